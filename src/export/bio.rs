//! Names as token labels: B for the first token of a name, I for those after it, O for all others.

use crate::{
    extract::{Entity, EntityKind, MentionForm},
    text::token::Token,
};
use serde::{Deserialize, Serialize};

/// Where a token stands in a name.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Bio {
    /// It is the first one of a name of this kind.
    B(EntityKind),
    /// It is a later one.
    I(EntityKind),
    /// It is in none.
    #[default]
    O,
}

impl Bio {
    /// Returns the label, such as `B-person`.
    pub fn as_str(self) -> &'static str {
        use EntityKind::*;
        match self {
            Bio::O => "O",
            Bio::B(Person) => "B-person",
            Bio::B(Organisation) => "B-organisation",
            Bio::B(Place) => "B-place",
            Bio::B(Group) => "B-group",
            Bio::B(Product) => "B-product",
            Bio::B(Work) => "B-work",
            Bio::B(Event) => "B-event",
            Bio::B(Misc) => "B-misc",
            Bio::I(Person) => "I-person",
            Bio::I(Organisation) => "I-organisation",
            Bio::I(Place) => "I-place",
            Bio::I(Group) => "I-group",
            Bio::I(Product) => "I-product",
            Bio::I(Work) => "I-work",
            Bio::I(Event) => "I-event",
            Bio::I(Misc) => "I-misc",
        }
    }
}

/// Labels `tokens` with the names among the mentions of `entities`. Of names within names the longest counts; a
/// token that a name covers in part belongs to it.
pub fn bio(tokens: &[Token], entities: &[Entity]) -> Vec<Bio> {
    let mut names: Vec<_> = entities
        .iter()
        .flat_map(|entity| entity.mentions.iter().map(move |mention| (mention, entity)))
        .filter(|(mention, _)| mention.form == MentionForm::Name)
        .map(|(mention, entity)| (mention.span, entity.kind))
        .collect();
    names.sort_by_key(|(span, _)| (u32::MAX - (span.end - span.start), span.start));
    let mut labels = vec![Bio::O; tokens.len()];
    for (span, kind) in names {
        let from = tokens.partition_point(|token| token.span.end <= span.start);
        let to = tokens.partition_point(|token| token.span.start < span.end);
        let Some(covered) = labels.get_mut(from..to) else {
            continue; // an empty span
        };
        if covered.iter().all(|label| *label == Bio::O) {
            covered.fill(Bio::I(kind));
            if let Some(first) = covered.first_mut() {
                *first = Bio::B(kind);
            }
        }
    }
    labels
}
