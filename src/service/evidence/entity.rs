//! What is behind a name.

use super::{MOST_PASSAGES, quote, quoted, row};
use crate::{
    corpus::{
        correction::{Change, Correction, Named, Target},
        identity::{Identity, Resemblance},
        store::Store,
    },
    extract::{EntityId, EntityKind, MentionForm},
    protocol::{Evidence, Likeness, MarkKind, Passage, Subject},
    service::{
        correct::of_identity,
        passage::{mark_kind, role, role_label, role_reading, sentence_passage, words},
    },
    text::span::Span,
    texts::{Arg, Join, Message},
};
use std::collections::{BTreeMap, BTreeSet};

/// Returns what is behind the name, if an article has it and its kind is marked.
pub(super) fn evidence(
    store: &Store,
    kind: EntityKind,
    name: &str,
    at: Option<(u32, Span)>,
) -> Option<Evidence> {
    let identity = store.identities().find(kind, name)?;
    let this = subject(identity);
    let mark = mark_kind(identity.kind)?;
    let members = members(store, identity);
    let mut roles: Vec<(Message, Arg)> = Vec::new();
    let mut written_roles: Vec<String> = Vec::new();
    let mut aliases = BTreeSet::new();
    let mut n_mentions = 0;
    let mut n_quotes = 0;
    let mut more = Vec::new();
    for (article, id) in &members {
        let held = store.held(*article);
        let Some(entity) = held.entity(*id) else {
            continue;
        };
        n_mentions += entity.mentions.len();
        aliases.extend(
            entity
                .aliases
                .iter()
                .filter(|alias| **alias != identity.name)
                .cloned(),
        );
        for stated in &entity.roles {
            let written = role(store, held, stated);
            if !written_roles
                .iter()
                .any(|known| known.starts_with(&written))
            {
                let phrase = words(&held.article.text, stated.span);
                roles.push(row(role_label(stated), role_reading(&written, phrase)));
                written_roles.push(written);
            }
        }
        let quotes = quote::of(store, held, *id);
        n_quotes += quotes.len();
        if more.len() >= MOST_PASSAGES {
            continue;
        }
        let mut sentences: BTreeMap<Span, Vec<(Span, MarkKind)>> = BTreeMap::new();
        for mention in &entity.mentions {
            let at = held.sentence(mention.span);
            let marks = sentences.entry(at).or_default();
            if mention.form != MentionForm::Pronoun {
                marks.push((entity.full_span(&held.article.text, mention), mark));
            }
        }
        let mut here: Vec<Passage> = sentences
            .into_iter()
            .filter(|(at, marks)| {
                // Its own quotes stand for themselves; a sentence with nothing but "he" shows little.
                !marks.is_empty() && !quotes.iter().any(|quote| at.overlaps(quote.at))
            })
            .map(|(at, marks)| sentence_passage(held, this.clone(), at, marks))
            .chain(quotes.iter().cloned())
            .collect();
        here.sort_by_key(|passage| passage.at);
        more.extend(here);
    }
    more.truncate(MOST_PASSAGES);
    let mut reading = roles;
    if !aliases.is_empty() {
        let aliases = aliases.iter().map(|alias| quoted(alias).into());
        reading.push(row(
            "entity-also-named",
            Arg::List(Join::And, aliases.collect()),
        ));
    }
    reading.push(row(
        "entity-mentioned",
        Message::new("entity-times-in-articles")
            .with("times", n_mentions)
            .with("articles", members.len()),
    ));
    if n_quotes > 0 {
        reading.push(row(
            "entity-quoted",
            Message::new("count-times").with("n", n_quotes),
        ));
    }
    if !identity.corrections.is_empty() {
        let read = identity.named();
        let mut all = vec![read];
        all.extend(identity.merged.iter().cloned());
        let read = |one: &Named| {
            let kind = Message::new(kind_text(one.kind));
            Message::new("entity-machine-read")
                .with("name", one.name.as_str())
                .with("kind", kind)
                .into()
        };
        let all = all.iter().map(read).collect();
        reading.push(row("evidence-machine-read", Arg::List(Join::And, all)));
    }
    Some(Evidence {
        title: identity.title().into(),
        kind: Message::new(kind_text(identity.kind)).into(),
        correctable: Some(of_identity(store, identity, at)),
        likenesses: likenesses(identity),
        passage: None,
        reading,
        more_title: Some(match n_quotes {
            0 => Message::new("entity-where-named"),
            _ => Message::new("entity-quotes-and-mentions"),
        }),
        more,
        subject: this,
    })
}

/// Returns what the identity may be the same as, and what the reader merged with it.
fn likenesses(identity: &Identity) -> Vec<Likeness> {
    let own = identity.named();
    identity
        .suggestions
        .iter()
        .map(|other| Likeness {
            name: other.name.clone(),
            reason: Message::new(reason(other.reason)),
            merge: merge(&own, &other.name),
        })
        .collect()
}

/// Returns what makes the two one: the shorter name becomes the fuller one.
fn merge(own: &Named, other: &str) -> Correction {
    let other = Named {
        kind: own.kind,
        name: other.to_owned(),
    };
    let n_words = |named: &Named| named.name.split(' ').count();
    let (short, full) = match n_words(own) < n_words(&other) {
        true => (own.clone(), other),
        false => (other, own.clone()),
    };
    Correction::new(Target::Identity(short), Change::Merge { into: full })
}

/// Returns what opens an identity, whatever a reader calls it.
pub(in crate::service) fn subject(identity: &Identity) -> Subject {
    let named = identity.named();
    Subject::Entity {
        kind: named.kind,
        name: named.name,
    }
}

fn reason(resemblance: Resemblance) -> &'static str {
    match resemblance {
        Resemblance::SameNameOtherRole => "likeness-other-roles",
        Resemblance::FamilyName => "likeness-family-name",
        Resemblance::Initial => "likeness-initial",
        Resemblance::NameOrder => "likeness-order",
        Resemblance::Acronym => "likeness-acronym",
    }
}

/// Returns where the name stands: articles in order of publication, undated ones last.
pub(super) fn members(store: &Store, identity: &Identity) -> Vec<(u32, EntityId)> {
    let mut members = identity.members.clone();
    members.sort_by_key(|(article, _)| {
        let day = store.index().day(*article);
        (day.is_none(), day, *article)
    });
    members
}

fn kind_text(kind: EntityKind) -> &'static str {
    match kind {
        EntityKind::Person => "entity-person",
        EntityKind::Organisation => "entity-organisation",
        EntityKind::Place => "entity-place",
        EntityKind::Group => "entity-group",
        EntityKind::Product => "entity-product",
        EntityKind::Work => "entity-work",
        EntityKind::Event => "entity-event",
        EntityKind::Misc => "entity-name",
    }
}
