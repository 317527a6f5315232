//! Who is quoted, how often, and with which words.

use super::Passage;
use crate::extract::{EntityKind, QuoteKind};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// Whose quotes a row of the list, or a figure, stands for.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Voice {
    /// Someone or something with a name, over all articles.
    Named {
        /// What it is.
        kind: EntityKind,
        /// Its name.
        name: String,
    },
    /// Whoever is described by these words and not named: `the driver`, `experts`. In two articles, perhaps others.
    Described(String),
    /// No one who is known.
    Unknown,
    /// An organisation, and everyone who belongs to it as the article of the quote states.
    Within(String),
    /// All speakers of a group, with their quotes of one kind; where nothing is said, of any.
    Every(Option<Standing>, Option<QuoteKind>),
}

/// What is known of a speaker.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Standing {
    /// A person with a name.
    Person,
    /// An organisation with a name.
    Organisation,
    /// Something else with a name: a country that says, a party's adherents.
    OtherName,
    /// Only described: `a spokesman`.
    Described,
    /// Nothing.
    Unknown,
}

impl Standing {
    /// Says whether the speaker has a name.
    pub fn is_named(self) -> bool {
        !matches!(self, Standing::Described | Standing::Unknown)
    }

    /// All, in the order in which they are shown.
    pub const ALL: [Standing; 5] = [
        Standing::Person,
        Standing::Organisation,
        Standing::OtherName,
        Standing::Described,
        Standing::Unknown,
    ];
}

/// An order of voices.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum VoiceOrder {
    /// Most quotes first.
    #[default]
    Quotes,
    /// By name; the unknown last.
    Name,
    /// Who was quoted last first; those without a date last.
    Latest,
}

/// What is asked of the voices.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct VoicesAsked {
    /// The order of the rows.
    pub order: VoiceOrder,
    /// How many rows are needed, from the first.
    pub n_rows: u32,
    /// Whose quotes are listed.
    pub chosen: Vec<Voice>,
    /// How many quotes of each are needed, from the first.
    pub n_cards: u32,
}

/// Who is quoted in what was found. Where the question restricts quotes, only those count that it asks for.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Voices {
    /// Quotes.
    pub n_quotes: u32,
    /// Of them, those whose speaker may be someone else.
    pub n_doubtful: u32,
    /// Rows in all; one of them may be the unknown.
    pub n_rows: u32,
    /// Quotes by at least one of the three with a name who are quoted most.
    pub n_by_first_three: u32,
    /// The first rows.
    pub rows: Vec<VoiceRow>,
    /// The days that each row's [`VoiceRow::steps`] cover.
    pub days: Option<(NaiveDate, NaiveDate)>,
    /// One for each group of speakers that is quoted, then one for all together.
    pub totals: Vec<VoiceTotal>,
    /// The organisations quoted most, by themselves or by those who belong to them: name and quotes.
    pub organisations: Vec<(String, u32)>,
    /// For each that was chosen, in order: what there is of it.
    pub chosen: Vec<VoiceQuotes>,
}

/// How many quotes, by kind.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tally {
    /// All of it between quotation marks.
    pub n_direct: u32,
    /// A part of it.
    pub n_mixed: u32,
    /// None of it.
    pub n_indirect: u32,
}

impl Tally {
    /// Counts a quote of this kind.
    pub fn add(&mut self, kind: QuoteKind) {
        match kind {
            QuoteKind::Direct => self.n_direct += 1,
            QuoteKind::Mixed => self.n_mixed += 1,
            QuoteKind::Indirect => self.n_indirect += 1,
        }
    }

    /// Returns how many are of this kind.
    pub fn of(self, kind: QuoteKind) -> u32 {
        match kind {
            QuoteKind::Direct => self.n_direct,
            QuoteKind::Mixed => self.n_mixed,
            QuoteKind::Indirect => self.n_indirect,
        }
    }

    /// Returns how many there are.
    pub fn total(self) -> u32 {
        self.n_direct + self.n_mixed + self.n_indirect
    }
}

/// One who is quoted.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct VoiceRow {
    /// Who.
    pub voice: Voice,
    /// The quotes.
    pub tally: Tally,
    /// Of them, those whose speaker may be someone else.
    pub n_doubtful: u32,
    /// Articles they are in.
    pub n_articles: u32,
    /// The roles that these articles state, those stated most often first.
    pub roles: Vec<String>,
    /// How many more roles.
    pub n_more_roles: u32,
    /// Quotes in each of [`VoiceRow::N_STEPS`] equal parts of [`Voices::days`], by the day of publication.
    pub steps: Vec<u32>,
    /// Quotes in articles without a date.
    pub n_no_date: u32,
    /// Quotes in articles with a date but no year.
    pub n_no_year: u32,
    /// The first day of publication.
    pub first: Option<NaiveDate>,
    /// The last.
    pub latest: Option<NaiveDate>,
}

impl VoiceRow {
    /// Parts of a row's line in time.
    pub const N_STEPS: usize = 12;
}

/// The quotes of one group of speakers. A quote by two speakers counts in the groups of both.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct VoiceTotal {
    /// The group; `None` for all.
    pub standing: Option<Standing>,
    /// Speakers in it that have a name: who is only described may be the same as another.
    pub n_speakers: u32,
    /// Quotes.
    pub tally: Tally,
    /// Their words.
    pub n_words: u32,
}

/// The quotes of one that was chosen.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct VoiceQuotes {
    /// Who, by the name it is shown with.
    pub voice: Voice,
    /// Whether the corpus knows it.
    pub is_known: bool,
    /// The quotes.
    pub tally: Tally,
    /// The roles that their articles state, those stated most often first.
    pub roles: Vec<String>,
    /// The first quotes, in order of publication and text; those without a date or year last.
    pub cards: Vec<Passage>,
}
