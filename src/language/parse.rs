//! Dependencies: which word depends on which, and how.
//!
//! First the tree, by transitions that a linear model chooses greedily ([`state`], [`features`](mod@features));
//! then the relations, by another linear model over the finished tree ([`label`]). Time is linear in the length
//! of a sentence.

pub mod features;
pub mod label;
mod relation;
pub mod state;
pub mod table;

pub use relation::{N_RELATIONS, Relation};

use crate::language::{
    Analysis,
    feature::Feature,
    file::{Damage, Reader, Writer},
    tag::Tag,
    weights::Weights,
    word::Word,
};
use state::{MOVES, State};
use std::ops::Range;
use table::Table;

/// Parses sentences.
#[derive(Clone, Debug)]
pub struct Parser {
    moves: Table,
    labels: Weights,
}

/// What parsing needs besides the model; one serves many sentences.
#[derive(Clone, Debug, Default)]
pub struct ParseScratch {
    state: State,
    features: Vec<Feature>,
    heads: Vec<u32>,
    relations: Vec<Relation>,
}

/// The tree of a sentence.
#[derive(Clone, Copy, Debug)]
pub struct Tree<'a> {
    /// The head of each word, by index; the root's is its own.
    pub heads: &'a [u32],
    /// What each word is to its head.
    pub relations: &'a [Relation],
}

impl Parser {
    /// Joins weights of moves with those of relations.
    pub fn new(moves: Table, labels: Weights) -> Self {
        Parser { moves, labels }
    }

    /// Parses a sentence.
    pub fn parse<'a>(
        &self,
        words: &[Word],
        tags: &[Tag],
        scratch: &'a mut ParseScratch,
    ) -> Tree<'a> {
        self.attach(words, tags, scratch);
        self.label(scratch);
        Tree {
            heads: &scratch.heads,
            relations: &scratch.relations,
        }
    }

    /// Finds the heads.
    fn attach(&self, words: &[Word], tags: &[Tag], scratch: &mut ParseScratch) {
        let ParseScratch {
            state,
            features,
            heads,
            ..
        } = scratch;
        state.set(words, tags);
        while !state.is_done() {
            let possible = state.possible();
            let next = match possible {
                [true, false, false] => 0,
                [false, false, true] => 2,
                _ => {
                    features::features(state, features);
                    best(self.moves.score(features), possible)
                }
            };
            state.make(MOVES[next]);
        }
        heads.clear();
        let nobody = state.nobody();
        heads.extend(state.heads().iter().zip(0..).map(
            |(head, own)| {
                if *head == nobody { own } else { *head }
            },
        ));
    }

    /// Names the arcs of the tree that `attach` left.
    fn label(&self, scratch: &mut ParseScratch) {
        let ParseScratch {
            state,
            features,
            heads,
            relations,
        } = scratch;
        state.finish(heads);
        relations.clear();
        for (child, head) in (0..).zip(heads.iter()) {
            let mut best = Relation::ROOT.number();
            if child != *head {
                label::features(state, child, relations, features);
                let mut scores = [0; N_RELATIONS];
                for feature in features.iter() {
                    self.labels.add(*feature, &mut scores);
                }
                scores[best] = i32::MIN;
                for (label, score) in scores.iter().enumerate() {
                    if *score > scores[best] {
                        best = label;
                    }
                }
            }
            relations.extend(Relation::numbered(best));
        }
    }

    /// Writes the model.
    pub fn write(&self, to: &mut Writer) {
        self.moves.write(to);
        self.labels.write(to);
    }

    /// Reads what [`Parser::write`] wrote.
    pub fn read(from: &mut Reader<'_>) -> Result<Self, Damage> {
        Ok(Parser {
            moves: Table::read(from)?,
            labels: Weights::read(from, N_RELATIONS)?,
        })
    }
}

/// Parses the sentences of a text that is tagged.
pub(super) fn parse(
    parser: &Parser,
    words: &[Word],
    sentences: &[Range<usize>],
    analysis: &mut Analysis,
) {
    let mut scratch = ParseScratch::default();
    analysis.heads.reserve(words.len());
    analysis.relations.reserve(words.len());
    for sentence in sentences {
        let tags = &analysis.tags[sentence.clone()];
        let tree = parser.parse(&words[sentence.clone()], tags, &mut scratch);
        let first = sentence.start as u32;
        let heads = tree.heads.iter().map(|head| first + head);
        analysis.heads.extend(heads);
        analysis.relations.extend_from_slice(tree.relations);
    }
}

/// The possible move with the highest score, by number.
fn best(scores: [i32; 3], possible: [bool; 3]) -> usize {
    let mut best = None;
    for at in 0..3 {
        let better = best.is_none_or(|best: usize| scores[at] > scores[best]);
        if possible[at] && better {
            best = Some(at);
        }
    }
    best.unwrap_or(0)
}
