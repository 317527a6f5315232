//! The counted noun after a number: "two large contracts", "dozens of homes", "one of the computers".

use crate::extract::quantity::{
    atom::{Atoms, Kind},
    unit,
    word::{Role, is, part},
};

/// A counted noun and the atoms it takes.
#[derive(Debug)]
pub(super) struct Counted {
    /// In the singular, with what stands between it and the number.
    pub(super) unit: String,
    /// First atom of the noun phrase.
    pub(super) start: usize,
    /// One past the last atom.
    pub(super) end: usize,
    /// A number of its own stands in it: "five of the three-ton trucks".
    pub(super) numbered: bool,
}

/// How far from its number a counted noun is looked for, in words. Beyond four, what is found is
/// more often the noun of another phrase.
const REACH: usize = 5;

/// What a noun is counted by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum By {
    /// "one", "half a": the noun is in the singular.
    One,
    /// Any other number: the noun is in the plural.
    Many,
    /// A place in an order: the noun can be in either.
    Place,
}

impl By {
    /// Returns how a noun is counted by `value`.
    pub(super) fn number(value: f64) -> Self {
        if value > 1.0 || value == 0.0 {
            By::Many
        } else {
            By::One
        }
    }
}

/// Finds what the number that ends before atom `i` counts.
///
/// There is no grammar here: the phrase ends at the first word that cannot stand in it, and its noun
/// is the last word in the plural form (for a count of one: the last word of the phrase).
pub(super) fn counted(atoms: &Atoms<'_>, i: usize, by: By) -> Option<Counted> {
    let mut start = i;
    let mut numbered = false;
    let mut plural = by == By::Many;
    if atoms.word(start) == "of" && !atoms.opens(start) {
        start += 1;
        if is(&atoms.word(start), Role::Object) {
            return None;
        }
        plural = true;
        while is(&atoms.word(start), Role::Determiner) {
            start += 1;
        }
    }
    // "two 330 ml cans"
    if plural
        && atoms.kind(start) == Some(Kind::Digits)
        && let Some(found) = unit::measure_at(atoms, start + 1)
    {
        start = found.end;
        numbered = true;
    }
    let hyphenated = start == i && atoms.is_hyphen(i) && atoms.glued(i) && atoms.glued(i + 1);
    let mut words: Vec<String> = Vec::new();
    let mut head = None;
    let mut at = start;
    let mut seen = 0;
    while seen < REACH && !atoms.opens(at) {
        if atoms.is_hyphen(at) && (atoms.glued(at) || at == start) && !words.is_empty()
            || at == i && hyphenated
        {
            at += 1;
            if words.is_empty() {
                start = at;
            }
            continue;
        }
        if atoms.kind(at) != Some(Kind::Word) {
            let listed = atoms.text(at) == "," && atoms.kind(at + 1) == Some(Kind::Word);
            if start > i && is_apostrophe(atoms.text(at)) && atoms.word(at + 1) == "s" {
                // "one of the city's largest parks": the possessor is not what is counted.
                words.clear();
                head = None;
                at += 2;
                start = at;
                continue;
            }
            if listed && head.is_none() && words.len() == 1 && plural && !hyphenated {
                at += 1; // "small, friendly deals"
                continue;
            }
            break;
        }
        let word = atoms.word(at);
        if words.is_empty() && is(&word, Role::Degree) && !atoms.is_capitalised(at) {
            at += 1;
            start = at;
            seen += 1;
            continue;
        }
        // "two pour millions into it", "one missile struck", "a general election back in 1997"
        if atoms.is_verb(at) || atoms.is_adverb(at) && !words.is_empty() {
            break;
        }
        let change = is(&word, Role::RiseAfter) || is(&word, Role::FallAfter);
        if is(&word, Role::Stop) || change && !plural && !words.is_empty() {
            break;
        }
        let is_plural = plural_form(&word);
        if plural && head.is_some() && !is_plural {
            break;
        }
        let verb_like =
            is_plural || word.len() > 4 && (word.ends_with("ed") || word.ends_with("ing"));
        let name = atoms.is_capitalised(at) && !words.is_empty() && !atoms.is_capitalised(start);
        let ends = name || verb_like && (!is_plural || by == By::One);
        if !plural && ends && (!words.is_empty() || by == By::Place && !is_plural) {
            break;
        }
        if plural && start > i && part(&word).is_some() {
            // "one of its four parks", "five of the three-ton trucks"
            (numbered, words) = (true, Vec::new());
            at = atoms.after_hyphen(at + 1);
            start = at;
            continue;
        }
        words.push(if is_plural {
            singular(&word)
        } else {
            word.to_string()
        });
        at += 1;
        seen += 1;
        if is_plural || !plural {
            head = Some((words.len(), at));
        }
        if !plural && (is_plural || seen == 4) {
            break;
        }
    }
    let (n, end) = match head {
        Some(found) => found,
        None if hyphenated && !words.is_empty() => (1, start + 1),
        None => return None,
    };
    words.truncate(n);
    Some(Counted {
        unit: words.join(" "),
        start,
        end,
        numbered,
    })
}

/// Says whether `word`, in lower case, has the form of a plural.
pub(super) fn plural_form(word: &str) -> bool {
    if irregular(word).is_some() {
        return true;
    }
    word.len() > 3
        && word.ends_with('s')
        && !word.ends_with("ss")
        && !word.ends_with("us")
        && !word.ends_with("is")
        && !word.ends_with("ous")
        && !matches!(
            word,
            "news" | "perhaps" | "always" | "towards" | "besides" | "across" | "plus"
        )
}

fn irregular(word: &str) -> Option<&'static str> {
    Some(match word {
        "people" | "persons" => "people",
        "men" => "man",
        "women" => "woman",
        "children" => "child",
        "businessmen" => "businessman",
        "policemen" => "policeman",
        "fishermen" => "fisherman",
        "lawmen" => "lawman",
        "servicemen" => "serviceman",
        "gunmen" => "gunman",
        "teeth" => "tooth",
        "feet" => "foot",
        "mice" => "mouse",
        "lives" => "life",
        "wives" => "wife",
        "knives" => "knife",
        "wolves" => "wolf",
        "leaves" => "leaf",
        "shelves" => "shelf",
        "aircraft" => "aircraft",
        "series" => "series",
        "species" => "species",
        "sheep" => "sheep",
        "fish" => "fish",
        "cattle" => "cattle",
        "staff" => "staff",
        "personnel" => "personnel",
        "police" => "police",
        "crises" => "crisis",
        "criteria" => "criterion",
        "movies" => "movie",
        "buses" => "bus",
        "viruses" => "virus",
        "campuses" => "campus",
        _ => return None,
    })
}

/// Returns the singular of `word`, which has the form of a plural.
pub(super) fn singular(word: &str) -> String {
    if let Some(form) = irregular(word) {
        return form.into();
    }
    let cut = |n: usize| word[..word.len() - n].to_string();
    if word.len() > 4 && word.ends_with("ies") {
        return cut(3) + "y";
    }
    if ["sses", "shes", "ches", "xes", "zes"]
        .iter()
        .any(|ending| word.ends_with(ending))
    {
        return cut(2);
    }
    cut(1)
}

fn is_apostrophe(mark: &str) -> bool {
    matches!(mark, "'" | "’")
}
