//! A sentence with its dependency tree.

use crate::{extract::Document, language::Analysis};
use std::ops::Range;

/// A sentence with its tree.
#[derive(Clone, Debug)]
pub(super) struct Tree<'d> {
    document: &'d Document<'d>,
    analysis: &'d Analysis,
    /// The tokens of the sentence.
    pub tokens: Range<usize>,
    /// The dependents of each token, in order; by index within the sentence.
    dependents: Vec<Vec<usize>>,
}

impl<'d> Tree<'d> {
    /// Returns the tree of sentence `n`; `None` without a parser.
    pub(super) fn new(document: &'d Document<'d>, at: u32) -> Option<Self> {
        let analysis = document.analysis.as_ref()?;
        if analysis.heads.is_empty() {
            return None;
        }
        let token = document
            .tokens
            .partition_point(|token| token.span.end <= at);
        let n = analysis
            .sentences
            .partition_point(|tokens| tokens.end <= token);
        let tokens = analysis.sentences.get(n)?.clone();
        let mut dependents = vec![Vec::new(); tokens.len()];
        for token in tokens.clone() {
            let head = analysis.heads[token] as usize;
            if head != token && tokens.contains(&head) {
                dependents[head - tokens.start].push(token);
            }
        }
        Some(Tree {
            document,
            analysis,
            tokens,
            dependents,
        })
    }

    /// Returns the head of `token`; of the root, itself.
    pub(super) fn head(&self, token: usize) -> usize {
        self.analysis.heads[token] as usize
    }

    /// Returns what `token` is to its head, without subtype.
    pub(super) fn relation(&self, token: usize) -> &'static str {
        self.analysis.relations[token].universal()
    }

    /// Returns what `token` is to its head, in full.
    pub(super) fn full_relation(&self, token: usize) -> &'static str {
        self.analysis.relations[token].as_str()
    }

    /// Returns the dependents of `token`, in order.
    pub(super) fn dependents(&self, token: usize) -> &[usize] {
        &self.dependents[token - self.tokens.start]
    }

    /// Returns the first dependent of `token` whose relation is one of `relations`, without subtypes.
    pub(super) fn dependent(&self, token: usize, relations: &[&str]) -> Option<usize> {
        let mut all = self.dependents(token).iter().copied();
        all.find(|dependent| relations.contains(&self.relation(*dependent)))
    }

    /// Returns `token` as it is written.
    pub(super) fn written(&self, token: usize) -> &'d str {
        self.document.tokens[token].span.of(self.document.text)
    }

    /// Adds to `tokens`, which rise, the rest of each name that they hold a part of.
    pub(super) fn complete_names(&self, tokens: &mut Vec<usize>) {
        let names = self.analysis.names.as_deref().unwrap_or_default();
        let first = names.partition_point(|name| name.tokens.start < self.tokens.start);
        let last = names.partition_point(|name| name.tokens.start < self.tokens.end);
        let cut: Vec<Range<usize>> = names[first..last.max(first)]
            .iter()
            .map(|name| name.tokens.clone())
            .filter(|name| tokens.iter().any(|token| name.contains(token)))
            .collect();
        tokens.extend(cut.into_iter().flatten());
        tokens.sort_unstable();
        tokens.dedup();
    }

    /// Says whether white space stands before `token`.
    pub(super) fn is_spaced(&self, token: usize) -> bool {
        let tokens = &self.document.tokens;
        token == 0 || tokens[token - 1].span.end < tokens[token].span.start
    }

    /// Returns `token` in lower case.
    pub(super) fn lower(&self, token: usize) -> String {
        self.written(token).to_lowercase()
    }

    /// Returns the base form of `token`, in lower case.
    pub(super) fn lemma(&self, token: usize) -> String {
        let written = self.written(token);
        match self.document.language {
            Some(language) => language
                .lemma(written, self.analysis.tags[token])
                .to_lowercase(),
            None => written.to_lowercase(),
        }
    }

    /// Returns the Universal part of speech of `token`.
    pub(super) fn upos(&self, token: usize) -> &'static str {
        self.analysis.tags[token].upos()
    }

    /// Returns the Penn tag of `token`.
    pub(super) fn xpos(&self, token: usize) -> &'static str {
        self.analysis.tags[token].xpos()
    }

    /// Says whether `token` is the verb of a clause, or stands for it.
    pub(super) fn is_predicate(&self, token: usize) -> bool {
        self.upos(token) == "VERB" || self.dependent(token, &["cop", "nsubj", "csubj"]).is_some()
    }

    /// Says whether `token` is a relative pronoun or a question word.
    pub(super) fn is_relative(&self, token: usize) -> bool {
        self.xpos(token).starts_with('W')
            || self.lower(token) == "whose"
            || self.lower(token) == "that" && self.upos(token) == "PRON"
    }

    /// Says whether `verb` has a tense.
    pub(super) fn is_finite(&self, verb: usize) -> bool {
        matches!(self.xpos(verb), "VBD" | "VBZ" | "VBP") || self.dependent(verb, &["aux"]).is_some()
    }

    /// Returns how many heads are above `token`.
    pub(super) fn depth(&self, token: usize) -> usize {
        let mut at = token;
        (0..self.tokens.len())
            .take_while(|_| {
                let head = self.head(at);
                let more = head != at;
                at = head;
                more
            })
            .count()
    }
}
