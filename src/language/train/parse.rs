//! Trains the parser.

use crate::language::{
    parse::{
        N_RELATIONS, ParseScratch, Parser, Relation, features, label,
        state::{MOVES, State},
        table::Table,
    },
    tag::Tag,
    train::{
        conllu::Sentence,
        oracle::Oracle,
        perceptron::{Dice, Perceptron, quantise, round},
    },
    weights::Weights,
};

/// How the parser is trained.
#[derive(Clone, Copy, Debug)]
pub(super) struct Settings {
    pub(super) n_epochs: usize,
    pub(super) n_label_epochs: usize,
    /// Updates that a feature must have been part of.
    pub(super) least_updates: u16,
    pub(super) least_label_updates: u16,
    /// The weight that becomes 1.
    pub(super) unit: f32,
    pub(super) label_unit: f32,
    /// Rounded weights nearer to 0 are dropped.
    pub(super) least_weight: i8,
    pub(super) least_label_weight: i8,
}

/// A sentence with the tags that the tagger gives it.
pub(super) type Tagged<'a> = (&'a Sentence, Vec<Tag>);

/// Learns moves and labels from sentences.
pub(super) fn learn(sentences: &[Tagged<'_>], settings: Settings) -> Parser {
    let moves = moves(sentences, settings);
    let labels = labels(sentences, settings);
    Parser::new(moves, labels)
}

fn moves(sentences: &[Tagged<'_>], settings: Settings) -> Table {
    let mut model = Perceptron::new(MOVES.len(), settings.least_updates);
    let mut order: Vec<&Tagged<'_>> = sentences.iter().collect();
    let mut dice = Dice(0x9e37_79b9_7f4a_7c15);
    let (mut state, mut features) = (State::default(), Vec::new());
    let mut scores = [0.0; MOVES.len()];
    for epoch in 0..settings.n_epochs {
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
    let rows: Vec<_> = model
        .average()
        .iter()
        .map(|(feature, row)| (*feature, [1, 2].map(|at| round(row[at], settings.unit))))
        .filter(|(_, row)| {
            let [left, right] = row.map(i16::from);
            let largest = left.abs().max(right.abs()).max((left + right).abs());
            largest >= i16::from(settings.least_weight)
        })
        .collect();
    Table::new(&rows)
}

fn labels(sentences: &[Tagged<'_>], settings: Settings) -> Weights {
    let mut model = Perceptron::new(N_RELATIONS, settings.least_label_updates);
    let mut order: Vec<&Tagged<'_>> = sentences.iter().collect();
    let mut dice = Dice(0x1234_5678_9abc_def1);
    let (mut state, mut features) = (State::default(), Vec::new());
    let mut scores = [0.0; N_RELATIONS];
    let mut heads = Vec::new();
    let mut labels = Vec::new();
    for _ in 0..settings.n_label_epochs {
        dice.shuffle(&mut order);
        for (sentence, tags) in &order {
            state.set(&sentence.words, tags);
            heads.clear();
            heads.extend(sentence.heads.iter().map(|head| *head as u32));
            state.finish(&heads);
            labels.clear();
            for (child, right) in sentence.relations.iter().enumerate() {
                let mut best = Relation::ROOT.number();
                if sentence.heads[child] != child {
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
    Weights::new(&quantise(
        &model.average(),
        settings.label_unit,
        settings.least_label_weight,
    ))
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
