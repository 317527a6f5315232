//! [`Address`]: the part of the state that a link restores, and its form in the hash.
//!
//! `#view=timeline&q=port+strike&person=Jane%20Doe&-org=Harbour%20Wire&from=2024-01-01&a=1f2e&s=1f2e~q-77aa`.
//! Names are short and stable; a key is repeated for several values and has `-` in front to exclude; an
//! empty value means *unknown*; defaults are left out; what is not understood is dropped. `#/debug` and
//! `#/debug/ARTICLE` open the developer's view, to which nothing leads.

mod collection;
mod names;
pub mod numbers;
pub mod pair;
mod voice;

use crate::{
    article::ArticleId,
    extract::EntityKind,
    protocol::{ConnectionChoice, LaneBy, MarkKind, NumberChoice, Sort, Subject},
    search::filter::{Choice, Facet, FacetValue, Filters},
    timeline::scale::after,
};
use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
pub use collection::CollectionId;
use names::{Names, name_of, value_of};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};
use std::collections::BTreeSet;
pub use voice::Hearing;

/// A main view.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum View {
    /// The list and the reader.
    #[default]
    Articles,
    /// Who is quoted.
    Voices,
    /// Events in order.
    Timeline,
    /// Who is connected with whom.
    Connections,
    /// Quantities.
    Numbers,
    /// What the reader brought.
    Files,
    /// How sentences are analysed: for developers.
    Debug,
}

impl View {
    /// Those that have a tab, in order.
    pub const ALL: [View; 5] = [
        View::Articles,
        View::Voices,
        View::Timeline,
        View::Connections,
        View::Numbers,
    ];

    /// Returns the id of the text on its tab.
    pub fn text(self) -> &'static str {
        match self {
            View::Articles => "view-articles",
            View::Voices => "view-voices",
            View::Timeline => "view-timeline",
            View::Connections => "view-connections",
            View::Numbers => "view-numbers",
            View::Files => "view-files",
            View::Debug => "view-debug",
        }
    }
}

/// What a link to a view restores.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Address {
    /// The reader's own articles, in place of the bundle's.
    pub collection: Option<CollectionId>,
    /// The view.
    pub view: View,
    /// The query as typed.
    pub query: String,
    /// The filters.
    pub filters: Filters,
    /// The order of the list.
    pub sort: Sort,
    /// What the timeline's lanes stand for.
    pub lanes: LaneBy,
    /// The part of the timeline that is shown.
    pub window: Option<(NaiveDateTime, NaiveDateTime)>,
    /// Which connections are shown, in which order.
    pub connections: ConnectionChoice,
    /// Which quantities are shown, in which order.
    pub numbers: NumberChoice,
    /// What is chosen among the voices.
    pub voices: Hearing,
    /// Whether the voices, or the comparisons of quantities, are set as tables.
    pub is_table: bool,
    /// The article that was opened.
    pub article: Option<ArticleId>,
    /// What the evidence panel is about.
    pub subject: Option<Subject>,
    /// Kinds of marks that are switched off.
    pub hidden: BTreeSet<MarkKind>,
    /// Whether everything but quotes is dimmed.
    pub quotes_only: bool,
}

/// The developer's view in the hash.
const DEBUG: &str = "/debug";

const VIEWS: Names<View> = &[
    ("articles", View::Articles),
    ("voices", View::Voices),
    ("timeline", View::Timeline),
    ("connections", View::Connections),
    ("numbers", View::Numbers),
    ("files", View::Files),
];
const SORTS: Names<Sort> = &[
    ("match", Sort::Match),
    ("newest", Sort::Newest),
    ("oldest", Sort::Oldest),
];
const LANES: Names<LaneBy> = &[
    ("person", LaneBy::Person),
    ("organisation", LaneBy::Organisation),
    ("topic", LaneBy::Topic),
    ("article", LaneBy::Article),
];
const FACETS: Names<Facet> = &[
    ("speaker", Facet::Speaker),
    ("person", Facet::Person),
    ("org", Facet::Organisation),
    ("place", Facet::Place),
    ("product", Facet::Product),
    ("outlet", Facet::Outlet),
    ("published", Facet::Published),
    ("topic", Facet::Topic),
];
const MARKS: Names<MarkKind> = &[
    ("person", MarkKind::Person),
    ("organisation", MarkKind::Organisation),
    ("place", MarkKind::Place),
    ("product", MarkKind::Product),
    ("quote", MarkKind::Quote),
    ("time", MarkKind::Time),
    ("number", MarkKind::Number),
];
const KINDS: Names<EntityKind> = &[
    ("person", EntityKind::Person),
    ("organisation", EntityKind::Organisation),
    ("place", EntityKind::Place),
    ("group", EntityKind::Group),
    ("product", EntityKind::Product),
    ("work", EntityKind::Work),
    ("event", EntityKind::Event),
    ("misc", EntityKind::Misc),
];

/// Returns the name of `facet` in the hash.
pub fn facet_name(facet: Facet) -> &'static str {
    name_of(FACETS, &facet)
}

impl Address {
    /// Returns the hash without `#`; empty for the page as it opens.
    pub fn to_hash(&self) -> String {
        if self.view == View::Debug {
            let article = self.article.as_ref().map(|ArticleId(id)| {
                let id = utf8_percent_encode(id, ESCAPED);
                format!("/{id}")
            });
            return format!("{DEBUG}{}", article.unwrap_or_default());
        }
        let mut hash = Hash::default();
        let defaults = Address::default();
        if let Some(CollectionId(id)) = &self.collection {
            hash.add_text("own", id);
        }
        if self.view != defaults.view {
            hash.add("view", name_of(VIEWS, &self.view));
        }
        hash.add_text("q", &self.query);
        for (facet, values) in &self.filters.choices {
            for (value, choice) in values {
                let minus = if *choice == Choice::Exclude { "-" } else { "" };
                let name = if let FacetValue::Named(name) = value {
                    name
                } else {
                    ""
                };
                hash.add(&format!("{minus}{}", name_of(FACETS, facet)), name);
            }
        }
        hash.add_day("from", self.filters.from);
        hash.add_day("to", self.filters.to);
        if !self.filters.keep_undated {
            hash.add("undated", "0");
        }
        if self.sort != defaults.sort {
            hash.add("sort", name_of(SORTS, &self.sort));
        }
        if self.lanes != defaults.lanes {
            hash.add("lanes", name_of(LANES, &self.lanes));
        }
        if let Some((start, end)) = self.window {
            hash.add("window", &window_words(start, end));
        }
        pair::add_choice(&mut hash, self.connections);
        numbers::add(&mut hash, &self.numbers);
        voice::add(&mut hash, &self.voices);
        if self.is_table {
            hash.add("table", "1");
        }
        if let Some(ArticleId(id)) = &self.article {
            hash.add_text("a", id);
        }
        match &self.subject {
            Some(Subject::Annotation { article, key }) => {
                hash.add("s", &format!("{article}~{key}"))
            }
            Some(Subject::Entity { kind, name }) => {
                hash.add("e", &format!("{}:{name}", name_of(KINDS, kind)))
            }
            Some(Subject::Pair {
                relation,
                one,
                other,
            }) => hash.add("pair", &pair::words(*relation, one, other)),
            None => {}
        }
        let hidden: Vec<_> = self
            .hidden
            .iter()
            .map(|kind| name_of(MARKS, kind))
            .collect();
        hash.add_text("hide", &hidden.join(","));
        if self.quotes_only {
            hash.add("quotes", "1");
        }
        hash.0
    }

    /// Reads a hash, with or without `#`. Never fails: what is not understood is left out.
    pub fn from_hash(hash: &str) -> Self {
        let mut address = Address::default();
        let hash = hash.trim_start_matches('#');
        if let Some(rest) = hash.strip_prefix(DEBUG) {
            let id = percent_decode_str(rest.trim_matches('/')).decode_utf8_lossy();
            address.view = View::Debug;
            address.article = (!id.is_empty()).then(|| ArticleId(id.into_owned()));
            return address;
        }
        for pair in hash.split('&') {
            let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
            let value = percent_decode_str(value).decode_utf8_lossy();
            address.take(name, &value);
        }
        address
    }

    fn take(&mut self, name: &str, value: &str) {
        let day = || NaiveDate::parse_from_str(value, "%Y-%m-%d").ok();
        match name {
            "own" if !value.is_empty() => self.collection = Some(CollectionId(value.to_owned())),
            "view" => self.view = value_of(VIEWS, value).unwrap_or_default(),
            "q" => self.query = value.to_owned(),
            "from" => self.filters.from = day(),
            "to" => self.filters.to = day(),
            "undated" => self.filters.keep_undated = value != "0",
            "sort" => self.sort = value_of(SORTS, value).unwrap_or_default(),
            "lanes" => self.lanes = value_of(LANES, value).unwrap_or_default(),
            "parties" => self.connections.parties = pair::parties_of(value),
            "affiliations" => pair::take_order(&mut self.connections, value),
            "pair" => self.subject = pair::subject_of(value),
            "num" => (self.numbers.kind, self.numbers.unit) = numbers::chosen_of(value),
            "order" => numbers::take_order(&mut self.numbers, value),
            "window" => self.window = window_of(value),
            "table" => self.is_table = value == "1",
            "voices" | "voice" => voice::take(&mut self.voices, name, value),
            "a" if !value.is_empty() => self.article = Some(ArticleId(value.to_owned())),
            "s" => {
                self.subject = value
                    .rsplit_once('~')
                    .map(|(article, key)| Subject::Annotation {
                        article: ArticleId(article.to_owned()),
                        key: key.to_owned(),
                    });
            }
            "e" => {
                self.subject = value.split_once(':').and_then(|(kind, name)| {
                    Some(Subject::Entity {
                        kind: value_of(KINDS, kind)?,
                        name: name.to_owned(),
                    })
                });
            }
            "hide" => {
                self.hidden = value
                    .split(',')
                    .filter_map(|kind| value_of(MARKS, kind))
                    .collect()
            }
            "quotes" => self.quotes_only = value == "1",
            _ => self.take_choice(name, value),
        }
    }

    fn take_choice(&mut self, name: &str, value: &str) {
        let (name, choice) = match name.strip_prefix('-') {
            Some(name) => (name, Choice::Exclude),
            None => (name, Choice::Keep),
        };
        if let Some(facet) = value_of(FACETS, name) {
            let value = if value.is_empty() {
                FacetValue::Unknown
            } else {
                FacetValue::Named(value.to_owned())
            };
            self.filters
                .choices
                .entry(facet)
                .or_default()
                .insert(value, choice);
        }
    }
}

/// Reads `2024-03-01..2024-03-31`, both days shown whole, or `2024-03-01T10:00..2024-03-01T12:30`.
fn window_of(value: &str) -> Option<(NaiveDateTime, NaiveDateTime)> {
    let (start, end) = value.split_once("..")?;
    let moment = |words: &str| NaiveDateTime::parse_from_str(words, MINUTE).ok();
    let window = match (start.parse::<NaiveDate>(), end.parse::<NaiveDate>()) {
        (Ok(first), Ok(last)) => (first.into(), after(last)),
        _ => (moment(start)?, moment(end)?),
    };
    (window.0 < window.1).then_some(window)
}

/// Writes what [`window_of`] reads.
fn window_words(start: NaiveDateTime, end: NaiveDateTime) -> String {
    let is_whole = |moment: NaiveDateTime| moment.time() == NaiveTime::MIN;
    match end
        .date()
        .pred_opt()
        .filter(|_| is_whole(start) && is_whole(end))
    {
        Some(last) => format!("{}..{last}", start.date()),
        None => format!("{}..{}", start.format(MINUTE), end.format(MINUTE)),
    }
}

/// How a moment is written.
const MINUTE: &str = "%Y-%m-%dT%H:%M";

/// What is left as it is, so that a hash stays readable.
const ESCAPED: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'_')
    .remove(b'.')
    .remove(b'~')
    .remove(b':')
    .remove(b',')
    .remove(b'"');

#[derive(Default)]
struct Hash(String);

impl Hash {
    fn add(&mut self, name: &str, value: &str) {
        if !self.0.is_empty() {
            self.0.push('&');
        }
        self.0.push_str(name);
        self.0.push('=');
        self.0.extend(utf8_percent_encode(value, ESCAPED));
    }

    fn add_text(&mut self, name: &str, value: &str) {
        if !value.is_empty() {
            self.add(name, value);
        }
    }

    fn add_day(&mut self, name: &str, day: Option<NaiveDate>) {
        if let Some(day) = day {
            self.add(name, &day.to_string());
        }
    }
}
