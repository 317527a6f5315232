//! Which relation an arc is: a look at the finished tree, arc by arc from left to right.

use crate::language::{
    feature::{Feature, feature},
    parse::{
        features::distance,
        relation::{N_RELATIONS, Relation},
        state::State,
    },
};

/// Collects the features of the arc to `child` in a finished tree; `relations` are those of the words before
/// it.
pub fn features(state: &State, child: u32, relations: &[Relation], features: &mut Vec<Feature>) {
    let node = |at: u32| &state.nodes[at as usize];
    let nobody = state.nobody();
    let head = state.heads()[child as usize];
    let above = match state.heads()[head as usize] {
        above if above == head => nobody,
        above => above,
    };
    let is_right = u32::from(head < child);
    let (c, h) = (node(child), node(head));
    let [left, left2] = state.lefts(child);
    let [right, _] = state.rights(child);
    let [head_left, head_left2] = state.lefts(head);
    let [head_right, _] = state.rights(head);
    let next = node((child + 1).min(nobody));
    let previous = node(child.checked_sub(1).unwrap_or(nobody));
    let gap = distance(head, child) * 2 + is_right;
    let sibling = Some(state.sibling(child)).filter(|sibling| *sibling != nobody);
    let relation = |of: Option<u32>| {
        of.map_or(N_RELATIONS as u32, |of| {
            relations[of as usize].number() as u32
        })
    };
    let before = relation(sibling);
    let above_relation = relation(Some(head).filter(|head| *head < child));
    let tag = |at: u32| node(at).tag;
    let word = |at: u32| node(at).word;

    features.clear();
    let mut number = 0;
    let mut add = |values: &[u32]| {
        features.push(feature(number, values));
        number += 1;
    };
    add(&[is_right]);
    add(&[c.word, is_right]);
    add(&[c.tag, is_right]);
    add(&[c.word, c.tag, h.tag, is_right]);
    add(&[c.classes[0], is_right]);
    add(&[h.word, is_right]);
    add(&[h.tag, is_right]);
    add(&[h.word, c.tag, is_right]);
    add(&[h.tag, c.tag, is_right]);
    add(&[h.tag, c.tag, gap]);
    add(&[h.classes[0], c.tag, is_right]);
    add(&[h.classes[1], c.classes[1], c.tag, is_right]);
    add(&[c.classes[0], h.tag, is_right]);
    add(&[c.tag, word(left), is_right]);
    add(&[c.tag, word(left), h.tag, is_right]);
    add(&[c.tag, word(left), h.word]);
    add(&[c.tag, tag(left), h.tag, is_right]);
    add(&[c.tag, tag(left), tag(left2), is_right]);
    add(&[c.tag, tag(right), h.tag, is_right]);
    add(&[c.tag, h.tag, before]);
    add(&[h.word, c.tag, before]);
    add(&[c.tag, before, is_right, word(left)]);
    add(&[c.word, h.tag, before]);
    add(&[c.tag, h.tag, tag(head_left), is_right]);
    add(&[c.tag, h.tag, tag(head_right), is_right]);
    add(&[c.tag, h.tag, word(head_left), is_right]);
    add(&[c.tag, h.tag, word(head_left2), tag(head_left), is_right]);
    add(&[c.tag, h.tag, word(head_right), is_right]);
    add(&[c.tag, h.tag, tag(above), above_relation]);
    add(&[c.word, above_relation, h.tag]);
    add(&[c.tag, next.tag, h.tag, is_right]);
    add(&[c.tag, previous.tag, h.tag, is_right]);
    add(&[c.word, next.tag]);
    add(&[c.word, next.word]);
    add(&[c.word, previous.word]);
}
