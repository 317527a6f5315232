//! The tags: pairs of a universal and a Penn Treebank part of speech.

/// A part of speech, universal (UPOS) and after the Penn Treebank (XPOS) at once.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Tag(u8);

impl Tag {
    /// Finds the tag of a pair; `None` for a pair that English hardly has.
    pub fn of(upos: &str, xpos: &str) -> Option<Tag> {
        let at = TAGS.binary_search(&(upos, xpos)).ok()?;
        Some(Tag(at as u8))
    }

    /// Returns the tag with this number, if there is one.
    pub fn numbered(number: usize) -> Option<Tag> {
        (number < N_TAGS).then_some(Tag(number as u8))
    }

    /// Returns the number of the tag, below [`N_TAGS`].
    pub fn number(self) -> usize {
        usize::from(self.0)
    }

    /// Returns the universal part of speech, such as `NOUN`.
    pub fn upos(self) -> &'static str {
        TAGS[self.number()].0
    }

    /// Returns the part of speech after the Penn Treebank, such as `NNS`.
    pub fn xpos(self) -> &'static str {
        TAGS[self.number()].1
    }
}

/// The number of tags.
pub const N_TAGS: usize = TAGS.len();

/// Sorted. The pairs that occur ten times or more in the training parts of EWT and GUM.
const TAGS: &[(&str, &str)] = &[
    ("ADJ", "JJ"),
    ("ADJ", "JJR"),
    ("ADJ", "JJS"),
    ("ADJ", "NNP"),
    ("ADP", "IN"),
    ("ADP", "RP"),
    ("ADV", "AFX"),
    ("ADV", "FW"),
    ("ADV", "GW"),
    ("ADV", "RB"),
    ("ADV", "RBR"),
    ("ADV", "RBS"),
    ("ADV", "WRB"),
    ("AUX", "MD"),
    ("AUX", "VB"),
    ("AUX", "VBD"),
    ("AUX", "VBG"),
    ("AUX", "VBN"),
    ("AUX", "VBP"),
    ("AUX", "VBZ"),
    ("CCONJ", "CC"),
    ("DET", "DT"),
    ("DET", "PDT"),
    ("DET", "WDT"),
    ("INTJ", "UH"),
    ("NOUN", "FW"),
    ("NOUN", "NN"),
    ("NOUN", "NNS"),
    ("NUM", "CD"),
    ("NUM", "LS"),
    ("NUM", "NNP"),
    ("PART", "POS"),
    ("PART", "RB"),
    ("PART", "TO"),
    ("PRON", "DT"),
    ("PRON", "EX"),
    ("PRON", "NN"),
    ("PRON", "PRP"),
    ("PRON", "PRP$"),
    ("PRON", "WDT"),
    ("PRON", "WP"),
    ("PRON", "WP$"),
    ("PROPN", "ADD"),
    ("PROPN", "GW"),
    ("PROPN", "NNP"),
    ("PROPN", "NNPS"),
    ("PUNCT", "''"),
    ("PUNCT", ","),
    ("PUNCT", "-LRB-"),
    ("PUNCT", "-RRB-"),
    ("PUNCT", "."),
    ("PUNCT", ":"),
    ("PUNCT", "HYPH"),
    ("PUNCT", "NFP"),
    ("PUNCT", "SYM"),
    ("PUNCT", "``"),
    ("SCONJ", "IN"),
    ("SYM", "$"),
    ("SYM", ","),
    ("SYM", "NFP"),
    ("SYM", "NN"),
    ("SYM", "SYM"),
    ("VERB", "NNP"),
    ("VERB", "VB"),
    ("VERB", "VBD"),
    ("VERB", "VBG"),
    ("VERB", "VBN"),
    ("VERB", "VBP"),
    ("VERB", "VBZ"),
    ("X", "ADD"),
    ("X", "AFX"),
    ("X", "FW"),
    ("X", "GW"),
    ("X", "LS"),
    ("X", "NN"),
    ("X", "RB"),
];
