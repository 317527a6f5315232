//! The words of one document, with what the lists and the document itself know of each.

use crate::{
    extract::{Document, EntityKind},
    hash::HashMap,
    lexicon::{LEXICON, Traits, folded},
    text::{
        span::Span,
        token::{Token, TokenKind},
    },
};

/// How a word is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Shape {
    /// `word`
    Lower,
    /// `Word`
    Capital,
    /// `WORD`
    Upper,
    /// `J.`
    Initial,
    /// `iPhone`
    Mixed,
    /// `4`
    Number,
    /// `,`
    Mark,
}

/// One token.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Word {
    /// Where.
    pub(crate) span: Span,
    /// How it is written.
    pub(crate) shape: Shape,
    /// Which entry of [`Vocabulary::entries`].
    pub(crate) entry: u32,
    /// Which sentence.
    pub(crate) sentence: u32,
    /// It starts a sentence or a quotation: its capital says nothing.
    pub(crate) is_initial: bool,
    /// It is in a line where capitals say nothing: a title, or all in capitals.
    pub(crate) is_titled: bool,
    /// White space stands before it.
    pub(crate) is_spaced: bool,
}

/// What is known of a word, however it is written.
#[derive(Debug)]
pub(crate) struct Entry {
    /// As the lists spell it.
    pub(crate) key: String,
    /// What the lists say.
    pub(crate) traits: Traits,
    /// What the word is as a whole name.
    pub(crate) kind: Option<EntityKind>,
    /// How often it stands in lower case.
    pub(crate) n_lower: u32,
    /// How often it stands capitalised where that says something.
    pub(crate) n_capital: u32,
}

/// All words of a document.
#[derive(Debug)]
pub(crate) struct Vocabulary<'a> {
    pub(crate) text: &'a str,
    pub(crate) words: Vec<Word>,
    pub(crate) entries: Vec<Entry>,
    /// Where the text was filed.
    pub(crate) dateline: Option<Span>,
}

impl<'a> Vocabulary<'a> {
    /// Reads `document`; linear in its length.
    pub(crate) fn new(document: &Document<'a>) -> Self {
        let text = document.text;
        let mut words = Vec::with_capacity(document.tokens.len());
        let mut entries: Vec<Entry> = Vec::new();
        let mut by_surface: HashMap<&str, (u32, Shape)> = HashMap::default();
        let mut by_key: HashMap<String, u32> = HashMap::default();
        let mut sentence = 0;
        let mut previous_end = 0;
        let mut previous_sentence = None;
        let mut opened = false;
        for token in &document.tokens {
            while sentence + 1 < document.sentences.len()
                && document.sentences[sentence + 1].start <= token.span.start
            {
                sentence += 1;
            }
            let span = without_prefix(text, token.span);
            let surface = span.of(text);
            let (entry, shape) = *by_surface.entry(surface).or_insert_with(|| {
                let shape = shape_of(surface, *token);
                let key = folded(surface);
                let entry = *by_key.entry(key).or_insert_with_key(|key| {
                    entries.push(Entry {
                        key: key.clone(),
                        traits: LEXICON.traits(key),
                        kind: LEXICON.kind(key),
                        n_lower: 0,
                        n_capital: 0,
                    });
                    entries.len() as u32 - 1
                });
                (entry, shape)
            });
            let starts = previous_sentence != Some(sentence);
            let is_word = !matches!(shape, Shape::Mark);
            let is_initial = is_word && (starts || opened);
            if is_word {
                previous_sentence = Some(sentence);
                opened = false;
            } else if matches!(
                surface,
                "“" | "‘" | "\"" | ":" | "•" | "|" | "«" | "–" | "—"
            ) {
                opened = true;
            }
            words.push(Word {
                span,
                shape,
                entry,
                sentence: sentence as u32,
                is_initial,
                is_titled: false,
                is_spaced: span.start != previous_end,
            });
            previous_end = token.span.end;
        }
        let mut vocabulary = Vocabulary {
            text,
            words,
            entries,
            dateline: document.dateline,
        };
        vocabulary.find_titles();
        vocabulary.count();
        vocabulary
    }

    /// Marks sentences whose capitals say nothing.
    fn find_titles(&mut self) {
        let mut from = 0;
        while from < self.words.len() {
            let sentence = self.words[from].sentence;
            let to = from
                + self.words[from..]
                    .iter()
                    .take_while(|word| word.sentence == sentence)
                    .count();
            let (mut n, mut n_capital, mut n_upper) = (0, 0, 0);
            for word in &self.words[from..to] {
                let traits = self.entries[word.entry as usize].traits;
                match word.shape {
                    Shape::Capital => (n, n_capital) = (n + 1, n_capital + 1),
                    Shape::Upper => (n, n_upper) = (n + 1, n_upper + 1),
                    Shape::Lower if !traits.any(Traits::FUNCTION.and(Traits::PARTICLE)) => n += 1,
                    _ => {}
                }
            }
            let ends = self.words[to - 1].span.of(self.text) == ".";
            let is_title = n >= 4 && (n_capital + n_upper) * 10 >= n * 8 && !ends
                || n >= 3 && n_upper * 10 >= n * 8;
            if is_title {
                for word in &mut self.words[from..to] {
                    word.is_titled = true;
                }
            }
            from = to;
        }
    }

    fn count(&mut self) {
        for word in &self.words {
            let entry = &mut self.entries[word.entry as usize];
            match word.shape {
                Shape::Lower => entry.n_lower += 1,
                Shape::Capital | Shape::Upper | Shape::Mixed
                    if !word.is_initial && !word.is_titled =>
                {
                    entry.n_capital += 1;
                }
                _ => {}
            }
        }
    }

    /// Returns the entry of the word at `at`.
    pub(crate) fn entry(&self, at: usize) -> &Entry {
        &self.entries[self.words[at].entry as usize]
    }

    /// Returns what the lists say of the word at `at`; nothing past the end.
    pub(crate) fn traits(&self, at: usize) -> Traits {
        self.words.get(at).map_or(Traits::default(), |word| {
            self.entries[word.entry as usize].traits
        })
    }

    /// Returns the key of the word at `at`, or `""` past the end.
    pub(crate) fn key(&self, at: usize) -> &str {
        self.words
            .get(at)
            .map_or("", |word| &self.entries[word.entry as usize].key)
    }

    /// Returns how the word at `at` is written; past the end there are only marks.
    pub(crate) fn shape(&self, at: usize) -> Shape {
        self.words.get(at).map_or(Shape::Mark, |word| word.shape)
    }

    /// Returns the text of the word at `at`, or `""` past the end.
    pub(crate) fn surface(&self, at: usize) -> &'a str {
        self.words
            .get(at)
            .map_or("", |word| word.span.of(self.text))
    }

    /// Says whether the words at `a` and `b` are in one sentence.
    pub(crate) fn same_sentence(&self, a: usize, b: usize) -> bool {
        match (self.words.get(a), self.words.get(b)) {
            (Some(a), Some(b)) => a.sentence == b.sentence,
            _ => false,
        }
    }

    /// Returns the key of the name `from..to`: keys joined by spaces, hyphens left out.
    pub(crate) fn name_key(&self, from: usize, to: usize) -> String {
        let mut key = String::new();
        for at in from..to {
            if self.shape(at) == Shape::Mark {
                continue;
            }
            if !key.is_empty() {
                key.push(' ');
            }
            key.push_str(self.key(at));
        }
        key
    }

    /// Returns what the name `from..to` is known to be.
    pub(crate) fn known_kind(&self, from: usize, to: usize) -> Option<EntityKind> {
        if to == from + 1 && self.shape(from) == Shape::Upper {
            let surface = self.surface(from);
            let exact = if surface.contains('.') {
                LEXICON.kind(&surface.replace('.', ""))
            } else {
                LEXICON.kind(surface)
            };
            if exact.is_some() {
                return exact;
            }
            // `WHO` is not `who`: short words in capitals are acronyms
            return self.entry(from).kind.filter(|_| surface.len() > 3);
        }
        if to == from + 1 {
            return self.entry(from).kind;
        }
        LEXICON.kind(&self.name_key(from, to))
    }

    /// Says whether the word at `at` is in the dateline.
    pub(crate) fn is_in_dateline(&self, at: usize) -> bool {
        self.dateline
            .zip(self.words.get(at))
            .is_some_and(|(dateline, word)| dateline.contains(word.span))
    }

    /// Says whether the word at `at` is in the dateline before any bracket: where the place is.
    pub(crate) fn starts_dateline(&self, at: usize) -> bool {
        self.is_in_dateline(at)
            && self.dateline.is_some_and(|dateline| {
                let before = Span {
                    start: dateline.start,
                    end: self.words[at].span.start,
                };
                !before.of(self.text).contains(['(', '/', '['])
            })
    }

    /// Returns the span of the words `from..to`.
    pub(crate) fn span(&self, from: usize, to: usize) -> Span {
        self.words[from].span.cover(self.words[to - 1].span)
    }
}

/// `pro-Kenyan` is one token, but its name is `Kenyan`.
fn without_prefix(text: &str, span: Span) -> Span {
    let surface = span.of(text);
    match surface.rsplit_once('-') {
        Some((prefix, name))
            if name.starts_with(char::is_uppercase) && !prefix.contains(char::is_uppercase) =>
        {
            Span::new(span.end as usize - name.len(), span.end as usize)
        }
        _ => span,
    }
}

fn shape_of(surface: &str, token: Token) -> Shape {
    match token.kind {
        TokenKind::Number => return Shape::Number,
        TokenKind::Mark => return Shape::Mark,
        TokenKind::Word => {}
    }
    let mut letters = surface.chars().filter(|c| c.is_alphabetic());
    let Some(first) = letters.next() else {
        return Shape::Mark;
    };
    if surface.starts_with(['\'', '’']) || surface.contains("//") || surface.contains('@') {
        return Shape::Lower;
    }
    let (mut n_upper, mut n_lower) = (0, 0);
    for c in letters {
        if c.is_uppercase() {
            n_upper += 1;
        } else {
            n_lower += 1;
        }
    }
    match (first.is_uppercase(), n_upper, n_lower) {
        (true, 0, 0) => Shape::Initial,
        (true, _, 0) => Shape::Upper,
        (true, ..) => Shape::Capital,
        (false, 0, _) => Shape::Lower,
        (false, ..) => Shape::Mixed,
    }
}
