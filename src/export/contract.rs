//! The JSON object that `dateline extract` prints for one article.
//!
//! Field names and their meaning are fixed; `README.md` has the table. Positions are counted in the
//! [`Unit`] that the caller asks for. A fact that is not known is `null` or absent, never guessed.

mod record;

use crate::{
    article::Article,
    export::bio::{Bio, bio},
    extract::{Annotations, Document, Entity, EntityId, Event, Quantity, Quote, Time},
    text::{offset::Offsets, span::Span},
};
pub use record::Record;
use record::{
    BlockRecord, EntityRecord, EventRecord, FoundRecord, MentionRecord, Pair, Place,
    QuantityRecord, QuoteRecord, RoleRecord, TimeRecord, TokenRecord,
};

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
///
/// ```
/// use dateline::{
///     article::{ArticleId, Metadata},
///     export::contract::{Unit, record},
///     extract::extract,
///     read::verbatim,
/// };
///
/// let text = "Anna Smith said that the harbour is safe.".to_owned();
/// let article = verbatim(ArticleId("a1".into()), text, Metadata::default());
/// let annotations = extract(&article, None);
/// let json = serde_json::to_value(record(&article, &annotations, None, Unit::Utf16)).unwrap();
/// assert_eq!(json["entities"][0]["name"], "Anna Smith");
/// ```
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
