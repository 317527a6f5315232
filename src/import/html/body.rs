//! Where the article is on a page, and which of its blocks belong to it.

use crate::import::html::{
    choice::{choose, is_prose, is_sentence},
    page::name,
    part::{Part, parts},
    prune::prune,
};
use dom_query::{Document, NodeId, NodeRef};
use dom_smoothie::{Config, Readability};
use std::collections::{BTreeMap, BTreeSet};

/// The crate's place is taken if it holds this share of what reads like an article, in a hundred. More, and the
/// comments below a short article make it be looked for anew; less, and half an article passes for all of it.
const LEAST_FOUND: usize = 60;

/// With more nodes, a page is read without the crate, which takes a multiple of them in memory.
const MOST_NODES: usize = 300_000;

/// The share of the prose that lies within the article's element, in a hundred. The rest may be beside it.
const NEARLY_ALL: usize = 97;

/// Returns the blocks of the article on `page`, which is pruned for it.
pub(super) fn body(page: &Document, title: Option<&str>) -> Vec<Part> {
    let Some(body) = page.body() else {
        return parts(&page.root());
    };
    prune(&body);
    let all = parts(&body);
    let chosen = chosen(page, &all);
    let total = prose(&all, |_| true);
    let found = prose(&all, |n| chosen[n]);
    // Where the crate found a small part of what reads like an article, it looked in the wrong place.
    let is_found = |n: usize| found * 100 < total * LEAST_FOUND || chosen[n];
    let root = holder_of(page, &all, prose(&all, is_found), is_found);
    let within: BTreeSet<NodeId> = root
        .descendants_it()
        .map(|node| node.id)
        .chain([root.id])
        .collect();
    let is_text = |n: usize| is_found(n) && is_prose(&all[n]) && within.contains(&all[n].holder);
    let mut first = (0..all.len()).find(|n| is_text(*n)).unwrap_or(0);
    let mut last = (0..all.len())
        .rfind(|n| is_text(*n))
        .map_or(all.len(), |n| n + 1);
    let goes_on = |n: usize| {
        all.get(n)
            .is_some_and(|part| is_sentence(part) && within.contains(&part.holder))
    };
    while first > 0 && goes_on(first - 1) {
        first -= 1;
    }
    while goes_on(last) {
        last += 1;
    }
    let is_within = |part: &&Part| within.contains(&part.holder);
    choose(
        &all[first..last]
            .iter()
            .filter(is_within)
            .collect::<Vec<_>>(),
        title,
    )
}

/// Counts the characters of the blocks that read like an article's.
fn prose(parts: &[Part], is_in: impl Fn(usize) -> bool) -> usize {
    let lengths = parts
        .iter()
        .enumerate()
        .filter(|(n, part)| is_in(*n) && is_prose(part));
    lengths.map(|(_, part)| part.text.len()).sum()
}

/// Returns the smallest element that holds nearly all of the `total` prose.
fn holder_of<'a>(
    page: &'a Document,
    all: &[Part],
    total: usize,
    is_in: impl Fn(usize) -> bool,
) -> NodeRef<'a> {
    let mut held: BTreeMap<NodeId, usize> = BTreeMap::new();
    for (_, part) in all
        .iter()
        .enumerate()
        .filter(|(n, part)| is_in(*n) && is_prose(part))
    {
        let Some(holder) = page.tree.get(&part.holder) else {
            continue;
        };
        for node in holder.ancestors_it(None).chain([holder]) {
            *held.entry(node.id).or_default() += part.text.len();
        }
    }
    let mut at = page.root();
    // A lone paragraph is not the place of an article, but what it stands in.
    while let Some(inner) = at.children_it(false).find(|child| {
        let n = held.get(&child.id).copied().unwrap_or_default();
        n > 0 && n * 100 >= total * NEARLY_ALL && name(child) != "p"
    }) {
        at = inner;
    }
    at
}

/// Asks the crate which of the blocks are the article; none, where the page is too large to ask.
fn chosen(page: &Document, all: &[Part]) -> Vec<bool> {
    if page.tree.len() > MOST_NODES {
        return vec![false; all.len()];
    }
    let config = Config {
        disable_json_ld: true,
        ..Config::default()
    };
    let Ok(mut reader) = Readability::with_document(page.clone(), None, Some(config)) else {
        return vec![false; all.len()];
    };
    if reader.parse().is_err() {
        return vec![false; all.len()];
    }
    // A copy of a tree numbers its nodes as the tree does.
    let content = reader.doc.select("#readability-page-1 *");
    let within: BTreeSet<NodeId> = content.nodes().iter().map(|node| node.id).collect();
    all.iter()
        .map(|part| within.contains(&part.holder))
        .collect()
}
