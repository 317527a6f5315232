//! The JSON object that `dateline extract` prints for one article.
//!
//! Field names and their meaning are fixed; `README.md` has the table. Positions are counted in the
//! [`Unit`] that the caller asks for. A fact that is not known is `null` or absent, never guessed.

use crate::{
    article::{Article, BlockKind, Metadata},
    calendar::PartialDate,
    export::bio::{Bio, bio},
    extract::{
        Anchor, Annotations, Document, Entity, EntityId, EntityKind, Event, Found, MentionForm,
        Method, Precision, Quantity, QuantityKind, Quote, QuoteKind, Time, TimeKind,
    },
    text::{offset::Offsets, span::Span},
};
use chrono::NaiveDate;
use serde::Serialize;

/// What the positions in the output count.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Unit {
    /// Unicode code points: what Python slices, and W3C Web Annotation, count.
    #[default]
    CodePoint,
    /// UTF-16 code units: what JavaScript's `String.slice` counts.
    Utf16,
}

/// Makes the contract's object for `article`, ready to be serialized; with the tokens of `document`, where they
/// are asked for.
pub fn record<'a>(
    article: &'a Article,
    annotations: &'a Annotations,
    document: Option<&Document<'_>>,
    unit: Unit,
) -> Record<'a> {
    let position = Positions {
        offsets: Offsets::new(&article.text),
        unit,
    };
    let stated = &article.stated;
    Record {
        id: &article.id.0,
        title: stated.title.as_deref(),
        section: stated.section.as_deref(),
        authors: &stated.authors,
        published: article.published().map(|date| date.to_string()),
        source: stated.source.as_deref(),
        place: stated.place.as_deref(),
        url: stated.url.as_deref(),
        source_date: stated.source_date,
        added: (!article.added.is_empty()).then_some(&article.added),
        text: &article.text,
        blocks: article
            .blocks
            .iter()
            .map(|block| BlockRecord {
                kind: block.kind,
                place: position.place(block.span),
            })
            .collect(),
        sentences: position.pairs(&annotations.sentences),
        tokens: document.map(|document| position.tokens(document, &annotations.entities)),
        entities: (0..)
            .zip(&annotations.entities)
            // what a reader removed keeps its number, so that the others keep theirs
            .filter(|(_, entity)| !entity.mentions.is_empty() || entity.found.is_by_reader())
            .map(|(n, entity)| position.entity(n, entity))
            .collect(),
        quotes: (0..)
            .zip(&annotations.quotes)
            .map(|(n, quote)| position.quote(n, quote))
            .collect(),
        times: annotations
            .times
            .iter()
            .map(|time| position.time(time))
            .collect(),
        quantities: annotations
            .quantities
            .iter()
            .map(|quantity| position.quantity(quantity))
            .collect(),
        events: annotations
            .events
            .iter()
            .map(|event| position.event(event))
            .collect(),
    }
}

/// One article with what was found in it, in the contract's words.
#[derive(Debug, Serialize)]
pub struct Record<'a> {
    id: &'a str,
    title: Option<&'a str>,
    section: Option<&'a str>,
    authors: &'a [String],
    published: Option<String>,
    source: Option<&'a str>,
    place: Option<&'a str>,
    url: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    source_date: Option<PartialDate>,
    #[serde(skip_serializing_if = "Option::is_none")]
    added: Option<&'a Metadata>,
    text: &'a str,
    blocks: Vec<BlockRecord>,
    sentences: Vec<Pair>,
    #[serde(skip_serializing_if = "Option::is_none")]
    tokens: Option<Vec<TokenRecord>>,
    entities: Vec<EntityRecord<'a>>,
    quotes: Vec<QuoteRecord>,
    times: Vec<TimeRecord<'a>>,
    quantities: Vec<QuantityRecord<'a>>,
    events: Vec<EventRecord<'a>>,
}

type Pair = [u32; 2];

/// `[start, end, upos, xpos, head, deprel, ner]`; the last five are not known without a language model.
type TokenRecord = (
    u32,
    u32,
    Option<&'static str>,
    Option<&'static str>,
    Option<u32>,
    Option<&'static str>,
    Option<&'static str>,
);

#[derive(Debug, Serialize)]
struct Place {
    start: u32,
    end: u32,
}

#[derive(Debug, Serialize)]
struct BlockRecord {
    kind: BlockKind,
    #[serde(flatten)]
    place: Place,
}

#[derive(Debug, Serialize)]
struct EntityRecord<'a> {
    id: String,
    kind: EntityKind,
    name: &'a str,
    aliases: &'a [String],
    mentions: Vec<MentionRecord>,
    roles: Vec<RoleRecord<'a>>,
    found: FoundRecord,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    corrected: bool,
}

#[derive(Debug, Serialize)]
struct FoundRecord {
    by: Method,
    confidence: f64,
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

#[derive(Debug, Serialize)]
struct MentionRecord {
    #[serde(flatten)]
    place: Place,
    form: MentionForm,
    found: FoundRecord,
}

#[derive(Debug, Serialize)]
struct RoleRecord<'a> {
    role: Option<&'a str>,
    organisation: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    within: Vec<String>,
    #[serde(flatten)]
    place: Place,
    found: FoundRecord,
}

#[derive(Debug, Serialize)]
struct QuoteRecord {
    id: String,
    kind: QuoteKind,
    content: Vec<Pair>,
    cue: Option<Pair>,
    source: Option<Pair>,
    speakers: Vec<String>,
    found: FoundRecord,
    #[serde(skip_serializing_if = "Option::is_none")]
    resolved: Option<FoundRecord>,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    corrected: bool,
}

#[derive(Debug, Serialize)]
struct TimeRecord<'a> {
    #[serde(flatten)]
    place: Place,
    #[serde(rename = "type")]
    kind: TimeKind,
    value: &'a str,
    #[serde(rename = "mod")]
    modifier: Option<&'a str>,
    earliest: Option<NaiveDate>,
    latest: Option<NaiveDate>,
    anchor: Anchor,
    found: FoundRecord,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    corrected: bool,
}

#[derive(Debug, Serialize)]
struct QuantityRecord<'a> {
    #[serde(flatten)]
    place: Place,
    value: f64,
    #[serde(skip_serializing_if = "Option::is_none")]
    upper: Option<f64>,
    unit: &'a str,
    kind: QuantityKind,
    #[serde(rename = "mod")]
    modifier: &'a str,
    of: Option<Pair>,
    found: FoundRecord,
}

#[derive(Debug, Serialize)]
struct EventRecord<'a> {
    #[serde(flatten)]
    place: Place,
    earliest: Option<NaiveDate>,
    latest: Option<NaiveDate>,
    precision: Precision,
    label: &'a str,
    time: u32,
    entities: Vec<String>,
    quote: Option<u32>,
    found: FoundRecord,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    corrected: bool,
}

struct Positions<'t> {
    offsets: Offsets<'t>,
    unit: Unit,
}

impl Positions<'_> {
    fn pair(&self, span: Span) -> Pair {
        [span.start, span.end].map(|at| match self.unit {
            Unit::CodePoint => self.offsets.code_points(at as usize),
            Unit::Utf16 => self.offsets.utf16(at as usize),
        })
    }

    fn pairs(&self, spans: &[Span]) -> Vec<Pair> {
        spans.iter().map(|span| self.pair(*span)).collect()
    }

    fn place(&self, span: Span) -> Place {
        let [start, end] = self.pair(span);
        Place { start, end }
    }

    fn tokens(&self, document: &Document<'_>, entities: &[Entity]) -> Vec<TokenRecord> {
        let analysis = document.analysis.as_ref();
        let names = analysis.map(|_| bio(&document.tokens, entities));
        let record = |(i, span): (usize, Span)| {
            let [start, end] = self.pair(span);
            let tag = analysis.and_then(|analysis| analysis.tags.get(i));
            (
                start,
                end,
                tag.map(|tag| tag.upos()),
                tag.map(|tag| tag.xpos()),
                analysis.and_then(|analysis| analysis.heads.get(i)).copied(),
                analysis
                    .and_then(|analysis| analysis.relations.get(i))
                    .map(|relation| relation.as_str()),
                names
                    .as_ref()
                    .and_then(|names| names.get(i))
                    .map(|label: &Bio| label.as_str()),
            )
        };
        let spans = document.tokens.iter().map(|token| token.span);
        spans.enumerate().map(record).collect()
    }

    fn entity<'a>(&self, n: u32, entity: &'a Entity) -> EntityRecord<'a> {
        EntityRecord {
            id: entity_id(EntityId(n)),
            kind: entity.kind,
            name: &entity.name,
            aliases: &entity.aliases,
            mentions: entity
                .mentions
                .iter()
                .map(|mention| MentionRecord {
                    place: self.place(mention.span),
                    form: mention.form,
                    found: mention.found.into(),
                })
                .collect(),
            roles: entity
                .roles
                .iter()
                .map(|role| RoleRecord {
                    role: (!role.role.is_empty()).then_some(role.role.as_str()),
                    organisation: role.organisation.map(entity_id),
                    within: entity_ids(&role.within),
                    place: self.place(role.span),
                    found: role.found.into(),
                })
                .collect(),
            found: entity.found.into(),
            corrected: entity.found.is_by_reader(),
        }
    }

    fn quote(&self, n: u32, quote: &Quote) -> QuoteRecord {
        QuoteRecord {
            id: format!("q{n}"),
            kind: quote.kind,
            content: self.pairs(&quote.content),
            cue: quote.cue.map(|cue| self.pair(cue)),
            source: quote.source.map(|source| self.pair(source)),
            speakers: entity_ids(&quote.speakers),
            found: quote.found.into(),
            resolved: quote.resolved.map(FoundRecord::from),
            corrected: quote.speaker_is_corrected(),
        }
    }

    fn time<'a>(&self, time: &'a Time) -> TimeRecord<'a> {
        TimeRecord {
            place: self.place(time.span),
            kind: time.kind,
            value: &time.value,
            modifier: time.modifier.as_deref(),
            earliest: time.earliest,
            latest: time.latest,
            anchor: time.anchor,
            found: time.found.into(),
            corrected: time.found.is_by_reader(),
        }
    }

    fn quantity<'a>(&self, quantity: &'a Quantity) -> QuantityRecord<'a> {
        QuantityRecord {
            place: self.place(quantity.span),
            value: quantity.value,
            upper: quantity.upper,
            unit: &quantity.unit,
            kind: quantity.kind,
            modifier: &quantity.modifier,
            of: quantity.of.map(|of| self.pair(of)),
            found: quantity.found.into(),
        }
    }

    fn event<'a>(&self, event: &'a Event) -> EventRecord<'a> {
        EventRecord {
            place: self.place(event.sentence),
            earliest: event.earliest,
            latest: event.latest,
            precision: event.precision,
            label: &event.label,
            time: event.time,
            entities: entity_ids(&event.entities),
            quote: event.quote,
            found: event.found.into(),
            corrected: event.found.is_by_reader(),
        }
    }
}

fn entity_id(id: EntityId) -> String {
    format!("e{}", id.0)
}

fn entity_ids(ids: &[EntityId]) -> Vec<String> {
    ids.iter().copied().map(entity_id).collect()
}
