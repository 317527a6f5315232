//! Which words are verbs, as far as their form tells.

/// Says whether `word`, in lower case, is a finite verb or the auxiliary of one.
pub(super) fn is_finite(word: &str) -> bool {
    is_auxiliary(word)
        || is_past(word)
        || PRESENT.binary_search(&word).is_ok()
        || is_reporting(word)
}

/// Says whether `word` is an auxiliary or a form of "be".
pub(super) fn is_auxiliary(word: &str) -> bool {
    matches!(
        word,
        "is" | "are"
            | "was"
            | "were"
            | "am"
            | "has"
            | "have"
            | "had"
            | "do"
            | "does"
            | "did"
            | "will"
            | "would"
            | "can"
            | "ca"
            | "could"
            | "may"
            | "might"
            | "shall"
            | "should"
            | "must"
            | "'ll"
            | "’ll"
            | "wo"
            | "'re"
            | "’re"
            | "'ve"
            | "’ve"
            | "cannot"
    )
}

/// Says whether `word` is a past form; many are participles as well.
pub(super) fn is_past(word: &str) -> bool {
    word.len() > 3 && word.ends_with("ed") && !word.ends_with("eed") && !NOT_PAST.contains(&word)
        || PAST.binary_search(&word).is_ok()
}

/// Says whether `word` may be a participle without an auxiliary: "held in Rome".
pub(super) fn is_participle(word: &str) -> bool {
    word.len() > 3 && word.ends_with("ed") && !NOT_PAST.contains(&word)
        || matches!(
            word,
            "held"
                | "made"
                | "built"
                | "found"
                | "sold"
                | "led"
                | "sent"
                | "set"
                | "brought"
                | "bought"
                | "written"
                | "given"
                | "taken"
                | "known"
                | "seen"
                | "shown"
                | "born"
                | "lost"
                | "won"
                | "paid"
                | "told"
        )
}

/// Says whether `word` reports what someone says or thinks.
pub(super) fn is_reporting(word: &str) -> bool {
    matches!(
        word,
        "said"
            | "says"
            | "say"
            | "told"
            | "tells"
            | "added"
            | "adds"
            | "announced"
            | "announces"
            | "believed"
            | "believes"
            | "claimed"
            | "claims"
            | "confirmed"
            | "confirms"
            | "estimated"
            | "estimates"
            | "explained"
            | "explains"
            | "insisted"
            | "insists"
            | "mentioned"
            | "mentions"
            | "noted"
            | "notes"
            | "predicted"
            | "predicts"
            | "reported"
            | "reports"
            | "revealed"
            | "reveals"
            | "showed"
            | "shows"
            | "stated"
            | "states"
            | "suggested"
            | "suggests"
            | "thinks"
            | "thought"
            | "warned"
            | "warns"
            | "wrote"
            | "writes"
            | "argued"
            | "argues"
            | "expects"
            | "expected"
            | "hopes"
            | "hoped"
            | "pointed"
            | "stressed"
            | "stresses"
            | "declared"
            | "declares"
            | "acknowledged"
            | "admitted"
            | "forecast"
            | "forecasts"
    )
}

/// Says whether what depends on `verb` is said to be so; of the others the headline keeps the verb.
pub(super) fn is_factive(verb: &str) -> bool {
    !matches!(
        verb,
        "deny"
            | "doubt"
            | "refute"
            | "dispute"
            | "hope"
            | "fear"
            | "expect"
            | "predict"
            | "forecast"
            | "anticipate"
            | "believe"
            | "think"
            | "suspect"
            | "wish"
            | "want"
            | "propose"
            | "suggest"
            | "demand"
            | "threaten"
            | "pretend"
            | "imagine"
            | "assume"
            | "speculate"
            | "estimate"
            | "allege"
            | "ensure"
            | "worry"
            | "urge"
            | "seem"
            | "appear"
            | "likely"
            | "possible"
            | "unlikely"
            | "impossible"
            | "require"
            | "recommend"
    )
}

/// Says whether the verb or adverb with this base form says that something rose or fell.
pub(super) fn is_change(word: &str) -> bool {
    matches!(
        word,
        "rise"
            | "fall"
            | "increase"
            | "decrease"
            | "grow"
            | "drop"
            | "decline"
            | "climb"
            | "slip"
            | "jump"
            | "surge"
            | "gain"
            | "change"
            | "up"
            | "down"
            | "improve"
            | "shrink"
            | "widen"
            | "narrow"
            | "plunge"
            | "soar"
            | "slump"
    )
}

const NOT_PAST: &[&str] = &[
    "hundred",
    "indeed",
    "speed",
    "need",
    "united",
    "unprecedented",
    "sacred",
    "bed",
    "red",
    "shed",
    "breed",
    "seed",
    "alleged",
    "related",
    "aged",
    "armed",
];

/// Sorted.
const PAST: &[&str] = &[
    "ate", "beat", "became", "began", "bought", "broke", "brought", "built", "came", "caught",
    "chose", "dealt", "died", "drew", "drove", "fell", "felt", "fled", "flew", "fought", "found",
    "froze", "gave", "got", "grew", "heard", "held", "hit", "kept", "knew", "laid", "lay", "led",
    "left", "lost", "made", "meant", "met", "paid", "put", "ran", "rang", "reached", "rose",
    "said", "sang", "sank", "sat", "saw", "sent", "set", "shook", "shot", "shut", "slid", "sold",
    "sought", "spent", "split", "spoke", "sprang", "spread", "stole", "stood", "struck", "swam",
    "swept", "swore", "taught", "thought", "threw", "told", "took", "tore", "went", "withdrew",
    "woke", "won", "wore", "wrote",
];

/// Present forms that are hardly ever nouns. Sorted.
const PRESENT: &[&str] = &[
    "aims",
    "allows",
    "appears",
    "arrives",
    "asks",
    "becomes",
    "begin",
    "begins",
    "belongs",
    "brings",
    "came",
    "comes",
    "considers",
    "consists",
    "contains",
    "continue",
    "continues",
    "depends",
    "describes",
    "enters",
    "exceeds",
    "expects",
    "expires",
    "faces",
    "falls",
    "feels",
    "finds",
    "follows",
    "gets",
    "gives",
    "goes",
    "happens",
    "holds",
    "hopes",
    "includes",
    "intends",
    "involves",
    "joins",
    "keeps",
    "know",
    "knows",
    "leads",
    "leaves",
    "lives",
    "loses",
    "makes",
    "marks",
    "means",
    "meets",
    "moves",
    "needs",
    "offers",
    "opens",
    "owns",
    "plan",
    "plays",
    "proposes",
    "provides",
    "reaches",
    "receives",
    "remain",
    "remains",
    "represents",
    "requires",
    "returns",
    "rises",
    "runs",
    "seek",
    "seeks",
    "seem",
    "seems",
    "sells",
    "sends",
    "serves",
    "signifies",
    "speaks",
    "stands",
    "starts",
    "stays",
    "supports",
    "takes",
    "tends",
    "tries",
    "uses",
    "wants",
    "wins",
    "works",
];
