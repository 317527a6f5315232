//! The words and names of a document, as roles are read from them.

use crate::{
    extract::{
        EntityKind,
        entity::{
            candidate::Candidate,
            vocabulary::{Shape, Vocabulary},
        },
    },
    language::Analysis,
    lexicon::{LEXICON, Traits},
};

/// The names of a document by their first and last words.
#[derive(Debug)]
pub(super) struct Names<'n, 'a> {
    pub(super) v: &'n Vocabulary<'a>,
    /// Tags and trees; words are all there is without a model.
    pub(super) analysis: Option<&'n Analysis>,
    /// For each word: the name that starts at it.
    starts: Vec<Option<Name>>,
    /// For each word: the name that ends before it.
    ends: Vec<Option<Name>>,
}

/// A name in the text.
#[derive(Clone, Copy, Debug)]
pub(super) struct Name {
    /// Its first word.
    pub(super) start: usize,
    /// One past its last word.
    pub(super) end: usize,
    /// What it names.
    pub(super) entity: usize,
    /// What that is.
    pub(super) kind: EntityKind,
}

/// What a noun for a role is: all that says so.
const ROLES: Traits = Traits::ROLE.and(Traits::OCCUPATION);

/// Short for a role, but only as a title: `Gen.`, not `gen`.
const TITLES: &[&str] = &[
    "adm", "amb", "asp", "brig", "capt", "cmdr", "cm", "col", "comdr", "cpl", "det", "dci", "fm",
    "gen", "gov", "ig", "insp", "lt", "maj", "md", "pm", "pres", "prof", "rep", "sen", "sgt", "sp",
    "supt", "td", "atty", "cox", "dame", "dgp", "lg",
];

/// What is a role only with the word before it.
const QUALIFIED: &[(&str, &str)] = &[
    ("equity", "partner"),
    ("founding", "partner"),
    ("general", "partner"),
    ("law", "partner"),
    ("managing", "partner"),
    ("running", "mate"),
    ("senior", "partner"),
];

/// Forms of verbs that stand in front of a role.
const DESCRIBING: &[&str] = &[
    "aspiring",
    "convicted",
    "decorated",
    "deposed",
    "disgraced",
    "embattled",
    "founding",
    "leading",
    "ousted",
    "registered",
    "reigning",
    "respected",
    "retired",
    "ruling",
    "self-described",
    "serving",
    "sitting",
    "visiting",
    "writing",
];

impl<'n, 'a> Names<'n, 'a> {
    pub(super) fn new(
        v: &'n Vocabulary<'a>,
        analysis: Option<&'n Analysis>,
        candidates: &[Candidate],
        entity_of: &[Option<usize>],
        kinds: &[EntityKind],
    ) -> Self {
        let mut names = Names::empty(v, analysis);
        for (candidate, entity) in candidates.iter().zip(entity_of) {
            let Some(entity) = *entity else { continue };
            // `Minister for Fisheries`: an office, though the model takes it for a body
            let first = candidate.words.start;
            if kinds[entity] != EntityKind::Person
                && names.is_role(first)
                && !v.traits(first).any(Traits::ORGANISATION_WORD)
                && matches!(v.key(first + 1), "of" | "for")
                && first + 1 < candidate.words.end
            {
                continue;
            }
            names.add(Name {
                start: candidate.whole.start.min(candidate.words.start),
                end: candidate.words.end,
                entity,
                kind: kinds[entity],
            });
        }
        names
    }

    /// The words alone.
    pub(super) fn empty(v: &'n Vocabulary<'a>, analysis: Option<&'n Analysis>) -> Self {
        Names {
            v,
            analysis: analysis.filter(|analysis| analysis.tags.len() == v.words.len()),
            starts: vec![None; v.words.len() + 1],
            ends: vec![None; v.words.len() + 1],
        }
    }

    pub(super) fn add(&mut self, name: Name) {
        self.starts[name.start] = Some(name);
        self.ends[name.end] = Some(name);
    }

    pub(super) fn starting(&self, at: usize) -> Option<Name> {
        self.starts.get(at).copied().flatten()
    }

    pub(super) fn ending(&self, at: usize) -> Option<Name> {
        self.ends.get(at).copied().flatten()
    }

    /// Says whether a person's name starts at `at`, after titles.
    pub(super) fn person_starts(&self, at: usize) -> bool {
        let mut at = at;
        while self.starting(at).is_none() && self.v.traits(at).any(Traits::HONORIFIC) {
            at += 1;
        }
        self.starting(at)
            .is_some_and(|name| name.kind == EntityKind::Person)
    }

    /// Returns the organisation that is named at `at`, after an article.
    pub(super) fn organisation_at(&self, at: usize) -> Option<Name> {
        self.starting(self.skip_article(at))
            .filter(|name| name.kind == EntityKind::Organisation)
    }

    /// Returns the universal tag of the word at `at`, or `""` without a model.
    pub(super) fn upos(&self, at: usize) -> &'static str {
        self.analysis
            .and_then(|analysis| analysis.tags.get(at))
            .map_or("", |tag| tag.upos())
    }

    /// Says whether the word at `at` is a noun for what one person is.
    pub(super) fn is_role(&self, at: usize) -> bool {
        let v = self.v;
        let traits = v.traits(at);
        if !traits.any(ROLES) && !self.is_compound_role(at) || self.is_plural(at) {
            return false;
        }
        if traits.any(Traits::RELATIVE) {
            let before = at.checked_sub(1).map_or("", |at| v.key(at));
            return QUALIFIED.contains(&(before, v.key(at)));
        }
        let key = v.key(at);
        if TITLES.contains(&key) {
            return matches!(v.shape(at), Shape::Capital | Shape::Upper);
        }
        !matches!(self.upos(at), "VERB" | "ADV" | "ADP" | "AUX")
    }

    /// `co-founder`, `vice-chairman`: what stands behind the last hyphen says what it is.
    fn is_compound_role(&self, at: usize) -> bool {
        let last = self.v.key(at).rsplit_once('-').map(|(_, last)| last);
        last.is_some_and(|last| LEXICON.listed(last).any(ROLES))
    }

    /// Says whether the noun at `at` means several people.
    pub(super) fn is_plural(&self, at: usize) -> bool {
        let key = self.v.key(at);
        let listed = LEXICON.listed(key).any(ROLES);
        key.ends_with('s') && !key.ends_with("ss") && !listed
            || key.ends_with("men") && !key.ends_with("amen")
    }

    /// A word that may stand in a role: `deputy`, `research`, `-`.
    pub(super) fn is_inside(&self, at: usize) -> bool {
        let v = self.v;
        let traits = v.traits(at);
        match v.shape(at) {
            Shape::Mark => matches!(v.surface(at), "-" | "‐" | "/") && !v.words[at].is_spaced,
            Shape::Number => false,
            _ if v.surface(at).starts_with(['\'', '’'])
                || matches!(v.key(at), "has" | "had" | "been" | "not" | "n't") =>
            {
                false
            }
            // `state-owned`
            _ if at > 1 && v.surface(at - 1) == "-" && !v.words[at].is_spaced => true,
            _ if traits.any(Traits::CALENDAR) && v.shape(at) != Shape::Lower => false,
            _ => match self.upos(at) {
                "NOUN" | "PROPN" => true,
                "ADJ" => v.key(at) != "such",
                // `managing director`, `retired general`
                "VERB" => traits.any(Traits::RANK) || DESCRIBING.contains(&v.key(at)),
                "" => {
                    traits.any(Traits::RANK.and(ROLES))
                        || !traits.any(Traits::FUNCTION.and(Traits::SAYING).and(Traits::CALENDAR))
                }
                _ => traits.any(Traits::RANK) && !matches!(v.key(at), "under"),
            },
        }
    }

    pub(super) fn skip_article(&self, from: usize) -> usize {
        const SKIPPED: &[&str] = &[
            "a",
            "an",
            "the",
            "his",
            "her",
            "its",
            "their",
            "one",
            "also",
            "currently",
            "now",
            "then",
            "himself",
            "herself",
            "both",
            "our",
            "my",
            "formerly",
            "previously",
        ];
        let n = (from..from + 3).take_while(|at| SKIPPED.contains(&self.v.key(*at)));
        from + n.count()
    }

    /// Says whether `'s` stands at `at`.
    pub(super) fn is_possessive(&self, at: usize) -> bool {
        matches!(self.v.surface(at), "'s" | "’s" | "'" | "’")
            && self.v.words.get(at).is_some_and(|word| !word.is_spaced)
    }

    /// Returns where the brackets that open at `at` end, if they are short and hold an acronym or a party: what
    /// stands behind them goes on as if they were not there.
    pub(super) fn skip_brackets(&self, at: usize) -> usize {
        if self.v.surface(at) != "(" {
            return at;
        }
        (at + 1..at + 8)
            .find(|end| self.v.surface(*end) == ")")
            .map_or(at, |end| end + 1)
    }
}
