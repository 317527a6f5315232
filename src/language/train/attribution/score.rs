//! How many attributions are right, and how right.

use super::gold::Gold;
use crate::{
    extract::{QuoteKind, quote::learned::judge::Proposal},
    text::span::Span,
};
use std::collections::BTreeSet;

/// Found, right and marked.
#[derive(Clone, Copy, Default)]
struct Count([usize; 3]);

impl Count {
    fn shown(self) -> String {
        let [found, right, marked] = self.0;
        let share = |of: usize| 100.0 * right as f32 / of.max(1) as f32;
        let f1 = 200.0 * right as f32 / (found + marked).max(1) as f32;
        format!("{:.1}/{:.1}/{f1:.1}", share(found), share(marked))
    }
}

/// A document with what was found in it: each proposal, and where its source is.
pub(super) type Answer<'a> = (&'a Gold, Vec<(&'a Proposal, Option<Span>)>);

/// Scores what was found in documents.
pub(super) fn scores(documents: &[Answer<'_>]) -> String {
    const NAMES: [&str; 7] = [
        "source",
        "cue",
        "content",
        "attribution",
        "direct",
        "mixed",
        "indirect",
    ];
    let mut counts = [Count::default(); 7];
    for (gold, found) in documents {
        let marked = &gold.quotes;
        let mut spans = |n: usize, found: BTreeSet<Span>, marked: BTreeSet<Span>| {
            let right = found.intersection(&marked).count();
            for (count, more) in counts[n]
                .0
                .iter_mut()
                .zip([found.len(), right, marked.len()])
            {
                *count += more;
            }
        };
        spans(
            0,
            found.iter().filter_map(|(_, source)| *source).collect(),
            marked.iter().filter_map(|m| m.source).collect(),
        );
        spans(
            1,
            found.iter().filter_map(|(p, _)| p.draft.cue).collect(),
            marked.iter().filter_map(|m| m.cue).collect(),
        );
        spans(
            2,
            found
                .iter()
                .flat_map(|(p, _)| p.draft.content.clone())
                .collect(),
            marked.iter().flat_map(|m| m.content.clone()).collect(),
        );
        let slot = |kind: QuoteKind| 4 + kind as usize;
        let mut taken = vec![false; marked.len()];
        for (proposal, source) in found {
            let hit = (0..marked.len())
                .find(|n| !taken[*n] && marked[*n].is(&proposal.draft.content, *source));
            for at in [3, slot(proposal.kind)] {
                counts[at].0[0] += 1;
            }
            if let Some(hit) = hit {
                taken[hit] = true;
                counts[3].0[1] += 1;
                counts[slot(proposal.kind)].0[1] += 1;
            }
        }
        for marked in marked {
            counts[3].0[2] += 1;
            counts[slot(marked.kind)].0[2] += 1;
        }
    }
    let shown = NAMES.iter().zip(counts);
    shown
        .map(|(name, count)| format!("{name} {}  ", count.shown()))
        .collect()
}
