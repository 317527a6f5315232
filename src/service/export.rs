//! What was found, as a file: what is on the screen, no more and no less, with how it was made.

mod annotations;
mod document;
mod graph;
mod schema;
mod tables;
mod timeline;

use super::narrowing::in_fields;
use crate::{
    article::ArticleId,
    corpus::{
        bundle,
        correction::Correction,
        store::{Held, Store},
    },
    export::contract::{Unit, record},
    extract::Quote,
    protocol::{File, Format, Question},
    search::{
        find::{Finding, quotes},
        query::Query,
        set::Set,
        wording::in_words,
    },
    texts::{Locale, Message, Texts},
};
use chrono::NaiveDate;
use serde::Serialize;

/// What is taken away, and how it was made.
struct Scope<'s> {
    store: &'s Store,
    question: &'s Question,
    /// The articles found.
    found: Set,
    /// The quotes that the query asks for, if it asks for some: by their number in the index.
    quotes: Option<Vec<u32>>,
    /// The article that is read, if one is.
    article: Option<&'s ArticleId>,
    /// Those that are in force.
    corrections: &'s [Correction],
    today: NaiveDate,
    /// A file is for other programs and other people: it is in English in every language of the interface.
    texts: Texts,
}

/// How a file was made, for whoever finds it: the method sheet.
#[derive(Clone, Debug, Serialize)]
struct Method {
    /// The program and its version.
    made_by: String,
    /// When, ISO 8601.
    made_on: String,
    /// The question in words.
    question: String,
    /// The question in the search language.
    query: String,
    /// The filters, as in a link.
    filters: Vec<String>,
    articles_found: u32,
    articles_in_all: u32,
    quotes: usize,
    /// What positions count.
    positions: &'static str,
    note: &'static str,
}

/// Returns what `question` finds in `store` in the form `format`, made on `today`; `article` is the one in the reader,
/// `corrections` are those in force.
pub(super) fn file(
    store: &Store,
    question: &Question,
    format: Format,
    article: Option<&ArticleId>,
    corrections: &[Correction],
    today: NaiveDate,
) -> File {
    let query = Query::parse(&question.query);
    let scope = Scope {
        store,
        question,
        found: Finding::new(store.index(), &query, &question.filters).articles(),
        quotes: quotes(store.index(), &query),
        article,
        corrections,
        today,
        texts: Texts::new(Locale::English),
    };
    match format {
        Format::TimelineJson => timeline::json(&scope),
        Format::TimelineCsv => timeline::csv(&scope),
        Format::Tables => tables::archive(&scope),
        Format::Json => scope.contract(),
        Format::WebAnnotation => annotations::file(&scope),
        Format::SchemaOrg => schema::file(&scope),
        Format::GraphMl => graph::file(&scope),
        Format::Html => document::html(&scope),
        Format::Markdown => document::markdown(&scope),
        Format::Bundle => scope.bundle(),
        Format::Page => scope.bundle_ahead(),
    }
}

impl<'s> Scope<'s> {
    /// The articles as a bundle, with all corrections: those of other articles wait there for theirs.
    fn bundle(&self) -> File {
        let articles: Vec<_> = self
            .articles()
            .map(|(_, held)| held.article.clone())
            .collect();
        let content = bundle::with_corrections(&articles, self.corrections);
        self.file("articles.jsonl", "application/jsonl", content)
    }

    /// The same with what was found in them, for a page that is to be there at once.
    fn bundle_ahead(&self) -> File {
        let lines = self
            .articles()
            .map(|(_, held)| bundle::line_ahead(&held.article, held.undated()));
        let bundle = bundle::header_ahead(self.found.len() as usize, &[], None, self.corrections);
        let content = lines.fold(bundle, |bundle, line| bundle + &line);
        self.file("articles.jsonl", "application/jsonl", content.into_bytes())
    }

    /// The articles found, in the order of the corpus.
    fn articles(&self) -> impl Iterator<Item = (u32, &'s Held)> {
        let store = self.store;
        self.found
            .iter()
            .map(move |number| (number, store.held(number)))
    }

    /// The quotes of `held`, the article `number`, that are asked for, with their place among its quotes.
    fn quotes_of(&self, number: u32, held: &'s Held) -> impl Iterator<Item = (usize, &'s Quote)> {
        let quotations = self.store.index().quotations();
        let all = held.annotations.quotes.iter().enumerate();
        all.filter(move |(at, _)| match &self.quotes {
            Some(wanted) => wanted
                .binary_search(&(quotations.of_article(number).start + *at as u32))
                .is_ok(),
            None => true,
        })
    }

    fn method(&self) -> Method {
        let query = Query::parse(&self.question.query);
        let words = in_words(&query, &self.question.filters, self.store.n_articles());
        Method {
            made_by: format!("Dateline {}", env!("CARGO_PKG_VERSION")),
            made_on: self.today.to_string(),
            question: self.texts.put(&words),
            query: self.question.query.clone(),
            filters: in_fields(&self.question.filters),
            articles_found: self.found.len(),
            articles_in_all: self.store.n_articles(),
            quotes: self
                .articles()
                .map(|(number, held)| self.quotes_of(number, held).count())
                .sum(),
            positions: "Unicode code points of the article's text, from 0; the end is not included. JavaScript counts UTF-16 units instead.",
            note: "Found by rules and a trained model in the articles' own words; some of it is wrong. Each row leads to its sentence: check it there.",
        }
    }

    /// How much there is.
    fn note(&self) -> Message {
        Message::new("export-note")
            .with("found", self.found.len())
            .with("all", self.store.n_articles())
    }

    fn contract(&self) -> File {
        #[derive(Serialize)]
        struct Whole<'a, T> {
            method: &'a Method,
            articles: Vec<T>,
        }
        let articles = self
            .articles()
            .map(|(_, held)| record(&held.article, &held.annotations, None, Unit::CodePoint))
            .collect();
        let method = &self.method();
        self.json(
            "dateline.json",
            "application/json",
            &Whole { method, articles },
        )
    }

    fn json(&self, name: &str, media_type: &str, content: &impl Serialize) -> File {
        let content = serde_json::to_vec_pretty(content).expect("strings and numbers serialize");
        self.file(name, media_type, content)
    }

    fn file(&self, name: &str, media_type: &str, content: impl Into<Vec<u8>>) -> File {
        File {
            name: name.into(),
            media_type: media_type.into(),
            content: content.into(),
            note: self.note(),
        }
    }
}

impl Method {
    /// As lines of plain text.
    fn lines(&self) -> Vec<String> {
        let mut lines = vec![
            format!("Made by {} on {}.", self.made_by, self.made_on),
            self.question.clone(),
            format!(
                "{} of {} articles, {} quotes.",
                self.articles_found, self.articles_in_all, self.quotes
            ),
        ];
        if !self.query.is_empty() {
            lines.push(format!("Query: {}", self.query));
        }
        if !self.filters.is_empty() {
            lines.push(format!("Filters: {}", self.filters.join(" ")));
        }
        lines.push(self.note.to_owned());
        lines
    }
}

/// The name that `value` has in the contract: `direct`, `organisation`.
fn code(value: &impl Serialize) -> String {
    let value = serde_json::to_value(value).unwrap_or_default();
    value.as_str().unwrap_or_default().to_owned()
}
