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

/// Says whether the noun with this base form names a happening.
pub(super) fn is_event(noun: &str) -> bool {
    HAPPENINGS.binary_search(&noun).is_ok()
}

/// Says whether the verb with this base form says no more of a happening than that it is, or is not, held.
pub(super) fn only_holds(verb: &str) -> bool {
    matches!(
        verb,
        "attend"
            | "begin"
            | "boycott"
            | "call"
            | "cancel"
            | "carry"
            | "conduct"
            | "delay"
            | "do"
            | "end"
            | "face"
            | "give"
            | "have"
            | "hold"
            | "host"
            | "hit"
            | "launch"
            | "lose"
            | "make"
            | "miss"
            | "move"
            | "open"
            | "organise"
            | "organize"
            | "plan"
            | "postpone"
            | "reschedule"
            | "schedule"
            | "skip"
            | "stage"
            | "start"
            | "suffer"
            | "take"
            | "win"
            | "announce"
            | "join"
            | "lead"
            | "enter"
            | "set"
            | "get"
            | "undergo"
            | "block"
            | "prevent"
            | "avert"
            | "thwart"
            | "foil"
            | "demand"
            | "propose"
            | "expect"
            | "await"
            | "need"
            | "want"
            | "pay"
            | "be"
            | "deliver"
            | "sign"
            | "complete"
            | "finish"
            | "mark"
            | "approve"
            | "pass"
            | "reach"
            | "order"
            | "impose"
            | "lift"
            | "deny"
            | "avoid"
            | "scrap"
            | "halt"
            | "suspend"
    )
}

/// Base forms of nouns that name happenings. Sorted.
const HAPPENINGS: &[&str] = &[
    "abduction",
    "accident",
    "acquisition",
    "acquittal",
    "airstrike",
    "ambush",
    "announcement",
    "appearance",
    "appointment",
    "arrest",
    "arrival",
    "assassination",
    "assault",
    "attack",
    "ban",
    "battle",
    "birth",
    "blast",
    "blockade",
    "bombardment",
    "bombing",
    "campaign",
    "ceasefire",
    "ceremony",
    "clash",
    "closure",
    "collapse",
    "collision",
    "concert",
    "conference",
    "conviction",
    "coronation",
    "coup",
    "crackdown",
    "crash",
    "creation",
    "cyclone",
    "death",
    "debate",
    "debut",
    "decision",
    "departure",
    "derailment",
    "disappearance",
    "disaster",
    "earthquake",
    "election",
    "eruption",
    "escape",
    "execution",
    "explosion",
    "festival",
    "fire",
    "flood",
    "flooding",
    "founding",
    "funeral",
    "genocide",
    "hearing",
    "hurricane",
    "inauguration",
    "inspection",
    "interview",
    "introduction",
    "invasion",
    "kidnapping",
    "killing",
    "launch",
    "lockdown",
    "march",
    "massacre",
    "meeting",
    "merger",
    "murder",
    "offensive",
    "opening",
    "operation",
    "outage",
    "outbreak",
    "parade",
    "premiere",
    "protest",
    "purchase",
    "raid",
    "rally",
    "rebellion",
    "referendum",
    "release",
    "removal",
    "resignation",
    "retirement",
    "retreat",
    "return",
    "revolt",
    "revolution",
    "riot",
    "robbery",
    "ruling",
    "sentencing",
    "shooting",
    "shutdown",
    "siege",
    "speech",
    "stabbing",
    "storm",
    "strike",
    "summit",
    "takeover",
    "talk",
    "tornado",
    "tour",
    "tournament",
    "transfer",
    "trial",
    "trip",
    "truce",
    "tsunami",
    "uprising",
    "verdict",
    "victory",
    "visit",
    "vote",
    "walkout",
    "war",
    "wedding",
    "withdrawal",
];
