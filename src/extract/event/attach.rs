//! What a date dates: the clause or the noun that it belongs to in the tree.

use super::{
    nominal::{is_event, only_holds},
    tree::Tree,
    verb::{is_auxiliary, is_change, is_factive, is_reporting},
};
use std::ops::Range;

/// What a date is to the words around it.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Told {
    /// It dates the clause of this predicate.
    Clause {
        /// The verb, or what stands for it.
        predicate: usize,
        /// Who does it, where the tree has that elsewhere: of a verb that shares it, or that depends on it.
        subject: Option<usize>,
    },
    /// It dates the happening that this noun names.
    Noun(usize),
}

/// Why a date tells of nothing by the tree.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Untold {
    /// It only names something, or compares.
    Nothing,
    /// The tree is no clause: other rules must tell.
    Broken,
}

impl Tree<'_> {
    /// Finds what the date at tokens `time` dates.
    pub(super) fn told(&self, time: &Range<usize>) -> Result<Told, Untold> {
        let is_top =
            |token: &usize| !time.contains(&self.head(*token)) || self.head(*token) == *token;
        if self.tokens.contains(&time.end) && matches!(self.written(time.end), "'s" | "’s") {
            return self.owned(time);
        }
        let top = time
            .clone()
            .filter(is_top)
            .min_by_key(|token| self.depth(*token))
            .ok_or(Untold::Broken)?;
        if self.head(top) == top {
            return Err(Untold::Broken);
        }
        if self.is_compared(top, time) || self.is_of_a_title(time) {
            return Err(Untold::Nothing);
        }
        let told = self.climb(top, time)?;
        Ok(self.nearest(told, time))
    }

    /// "Friday's attack"
    fn owned(&self, time: &Range<usize>) -> Result<Told, Untold> {
        let mut at = time.end - 1;
        while time.contains(&at) && self.head(at) != at && !time.contains(&self.head(at)) {
            at = self.head(at);
        }
        match is_event(&self.lemma(at)) {
            true => self.happening(at),
            false => Err(Untold::Nothing),
        }
    }

    /// What the noun of a happening tells, or the verb that holds it.
    fn happening(&self, noun: usize) -> Result<Told, Untold> {
        match self.is_held(noun) {
            true => self.clause(self.head(noun)),
            false => Ok(Told::Noun(noun)),
        }
    }

    /// "the Water Bill, 2023"
    fn is_of_a_title(&self, time: &Range<usize>) -> bool {
        time.len() == 1
            && time.start > self.tokens.start + 1
            && self.written(time.start - 1) == ","
            && self.upos(time.start - 2) == "PROPN"
            && self.dependent(time.start, &["case"]).is_none()
    }

    /// Of verbs that are joined, the one beside the date: "She sang and left on Friday", "he sang, and in May she left".
    fn nearest(&self, told: Told, time: &Range<usize>) -> Told {
        let Told::Clause { predicate, subject } = told else {
            return told;
        };
        let joined = |token: &&usize| {
            self.relation(**token) == "conj" && matches!(self.upos(**token), "VERB" | "AUX")
        };
        let mut joined = self.dependents(predicate).iter().filter(joined);
        let first = match self.dependent(time.start, &["case"]) {
            Some(case) => case.min(time.start),
            None => time.start,
        };
        let opens = first > self.tokens.start
            && predicate < first
            && matches!(
                self.lower(first - 1).as_str(),
                "and" | "but" | ";" | "—" | "–" | ":"
            );
        let other = if opens {
            let clause = |token: &&usize| {
                **token > time.start
                    && matches!(self.relation(**token), "conj" | "advcl" | "parataxis")
                    && self.dependent(**token, &["nsubj"]).is_some()
            };
            self.dependents(predicate).iter().find(clause)
        } else {
            let object = self.dependent(predicate, &["obj"]).unwrap_or_default();
            let is_near =
                |token: &&usize| **token < time.start && predicate < **token && object < **token;
            joined
                .rfind(is_near)
                .filter(|token| self.dependent(**token, &["nsubj"]).is_none())
        };
        match other {
            Some(&other) => Told::Clause {
                predicate: other,
                subject: self.dependent(other, &["nsubj"]).or(subject),
            },
            None => Told::Clause { predicate, subject },
        }
    }

    /// "than in 2019", "compared with 2022", "up from a year earlier"
    fn is_compared(&self, top: usize, time: &Range<usize>) -> bool {
        let case = |token: usize| {
            let case = self.dependent(token, &["case", "mark"]);
            case.map(|case| self.lower(case)).unwrap_or_default()
        };
        let counts = time.clone().any(|token| {
            matches!(
                self.lower(token).as_str(),
                "earlier" | "ago" | "before" | "previous"
            )
        });
        let changes = is_change(&self.lemma(self.head(top)));
        let is_start = self
            .dependents(self.head(top))
            .iter()
            .any(|token| case(*token) == "to");
        match case(top).as_str() {
            "than" | "versus" | "like" | "over" => true,
            "from" => counts || changes && !is_start,
            _ => matches!(
                self.lower(self.head(top)).as_str(),
                "compared" | "comparing"
            ),
        }
    }

    /// From the date up to what it dates.
    fn climb(&self, top: usize, time: &Range<usize>) -> Result<Told, Untold> {
        let mut at = top;
        for _ in 0..self.tokens.len() {
            let head = self.head(at);
            if head == at {
                // A sentence without a verb: its noun.
                return match is_event(&self.lemma(at)) {
                    true => Ok(Told::Noun(at)),
                    false => Err(Untold::Broken),
                };
            }
            let inside = time.contains(&at);
            if !inside && self.is_apart(at) {
                return Err(Untold::Nothing);
            }
            if !inside && is_event(&self.lemma(at)) && !self.is_predicate(at) {
                return self.happening(at);
            }
            match self.relation(at) {
                "nmod" | "compound" | "nummod" | "amod" | "det" | "flat" | "acl" if inside => {
                    if self.is_predicate(head) {
                        return self.clause(head);
                    }
                    if is_event(&self.lemma(head)) {
                        return match self.relation(at) {
                            "nmod" => self.happening(head),
                            _ => Ok(Told::Noun(head)),
                        };
                    }
                    if !self.may_date_clause(at) {
                        return Err(Untold::Nothing);
                    }
                }
                "appos" | "conj" | "list" if inside && !self.may_date_clause(at) => {
                    return Err(Untold::Nothing);
                }
                "obl" | "advmod" | "advcl" | "nsubj" | "obj" | "iobj" | "parataxis"
                | "discourse" | "dislocated" | "dep" | "csubj" | "xcomp" | "ccomp" | "vocative" => {
                    return self.clause(head);
                }
                "acl" => return self.clause(at),
                _ => {}
            }
            at = head;
        }
        Err(Untold::Broken)
    }

    /// Says whether a date on a noun may well be that of the clause: "discuss the leaks on Tuesday".
    fn may_date_clause(&self, date: usize) -> bool {
        match self.dependent(date, &["case"]) {
            Some(case) => matches!(self.lower(case).as_str(), "on" | "in" | "at" | "during"),
            None => self.head(date) < date,
        }
    }

    /// Says whether `noun` is what a verb holds, plans or calls off: then the verb is the news.
    fn is_held(&self, noun: usize) -> bool {
        let verb = self.head(noun);
        if let Some(case) = self.dependent(noun, &["case"]) {
            let case = self.lower(case);
            return self.is_predicate(verb) && matches!(case.as_str(), "at" | "during" | "on");
        }
        let is_no = self
            .dependent(noun, &["det"])
            .is_some_and(|det| self.lower(det) == "no");
        matches!(self.relation(noun), "obj" | "nsubj" | "obl")
            // "The campaign on Tuesday said"
            && (is_no || only_holds(&self.lemma(verb)) || is_reporting(&self.lower(verb)))
    }

    /// Says whether `noun` only gives the clause another time.
    fn is_apart(&self, noun: usize) -> bool {
        self.dependent(noun, &["case"]).is_some_and(|case| {
            matches!(
                self.lower(case).as_str(),
                "after" | "before" | "since" | "until" | "following" | "ahead" | "despite" | "like"
            )
        })
    }

    /// The clause of `predicate`, or of the one above that it needs to be true.
    fn clause(&self, predicate: usize) -> Result<Told, Untold> {
        let mut at = predicate;
        for _ in 0..self.tokens.len() {
            let head = self.head(at);
            if !self.is_predicate(at) {
                if is_event(&self.lemma(at)) {
                    return Ok(Told::Noun(at));
                }
                if head == at {
                    return Err(Untold::Broken);
                }
                if self.is_apart(at) {
                    return Err(Untold::Nothing);
                }
                at = head;
                continue;
            }
            let own = self.dependent(at, &["nsubj", "csubj"]);
            let mark = self.dependent(at, &["mark"]).map(|mark| self.lower(mark));
            if matches!(mark.as_deref(), Some("if" | "whether" | "unless"))
                || self.is_conditional(at)
            {
                return Err(Untold::Nothing);
            }
            let subject = match self.relation(at) {
                _ if head == at => own,
                "ccomp" | "xcomp" if own.is_none() && self.is_finite(at) => {
                    let object = self.dependent(head, &["obj"]);
                    object.filter(|object| *object < at)
                }
                "ccomp" if own.is_some() && is_factive(&self.lemma(head)) => own,
                "xcomp" | "csubj" | "ccomp" => {
                    at = head;
                    continue;
                }
                "advcl" if own.is_none() && self.xpos(at) == "VBN" && self.opens(at, head) => {
                    let subject = self.dependent(head, &["nsubj"]);
                    match subject.filter(|subject| self.upos(*subject) != "PRON") {
                        Some(subject) => Some(subject),
                        None => return Err(Untold::Nothing),
                    }
                }
                "advcl" if own.is_none() => {
                    at = head;
                    continue;
                }
                // "a play starring her": the date is rather that of what is told of the play.
                "acl" if own.is_none() && self.xpos(at) == "VBG" => {
                    at = head;
                    continue;
                }
                "acl" if own.is_none() => Some(head),
                "acl" => own.map(|own| match self.is_relative(own) {
                    true => head,
                    false => own,
                }),
                "conj" if own.is_none() => self.shared_subject(at),
                _ => own,
            };
            // "the state that he carried": what he carried stands elsewhere.
            if self.lacks_object(at) {
                return Err(Untold::Nothing);
            }
            // Without a subject nothing is told.
            let subject = subject.or_else(|| self.dependent(at, &["expl"]));
            return match subject {
                Some(_) => Ok(Told::Clause {
                    predicate: at,
                    subject,
                }),
                None => Err(Untold::Broken),
            };
        }
        Err(Untold::Broken)
    }

    /// "unless we meet and agree": the condition is that of both verbs.
    fn is_conditional(&self, verb: usize) -> bool {
        let mut top = verb;
        while self.relation(top) == "conj" && self.head(top) != top {
            top = self.head(top);
        }
        let mark = self.dependent(top, &["mark"]);
        mark.is_some_and(|mark| matches!(self.lower(mark).as_str(), "if" | "unless"))
    }

    /// "Launched in June, the plan …": a participle at the start that needs no more.
    fn opens(&self, verb: usize, head: usize) -> bool {
        verb < head && self.dependents(verb).iter().all(|below| *below > verb)
    }

    /// Says whether the object of `verb` is what its clause describes.
    fn lacks_object(&self, verb: usize) -> bool {
        let mut top = verb;
        while self.relation(top) == "conj" && self.head(top) != top {
            top = self.head(top);
        }
        let own = self.dependent(top, &["nsubj"]);
        let adverb = self
            .dependent(top, &["advmod"])
            .is_some_and(|it| self.is_relative(it));
        self.full_relation(top) == "acl:relcl"
            && own.is_some_and(|own| !self.is_relative(own))
            && !adverb
            && self
                .dependent(verb, &["obj", "ccomp", "xcomp", "cop"])
                .is_none_or(|it| self.is_relative(it))
    }

    /// The subject of the verb that `verb` is joined to.
    fn shared_subject(&self, verb: usize) -> Option<usize> {
        let mut at = verb;
        for _ in 0..self.tokens.len() {
            let head = self.head(at);
            if head == at || !matches!(self.relation(at), "conj" | "xcomp" | "ccomp") {
                return match self.relation(at) {
                    "acl" => Some(head),
                    _ => None,
                };
            }
            at = head;
            if let Some(own) = self.dependent(at, &["nsubj"]) {
                let relative = self.is_relative(own) && self.relation(at) == "acl";
                return Some(if relative { self.head(at) } else { own });
            }
        }
        None
    }

    /// Returns the auxiliaries that `verb` shares with the verb it is joined to: "was arrested and charged".
    pub(super) fn shared_auxiliaries(&self, verb: usize) -> Vec<usize> {
        let own = self.dependent(verb, &["aux", "cop"]).is_some();
        let head = self.head(verb);
        if own || self.relation(verb) != "conj" || !matches!(self.xpos(verb), "VBN" | "VB") {
            return Vec::new();
        }
        if self.xpos(head) != self.xpos(verb) {
            return Vec::new();
        }
        let all = self.dependents(head).iter().copied();
        all.filter(|aux| {
            self.relation(*aux) == "aux"
                || self.relation(*aux) == "advmod"
                    && matches!(self.lower(*aux).as_str(), "not" | "n't" | "n’t" | "never")
        })
        .filter(|aux| {
            *aux < verb
                && (is_auxiliary(&self.lower(*aux))
                    || self.relation(*aux) != "aux"
                    || matches!(self.lower(*aux).as_str(), "be" | "been" | "being" | "to"))
        })
        .collect()
    }
}
