//! Corrections: the reader's and the bundle's over what the machine found, and what can be corrected of something.

use super::Service;
use crate::{
    corpus::{
        correction::{
            ArticleRef, Correction, Named, Spot, Target, layer::Layer, selector::Selector,
        },
        identity::Identity,
        store::{Held, Store},
    },
    extract::{EntityId, EntityKind, Event, Quote, extract},
    protocol::{Correctable, Here, Reported, Response, Thing},
    service::passage::words,
    text::span::Span,
};
use std::{cmp::Reverse, collections::BTreeSet};

/// At most this many names are offered: a longer list is typed into, not read.
const MOST_KNOWN: usize = 300;

impl Service {
    /// Makes `layer` the reader's corrections.
    pub(super) fn correct(&mut self, seq: u32, layer: Layer) -> Response {
        self.layer = layer;
        Response::Corrected {
            seq,
            report: self.lay_corrections(),
        }
    }

    /// Returns the corrections that are in force, the bundle's first.
    pub(super) fn corrections(&self) -> Vec<Correction> {
        let all = self.in_force().into_iter();
        all.map(|(correction, _)| correction).collect()
    }

    /// Returns the corrections that are in force, and whether the bundle brings them.
    fn in_force(&self) -> Vec<(Correction, bool)> {
        let own = self.layer.corrections.iter().map(|one| (one, false));
        let bundled = self.bundled.corrections.iter().map(|one| (one, true));
        let mut seen = BTreeSet::new();
        bundled
            .chain(own)
            .filter(|(one, _)| !self.layer.withdrawn.contains(&one.id()) && seen.insert(one.id()))
            .map(|(one, is_bundled)| (one.clone(), is_bundled))
            .collect()
    }

    /// Lays the corrections of the bundle and of the reader over everything that is open.
    pub(super) fn lay_corrections(&mut self) -> Vec<Reported> {
        let all = self.in_force();
        let corrections: Vec<Correction> = all.iter().map(|(one, _)| one.clone()).collect();
        let language = self.language.as_ref();
        let outcome = self
            .store
            .correct(&corrections, &|article| extract(article, language));
        all.into_iter()
            .zip(outcome.statuses)
            .map(|((correction, is_bundled), status)| Reported {
                id: correction.id(),
                correction,
                status,
                is_bundled,
            })
            .collect()
    }
}

/// Returns what can be corrected of an identity, chosen at `at`: an article's number and a mark in it.
pub(super) fn of_identity(
    store: &Store,
    identity: &Identity,
    at: Option<(u32, Span)>,
) -> Correctable {
    let found = at.and_then(|(number, span)| mention_at(store, identity, number, span));
    let mut corrections: BTreeSet<_> = identity.corrections.iter().cloned().collect();
    for (number, id) in &identity.members {
        let held = store.held(*number);
        corrections.extend(store.corrections_at(held, &Spot::Entity(id.0)));
    }
    let here = found.map(|(held, id, span)| {
        corrections.extend(store.corrections_at(held, &Spot::Mention(span)));
        let read = &held.machine().entities;
        let named = read.get(id.0 as usize).map_or_else(
            || identity.named(),
            |entity| Named {
                kind: entity.kind,
                name: entity.name.clone(),
            },
        );
        Here {
            entity: Target::Entity {
                article: ArticleRef::of(&held.article),
                entity: named,
            },
            mention: Target::Mention {
                article: ArticleRef::of(&held.article),
                selector: Selector::of(&held.article.text, span),
            },
            words: words(&held.article.text, span).to_owned(),
        }
    });
    let mut known = best_known(store, &[identity.kind]);
    known.retain(|named| named.name != identity.name);
    Correctable {
        thing: Thing::Entity {
            identity: identity.named(),
            shown: Named {
                kind: identity.kind,
                name: identity.title().to_owned(),
            },
            here,
            known,
        },
        corrections: corrections.into_iter().collect(),
    }
}

/// Finds which mention of `identity` is marked at `span` of the article.
fn mention_at<'s>(
    store: &'s Store,
    identity: &Identity,
    number: u32,
    span: Span,
) -> Option<(&'s Held, EntityId, Span)> {
    let held = store.held(number);
    let members = identity
        .members
        .iter()
        .filter(|(article, _)| *article == number);
    for (_, id) in members {
        let entity = held.entity(*id)?;
        let mention = entity
            .mentions
            .iter()
            .find(|mention| entity.full_span(&held.article.text, mention) == span);
        if let Some(mention) = mention {
            return Some((held, *id, mention.span));
        }
    }
    None
}

/// Returns what can be corrected of `quote`.
pub(super) fn of_quote(store: &Store, held: &Held, quote: &Quote) -> Option<Correctable> {
    let first = *quote.content.first()?;
    let speaker = quote
        .speakers
        .first()
        .and_then(|id| named(store, held, *id));
    let mut known: Vec<Named> = Vec::new();
    let kinds = [
        EntityKind::Person,
        EntityKind::Organisation,
        EntityKind::Group,
    ];
    for (id, entity) in (0..).map(EntityId).zip(&held.annotations.entities) {
        if entity.is_named() && kinds.contains(&entity.kind) {
            known.extend(named(store, held, id));
        }
    }
    known.sort_by_key(|named| kinds.iter().position(|kind| *kind == named.kind));
    known.extend(best_known(store, &kinds[..2]));
    let mut seen = BTreeSet::new();
    known.retain(|named| seen.insert(named.clone()));
    Some(Correctable {
        thing: Thing::Quote {
            target: Target::Quote {
                article: ArticleRef::of(&held.article),
                selector: Selector::of(&held.article.text, first),
            },
            speaker,
            known,
        },
        corrections: store.corrections_at(held, &Spot::Quote(first)),
    })
}

/// Returns what can be corrected of the expression of time at `span`, and of `event`, which happened then.
pub(super) fn of_time(
    store: &Store,
    held: &Held,
    span: Span,
    value: &str,
    event: Option<&Event>,
) -> Correctable {
    let article = ArticleRef::of(&held.article);
    let text = &held.article.text;
    let mut corrections = store.corrections_at(held, &Spot::Time(span));
    let event = event.map(|event| {
        corrections.extend(store.corrections_at(held, &Spot::Event(event.sentence, span)));
        Target::Event {
            article: article.clone(),
            selector: Selector::of(text, event.sentence),
            time: words(text, span).to_owned(),
        }
    });
    Correctable {
        thing: Thing::Time {
            target: Target::Time {
                selector: Selector::of(text, span),
                article,
            },
            date: crate::calendar::PartialDate::parse(value),
            event,
        },
        corrections,
    }
}

/// Returns what can be corrected of the number at `span`.
pub(super) fn of_quantity(store: &Store, held: &Held, span: Span) -> Correctable {
    Correctable {
        thing: Thing::Quantity {
            target: Target::Quantity {
                article: ArticleRef::of(&held.article),
                selector: Selector::of(&held.article.text, span),
            },
        },
        corrections: store.corrections_at(held, &Spot::Quantity(span)),
    }
}

/// Returns what can be corrected of an article as a whole.
pub(super) fn of_article(store: &Store, held: &Held) -> Correctable {
    Correctable {
        thing: Thing::Article {
            target: Target::Article {
                article: ArticleRef::of(&held.article),
            },
            date: held.article.reference_date(),
        },
        corrections: store.corrections_at(held, &Spot::Article),
    }
}

fn named(store: &Store, held: &Held, id: EntityId) -> Option<Named> {
    let entity = held.entity(id)?;
    Some(Named {
        kind: entity.kind,
        name: store.name(held, id)?.to_owned(),
    })
}

/// Returns the names of these kinds that most articles hold.
fn best_known(store: &Store, kinds: &[EntityKind]) -> Vec<Named> {
    let all = store.identities().all();
    let mut all: Vec<&Identity> = all.filter(|one| kinds.contains(&one.kind)).collect();
    let rank = |one: &&Identity| (Reverse(one.members.len()), one.name.clone());
    if all.len() > MOST_KNOWN {
        all.select_nth_unstable_by_key(MOST_KNOWN, rank);
        all.truncate(MOST_KNOWN);
    }
    all.sort_by_key(rank);
    all.into_iter().map(Identity::named).collect()
}
