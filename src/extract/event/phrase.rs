//! Which words of a clause tell what happened: chosen by the tree, so that what is left out is never half a phrase.

use super::{attach::Told, prune::is_needed, tree::Tree, verb::is_reporting};
use std::ops::Range;

/// The words that tell of an event.
#[derive(Clone, Debug, Default)]
pub(super) struct Phrase {
    /// Tokens of the headline, rising.
    pub kept: Vec<usize>,
    /// Tokens of the whole clause, where participants are looked for.
    pub all: Vec<usize>,
}

/// Chooses the words that tell `told`, without the tokens of `times` unless the headline needs them.
pub(super) fn phrase(tree: &Tree<'_>, told: &Told, times: &[Range<usize>]) -> Phrase {
    let mut chooser = Chooser {
        tree,
        times,
        found: Vec::new(),
        needs_date: is_needed_date(tree, times),
    };
    match told {
        Told::Noun(noun) => {
            chooser.noun(*noun);
        }
        Told::Clause { predicate, subject } => chooser.clause(*predicate, *subject),
    }
    let mut all = chooser.found;
    all.sort_unstable();
    all.dedup();
    let mut kept = all.clone();
    tree.complete_names(&mut kept);
    if !is_needed_date(tree, times) {
        // A preposition that the tree hung elsewhere: "by about 10 p.m."
        let leads = |token: &usize| times.iter().any(|time| time.start == token + 1);
        kept.retain(|token| {
            !leads(token) || !is_of_a_date(&tree.lower(*token)) || kept_time(times, &all, *token)
        });
    }
    Phrase { kept, all }
}

struct Chooser<'t, 'd> {
    tree: &'t Tree<'d>,
    times: &'t [Range<usize>],
    found: Vec<usize>,
    /// Whether the date stays: "since 2012".
    needs_date: bool,
}

impl Chooser<'_, '_> {
    fn noun(&mut self, noun: usize) {
        self.needs_date |= self
            .tree
            .dependents(noun)
            .iter()
            .any(|it| self.is_time(*it) && *it < noun)
            || self.tree.dependents(noun).iter().all(|it| {
                self.is_time(*it)
                    || matches!(self.tree.relation(*it), "det" | "case" | "punct" | "appos")
            });
        self.found.push(noun);
        for &below in self.tree.dependents(noun) {
            if !matches!(
                self.tree.relation(below),
                "case"
                    | "punct"
                    | "appos"
                    | "cc"
                    | "conj"
                    | "cop"
                    | "nsubj"
                    | "parataxis"
                    | "mark"
                    | "advcl"
                    | "list"
                    | "dep"
            ) && self.tree.full_relation(below) != "acl:relcl"
            {
                self.below(below);
            }
        }
    }

    fn clause(&mut self, predicate: usize, subject: Option<usize>) {
        let tree = self.tree;
        let is_passive = tree
            .dependents(predicate)
            .iter()
            .any(|below| tree.full_relation(*below) == "aux:pass");
        let own = subject.is_some_and(|subject| tree.head(subject) == predicate);
        let reports = is_reporting(&tree.lower(predicate)) && own && !is_passive;
        let has_content = tree
            .dependent(predicate, &["ccomp", "obj", "xcomp"])
            .is_some();
        self.found.push(predicate);
        self.found.extend(tree.shared_auxiliaries(predicate));
        if let Some(subject) = subject.filter(|subject| tree.head(*subject) != predicate) {
            self.antecedent(subject, predicate);
        }
        let object = tree.dependent(predicate, &["obj"]);
        let starts = subject.filter(|subject| tree.head(*subject) == predicate);
        for &below in tree.dependents(predicate) {
            let opens = starts.is_some_and(|subject| below < subject)
                && matches!(tree.relation(below), "obl" | "advmod" | "advcl");
            if opens && !is_needed(&tree.lower(below)) {
                continue;
            }
            let is_relative = tree.is_relative(below)
                && tree.relation(predicate) != "ccomp"
                && matches!(tree.relation(below), "nsubj" | "obj" | "obl" | "advmod");
            let keeps = match tree.relation(below) {
                "mark" => tree.lower(below) == "to",
                // "shot down or jammed 33 drones"
                "conj" | "cc" if object.is_some_and(|object| below < object) => below > predicate,
                "cc" | "punct" | "discourse" | "vocative" | "dislocated" | "conj" | "list"
                | "dep" => false,
                "parataxis" => reports && !has_content,
                // "it has begun, he adds"
                "ccomp" => reports || !is_reporting(&tree.lower(below)),
                "advcl" => {
                    let mark = tree.dependent(below, &["mark"]);
                    mark.is_some_and(|mark| {
                        matches!(
                            tree.lower(mark).as_str(),
                            "to" | "if" | "unless" | "without"
                        )
                    })
                }
                _ => !is_relative,
            };
            if keeps {
                self.below(below);
            }
        }
        // "The toll had risen, officials said on Saturday."
        let follows = matches!(tree.relation(predicate), "parataxis" | "advcl" | "conj")
            && tree.dependent(predicate, &["mark", "cc"]).is_none();
        if reports && !has_content && follows {
            let content = tree.head(predicate);
            self.found.push(content);
            for &below in tree.dependents(content) {
                if below != predicate
                    && !matches!(
                        tree.relation(below),
                        "punct" | "parataxis" | "conj" | "cc" | "mark" | "advcl"
                    )
                {
                    self.below(below);
                }
            }
        } else if reports && self.found.iter().all(|token| *token <= predicate) && !has_content {
            // "He said on Tuesday": what, is not in the sentence.
            self.found.clear();
        }
    }

    /// The subject, where it depends on something else.
    fn antecedent(&mut self, subject: usize, predicate: usize) {
        self.found.push(subject);
        let stands_for = self.tree.is_predicate(subject);
        for &below in self.tree.dependents(subject) {
            let relation = self.tree.relation(below);
            let is_clause = stands_for
                && matches!(
                    relation,
                    "nsubj"
                        | "cop"
                        | "aux"
                        | "advcl"
                        | "obl"
                        | "advmod"
                        | "obj"
                        | "ccomp"
                        | "xcomp"
                );
            if below != predicate
                && !is_clause
                && !matches!(
                    relation,
                    "punct" | "appos" | "case" | "acl" | "conj" | "cc" | "parataxis" | "mark"
                )
                || matches!(relation, "conj" | "cc")
                    && below < predicate
                    && self.tree.upos(below) != "VERB"
                    && relation == "conj"
            {
                self.below(below);
            }
        }
    }

    /// Takes `token` with what depends on it.
    fn below(&mut self, token: usize) {
        let tree = self.tree;
        let is_time = self.is_time(token);
        if is_time && !self.needs_date {
            for &below in tree.dependents(token) {
                let relation = tree.relation(below);
                if !matches!(
                    relation,
                    "conj" | "case" | "punct" | "det" | "cc" | "advmod" | "amod" | "mark"
                ) {
                    self.below(below);
                }
            }
            return;
        }
        self.found.push(token);
        for &below in tree.dependents(token) {
            let drops = match tree.relation(below) {
                "appos" => (token..below).any(|at| matches!(tree.written(at), "," | "(" | "—")),
                "punct" | "parataxis" | "discourse" | "list" | "vocative" => true,
                // "Vale, 61, has led"
                "nummod" | "nmod" if tree.xpos(below) == "CD" => {
                    below > token && tree.written(below - 1) == ","
                }
                "nmod" | "det" => tree.is_relative(below),
                "acl" => tree.full_relation(below) == "acl:relcl",
                _ => false,
            };
            if !drops {
                self.below(below);
            }
        }
    }

    fn is_time(&self, token: usize) -> bool {
        self.times.iter().any(|time| time.contains(&token))
    }
}

/// Says whether the preposition goes with its date.
fn is_of_a_date(word: &str) -> bool {
    matches!(
        word,
        "by" | "on" | "in" | "at" | "around" | "about" | "during" | "over" | "from"
    )
}

/// Says whether the date after `token` is among the words that stay.
fn kept_time(times: &[Range<usize>], all: &[usize], token: usize) -> bool {
    let date = times.iter().find(|time| time.start == token + 1);
    date.is_some_and(|date| all.iter().any(|token| date.contains(token)))
}

/// Says whether the headline would be untrue, or none, without the date: "since 2012", "March was wet".
fn is_needed_date(tree: &Tree<'_>, times: &[Range<usize>]) -> bool {
    let [time] = times else {
        return false;
    };
    time.clone().any(|token| {
        let case = tree.dependent(token, &["case", "mark"]);
        let holds = case.is_some_and(|case| {
            matches!(
                tree.lower(case).as_str(),
                "since" | "until" | "till" | "before" | "after" | "from" | "through"
            )
        });
        holds
            || case.is_none()
                && !time.contains(&tree.head(token))
                && tree.relation(token) == "nsubj"
    })
}

/// Puts back the marks between words that stay: commas of a list, hyphens, quotation marks.
pub(super) fn join(tree: &Tree<'_>, kept: &mut Vec<usize>) {
    let mut joined = Vec::with_capacity(kept.len() + 8);
    for pair in kept.windows(2) {
        joined.push(pair[0]);
        let between = pair[0] + 1..pair[1];
        let are_marks = between
            .clone()
            .all(|token| tree.upos(token) == "PUNCT" || tree.upos(token) == "SYM");
        // "…, officials said"
        let comma = (pair[0] + 1..pair[1]).rev().take(2).find(|token| {
            tree.written(*token) == "," && is_reporting(&tree.lower(tree.head(*token)))
        });
        if let Some(comma) = comma {
            joined.push(comma);
        } else if are_marks {
            joined.extend(between.filter(|token| {
                let is_tight = !tree.is_spaced(*token) && !tree.is_spaced(token + 1);
                match tree.written(*token) {
                    "(" | ")" | "[" | "]" | "—" | "--" | ";" => false,
                    "–" | ":" | "." => is_tight,
                    "," => matches!(
                        tree.relation(tree.head(*token)),
                        "conj" | "amod" | "ccomp" | "parataxis" | "nummod" | "advcl" | "list"
                    ),
                    _ => true,
                }
            }));
        }
    }
    joined.extend(kept.last());
    *kept = joined;
}
