//! The types of the contract. The JavaScript package's types are made from them.

use crate::{
    article::{BlockKind, Metadata},
    calendar::PartialDate,
    extract::{
        Anchor, EntityKind, Found, MentionForm, Method, Precision, QuantityKind, QuoteKind,
        TimeKind,
    },
};
use chrono::NaiveDate;
use serde::Serialize;

/// One article with what was found in it.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "Article"))]
pub struct Record<'a> {
    /// As given, or made from the text.
    pub(super) id: &'a str,
    /// The headline.
    pub(super) title: Option<&'a str>,
    /// The section of the outlet it appeared in.
    pub(super) section: Option<&'a str>,
    /// Who wrote it.
    pub(super) authors: &'a [String],
    /// When it was published, as ISO 8601 at the precision that is known; `XXXX-03-03` without a year.
    pub(super) published: Option<String>,
    /// The outlet.
    pub(super) source: Option<&'a str>,
    /// The dateline's place.
    pub(super) place: Option<&'a str>,
    /// Its address on the web.
    pub(super) url: Option<&'a str>,
    /// The date of the print edition.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(type = "string", optional))]
    pub(super) source_date: Option<PartialDate>,
    /// What an editor added beside what the article states.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub(super) added: Option<&'a Metadata>,
    /// The body that all positions refer to.
    pub(super) text: &'a str,
    /// Headings, paragraphs, items of lists, in order.
    pub(super) blocks: Vec<BlockRecord>,
    /// In order, not overlapping.
    pub(super) sentences: Vec<Pair>,
    /// Only where they are asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(as = "Option<Vec<Token>>", optional))]
    pub(super) tokens: Option<Vec<TokenRecord>>,
    /// One for each distinct entity of the article.
    pub(super) entities: Vec<EntityRecord<'a>>,
    /// Attributions, in text order.
    pub(super) quotes: Vec<QuoteRecord>,
    /// In text order.
    pub(super) times: Vec<TimeRecord<'a>>,
    /// In text order.
    pub(super) quantities: Vec<QuantityRecord<'a>>,
    /// Dated happenings, in text order.
    pub(super) events: Vec<EventRecord<'a>>,
}

pub(super) type Pair = [u32; 2];

/// `[start, end, upos, xpos, head, deprel, ner]`; the last five are not known without a language model.
pub(super) type TokenRecord = (
    u32,
    u32,
    Option<&'static str>,
    Option<&'static str>,
    Option<u32>,
    Option<&'static str>,
    Option<&'static str>,
);

/// `[start, end, upos, xpos, head, deprel, ner]`: Universal Dependencies. `head` is the index of the head token, its
/// own for a root; `ner` is BIO over the kinds of entities. The last five are null without the language model.
#[cfg(test)]
#[derive(ts_rs::TS)]
#[expect(dead_code, reason = "only its type is taken")]
pub(crate) struct Token(
    u32,
    u32,
    Option<String>,
    Option<String>,
    Option<u32>,
    Option<String>,
    Option<String>,
);

#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub(super) struct Place {
    /// First position.
    pub(super) start: u32,
    /// One past the last.
    pub(super) end: u32,
}

/// One block of the text.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "Block"))]
pub(super) struct BlockRecord {
    /// What it is.
    pub(super) kind: BlockKind,
    #[serde(flatten)]
    pub(super) place: Place,
}

/// One thing that the article names or describes.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "Entity"))]
pub(super) struct EntityRecord<'a> {
    /// Names it within the article.
    pub(super) id: String,
    /// What it is.
    pub(super) kind: EntityKind,
    /// The fullest form.
    pub(super) name: &'a str,
    /// The other forms by name.
    pub(super) aliases: &'a [String],
    /// In text order.
    pub(super) mentions: Vec<MentionRecord>,
    /// What the text says it is.
    pub(super) roles: Vec<RoleRecord<'a>>,
    /// How it was found, and how sure its kind is.
    pub(super) found: FoundRecord,
    /// A reader put it right.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    #[cfg_attr(test, ts(as = "Option<bool>", optional))]
    pub(super) corrected: bool,
}

/// How something was found.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "Found"))]
pub(super) struct FoundRecord {
    /// By rules, by the language model, or by a reader who put it right.
    pub(super) by: Method,
    /// Of findings with 0.8, about 80 % are right on development sets.
    pub(super) confidence: f64,
}

impl From<Found> for FoundRecord {
    fn from(found: Found) -> Self {
        FoundRecord {
            by: found.by,
            // two places: more would say more than is known
            confidence: f64::from((found.confidence * 100.0).round()) / 100.0,
        }
    }
}

/// One place where an entity is meant.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "Mention"))]
pub(super) struct MentionRecord {
    #[serde(flatten)]
    pub(super) place: Place,
    /// By name, by a description ("the professor"), or by a pronoun.
    pub(super) form: MentionForm,
    /// How it was found.
    pub(super) found: FoundRecord,
}

/// What the text says an entity is; its positions are the phrase that says so.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "Role"))]
pub(super) struct RoleRecord<'a> {
    /// What it is: "mayor".
    pub(super) role: Option<&'a str>,
    /// Where, as the id of an entity.
    pub(super) organisation: Option<String>,
    /// What that is a part of, as ids of entities.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(test, ts(as = "Option<Vec<String>>", optional))]
    pub(super) within: Vec<String>,
    #[serde(flatten)]
    pub(super) place: Place,
    /// How it was found.
    pub(super) found: FoundRecord,
}

/// What somebody said or wrote.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "Quote"))]
pub(super) struct QuoteRecord {
    /// Names it within the article.
    pub(super) id: String,
    /// All inside quotation marks, partly, or not.
    pub(super) kind: QuoteKind,
    /// More than one piece where the cue interrupts; quotation marks included.
    pub(super) content: Vec<Pair>,
    /// The words that attribute: "said", "according to".
    pub(super) cue: Option<Pair>,
    /// The whole phrase that names the speaker.
    pub(super) source: Option<Pair>,
    /// Ids of entities; empty where unknown.
    pub(super) speakers: Vec<String>,
    /// How it was found.
    pub(super) found: FoundRecord,
    /// How it was found whom the source means.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub(super) resolved: Option<FoundRecord>,
    /// A reader put the speaker right.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    #[cfg_attr(test, ts(as = "Option<bool>", optional))]
    pub(super) corrected: bool,
}

/// An expression of time: TimeML's TIMEX3.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "Time"))]
pub(super) struct TimeRecord<'a> {
    #[serde(flatten)]
    pub(super) place: Place,
    /// TIMEX3 type.
    #[serde(rename = "type")]
    pub(super) kind: TimeKind,
    /// TIMEX3 value: `2024-03-08`, `P5Y`, `PAST_REF`, `XXXX-03-03`.
    pub(super) value: &'a str,
    /// TIMEX3 mod: `APPROX`, `START`, `MORE_THAN` …
    #[serde(rename = "mod")]
    pub(super) modifier: Option<&'a str>,
    /// First day it can mean, where it is on a calendar.
    #[cfg_attr(test, ts(type = "string | null"))]
    pub(super) earliest: Option<NaiveDate>,
    /// Last day it can mean, where it is on a calendar.
    #[cfg_attr(test, ts(type = "string | null"))]
    pub(super) latest: Option<NaiveDate>,
    /// What the value was counted from: nothing, the publication, another time of the article, by index.
    pub(super) anchor: Anchor,
    /// How it was found.
    pub(super) found: FoundRecord,
    /// A reader put it right.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    #[cfg_attr(test, ts(as = "Option<bool>", optional))]
    pub(super) corrected: bool,
}

/// A number that the text gives.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "Quantity"))]
pub(super) struct QuantityRecord<'a> {
    #[serde(flatten)]
    pub(super) place: Place,
    /// Scale words multiplied out; of a range, the lower end.
    pub(super) value: f64,
    /// Of a range, the upper end.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub(super) upper: Option<f64>,
    /// ISO 4217 for money, `percent`, the unit's name, or what is counted; empty where bare.
    pub(super) unit: &'a str,
    /// What it counts.
    pub(super) kind: QuantityKind,
    /// `=`, `~`, `<`, `>`, `<=`, `>=`, or `up` or `down` for a change.
    #[serde(rename = "mod")]
    pub(super) modifier: &'a str,
    /// The phrase it measures.
    pub(super) of: Option<Pair>,
    /// How it was found.
    pub(super) found: FoundRecord,
}

/// Something dated that happened or will; its positions are the sentence that says so.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "Event"))]
pub(super) struct EventRecord<'a> {
    #[serde(flatten)]
    pub(super) place: Place,
    /// First day it can have been on.
    #[cfg_attr(test, ts(type = "string | null"))]
    pub(super) earliest: Option<NaiveDate>,
    /// Last day it can have been on.
    #[cfg_attr(test, ts(type = "string | null"))]
    pub(super) latest: Option<NaiveDate>,
    /// How exactly it is dated.
    pub(super) precision: Precision,
    /// What happened, as a short headline.
    pub(super) label: &'a str,
    /// Index in `times`.
    pub(super) time: u32,
    /// Who takes part, as ids of entities.
    pub(super) entities: Vec<String>,
    /// The quote that says so, by index in `quotes`.
    pub(super) quote: Option<u32>,
    /// How it was found.
    pub(super) found: FoundRecord,
    /// A reader put it right.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    #[cfg_attr(test, ts(as = "Option<bool>", optional))]
    pub(super) corrected: bool,
}
