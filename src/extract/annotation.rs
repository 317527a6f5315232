//! The types of what is found in an article.

use super::topic::Topic;
use crate::{lexicon::EntityKind, text::span::Span};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// Everything found in one article.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Annotations {
    /// In order, not overlapping.
    pub sentences: Vec<Span>,
    /// One for each distinct entity.
    pub entities: Vec<Entity>,
    /// In order of their first content.
    pub quotes: Vec<Quote>,
    /// In text order.
    pub times: Vec<Time>,
    /// In text order.
    pub quantities: Vec<Quantity>,
    /// In text order.
    pub events: Vec<Event>,
    /// The key phrases, most telling first.
    pub topics: Vec<Topic>,
}

/// By what something was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum Method {
    /// Rules, written by hand.
    Rule,
    /// The trained language model.
    Model,
    /// A reader, who put it right.
    Reader,
}

/// How an annotation was found, and how sure that is.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Found {
    /// By what.
    pub by: Method,
    /// Of annotations with this number, this share is right, as far as development sets can tell: 0 to 1.
    pub confidence: f32,
}

impl Found {
    /// What is less sure than this is shown as doubtful: more likely wrong than right.
    pub const DOUBTFUL_BELOW: f32 = 0.5;
    /// A speaker who is less sure than this is: words in the wrong mouth do more harm than an unknown speaker.
    pub const SPEAKER_DOUBTFUL_BELOW: f32 = 0.8;

    /// Put right by a reader.
    pub const BY_READER: Found = Found {
        by: Method::Reader,
        confidence: 1.0,
    };

    /// Says whether a reader put it right.
    pub fn is_by_reader(self) -> bool {
        self.by == Method::Reader
    }

    /// Found by rules.
    pub const fn by_rule(confidence: f32) -> Self {
        Found {
            by: Method::Rule,
            confidence,
        }
    }

    /// Found by the model.
    pub const fn by_model(confidence: f32) -> Self {
        Found {
            by: Method::Model,
            confidence,
        }
    }

    /// Returns the confidence for a raw score: a line through `points`, which rise in both numbers.
    pub(crate) fn calibrated(points: &[(f32, f32)], score: f32) -> f32 {
        let after = points.partition_point(|(at, _)| *at < score);
        match (points.get(after.wrapping_sub(1)), points.get(after)) {
            (Some((a, low)), Some((b, high))) => low + (high - low) * (score - a) / (b - a),
            (Some((_, only)), None) | (None, Some((_, only))) => *only,
            (None, None) => 0.0,
        }
    }

    /// Says whether a reader must be told that it may well be wrong.
    pub fn is_doubtful(self) -> bool {
        self.confidence < Self::DOUBTFUL_BELOW
    }
}

/// Names an entity of one article: its index in [`Annotations::entities`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct EntityId(pub u32);

/// One thing that an article names.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Entity {
    /// What it is.
    pub kind: EntityKind,
    /// The fullest form.
    pub name: String,
    /// Other forms by name, in order of appearance.
    pub aliases: Vec<String>,
    /// Where it is mentioned, in text order.
    pub mentions: Vec<Mention>,
    /// What the text says it is, in text order.
    pub roles: Vec<Role>,
    /// How it was found, and how sure its kind is.
    pub found: Found,
}

impl Entity {
    /// Says whether the text names it. One that it only describes (`the driver … he`) is no subject of search, of
    /// facets and of identities over articles: the same words mean somebody else in the next article.
    pub fn is_named(&self) -> bool {
        self.mentions
            .iter()
            .any(|mention| mention.form == MentionForm::Name)
    }

    /// Returns the mentions that it can be trusted to be meant by.
    pub fn trusted(&self) -> impl Iterator<Item = &Mention> {
        let is_trusted =
            |mention: &&Mention| mention.form == MentionForm::Name || !mention.found.is_doubtful();
        self.mentions.iter().filter(is_trusted)
    }

    /// Returns the span of the full name that `mention` is the end of: of `Kenya Air Force`, where `Air Force` is
    /// what the corpora mark and [`Mention::span`] covers. Any other mention is its own.
    pub fn full_span(&self, text: &str, mention: &Mention) -> Span {
        let (start, end) = (mention.span.start as usize, mention.span.end as usize);
        let lead = std::iter::once(&self.name)
            .chain(&self.aliases)
            .filter_map(|name| name.strip_suffix(&text[start..end]))
            .find(|lead| lead.ends_with(' ') && text[..start].ends_with(lead));
        Span::new(start - lead.map_or(0, str::len), end)
    }
}

/// How a mention refers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum MentionForm {
    /// By a name.
    Name,
    /// By a common noun: "the professor".
    Nominal,
    /// By a pronoun.
    Pronoun,
}

/// One place where an entity is mentioned.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Mention {
    /// Where.
    pub span: Span,
    /// How.
    pub form: MentionForm,
    /// How it was found to mean this entity.
    pub found: Found,
}

/// A role that the text gives to a person.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Role {
    /// In the text's words, without article: "professor". Empty where the text says only where somebody belongs.
    pub role: String,
    /// Where it is held: the innermost of the organisations that the phrase names.
    pub organisation: Option<EntityId>,
    /// What that organisation belongs to, from the inside out: the school of a laboratory, then the university.
    pub within: Vec<EntityId>,
    /// The phrase that says so.
    pub span: Span,
    /// How it was found.
    pub found: Found,
}

/// How much of a quote stands between quotation marks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum QuoteKind {
    /// All of it.
    Direct,
    /// A part of it.
    Mixed,
    /// None of it.
    Indirect,
}

/// Who said what: an attribution.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Quote {
    /// How much of it is in quotation marks.
    pub kind: QuoteKind,
    /// What was said, marks included; more than one piece where the cue interrupts.
    pub content: Vec<Span>,
    /// The verb or phrase that attributes: "said", "according to".
    pub cue: Option<Span>,
    /// The whole phrase that names the speaker.
    pub source: Option<Span>,
    /// Whom that phrase means. Empty where unknown.
    pub speakers: Vec<EntityId>,
    /// How content, cue and source were found.
    pub found: Found,
    /// How the speakers were; `None` where there are none.
    pub resolved: Option<Found>,
}

impl Quote {
    /// Says whether it must be told that the speakers may be others.
    pub fn speaker_is_doubtful(&self) -> bool {
        self.resolved
            .is_some_and(|found| found.confidence < Found::SPEAKER_DOUBTFUL_BELOW)
    }

    /// Says whether a reader said who speaks.
    pub fn speaker_is_corrected(&self) -> bool {
        self.resolved.is_some_and(Found::is_by_reader)
    }
}

/// TIMEX3's type.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "UPPERCASE")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum TimeKind {
    /// A day or something longer.
    Date,
    /// A time of day.
    Time,
    /// How long.
    Duration,
    /// How often.
    Set,
}

/// What the calendar value of an expression was counted from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum Anchor {
    /// Nothing: it is written in full.
    Stated,
    /// The publication date.
    Published,
    /// Another expression of the text, by index in [`Annotations::times`].
    Text(u32),
    /// Nothing: a reader put it right.
    Reader,
}

/// An expression of time: TimeML's TIMEX3.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Time {
    /// Where.
    pub span: Span,
    /// TIMEX3 type.
    pub kind: TimeKind,
    /// TIMEX3 value: `2024-03-08`, `P5Y`, `PAST_REF`, `XXXX-02-25`.
    pub value: String,
    /// TIMEX3 mod: `APPROX`, `START`, `MORE_THAN`, …
    pub modifier: Option<String>,
    /// First day it can mean, where it is on the calendar.
    pub earliest: Option<NaiveDate>,
    /// Last day it can mean, where it is on the calendar.
    pub latest: Option<NaiveDate>,
    /// What the value was counted from.
    pub anchor: Anchor,
    /// How it was found.
    pub found: Found,
}

/// What a quantity counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum QuantityKind {
    /// An amount in a currency.
    Money,
    /// A share of a hundred.
    Percent,
    /// In a unit of measurement.
    Measure,
    /// Of things.
    Count,
    /// "3 times", "one in five".
    Ratio,
    /// A place in an order.
    Ordinal,
}

/// A number that the text gives.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Quantity {
    /// Where, unit included.
    pub span: Span,
    /// With scale words multiplied out; the lower end of a range.
    pub value: f64,
    /// The upper end of a range.
    pub upper: Option<f64>,
    /// ISO 4217 code, `percent`, an SI unit's name, a counted noun in the singular, or empty.
    pub unit: String,
    /// What it counts.
    pub kind: QuantityKind,
    /// `=`, `~`, `<`, `>`, `<=`, `>=`, `up`, `down`.
    pub modifier: String,
    /// The phrase that it measures.
    pub of: Option<Span>,
    /// How it was found.
    pub found: Found,
}

/// How exactly an event is dated.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum Precision {
    /// A clock time.
    Minute,
    /// A day.
    Day,
    /// Seven days.
    Week,
    /// A month.
    Month,
    /// Three months.
    Quarter,
    /// About three months.
    Season,
    /// A year.
    Year,
    /// Ten years.
    Decade,
    /// A hundred years.
    Century,
}

/// Something dated that happened or will.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Event {
    /// The sentence that says so.
    pub sentence: Span,
    /// The time, by index in [`Annotations::times`].
    pub time: u32,
    /// First day; `None` where the year is not stated.
    pub earliest: Option<NaiveDate>,
    /// Last day; `None` where the year is not stated.
    pub latest: Option<NaiveDate>,
    /// How exactly.
    pub precision: Precision,
    /// A short headline made from the text's own words.
    pub label: String,
    /// Who and what takes part.
    pub entities: Vec<EntityId>,
    /// The quote that it is told in, by index in [`Annotations::quotes`].
    pub quote: Option<u32>,
    /// How it was found, and how sure date and headline are together.
    pub found: Found,
}
