//! What is behind a name.

use super::{MOST_PASSAGES, quote};
use crate::{
    corpus::{
        identity::{Identity, Merge, Resemblance},
        store::Store,
    },
    extract::{EntityId, EntityKind, MentionForm},
    protocol::{Evidence, Likeness, MarkKind, Passage, Subject},
    service::{
        order::day,
        passage::{mark_kind, role, role_label, sentence_passage, words},
    },
    text::span::Span,
    wording::{count, list, quoted},
};
use std::collections::{BTreeMap, BTreeSet};

/// Returns what is behind the name, if an article has it and its kind is marked.
pub(super) fn evidence(store: &Store, kind: EntityKind, name: &str) -> Option<Evidence> {
    let identity = store.identities().find(kind, name)?;
    let this = Subject::Entity {
        kind,
        name: identity.name.clone(),
    };
    let mark = mark_kind(kind)?;
    let members = members(store, identity);
    let mut roles: Vec<(String, String)> = Vec::new();
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
            let phrase = quoted(words(&held.article.text, stated.span));
            let written = role(store, held, stated);
            if !roles
                .iter()
                .any(|(_, reading)| reading.starts_with(&written))
            {
                roles.push((role_label(stated), format!("{written}: stated in {phrase}")));
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
        let aliases: Vec<String> = aliases.iter().map(|alias| quoted(alias)).collect();
        reading.push(("Also named".into(), list(&aliases)));
    }
    reading.push((
        "Mentioned".into(),
        format!(
            "{} in {}",
            count(n_mentions, "time"),
            count(members.len(), "article")
        ),
    ));
    if n_quotes > 0 {
        reading.push(("Quoted".into(), count(n_quotes, "time")));
    }
    Some(Evidence {
        title: identity.name.clone(),
        kind: kind_words(kind).into(),
        likenesses: likenesses(identity),
        passage: None,
        reading,
        more_title: match n_quotes {
            0 => "Where it is named".into(),
            _ => "Quotes and mentions".into(),
        },
        more,
        subject: this,
    })
}

/// Returns what the identity may be the same as, and what the reader merged with it.
fn likenesses(identity: &Identity) -> Vec<Likeness> {
    let merge = |name: &str| Merge {
        kind: identity.kind,
        names: (identity.name.clone(), name.to_owned()),
    };
    let merged = identity.merged.iter().map(|name| Likeness {
        name: name.clone(),
        reason: String::new(),
        merge: merge(name),
        is_merged: true,
    });
    let offered = identity.suggestions.iter().map(|other| Likeness {
        name: other.name.clone(),
        reason: reason(other.reason).into(),
        merge: merge(&other.name),
        is_merged: false,
    });
    merged.chain(offered).collect()
}

fn reason(resemblance: Resemblance) -> &'static str {
    match resemblance {
        Resemblance::SameNameOtherRole => "same name, other roles",
        Resemblance::FamilyName => "same family name",
        Resemblance::Initial => "same but for a middle name or an initial",
        Resemblance::NameOrder => "same names in another order",
        Resemblance::Acronym => "same initial letters",
    }
}

/// Returns where the name stands: articles in order of publication, undated ones last.
pub(super) fn members(store: &Store, identity: &Identity) -> Vec<(u32, EntityId)> {
    let mut members = identity.members.clone();
    members.sort_by_key(|(article, _)| {
        let day = day(store.index(), *article);
        (day.is_none(), day, *article)
    });
    members
}

fn kind_words(kind: EntityKind) -> &'static str {
    match kind {
        EntityKind::Person => "Person",
        EntityKind::Organisation => "Organisation",
        EntityKind::Place => "Place",
        EntityKind::Group => "Group of people",
        EntityKind::Product => "Product",
        EntityKind::Work => "Work",
        EntityKind::Event => "Named event",
        EntityKind::Misc => "Name",
    }
}
