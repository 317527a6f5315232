//! One article in the list.

use crate::{
    corpus::{
        credit::{outlet, shown_title},
        store::{Held, Store},
    },
    extract::{EntityId, EntityKind},
    protocol::Card,
    search::{highlight::Highlighter, snippet::snippet},
};
use std::cmp::Reverse;

/// A card names at most this many people: one line.
const MOST_PEOPLE: usize = 4;

/// Makes the card of `held`. If `quote` is given, the place of a quote among the article's, it is shown;
/// otherwise the sentence that matches best.
pub(super) fn card(
    store: &Store,
    held: &Held,
    highlighter: &Highlighter,
    quote: Option<usize>,
) -> Card {
    let article = &held.article;
    let (title, title_from) = shown_title(article);
    let hits = highlighter.hits(&article.text);
    let said = quote
        .and_then(|quote| held.annotations.quotes.get(quote)?.content.first())
        .map(|piece| held.sentence(*piece));
    let snippet = match said {
        Some(sentence) => snippet(&article.text, &[sentence], &hits),
        None => snippet(&article.text, &held.annotations.sentences, &hits),
    };
    let mut people: Vec<_> = (0_u32..)
        .map(EntityId)
        .zip(&held.annotations.entities)
        .filter(|(_, entity)| entity.kind == EntityKind::Person && entity.is_named())
        .collect();
    people.sort_by_key(|(_, person)| Reverse(person.mentions.len()));
    Card {
        id: article.id.clone(),
        title,
        title_from,
        outlet: outlet(article).map(str::to_owned),
        published: article.reference_date().map(|date| date.to_string()),
        snippet: snippet.text,
        hits: snippet.hits,
        n_more_people: people.len().saturating_sub(MOST_PEOPLE) as u32,
        people: people
            .into_iter()
            .take(MOST_PEOPLE)
            .filter_map(|(id, _)| store.name(held, id))
            .map(str::to_owned)
            .collect(),
        n_quotes: held.annotations.quotes.len() as u32,
    }
}
