//! What the tree says of a mention.

use crate::{extract::Document, language::Analysis};
use std::ops::Range;

/// What a mention is in its clause.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Role {
    Subject,
    Passive,
    Object,
    Oblique,
    Owner,
    Modifier,
    Other,
}

/// How many steps up the tree the verb of a mention is looked for.
const STEPS: usize = 6;

/// The tree, with the sentence of each token.
pub(super) struct Syntax<'a> {
    analysis: &'a Analysis,
    sentence_of: Vec<u32>,
    /// The first token of each token's phrase, counting what stands before its head.
    starts: Vec<u32>,
    /// Something that belongs to the token follows.
    extended: Vec<bool>,
    /// The subject of the token as a predicate, where it has a copula too.
    subjects: Vec<Option<u32>>,
}

impl<'a> Syntax<'a> {
    pub(super) fn new(document: &Document<'_>, analysis: &'a Analysis) -> Self {
        let n = document.tokens.len();
        let mut sentence_of = vec![0; n];
        for (number, range) in analysis.sentences.iter().enumerate() {
            sentence_of[range.clone()].fill(number as u32);
        }
        let mut syntax = Syntax {
            analysis,
            sentence_of,
            starts: (0..n as u32).collect(),
            extended: vec![false; n],
            subjects: vec![None; n],
        };
        syntax.walk(n);
        syntax
    }

    fn walk(&mut self, n: usize) {
        let mut has_copula = vec![false; n];
        // Dependents come before their heads going right, so that one pass is enough for what stands before them.
        for at in 0..n {
            let head = self.analysis.heads[at] as usize;
            match self.analysis.relations[at].as_str() {
                "cop" => has_copula[head] = true,
                "nsubj" => self.subjects[head] = Some(at as u32),
                "acl" | "acl:relcl" | "nmod" | "nmod:of" if head < at => self.extended[head] = true,
                "det" | "amod" | "compound" | "nummod" | "nmod:poss" | "det:predet" | "advmod"
                | "nmod:desc" | "nmod:npmod" | "nmod:unmarked"
                    if at < head =>
                {
                    self.starts[head] = self.starts[head].min(self.starts[at]);
                }
                _ => {}
            }
        }
        for (subject, has_copula) in self.subjects.iter_mut().zip(has_copula) {
            if !has_copula {
                *subject = None;
            }
        }
    }

    pub(super) fn sentence(&self, at: usize) -> u32 {
        self.sentence_of[at]
    }

    /// Says whether a verb is what its sentence says, or one joined to that.
    pub(super) fn is_main(&self, verb: usize) -> bool {
        let mut at = verb;
        for _ in 0..STEPS {
            match self.analysis.relations[at].universal() {
                "root" => return true,
                "conj" | "parataxis" => at = self.analysis.heads[at] as usize,
                _ => return false,
            }
        }
        false
    }

    pub(super) fn same_sentence(&self, a: usize, b: usize) -> bool {
        self.sentence_of.get(a) == self.sentence_of.get(b)
    }

    /// The token of a name whose head is outside.
    pub(super) fn head_of(&self, tokens: Range<usize>) -> usize {
        let heads = &self.analysis.heads;
        let mut outside = tokens
            .clone()
            .filter(|at| !tokens.contains(&(heads[*at] as usize)) || heads[*at] as usize == *at);
        outside.next().unwrap_or(tokens.start)
    }

    pub(super) fn start_of(&self, head: usize) -> usize {
        self.starts[head] as usize
    }

    pub(super) fn is_extended(&self, head: usize) -> bool {
        self.extended[head]
    }

    /// The token that the noun `head` says more of, as an apposition or a predicate.
    pub(super) fn described_by(&self, head: usize) -> Option<usize> {
        if self.analysis.relations[head].universal() == "appos" {
            return Some(self.analysis.heads[head] as usize);
        }
        self.subjects[head].map(|subject| subject as usize)
    }

    /// What the mention with this head is, and the verb it belongs to.
    pub(super) fn role(&self, head: usize) -> (Role, usize) {
        let mut at = head;
        let mut role = None;
        // `one of the victims, Anna Smith, said`: an apposition says who the whole phrase is
        let mut is_apposition = false;
        for _ in 0..STEPS {
            let governor = self.analysis.heads[at] as usize;
            let relation = self.analysis.relations[at].as_str();
            let own = match relation {
                "nsubj" | "csubj" => Role::Subject,
                "nsubj:pass" => Role::Passive,
                "obj" => Role::Object,
                "iobj" | "obl" | "obl:agent" | "obl:npmod" | "obl:tmod" | "obl:unmarked" => {
                    Role::Oblique
                }
                "nmod:poss" => Role::Owner,
                "nmod" if is_apposition => {
                    at = governor;
                    continue;
                }
                "conj" | "appos" | "flat" | "compound" | "parataxis" if governor != at => {
                    is_apposition |= relation == "appos";
                    at = governor;
                    continue;
                }
                "nmod" | "acl" | "acl:relcl" => Role::Modifier,
                _ => Role::Other,
            };
            let first = *role.get_or_insert(own);
            if governor == at || !matches!(own, Role::Owner | Role::Modifier) {
                return (first, governor);
            }
            at = governor;
        }
        (role.unwrap_or(Role::Other), at)
    }
}
