//! Trains the parser.

use crate::language::{
    parse::{
        N_RELATIONS, ParseScratch, Parser, Relation, arc, features, label,
        state::{MOVES, State},
        table::Row,
    },
    tag::Tag,
    train::{
        conllu::Sentence,
        oracle::Oracle,
        perceptron::{Averaged, Dice, Perceptron, Settings, quantise, round, strongest},
    },
    weights::Weights,
};
use std::collections::BTreeMap;

/// A sentence with the tags that the tagger gives it.
pub(super) type Tagged<'a> = (&'a Sentence, Vec<Tag>);

/// Learns to choose moves.
pub(super) fn learn_moves(sentences: &[Tagged<'_>], settings: Settings) -> Averaged {
    let model = Perceptron::new(MOVES.len(), settings.least_updates);
    let rows = move_epochs(model, sentences, settings.n_trials);
    let features = strongest(&rows, settings.n_features);
    let model = Perceptron::among(MOVES.len(), features.into_iter());
    move_epochs(model, sentences, settings.n_epochs)
}

/// Learns to name arcs.
///
/// Those that are sure are not looked at.
pub(super) fn learn_labels(
    sentences: &[Tagged<'_>],
    sure: &[(usize, Relation)],
    settings: Settings,
) -> Averaged {
    let sure: BTreeMap<usize, Relation> = sure.iter().copied().collect();
    let model = Perceptron::new(N_RELATIONS, settings.least_updates);
    let rows = label_epochs(model, sentences, &sure, settings.n_trials);
    let features = strongest(&rows, settings.n_features);
    let model = Perceptron::among(N_RELATIONS, features.into_iter());
    label_epochs(model, sentences, &sure, settings.n_epochs)
}

/// Arcs that occur often and nearly always are of one relation, given the tags of both words.
pub(super) fn sure(sentences: &[Tagged<'_>]) -> Vec<(usize, Relation)> {
    const OFTEN: usize = 100;
    let mut counts: BTreeMap<usize, BTreeMap<Relation, usize>> = BTreeMap::new();
    for (sentence, tags) in sentences {
        for (child, relation) in sentence.relations.iter().enumerate() {
            let head = sentence.heads[child];
            if let Some(relation) = relation.filter(|_| head != child) {
                let pair = [child, head].map(|at| tags[at].number() as u32);
                let relations = counts.entry(arc(pair, child > head)).or_default();
                *relations.entry(relation).or_default() += 1;
            }
        }
    }
    counts
        .into_iter()
        .filter_map(|(arc, relations)| {
            let n: usize = relations.values().sum();
            let (relation, most) = relations.into_iter().max_by_key(|(_, n)| *n)?;
            (n >= OFTEN && (n - most) * 300 <= n).then_some((arc, relation))
        })
        .collect()
}

/// Rounds the weights of moves, and drops features that say little.
pub(super) fn pack_moves(rows: &Averaged, settings: Settings) -> Vec<Row> {
    rows.iter()
        .map(|(feature, row)| (*feature, [1, 2].map(|at| round(row[at], settings.unit))))
        .filter(|(_, row)| {
            let [left, right] = row.map(i16::from);
            let largest = left.abs().max(right.abs()).max((left + right).abs());
            largest >= i16::from(settings.least_weight)
        })
        .collect()
}

/// Rounds the weights of relations.
pub(super) fn pack_labels(rows: &Averaged, settings: Settings) -> Weights {
    Weights::new(&quantise(rows, settings.unit, settings.least_weight))
}

fn move_epochs(mut model: Perceptron, sentences: &[Tagged<'_>], n: usize) -> Averaged {
    let mut order: Vec<&Tagged<'_>> = sentences.iter().collect();
    let mut dice = Dice(0x9e37_79b9_7f4a_7c15);
    let (mut state, mut features) = (State::default(), Vec::new());
    let mut scores = [0.0; MOVES.len()];
    for epoch in 0..n {
        dice.shuffle(&mut order);
        for (sentence, tags) in &order {
            let oracle = Oracle::new(&sentence.heads);
            state.set(&sentence.words, tags);
            while !state.is_done() {
                let costs = oracle.costs(&state);
                features::features(&state, &mut features);
                model.score(&features, &mut scores);
                let least = costs.iter().flatten().min().copied();
                let best = |right: bool| {
                    (0..MOVES.len())
                        .filter(|at| costs[*at].is_some() && (!right || costs[*at] == least))
                        .reduce(|best, at| if scores[at] > scores[best] { at } else { best })
                };
                let (Some(right), Some(chosen)) = (best(true), best(false)) else {
                    break;
                };
                if costs[chosen] != least {
                    model.update(&features, right, chosen);
                }
                // The model learns from states that its own mistakes lead to, too.
                let explores = epoch > 0 && dice.below(10) > 0;
                state.make(MOVES[if explores { chosen } else { right }]);
            }
            model.tick();
        }
    }
    model.average()
}

fn label_epochs(
    mut model: Perceptron,
    sentences: &[Tagged<'_>],
    sure: &BTreeMap<usize, Relation>,
    n: usize,
) -> Averaged {
    let mut order: Vec<&Tagged<'_>> = sentences.iter().collect();
    let mut dice = Dice(0x1234_5678_9abc_def1);
    let (mut state, mut features) = (State::default(), Vec::new());
    let mut scores = [0.0; N_RELATIONS];
    let mut heads = Vec::new();
    let mut labels = Vec::new();
    for _ in 0..n {
        dice.shuffle(&mut order);
        for (sentence, tags) in &order {
            state.set(&sentence.words, tags);
            heads.clear();
            heads.extend(sentence.heads.iter().map(|head| *head as u32));
            state.finish(&heads);
            labels.clear();
            for (child, right) in sentence.relations.iter().enumerate() {
                let head = sentence.heads[child];
                let mut best = Relation::ROOT.number();
                let pair = [child, head].map(|at| tags[at].number() as u32);
                let known = sure.get(&arc(pair, child > head));
                if let Some(relation) = known.filter(|_| head != child) {
                    best = relation.number();
                } else if head != child {
                    label::features(&state, child as u32, &labels, &mut features);
                    model.score(&features, &mut scores);
                    scores[best] = f32::MIN;
                    for (label, score) in scores.iter().enumerate() {
                        if *score > scores[best] {
                            best = label;
                        }
                    }
                    if let Some(right) = right.filter(|right| right.number() != best) {
                        model.update(&features, right.number(), best);
                    }
                }
                labels.extend(Relation::numbered(best));
            }
            model.tick();
        }
    }
    model.average()
}

/// Shares of right heads, and of right heads with the right relation, without and with its subtype.
pub(super) fn score(parser: &Parser, sentences: &[Tagged<'_>]) -> String {
    let mut scratch = ParseScratch::default();
    let (mut n, mut uas, mut las, mut full) = (0, 0, 0, 0);
    for (sentence, tags) in sentences {
        let tree = parser.parse(&sentence.words, tags, &mut scratch);
        for (child, head) in tree.heads.iter().enumerate() {
            n += 1;
            if *head as usize != sentence.heads[child] {
                continue;
            }
            uas += 1;
            if let Some(right) = sentence.relations[child] {
                las += usize::from(right.universal() == tree.relations[child].universal());
                full += usize::from(right == tree.relations[child]);
            }
        }
    }
    let share = |right: usize| 100.0 * right as f64 / f64::from(n);
    format!(
        "UAS {:.2}, LAS {:.2}, with subtypes {:.2}",
        share(uas),
        share(las),
        share(full)
    )
}
