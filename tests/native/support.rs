//! Made-up articles with made-up findings, and oracles.

use chrono::NaiveDate;
use dateline::{
    article::{Article, ArticleId, Block, BlockKind, Metadata},
    calendar::PartialDate,
    corpus::store::Store,
    extract::{
        Anchor, Annotations, Entity, EntityId, EntityKind, Event, Found, Mention, MentionForm,
        Precision, Quantity, QuantityKind, Quote, QuoteKind, Role, Time, TimeKind, extract,
    },
    search::fold::each_word,
    text::{sentence::sentences, span::Span},
    texts::{Arg, Locale, Message, Texts},
};

pub(crate) fn english() -> Texts {
    Texts::new(Locale::English)
}

/// Puts `message` into English.
pub(crate) fn said(message: &Message) -> String {
    english().put(message)
}

/// Writes `arg` in English.
pub(crate) fn written(arg: &Arg) -> String {
    english().write(arg)
}

const SURE: Found = Found::by_rule(1.0);

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
                corrected: None,
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
            found: SURE,
        });
        self.found.entities.push(Entity {
            kind,
            name: name.into(),
            aliases: Vec::new(),
            mentions: mentions.collect(),
            roles: Vec::new(),
            found: SURE,
        });
        self
    }

    pub(crate) fn person(self, name: &str) -> Self {
        self.names(EntityKind::Person, name)
    }

    /// Adds a person that the text only describes, by the words `description`.
    pub(crate) fn described(self, description: &str) -> Self {
        let mut draft = self.person(description);
        let mentions = draft.found.entities.last_mut().unwrap();
        for mention in &mut mentions.mentions {
            mention.form = MentionForm::Nominal;
        }
        draft
    }

    /// Says that the last entity belongs to the entity named `body`.
    pub(crate) fn within(mut self, body: &str) -> Self {
        let body = self.entity(body);
        let entity = self.found.entities.last_mut().unwrap();
        entity.roles.last_mut().unwrap().organisation = Some(body);
        self
    }

    /// Makes the speaker of the last quote a doubtful one.
    pub(crate) fn doubtful(mut self) -> Self {
        let quote = self.found.quotes.last_mut().unwrap();
        quote.resolved = Some(Found::by_rule(0.5));
        self
    }

    /// Gives the last entity a role that `phrase` states.
    pub(crate) fn role(mut self, role: &str, phrase: &str) -> Self {
        let span = self.span(phrase);
        let entity = self.found.entities.last_mut().unwrap();
        entity.roles.push(Role {
            role: role.into(),
            organisation: None,
            within: Vec::new(),
            span,
            found: SURE,
        });
        self
    }

    /// Gives the person named `person` a role in the body named `body`, which `phrase` states.
    pub(crate) fn role_in(mut self, person: &str, role: &str, body: &str, phrase: &str) -> Self {
        let span = self.span(phrase);
        let organisation = Some(self.entity(body));
        let person = self.entity(person).0 as usize;
        self.found.entities[person].roles.push(Role {
            role: role.into(),
            organisation,
            within: Vec::new(),
            span,
            found: SURE,
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
            found: SURE,
            resolved: Some(SURE),
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
            found: SURE,
        });
        self.found.times.push(Time {
            span,
            kind: TimeKind::Date,
            value: value.into(),
            modifier: None,
            earliest: date.earliest(),
            latest: date.latest(),
            anchor,
            found: SURE,
        });
        self
    }

    pub(crate) fn money(self, phrase: &str, value: f64, unit: &str, modifier: &str) -> Self {
        self.quantity(QuantityKind::Money, phrase, value, unit, modifier)
    }

    pub(crate) fn quantity(
        mut self,
        kind: QuantityKind,
        phrase: &str,
        value: f64,
        unit: &str,
        modifier: &str,
    ) -> Self {
        let span = self.span(phrase);
        self.found.quantities.push(Quantity {
            span,
            value,
            upper: None,
            unit: unit.into(),
            kind,
            modifier: modifier.into(),
            of: None,
            found: SURE,
        });
        self
    }

    /// Says that the last quantity measures what `phrase` names.
    pub(crate) fn of(mut self, phrase: &str) -> Self {
        let span = self.span(phrase);
        self.found.quantities.last_mut().unwrap().of = Some(span);
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

/// A question in pieces, that can be written as a query and answered by looking at every article.
#[derive(Clone, Debug)]
pub(crate) enum Ask {
    Word(String),
    Phrase(Vec<String>),
    Prefix(String),
    Speaker(String),
    About(String),
    Kind(QuoteKind),
    Person(String),
    Not(Box<Ask>),
    Any(Vec<Ask>),
}

impl Ask {
    /// Writes the question as a reader would.
    pub(crate) fn written(&self) -> String {
        match self {
            Ask::Word(word) => word.clone(),
            Ask::Phrase(words) => format!("\"{}\"", words.join(" ")),
            Ask::Prefix(start) => format!("{start}*"),
            Ask::Speaker(name) => format!("speaker:\"{name}\""),
            Ask::About(word) => format!("about:{word}"),
            Ask::Kind(kind) => format!("is:{kind:?}").to_lowercase(),
            Ask::Person(name) => format!("person:\"{name}\""),
            Ask::Not(ask) => format!("-({})", ask.written()),
            Ask::Any(asks) => {
                let asks: Vec<String> = asks.iter().map(Ask::written).collect();
                format!("({})", asks.join(" OR "))
            }
        }
    }

    fn is_about_quotes(&self) -> bool {
        match self {
            Ask::Speaker(_) | Ask::About(_) | Ask::Kind(_) => true,
            Ask::Any(asks) => asks.iter().all(Ask::is_about_quotes),
            _ => false,
        }
    }

    fn holds_of_quote(&self, draft: &Draft, quote: &Quote) -> bool {
        match self {
            Ask::Speaker(name) => quote.speakers.iter().any(|speaker| {
                let entity = &draft.found.entities[speaker.0 as usize];
                holds_words(&words(&entity.name), &words(name))
            }),
            Ask::About(word) => quote.content.iter().any(|piece| {
                let mut spoken = words(piece.of(&draft.article.text)).into_iter();
                spoken.any(|spoken| stem(&spoken) == stem(word))
            }),
            Ask::Kind(kind) => quote.kind == *kind,
            Ask::Any(asks) => asks.iter().any(|ask| ask.holds_of_quote(draft, quote)),
            _ => false,
        }
    }

    fn holds(&self, draft: &Draft) -> bool {
        if self.is_about_quotes() {
            let mut quotes = draft.found.quotes.iter();
            return quotes.any(|quote| self.holds_of_quote(draft, quote));
        }
        let texts = || {
            let title = draft.article.stated.title.as_deref().unwrap_or_default();
            [words(title), words(&draft.article.text)]
        };
        match self {
            Ask::Word(word) => texts()
                .concat()
                .iter()
                .any(|other| stem(other) == stem(word)),
            Ask::Phrase(phrase) => texts().iter().any(|text| holds_words(text, phrase)),
            Ask::Prefix(start) => texts().concat().iter().any(|word| word.starts_with(start)),
            Ask::Person(name) => draft.found.entities.iter().any(|entity| {
                entity.kind == EntityKind::Person && holds_words(&words(&entity.name), &words(name))
            }),
            Ask::Not(ask) => !ask.holds(draft),
            Ask::Any(asks) => asks.iter().any(|ask| ask.holds(draft)),
            Ask::Speaker(_) | Ask::About(_) | Ask::Kind(_) => false,
        }
    }
}

/// The oracle of what counts: for each quote in the articles found that is asked for, its article and its place there.
pub(crate) fn heard(drafts: &[Draft], asks: &[Ask]) -> Vec<(String, usize)> {
    let quoting: Vec<_> = asks.iter().filter(|ask| ask.is_about_quotes()).collect();
    let mut heard = Vec::new();
    for draft in scan(drafts, asks) {
        for (at, quote) in draft.found.quotes.iter().enumerate() {
            if quoting.iter().all(|ask| ask.holds_of_quote(draft, quote)) {
                heard.push((draft.article.id.0.clone(), at));
            }
        }
    }
    heard
}

/// The oracle: looks at every article. Conditions on quotes must hold for one quote.
pub(crate) fn scan<'d>(drafts: &'d [Draft], asks: &[Ask]) -> Vec<&'d Draft> {
    let (quoting, others): (Vec<_>, Vec<_>) = asks.iter().partition(|ask| ask.is_about_quotes());
    let one_quote = |draft: &Draft| {
        let mut quotes = draft.found.quotes.iter();
        quotes.any(|quote| quoting.iter().all(|ask| ask.holds_of_quote(draft, quote)))
    };
    drafts
        .iter()
        .filter(|draft| quoting.is_empty() || one_quote(draft))
        .filter(|draft| others.iter().all(|ask| ask.holds(draft)))
        .collect()
}

fn words(text: &str) -> Vec<String> {
    let mut words = Vec::new();
    each_word(text, |_, word| words.push(word.to_owned()));
    words
}

fn holds_words(text: &[String], phrase: &[String]) -> bool {
    text.windows(phrase.len()).any(|window| window == phrase)
}

fn stem(word: &str) -> String {
    let stemmer = rust_stemmers::Stemmer::create(rust_stemmers::Algorithm::English);
    stemmer.stem(word).into_owned()
}

/// Makes an article of one paragraph.
pub(crate) fn article(text: &str, published: &str) -> Article {
    Article {
        text: text.to_owned(),
        blocks: vec![Block {
            kind: BlockKind::Paragraph,
            span: Span::new(0, text.len()),
        }],
        stated: Metadata {
            published: PartialDate::parse(published),
            ..Metadata::default()
        },
        ..Article::default()
    }
}

/// Returns a store of `articles`, read with rules alone.
pub(crate) fn store_of(articles: Vec<Article>) -> Store {
    let mut store = Store::default();
    for article in articles {
        let found = extract(&article, None);
        store.add(article, found);
    }
    store.settle();
    store
}
