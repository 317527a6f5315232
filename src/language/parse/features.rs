//! What the parser looks at: features after Zhang and Nivre (2011), with classes of words besides.

use crate::language::{
    feature::{Feature, feature},
    parse::state::State,
};

/// Collects the features of a state.
pub fn features(state: &State, features: &mut Vec<Feature>) {
    let node = |at: u32| &state.nodes[at as usize];
    let [s0, s1, s2] = [0, 1, 2].map(|depth| state.on_stack(depth));
    let [b0, b1, b2, b3] = [0, 1, 2, 3].map(|ahead| state.ahead(ahead));
    let [s0l, s0l2] = state.lefts(s0);
    let [s0r, s0r2] = state.rights(s0);
    let [s1l, _] = state.lefts(s1);
    let [s1r, _] = state.rights(s1);
    let [b0l, b0l2] = state.lefts(b0);
    let [n_s0l, n_s0r] = state.n_children(s0).map(|n| n.min(4));
    let [_, n_s1r] = state.n_children(s1).map(|n| n.min(4));
    let [n_b0l, _] = state.n_children(b0).map(|n| n.min(4));
    let gap = distance(s0, b0);
    let gap1 = distance(s1, s0);
    let word = |at: u32| node(at).word;
    let tag = |at: u32| node(at).tag;
    let fine = |at: u32| node(at).classes[0];
    let coarse = |at: u32| node(at).classes[1];
    let (s0w, s1w, s2w, b0w, b1w, b2w) =
        (word(s0), word(s1), word(s2), word(b0), word(b1), word(b2));
    let (s0t, s1t, s2t) = (tag(s0), tag(s1), tag(s2));
    let (b0t, b1t, b2t, b3t) = (tag(b0), tag(b1), tag(b2), tag(b3));

    features.clear();
    let mut number = 0;
    let mut add = |values: &[u32]| {
        features.push(feature(number, values));
        number += 1;
    };
    add(&[]);
    // single words
    add(&[s0w, s0t]);
    add(&[s0w]);
    add(&[s0t]);
    add(&[fine(s0), s0t]);
    add(&[s1w, s1t]);
    add(&[s1w]);
    add(&[s1t]);
    add(&[fine(s1), s1t]);
    add(&[s2w, s2t]);
    add(&[s2t]);
    add(&[b0w, b0t]);
    add(&[b0w]);
    add(&[b0t]);
    add(&[fine(b0), b0t]);
    add(&[b1w, b1t]);
    add(&[b1t]);
    add(&[fine(b1)]);
    add(&[b2w, b2t]);
    add(&[b2t]);
    // pairs
    add(&[s0w, b0t]);
    add(&[s0t, b0w]);
    add(&[s0t, b0t]);
    add(&[fine(s0), fine(b0)]);
    add(&[coarse(s0), coarse(b0), s0t, b0t]);
    add(&[s1w, s0t]);
    add(&[s1t, s0w]);
    add(&[s1t, s0t]);
    add(&[fine(s1), fine(s0)]);
    add(&[coarse(s1), coarse(s0), s1t, s0t]);
    add(&[s1w, b0t]);
    add(&[s1t, b0w]);
    add(&[s1t, b0t]);
    add(&[b0t, b1t]);
    add(&[b0w, b1w]);
    add(&[b0t, b1w]);
    // three and more
    add(&[s0t, b0t, b1t]);
    add(&[s0t, b0t, b1t, b2t]);
    add(&[b0t, b1t, b2t]);
    add(&[b0t, b1t, b2t, b3t]);
    add(&[s1t, s0t, b0t]);
    add(&[s1t, s0t, b0t, b1t]);
    add(&[s2t, s1t, s0t]);
    add(&[s2t, s1t, s0t, b0t]);
    // with children
    add(&[s0t, tag(s0l), b0t]);
    add(&[s0t, tag(s0r), b0t]);
    add(&[s0t, tag(s0l), tag(s0l2)]);
    add(&[s0t, tag(s0r), tag(s0r2)]);
    add(&[s0t, b0t, tag(b0l)]);
    add(&[b0t, tag(b0l), tag(b0l2)]);
    add(&[s1t, tag(s1r), s0t]);
    add(&[s1t, tag(s1l), s0t]);
    add(&[s1t, s0t, tag(s0l)]);
    add(&[s1t, s0t, tag(s0r)]);
    add(&[s1t, word(s0l), s0t]);
    add(&[s1t, word(s0l), fine(s0)]);
    add(&[s0w, word(b0l), b0t]);
    add(&[s0t, word(s0l), b0t]);
    add(&[s0t, word(s0r), b0t]);
    add(&[s1t, word(s1r), s0t]);
    add(&[b0t, word(b0l)]);
    // distances and numbers of children
    add(&[s0w, gap]);
    add(&[s0t, gap]);
    add(&[b0w, gap]);
    add(&[b0t, gap]);
    add(&[s0t, b0t, gap]);
    add(&[s1t, s0t, gap1]);
    add(&[s0t, n_s0l, n_s0r, b0t]);
    add(&[s0w, n_s0r]);
    add(&[s0t, n_s0r]);
    add(&[s1t, n_s1r, s0t]);
    add(&[s1w, n_s1r]);
    add(&[b0t, n_b0l, s0t]);
    add(&[b0w, n_b0l]);
}

/// A distance in words, far ones taken together.
pub(super) fn distance(from: u32, to: u32) -> u32 {
    match from.abs_diff(to) {
        near @ 0..5 => near,
        5..7 => 5,
        7..10 => 6,
        10..15 => 7,
        _ => 8,
    }
}
