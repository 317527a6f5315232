//! schema.org as JSON-LD: articles, and who is quoted in them.

use super::Scope;
use crate::{
    corpus::{
        credit::{authors, outlet, shown_title, url},
        key::Keys,
        store::Held,
    },
    export::markup::web_address,
    extract::{EntityId, EntityKind, Quote},
    protocol::File,
    service::passage::words,
};
use serde_json::{Value, json};

/// The articles found and their quotes, with how they were found.
pub(super) fn file(scope: &Scope<'_>) -> File {
    let method = scope.method();
    let mut graph = vec![json!({
        "@type": "Dataset",
        "name": "Dateline export",
        "description": method.lines().join(" "),
        "dateCreated": method.made_on,
        "creator": {"@type": "SoftwareApplication", "name": method.made_by},
    })];
    for (number, held) in scope.articles() {
        graph.push(article(scope, held));
        let keys = Keys::new(held);
        for (at, quote) in scope.quotes_of(number, held) {
            graph.push(quotation(scope, held, quote, &keys.quotes[at]));
        }
    }
    let content = json!({"@context": "https://schema.org", "@graph": graph});
    scope.json("dateline.jsonld", "application/ld+json", &content)
}

/// Names the article inside the file.
fn id(held: &Held) -> String {
    let article = &held.article;
    match url(article).and_then(web_address) {
        Some(url) => url.to_owned(),
        None => format!("#{}", article.id),
    }
}

fn article(scope: &Scope<'_>, held: &Held) -> Value {
    let article = &held.article;
    let mentions: Vec<Value> = (0..)
        .map(EntityId)
        .zip(&held.annotations.entities)
        .filter(|(_, entity)| entity.is_named())
        .filter_map(|(id, entity)| {
            let kind = kind(entity.kind)?;
            Some(json!({"@type": kind, "name": scope.store.name(held, id)}))
        })
        .collect();
    let authors: Vec<Value> = authors(article)
        .iter()
        .map(|name| json!({"@type": "Person", "name": name}))
        .collect();
    let topics: Vec<&str> = held
        .annotations
        .topics
        .iter()
        .map(|topic| topic.phrase.as_str())
        .collect();
    let mut record = json!({
        "@type": "NewsArticle",
        "@id": id(held),
        "identifier": article.id.0,
        "headline": shown_title(article).0,
        "mentions": mentions,
        "keywords": topics,
    });
    let mut add = |name: &str, value: Option<Value>| {
        if let Some(value) = value {
            record[name] = value;
        }
    };
    // schema.org has no place for a date without a year.
    let date = article.reference_date().filter(|date| date.year.is_some());
    add("datePublished", date.map(|date| json!(date.to_string())));
    add(
        "publisher",
        outlet(article).map(|name| json!({"@type": "Organization", "name": name})),
    );
    add("author", (!authors.is_empty()).then(|| json!(authors)));
    record
}

fn quotation(scope: &Scope<'_>, held: &Held, quote: &Quote, key: &str) -> Value {
    let text = &held.article.text;
    let pieces: Vec<&str> = quote
        .content
        .iter()
        .map(|piece| words(text, *piece))
        .collect();
    let speakers: Vec<Value> = quote
        .speakers
        .iter()
        .filter_map(|id| {
            let kind = kind(held.entity(*id)?.kind).unwrap_or("Thing");
            Some(json!({"@type": kind, "name": scope.store.name(held, *id)}))
        })
        .collect();
    let mut record = json!({
        "@type": "Quotation",
        "@id": format!("{}#{key}", id(held)),
        "text": pieces.join(" […] "),
        "isPartOf": {"@id": id(held)},
    });
    // An unknown speaker is left out, and a doubtful one only attributed.
    if !speakers.is_empty() {
        let is_doubtful = quote.speaker_is_doubtful();
        record[if is_doubtful {
            "spokenByCharacter"
        } else {
            "creator"
        }] = json!(speakers);
    }
    record
}

fn kind(kind: EntityKind) -> Option<&'static str> {
    match kind {
        EntityKind::Person => Some("Person"),
        EntityKind::Organisation => Some("Organization"),
        EntityKind::Place => Some("Place"),
        EntityKind::Product => Some("Product"),
        EntityKind::Work => Some("CreativeWork"),
        EntityKind::Event => Some("Event"),
        EntityKind::Group | EntityKind::Misc => None,
    }
}
