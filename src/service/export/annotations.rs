//! W3C Web Annotation (<https://www.w3.org/TR/annotation-model/>): one annotation for each span, found again by its
//! words with their context, and by its position.

use super::{
    Scope,
    tables::{context, named},
};
use crate::{
    corpus::{credit::url, key::Keys, store::Held},
    protocol::File,
    service::passage::words,
    text::{offset::Offsets, span::Span},
};
use serde::Serialize;
use serde_json::{Value, json};

#[derive(Serialize)]
struct Page {
    #[serde(rename = "@context")]
    context: &'static str,
    r#type: &'static str,
    label: String,
    generator: Value,
    created: String,
    items: Vec<Value>,
}

/// The annotations of the articles found.
pub(super) fn file(scope: &Scope<'_>) -> File {
    let mut items = Vec::new();
    for (number, held) in scope.articles() {
        let article = Article {
            held,
            offsets: Offsets::new(&held.article.text),
        };
        let keys = Keys::new(held);
        article.names(scope, &mut items);
        for (at, quote) in scope.quotes_of(number, held) {
            let names = scope.store.names(held, &quote.speakers);
            let said = match names.is_empty() {
                true => "said by an unknown speaker".to_owned(),
                false => format!("said by {}", names.join(" and ")),
            };
            let body = json!({"type": "TextualBody", "value": said, "purpose": "commenting"});
            items.push(article.annotation(&keys.quotes[at], "commenting", &body, &quote.content));
        }
        for (time, key) in held.annotations.times.iter().zip(&keys.times) {
            let body = json!({"type": "TextualBody", "value": time.value, "purpose": "tagging"});
            items.push(article.annotation(key, "tagging", &body, &[time.span]));
        }
        for (quantity, key) in held.annotations.quantities.iter().zip(&keys.quantities) {
            let value = format!("{} {}", quantity.value, quantity.unit);
            let body = json!({"type": "TextualBody", "value": value.trim(), "purpose": "tagging"});
            items.push(article.annotation(key, "tagging", &body, &[quantity.span]));
        }
    }
    let method = scope.method();
    let page = Page {
        context: "http://www.w3.org/ns/anno.jsonld",
        r#type: "AnnotationPage",
        label: method.lines().join(" "),
        generator: json!({"type": "Software", "name": method.made_by}),
        created: format!("{}T00:00:00Z", method.made_on),
        items,
    };
    scope.json("annotations.jsonld", "application/ld+json", &page)
}

struct Article<'h> {
    held: &'h Held,
    offsets: Offsets<'h>,
}

impl Article<'_> {
    fn names(&self, scope: &Scope<'_>, items: &mut Vec<Value>) {
        for (id, entity) in named(self.held) {
            let body = json!({
                "type": "TextualBody",
                "value": scope
                    .store
                    .name(self.held, id)
                    .unwrap_or(&entity.name),
                "purpose": "identifying",
            });
            for (n, mention) in entity.mentions.iter().enumerate() {
                let key = format!("e{}-{n}", id.0);
                items.push(self.annotation(&key, "identifying", &body, &[mention.span]));
            }
        }
    }

    fn annotation(&self, key: &str, motivation: &str, body: &Value, spans: &[Span]) -> Value {
        let article = &self.held.article;
        let source = url(article).map_or_else(
            || format!("urn:dateline:{}", urn(&article.id.0)),
            str::to_owned,
        );
        let targets: Vec<Value> = spans
            .iter()
            .map(|span| self.target(&source, *span))
            .collect();
        json!({
            "type": "Annotation",
            "id": format!("urn:dateline:{}:{}", urn(&article.id.0), urn(key)),
            "motivation": motivation,
            "body": body,
            "target": targets,
        })
    }

    fn target(&self, source: &str, span: Span) -> Value {
        let text = &self.held.article.text;
        let (prefix, suffix) = context(text, span);
        json!({
            "source": source,
            "selector": [
                {
                    "type": "TextQuoteSelector",
                    "exact": words(text, span),
                    "prefix": prefix,
                    "suffix": suffix,
                },
                {
                    "type": "TextPositionSelector",
                    "start": self.offsets.code_points(span.start as usize),
                    "end": self.offsets.code_points(span.end as usize),
                },
            ],
        })
    }
}

/// As a part of a URN (RFC 8141).
fn urn(id: &str) -> String {
    percent_encoding::utf8_percent_encode(id, percent_encoding::NON_ALPHANUMERIC).to_string()
}
