//! Happenings told by a noun: "the award ceremony held in Rome on the 25th".

use super::{
    clause::Clause,
    verb::{is_auxiliary, is_participle},
    words::{Words, is_preposition},
};
use std::ops::Range;

/// "the ceremony of the competition held in Rome on the 25th": the noun and what was done to it.
pub(super) fn reduced(
    words: &Words<'_>,
    segment: &Range<usize>,
    time: &Range<usize>,
) -> Option<Clause> {
    let participle = (segment.start..time.start)
        .rev()
        .find(|i| words.is_verb(*i))?;
    let after = words.lower(participle + 1);
    if !is_participle(words.lower(participle))
        || !(is_preposition(after) || participle + 1 == time.start)
    {
        return None;
    }
    // A verb before it, with a preposition after that, has its own object.
    let main = (segment.start..participle)
        .rev()
        .find(|i| words.is_verb(*i))?;
    let auxiliary = is_auxiliary(words.lower(participle - 1))
        || matches!(
            words.lower(participle - 1),
            "been" | "be" | "being" | "and" | "n't" | "not" | "also" | "already"
        );
    if auxiliary || !is_preposition(words.lower(main + 1)) || participle < main + 3 {
        return None;
    }
    // The noun phrase, with what belongs to it by "of".
    let mut from = main + 2;
    for i in main + 2..participle {
        if is_preposition(words.lower(i)) && !matches!(words.lower(i), "of" | "for") {
            from = i + 1;
        }
    }
    (from < participle).then(|| Clause {
        words: (from..time.end).collect(),
        nominal: true,
    })
}
