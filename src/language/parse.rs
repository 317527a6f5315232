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
    tag::{N_TAGS, Tag},
    weights::Weights,
    word::Word,
};
use state::{MOVES, State};
use std::ops::Range;
use table::{Row, Table};

/// Parses sentences.
#[derive(Clone, Debug)]
pub struct Parser {
    moves: Table,
    /// Relations that follow from the tags of both and the direction, by [`arc`].
    sure: Vec<Option<Relation>>,
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
                let pair = [child, *head].map(|at| state.nodes[at as usize].tag);
                if let Some(relation) = self.sure[arc(pair, child > *head)] {
                    relations.push(relation);
                    continue;
                }
                label::features(state, child, relations, features);
                let mut scores = [0; N_RELATIONS];
                self.labels.add_all(features, &mut scores);
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

    /// Reads what [`write()`] wrote.
    pub fn read(from: &mut Reader<'_>) -> Result<Self, Damage> {
        let moves = Table::read(from)?;
        let mut sure = vec![None; N_ARCS];
        for _ in 0..from.number()? {
            let slot = sure.get_mut(from.number()? as usize).ok_or(Damage)?;
            *slot = Some(Relation::numbered(from.byte()?.into()).ok_or(Damage)?);
        }
        Ok(Parser {
            moves,
            sure,
            labels: Weights::read(from, N_RELATIONS)?,
        })
    }
}

/// Numbers of arcs.
const N_ARCS: usize = N_TAGS * N_TAGS * 2;

/// Numbers an arc by the tags of child and head, and whether the child is on the right.
pub fn arc(tags: [u32; 2], is_right: bool) -> usize {
    (tags[0] as usize * N_TAGS + tags[1] as usize) * 2 + usize::from(is_right)
}

/// Writes a model: rows of weights for moves, in ascending order of features; arcs whose relation is sure; weights
/// for relations.
pub fn write(moves: &[Row], sure: &[(usize, Relation)], labels: &Weights, to: &mut Writer) {
    table::write(moves, to);
    to.number(sure.len() as u32);
    for (arc, relation) in sure {
        to.number(*arc as u32);
        to.byte(relation.number() as u8);
    }
    labels.write(to);
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
