//! Attributions by trained models: which words attribute, and what belongs to each of them.

pub(crate) mod head;
pub(crate) mod judge;
pub(crate) mod page;
pub(crate) mod part;
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

/// Finds the attributions, in the order of their cues; `None` without a model.
pub(super) fn attributions(document: &Document<'_>, reading: &Reading<'_>) -> Option<Vec<Draft>> {
    let model = document.language?.attributions()?;
    let page = Page::new(document, reading)?;
    let kept = page
        .proposals(model)
        .into_iter()
        .filter(|one| one.confidence >= PRINTED);
    let mut drafts: Vec<Draft> = kept.map(|proposal| proposal.draft).collect();
    // what stands alone or after a name and a colon has no word that attributes: rules know more of it
    let alone = page.ruled.iter().filter(|rule| {
        let cue = rule.cue.map_or("", |cue| cue.of(reading.text));
        (cue.is_empty() || !cue.contains(char::is_alphabetic))
            && !drafts.iter().any(|draft| shares(draft, rule))
    });
    let alone: Vec<Draft> = alone.cloned().collect();
    drafts.extend(alone);
    drafts.sort_by_key(|draft| draft.cue.or(draft.content.first().copied()));
    Some(drafts)
}

fn shares(a: &Draft, b: &Draft) -> bool {
    a.content
        .iter()
        .any(|a| b.content.iter().any(|b| a.overlaps(*b)))
}

impl Page<'_> {
    /// Returns what the models propose, each cue once.
    pub(crate) fn proposals(&self, model: &Attributions) -> Vec<Proposal> {
        self.proposals_of(&self.heads(model), model)
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
