//! The tables of what is named.

use super::{Scope, code, corrected, rule};
use crate::{
    corpus::store::{Held, Store},
    export::table::csv,
    extract::{Entity, EntityId},
    service::passage::{mark_kind, words},
    text::offset::Offsets,
};
use std::collections::{BTreeMap, BTreeSet};

/// The id of what the entity `id` of `held` is over all articles: kind and name.
pub(super) fn entity_id(store: &Store, held: &Held, id: EntityId) -> Option<String> {
    let entity = held.entity(id)?;
    let name = match store.identity(held, id) {
        Some(identity) => &identity.name,
        None => &entity.name,
    };
    Some(format!("{}:{name}", code(&entity.kind)))
}

/// What is named in the articles found: its entities, in order.
pub(in crate::service::export) fn named(held: &Held) -> impl Iterator<Item = (EntityId, &Entity)> {
    let all = (0..).map(EntityId).zip(&held.annotations.entities);
    all.filter(|(_, entity)| entity.is_named() && mark_kind(entity.kind).is_some())
}

#[derive(Default)]
struct Row {
    kind: String,
    name: String,
    aliases: BTreeSet<String>,
    n_mentions: usize,
    articles: BTreeSet<u32>,
    days: BTreeSet<String>,
    merged: Vec<String>,
}

/// One row for everything that is named, over all articles found.
pub(super) fn entities(scope: &Scope<'_>) -> String {
    let mut rows: BTreeMap<String, Row> = BTreeMap::new();
    for (number, held) in scope.articles() {
        for (id, entity) in named(held) {
            let Some(name) = entity_id(scope.store, held, id) else {
                continue;
            };
            let row = rows.entry(name).or_default();
            row.kind = code(&entity.kind);
            let identity = scope.store.identity(held, id);
            row.name = identity
                .map_or(&entity.name, |identity| &identity.name)
                .clone();
            row.merged = identity.map_or_else(Vec::new, |identity| {
                identity
                    .merged
                    .iter()
                    .map(|named| named.name.clone())
                    .collect()
            });
            row.aliases.extend(entity.aliases.iter().cloned());
            row.n_mentions += entity.mentions.len();
            row.articles.insert(number);
            row.days
                .extend(held.article.reference_date().map(|date| date.to_string()));
        }
    }
    let rows = rows.into_iter().map(|(id, row)| {
        [
            id,
            row.kind,
            row.name.clone(),
            join(row.aliases.into_iter().filter(|alias| *alias != row.name)),
            row.n_mentions.to_string(),
            row.articles.len().to_string(),
            row.days.first().cloned().unwrap_or_default(),
            row.days.last().cloned().unwrap_or_default(),
            row.merged.join("; "),
        ]
    });
    const COLUMNS: [&str; 9] = [
        "entity_id",
        "type",
        "name",
        "aliases",
        "mentions",
        "articles",
        "first",
        "last",
        "merged_from",
    ];
    csv(&COLUMNS, rows)
}

fn join(names: impl Iterator<Item = String>) -> String {
    names.collect::<Vec<_>>().join("; ")
}

/// One row for each place where something is named or meant.
pub(super) fn mentions(scope: &Scope<'_>) -> String {
    let rows = scope.articles().flat_map(|(_, held)| {
        let text = &held.article.text;
        let offsets = Offsets::new(text);
        let mut rows = Vec::new();
        for (id, entity) in named(held) {
            for (n, mention) in entity.mentions.iter().enumerate() {
                rows.push([
                    format!("{}-e{}-{n}", held.article.id, id.0),
                    entity_id(scope.store, held, id).unwrap_or_default(),
                    code(&entity.kind),
                    held.article.id.0.clone(),
                    words(text, mention.span).to_owned(),
                    offsets.code_points(mention.span.start as usize).to_string(),
                    offsets.code_points(mention.span.end as usize).to_string(),
                    words(text, held.sentence(mention.span)).to_owned(),
                    rule(mention.found),
                    corrected(mention.found),
                ]);
            }
        }
        rows
    });
    const COLUMNS: [&str; 10] = [
        "mention_id",
        "entity_id",
        "type",
        "article_id",
        "text",
        "start",
        "end",
        "sentence",
        "rule",
        "corrected",
    ];
    csv(&COLUMNS, rows)
}
