//! Answers a program: JSON in, JSON out.

use super::{Service, explore};
use crate::{
    article::{Article, ArticleId},
    corpus::{
        bundle,
        credit::{outlet, shown_title},
        store::Held,
    },
    export::contract::{self, Unit},
    extract::{self, Document},
    protocol::{
        Call, Card, FacetCounts, Given, Hit, Listed, Order, Question, Response, Results,
        SearchResult, Sort, Value, Values,
    },
    read::{self, digest},
    search::{
        filter::{Facet, FacetValue},
        query::field::Field,
    },
    text::offset::Offsets,
    texts::{Locale, Message, Texts},
};
use serde::Serialize;

impl Service {
    /// Answers `call`, which is JSON.
    pub(super) fn call(&self, seq: u32, call: &str) -> Response {
        let call = serde_json::from_str(call)
            .map_err(|error| Message::new("failed-call").with("error", error.to_string()));
        match call.and_then(|call| self.returned(call)) {
            Ok(json) => Response::Returned { seq, json },
            Err(reason) => Response::Failed { seq, reason },
        }
    }

    fn returned(&self, call: Call) -> Result<String, Message> {
        Ok(match call {
            Call::Extract {
                article,
                tokens,
                rules,
            } => {
                let article = article.into_article();
                let language = self.language.as_ref().filter(|_| !rules);
                let document = Document::new(&article, language);
                let found = extract::annotate(&document);
                let tokens = tokens.then_some(&document);
                json(&contract::record(&article, &found, tokens, Unit::Utf16))
            }
            Call::Article { id, tokens } => {
                let missing = || self.missing("missing-article", "missing-article-yet");
                let number = self.store.number(&ArticleId(id)).ok_or_else(missing)?;
                let Held {
                    article,
                    annotations,
                    ..
                } = self.store.held(number);
                let document = tokens.then(|| Document::new(article, self.language.as_ref()));
                json(&contract::record(
                    article,
                    annotations,
                    document.as_ref(),
                    Unit::Utf16,
                ))
            }
            Call::Articles => {
                let listed = self.store.all().map(|(_, held)| listed(&held.article));
                json(&listed.collect::<Vec<_>>())
            }
            Call::Search {
                query,
                order,
                offset,
                limit,
            } => {
                let question = Question {
                    query,
                    sort: order.into(),
                    first: offset,
                    n_cards: limit,
                    ..Question::default()
                };
                json(&search_result(explore::explore(&self.store, &question)))
            }
            Call::Bundle { articles } => {
                let articles: Vec<_> = articles.into_iter().map(Given::into_article).collect();
                let bundle = bundle::encode(&articles);
                json(&String::from_utf8_lossy(&bundle))
            }
            Call::Say(message) => json(&Texts::new(Locale::English).put(&message)),
        })
    }
}

fn json(value: &impl Serialize) -> String {
    serde_json::to_string(value).expect("strings, numbers and lists are always JSON")
}

impl Given {
    /// Makes an article of it, without changing its text.
    fn into_article(self) -> Article {
        let id = self.id.unwrap_or_else(|| digest::of(&self.text));
        read::verbatim(ArticleId(id), self.text, self.about)
    }
}

impl From<Order> for Sort {
    fn from(order: Order) -> Self {
        match order {
            Order::Match => Sort::Match,
            Order::Newest => Sort::Newest,
            Order::Oldest => Sort::Oldest,
        }
    }
}

fn listed(article: &Article) -> Listed {
    Listed {
        id: article.id.0.clone(),
        title: shown_title(article).0,
        source: outlet(article).map(str::to_owned),
        published: article.reference_date().map(|date| date.to_string()),
    }
}

fn search_result(results: Results) -> SearchResult {
    let texts = Texts::new(Locale::English);
    SearchResult {
        total: results.n_articles,
        quotes: results.n_quotes,
        events: results.n_events,
        ids: results.ids.into_iter().map(|id| id.0).collect(),
        articles: results.cards.into_iter().map(hit).collect(),
        facets: results.facets.into_iter().map(values).collect(),
        words: texts.put(&results.words),
        problems: results
            .problems
            .iter()
            .map(|problem| texts.put(problem))
            .collect(),
    }
}

fn hit(card: Card) -> Hit {
    let offsets = Offsets::new(&card.snippet);
    let utf16 = |at: u32| offsets.utf16(at as usize);
    let hits = card.hits.iter();
    Hit {
        hits: hits.map(|hit| [utf16(hit.start), utf16(hit.end)]).collect(),
        article: Listed {
            id: card.id.0,
            title: card.title,
            source: card.outlet,
            published: card.published,
        },
        people: card.people,
        snippet: card.snippet,
    }
}

fn values(counts: FacetCounts) -> Values {
    let field = Field::of(counts.facet);
    Values {
        field: field.name().to_owned(),
        values: counts
            .values
            .into_iter()
            .map(|(value, articles)| {
                let name = match value {
                    FacetValue::Named(name) => Some(name),
                    FacetValue::Unknown => None,
                };
                Value {
                    query: name.as_deref().and_then(|name| match counts.facet {
                        Facet::Published if name.starts_with('X') => None,
                        Facet::Published => Some(format!("{}:{name}", field.name())),
                        _ => Some(field.with(name)),
                    }),
                    name,
                    articles,
                }
            })
            .collect(),
    }
}
