//! What single words can be in an attribution: reporting verbs with their frames, nouns that stand
//! for sources, and the closed classes that bound a phrase.

use std::{collections::HashMap, sync::OnceLock};

/// Classes that a word belongs to, as a set of bits.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Class(pub(super) u32);

impl Class {
    /// `a`, `the`, `this`, `my`.
    pub(super) const DETERMINER: Class = Class(1);
    /// `of`, `in`, `with`.
    pub(super) const PREPOSITION: Class = Class(1 << 1);
    /// `and`, `but`, `or`.
    pub(super) const COORDINATOR: Class = Class(1 << 2);
    /// `that`, `because`, `when`.
    pub(super) const SUBORDINATOR: Class = Class(1 << 3);
    /// A pronoun in the nominative: `he`, `they`, `who`.
    pub(super) const SUBJECT_PRONOUN: Class = Class(1 << 4);
    /// A form of `be`.
    pub(super) const BE: Class = Class(1 << 5);
    /// A form of `have` or `do`, or a modal.
    pub(super) const AUXILIARY: Class = Class(1 << 6);
    /// An adverb that may stand in a verb group.
    pub(super) const ADVERB: Class = Class(1 << 7);
    /// `who`, `which`, `that`, `whose`, `where`.
    pub(super) const RELATIVE: Class = Class(1 << 8);
    /// `how`, `what`, `whether`, `if`.
    pub(super) const INTERROGATIVE: Class = Class(1 << 9);
    /// A day, a month, `yesterday`.
    pub(super) const TIME: Class = Class(1 << 10);
    /// A pronoun in the accusative: `him`, `them`.
    pub(super) const OBJECT_PRONOUN: Class = Class(1 << 11);
    /// A common verb in a finite form that no frame is known for.
    pub(super) const FINITE: Class = Class(1 << 12);
    /// A common noun that stands for a source.
    pub(super) const SOURCE_NOUN: Class = Class(1 << 13);
    /// A title before a name: `Mr`, `Sen`.
    pub(super) const TITLE: Class = Class(1 << 14);

    /// Says whether the sets share a class.
    pub(super) fn is(self, other: Class) -> bool {
        self.0 & other.0 != 0
    }

    /// Returns both sets together.
    pub(super) const fn or(self, other: Class) -> Class {
        Class(self.0 | other.0)
    }
}

/// Which form of its verb a word is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// `say`
    Base,
    /// `says`
    Third,
    /// `said`, as a past tense, a participle, or either.
    Past,
    /// `saying`
    Gerund,
}

/// What a reporting verb takes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Frames {
    /// A clause without `that`.
    pub(super) clause: bool,
    /// A clause with `that`.
    pub(super) that: bool,
    /// Words in quotation marks.
    pub(super) quote: bool,
    /// An interrogative clause.
    pub(super) whether: bool,
    /// An infinitive.
    pub(super) to: bool,
    /// A gerund.
    pub(super) doing: bool,
    /// A noun phrase.
    pub(super) thing: bool,
    /// The hearer comes first.
    pub(super) hearer: bool,
    /// Prepositions and particles that belong to the verb.
    pub(super) with: Vec<&'static str>,
}

/// What a source noun stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Standing {
    /// One human being.
    Person,
    /// One woman.
    Woman,
    /// One man.
    Man,
    /// Several human beings.
    People,
    /// An organisation.
    Body,
    /// Something written or shown.
    Document,
}

/// What is known of one word.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Entry {
    /// The classes it belongs to.
    pub(super) class: Class,
    /// The reporting verb it is a form of, by index in [`Lexicon::frames`].
    pub(super) verb: Option<(u16, Form)>,
    /// What it stands for as a noun.
    pub(super) noun: Option<Standing>,
}

/// All words that are known.
#[derive(Debug, Default)]
pub(super) struct Lexicon {
    words: HashMap<&'static str, Entry>,
    frames: Vec<Frames>,
}

impl Lexicon {
    /// Returns the lexicon, made on first use.
    pub(super) fn get() -> &'static Lexicon {
        static LEXICON: OnceLock<Lexicon> = OnceLock::new();
        LEXICON.get_or_init(Lexicon::compiled_in)
    }

    /// Returns what is known of `word`, which is in lower case.
    pub(super) fn entry(&self, word: &str) -> Entry {
        self.words.get(word).copied().unwrap_or_default()
    }

    /// Returns the frames of the verb `index`.
    pub(super) fn frames(&self, index: u16) -> &Frames {
        &self.frames[usize::from(index)]
    }

    fn compiled_in() -> Lexicon {
        let mut lexicon = Lexicon::default();
        for (class, words) in CLOSED {
            for word in words.split_whitespace() {
                let entry = lexicon.words.entry(word).or_default();
                entry.class = entry.class.or(*class);
            }
        }
        let verbs = include_str!("../../../data/lexicons/reporting_verbs.txt");
        for (forms, frames) in entries(verbs) {
            let index = u16::try_from(lexicon.frames.len()).expect("the list is short");
            lexicon.frames.push(Frames::parse(frames));
            let shapes = [
                Form::Base,
                Form::Third,
                Form::Past,
                Form::Past,
                Form::Gerund,
            ];
            for (form, shape) in forms.split_whitespace().zip(shapes) {
                lexicon.words.entry(form).or_default().verb = Some((index, shape));
            }
        }
        let nouns = include_str!("../../../data/lexicons/source_nouns.txt");
        for (noun, standing) in entries(nouns) {
            let entry = lexicon.words.entry(noun).or_default();
            entry.class = entry.class.or(Class::SOURCE_NOUN);
            entry.noun = Some(match standing {
                "woman" => Standing::Woman,
                "man" => Standing::Man,
                "people" => Standing::People,
                "body" => Standing::Body,
                "document" => Standing::Document,
                _ => Standing::Person,
            });
        }
        lexicon
    }
}

/// Says whether `word`, in lower case, is a form of a verb that reports.
pub(crate) fn reports(word: &str) -> bool {
    Lexicon::get().entry(word).verb.is_some()
}

/// Returns what the noun `word`, in lower case, stands for as a source.
pub(crate) fn standing(word: &str) -> Option<Standing> {
    Lexicon::get().entry(word).noun
}

/// Returns the `key: value` lines of a lexicon file.
fn entries(file: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
    file.lines()
        .filter(|line| !line.starts_with('#'))
        .filter_map(|line| line.split_once(": "))
}

impl Frames {
    fn parse(line: &'static str) -> Frames {
        let mut frames = Frames::default();
        for frame in line.split_whitespace() {
            match frame {
                "clause" => (frames.clause, frames.that) = (true, true),
                "that" => frames.that = true,
                "quote" => frames.quote = true,
                "whether" => frames.whether = true,
                "to" => frames.to = true,
                "doing" => frames.doing = true,
                "thing" => frames.thing = true,
                "hearer" => frames.hearer = true,
                other => frames.with.extend(other.strip_prefix('+')),
            }
        }
        frames
    }
}

/// The closed classes of English, and the open words that most often end a noun phrase.
const CLOSED: &[(Class, &str)] = &[
    (
        Class::DETERMINER,
        "the a an this that these those my your his her its our their another each every both some \
         any no all one",
    ),
    (
        Class::PREPOSITION,
        "of in on at by for with from to into about against over under during through between \
         among around across toward towards without within despite following amid per via near \
         beside beyond behind above below concerning regarding including besides upon onto off \
         inside outside throughout unlike like than until till",
    ),
    (Class::COORDINATOR, "and but or nor yet so plus"),
    (
        Class::SUBORDINATOR,
        "that because when while whereas although though if unless since once whenever wherever \
         whether as after before how why what where than until",
    ),
    (
        Class::SUBJECT_PRONOUN,
        "he she they i we you it who which everyone everybody someone somebody nobody anyone",
    ),
    (
        Class::OBJECT_PRONOUN,
        "him her them me us you it himself herself themselves itself myself ourselves",
    ),
    (
        Class::BE,
        "is are was were be been being am isn't aren't wasn't weren't isn’t aren’t wasn’t weren’t \
         're ’re 'm ’m",
    ),
    (
        Class::AUXILIARY,
        "has have had having do does did will would can could may might must shall should cannot \
         won't wouldn't can't couldn't don't doesn't didn't hasn't haven't hadn't won’t wouldn’t \
         can’t couldn’t don’t doesn’t didn’t hasn’t haven’t hadn’t 've ’ve 'll ’ll 'd ’d",
    ),
    (
        Class::ADVERB,
        "also then later not never ever once again already still now just even only soon often \
         always sometimes first too further long repeatedly has-long however instead meanwhile \
         therefore thus moreover furthermore nevertheless nonetheless indeed perhaps maybe though \
         rather quite today yesterday tomorrow tonight earlier since ago specifically all \
         simultaneously additionally consequently similarly likewise there here well",
    ),
    (Class::RELATIVE, "who which that whose whom where"),
    (
        Class::INTERROGATIVE,
        "how why what whether if who where when which whom",
    ),
    (
        Class::TIME,
        "monday tuesday wednesday thursday friday saturday sunday january february march april \
         june july august september october november december yesterday today tomorrow tonight \
         earlier later recently",
    ),
    (
        Class::FINITE,
        "went came made took got gave left put kept became began brought met ran sat stood lost \
         paid won sent built fell cut led grew spent drew makes takes gets gives goes comes keeps \
         becomes begins brings runs sits stands loses pays wins sends builds falls leads grows \
         turned moved worked lived died killed started opened used needed tried asked followed \
         looked appeared seemed remained continued helped provided included knew saw heard held \
         felt wants wanted needs knows sees feels seems remains let lets became happened attended \
         joined received served visited arrived returned signed launched created received exceeds",
    ),
    (
        Class::TITLE,
        "mr mrs ms miss mx dr prof sir dame lord lady president chancellor premier senator sen rep \
         gov governor mayor judge justice general gen colonel col captain capt sergeant sgt \
         lieutenant lt professor minister secretary king queen prince princess pope bishop \
         cardinal rev reverend father sister brother congressman congresswoman ambassador chairman \
         chairwoman director spokesman spokeswoman reporter",
    ),
];
