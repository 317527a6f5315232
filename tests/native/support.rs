//! Made-up articles with made-up findings, and oracles.

use chrono::NaiveDate;
use dateline::{
    article::{Article, ArticleId, Block, BlockKind, Metadata},
    calendar::PartialDate,
    extract::{
        Anchor, Annotations, Entity, EntityId, EntityKind, Event, Mention, MentionForm, Precision,
        Quantity, QuantityKind, Quote, QuoteKind, Role, Time, TimeKind,
    },
    text::{sentence::sentences, span::Span},
};

/// An article in the making. Words are found in its text, so that no test counts bytes.
#[derive(Clone, Debug)]
pub(crate) struct Draft {
    pub(crate) article: Article,
    pub(crate) found: Annotations,
}

impl Draft {
    pub(crate) fn new(id: &str, text: &str) -> Self {
        let mut blocks = Vec::new();
        let mut start = 0;
        for line in text.split('\n') {
            let span = Span::new(start, start + line.len()).trim(text);
            if !span.is_empty() {
                let kind = BlockKind::Paragraph;
                blocks.push(Block { kind, span });
            }
            start += line.len() + 1;
        }
        Draft {
            article: Article {
                id: ArticleId(id.into()),
                text: text.into(),
                blocks,
                stated: Metadata::default(),
                added: Metadata::default(),
            },
            found: Annotations {
                sentences: sentences(text),
                ..Annotations::default()
            },
        }
    }

    pub(crate) fn title(mut self, title: &str) -> Self {
        self.article.stated.title = Some(title.into());
        self
    }

    pub(crate) fn outlet(mut self, outlet: &str) -> Self {
        self.article.stated.source = Some(outlet.into());
        self
    }

    pub(crate) fn published(mut self, date: &str) -> Self {
        self.article.stated.published = Some(PartialDate::parse(date).unwrap());
        self
    }

    /// Adds an entity that is mentioned wherever its name stands.
    pub(crate) fn names(mut self, kind: EntityKind, name: &str) -> Self {
        let text = &self.article.text;
        let mentions = text.match_indices(name).map(|(at, words)| Mention {
            span: Span::new(at, at + words.len()),
            form: MentionForm::Name,
        });
        self.found.entities.push(Entity {
            kind,
            name: name.into(),
            aliases: Vec::new(),
            mentions: mentions.collect(),
            roles: Vec::new(),
        });
        self
    }

    pub(crate) fn person(self, name: &str) -> Self {
        self.names(EntityKind::Person, name)
    }

    /// Gives the last entity a role that `phrase` states.
    pub(crate) fn role(mut self, role: &str, phrase: &str) -> Self {
        let span = self.span(phrase);
        let entity = self.found.entities.last_mut().unwrap();
        entity.roles.push(Role {
            role: role.into(),
            organisation: None,
            span,
        });
        self
    }

    /// Adds a quote of these pieces by the entity named `speaker`.
    pub(crate) fn quote(
        mut self,
        kind: QuoteKind,
        pieces: &[&str],
        source: Option<&str>,
        speaker: Option<&str>,
    ) -> Self {
        let speakers = speaker.map(|speaker| self.entity(speaker));
        self.found.quotes.push(Quote {
            kind,
            content: pieces.iter().map(|piece| self.span(piece)).collect(),
            cue: None,
            source: source.map(|source| self.span(source)),
            speakers: speakers.into_iter().collect(),
        });
        self
    }

    /// Adds a time and the event that its sentence tells.
    pub(crate) fn event(mut self, phrase: &str, value: &str, anchor: Anchor, label: &str) -> Self {
        let span = self.span(phrase);
        let date = PartialDate::parse(value).unwrap();
        let precision = match (date.month, date.day) {
            (_, Some(_)) => Precision::Day,
            (Some(_), None) => Precision::Month,
            (None, None) => Precision::Year,
        };
        let sentence = self.found.sentences.iter().find(|s| s.contains(span));
        self.found.events.push(Event {
            sentence: *sentence.unwrap(),
            time: self.found.times.len() as u32,
            earliest: date.earliest(),
            latest: date.latest(),
            precision,
            label: label.into(),
            entities: (0..self.found.entities.len() as u32)
                .map(EntityId)
                .collect(),
            quote: None,
        });
        self.found.times.push(Time {
            span,
            kind: TimeKind::Date,
            value: value.into(),
            modifier: None,
            earliest: date.earliest(),
            latest: date.latest(),
            anchor,
        });
        self
    }

    pub(crate) fn money(mut self, phrase: &str, value: f64, unit: &str, modifier: &str) -> Self {
        let span = self.span(phrase);
        self.found.quantities.push(Quantity {
            span,
            value,
            upper: None,
            unit: unit.into(),
            kind: QuantityKind::Money,
            modifier: modifier.into(),
            of: None,
        });
        self
    }

    fn span(&self, words: &str) -> Span {
        let at = self.article.text.find(words);
        let at = at.unwrap_or_else(|| panic!("“{words}” is not in the text"));
        Span::new(at, at + words.len())
    }

    fn entity(&self, name: &str) -> EntityId {
        let position = self.found.entities.iter().position(|e| e.name == name);
        EntityId(position.unwrap() as u32)
    }
}

pub(crate) fn day(written: &str) -> NaiveDate {
    written.parse().unwrap()
}
