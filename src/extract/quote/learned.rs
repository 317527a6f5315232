//! Attributions by trained models: which words attribute, and what belongs to each of them.

pub(crate) mod head;
pub(crate) mod judge;
pub(crate) mod page;
pub(crate) mod part;
mod rule;
mod view;
pub(crate) mod window;

use super::{attribution::Draft, flow::Reading};
use crate::{extract::Document, language::attribution::Attributions};
use head::Head;
use judge::Proposal;
use page::Page;

/// How likely an attribution must be to be printed: about half of the F1 that is reached, which is where F1 is
/// best (Lipton, Elkan, Narayanaswamy 2014).
pub(crate) const PRINTED: f32 = 0.35;

/// How likely a head must be for its attribution to have a chance of being printed: those between this and
/// [`head::LEAST`] only teach what is none. Looking at them as well would take half as long again, for nothing.
const WORTH: f32 = 0.2;

/// Finds the attributions, in the order of their cues; `None` without a model.
pub(super) fn attributions(document: &Document<'_>, reading: &Reading<'_>) -> Option<Vec<Draft>> {
    let model = document.language?.attributions()?;
    let page = Page::new(document, reading)?;
    let kept = page
        .proposals(model)
        .into_iter()
        .filter(|one| one.confidence >= PRINTED && !page.is_refused(one));
    let mut drafts: Vec<Draft> = kept.map(|one| page.mended(one.draft)).collect();
    page.add_ruled(&mut drafts);
    drafts.sort_by_key(|draft| draft.cue.or(draft.content.first().copied()));
    Some(drafts)
}

impl Page<'_> {
    /// Returns what the models propose, each cue once.
    pub(crate) fn proposals(&self, model: &Attributions) -> Vec<Proposal> {
        let mut heads = self.heads(model);
        heads.retain(|head| head.probability >= WORTH);
        self.proposals_of(&heads, model)
    }

    /// The same for heads that are found.
    pub(crate) fn proposals_of(&self, heads: &[Head], model: &Attributions) -> Vec<Proposal> {
        let mut found: Vec<Proposal> = Vec::new();
        for head in heads {
            let window = self.window(head);
            let mut scores = self.part_scores(head, &window, model);
            let Some(proposal) = self.proposal(head, &window, &mut scores, model) else {
                continue;
            };
            // two heads of one cue: the surer one
            match found.last_mut() {
                Some(last) if overlap(last, &proposal) => {
                    if last.strength() < proposal.strength() {
                        *last = proposal;
                    }
                }
                _ => found.push(proposal),
            }
        }
        found
    }
}

fn overlap(a: &Proposal, b: &Proposal) -> bool {
    let cues = a.draft.cue.zip(b.draft.cue);
    cues.is_some_and(|(a, b)| a.overlaps(b))
}
