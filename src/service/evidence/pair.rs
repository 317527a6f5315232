//! What connects two: the sentences or quotes that a count was made from.

use super::{MOST_PASSAGES, entity::members, row};
use crate::{
    corpus::{
        key::Keys,
        link::{affiliations, is_trusted, named, named_in, speakers},
        store::{Held, Store},
    },
    extract::{EntityId, Quote},
    protocol::{Evidence, Party, Passage, Relation, Subject},
    service::passage::{mark_kind, quote_passage, role, role_label, sentence_passage},
    text::span::Span,
    texts::{Arg, Message},
};
use std::collections::{BTreeMap, BTreeSet};

/// Returns what connects `one` and `other` in this way, if anything does.
pub(super) fn evidence(
    store: &Store,
    relation: Relation,
    one: &Party,
    other: &Party,
) -> Option<Evidence> {
    let find = |party: &Party| store.identities().find(party.kind, &party.name);
    let (first, second) = (find(one)?, find(other)?);
    let there = by_article(&second.members);
    let here = by_article(&first.members);
    let mut order: Vec<u32> = members(store, first)
        .into_iter()
        .map(|(article, _)| article)
        .filter(|article| there.contains_key(article))
        .collect();
    order.dedup();
    let person = Subject::Entity {
        kind: first.kind,
        name: first.name.clone(),
    };
    let mut more = Vec::new();
    let mut articles = BTreeSet::new();
    let mut reading: Vec<(Message, Arg)> = Vec::new();
    for article in order {
        let (ours, others) = (&here[&article], &there[&article]);
        let held = store.held(article);
        let n = more.len();
        match relation {
            Relation::Affiliation => {
                let its = affiliations(held)
                    .filter(|it| ours.contains(&it.person) && others.contains(&it.organisation));
                for it in its {
                    let words = row(role_label(it.role), role(store, held, it.role));
                    if !reading.contains(&words) {
                        reading.push(words);
                    }
                    let at = held.sentence(it.role.span);
                    more.push(sentence(
                        held,
                        person.clone(),
                        at,
                        &[it.person, it.organisation],
                    ));
                }
            }
            Relation::Beside => {
                let all = speakers(held);
                let is_quoted = |ids: &[EntityId]| ids.iter().any(|id| all.contains(id));
                if is_quoted(ours) && is_quoted(others) {
                    more.extend(quotes(store, held, |quote| {
                        let is =
                            |speaker: &EntityId| ours.contains(speaker) || others.contains(speaker);
                        quote.speakers.iter().any(is)
                    }));
                }
            }
            Relation::About => {
                let names = named(held);
                more.extend(quotes(store, held, |quote| {
                    quote.speakers.iter().any(|speaker| ours.contains(speaker))
                        && named_in(&names, quote).any(|name| others.contains(&name.id))
                }));
            }
        }
        if more.len() > n {
            articles.insert(article);
        }
    }
    if more.is_empty() {
        return None;
    }
    let (title, kind, what) = match relation {
        Relation::Affiliation => ("affiliation-pair", "pair-affiliation", "pair-sentences"),
        Relation::Beside => ("beside-pair", "pair-beside", "pair-quotes"),
        Relation::About => ("about-pair", "pair-about", "pair-quotes"),
    };
    let title = Message::new(title)
        .with("one", first.name.as_str())
        .with("other", second.name.as_str());
    let what = Message::new(what)
        .with("n", more.len())
        .with("articles", articles.len());
    more.truncate(MOST_PASSAGES);
    Some(Evidence {
        subject: Subject::Pair {
            relation,
            one: one.clone(),
            other: other.clone(),
        },
        title: title.into(),
        kind: Message::new(kind).into(),
        passage: None,
        reading,
        likenesses: Vec::new(),
        correctable: None,
        more_title: Some(what),
        more,
    })
}

/// Returns the entities of each article.
fn by_article(members: &[(u32, EntityId)]) -> BTreeMap<u32, Vec<EntityId>> {
    let mut all: BTreeMap<u32, Vec<EntityId>> = BTreeMap::new();
    for (article, id) in members {
        all.entry(*article).or_default().push(*id);
    }
    all
}

/// Returns the quotes of `held` for which `is_one` holds, in text order.
fn quotes(store: &Store, held: &Held, is_one: impl Fn(&Quote) -> bool) -> Vec<Passage> {
    let keys = Keys::new(held);
    let quotes = held.annotations.quotes.iter().zip(&keys.quotes);
    quotes
        .filter(|(quote, _)| is_trusted(quote) && is_one(quote))
        .map(|(quote, key)| quote_passage(store, held, quote, key))
        .collect()
}

/// Makes the passage of the sentence `at`, with `parties` marked.
fn sentence(held: &Held, opens: Subject, at: Span, parties: &[EntityId]) -> Passage {
    let mut marks = Vec::new();
    for party in parties.iter().filter_map(|id| held.entity(*id)) {
        let Some(kind) = mark_kind(party.kind) else {
            continue;
        };
        let mentions = party.mentions.iter().map(|mention| mention.span);
        marks.extend(
            mentions
                .filter(|span| at.contains(*span))
                .map(|span| (span, kind)),
        );
    }
    marks.sort_unstable();
    sentence_passage(held, opens, at, marks)
}
