//! What can be corrected, and what became of corrections.

use crate::{
    calendar::PartialDate,
    corpus::correction::{Correction, CorrectionId, Named, Status, Target},
};
use serde::{Deserialize, Serialize};

/// What a reader can put right of something, with the words by which a correction names it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Correctable {
    /// What it is.
    pub thing: Thing,
    /// The corrections that are about it already, in force or not.
    pub corrections: Vec<CorrectionId>,
}

/// Something that can be corrected.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Thing {
    /// A person, organisation, place …
    Entity {
        /// As the machine found it.
        identity: Named,
        /// As it is shown.
        shown: Named,
        /// Where it was chosen, if it was chosen in an article.
        here: Option<Here>,
        /// Others that it may be the same as, best known first.
        known: Vec<Named>,
    },
    /// A quote.
    Quote {
        /// The quote.
        target: Target,
        /// Who is shown as its speaker.
        speaker: Option<Named>,
        /// Who may have said it: those whom the article names, then the best known.
        known: Vec<Named>,
    },
    /// An expression of time, or what happened then.
    Time {
        /// The expression.
        target: Target,
        /// Its date, where it has one.
        date: Option<PartialDate>,
        /// What happened then, if that is shown.
        event: Option<Target>,
    },
    /// A number.
    Quantity {
        /// The number.
        target: Target,
    },
    /// An article.
    Article {
        /// The article.
        target: Target,
        /// Its date of publication.
        date: Option<PartialDate>,
    },
}

/// The place where an entity was chosen.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Here {
    /// The entity in its article.
    pub entity: Target,
    /// The mention.
    pub mention: Target,
    /// The words that mention it.
    pub words: String,
}

/// A correction, and what became of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reported {
    /// Its id.
    pub id: CorrectionId,
    /// The correction.
    pub correction: Correction,
    /// What became of it.
    pub status: Status,
    /// Whether the bundle brought it.
    pub is_bundled: bool,
}
