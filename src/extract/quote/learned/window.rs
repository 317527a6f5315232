//! Which items a head may attribute: those of its sentence, and quotations that go on beyond it.

use super::{head::Head, page::Page};
use crate::extract::quote::flow::Item;

/// The items that a head may attribute, from left to right: flow and item.
pub(crate) type Window = Vec<(usize, usize)>;

/// How many items beyond the head's sentence are looked at, to each side.
const BEYOND: usize = 6;

/// Longer windows are cut.
const LONGEST: usize = 160;

impl Page<'_> {
    /// Returns the items of the head's sentence, and quotations that go on beyond it.
    pub(crate) fn window(&self, head: &Head) -> Window {
        let Some((n, i)) = self.place(head.at) else {
            return Vec::new();
        };
        let items = &self.flow(n).items;
        let range = &self.analysis.sentences[self.sentence(head.at)];
        let within = |item: &Item<'_>| {
            (item.tokens.0 as usize) < range.end && item.tokens.1 as usize >= range.start
        };
        let mut start = i;
        while start > 0 && i - start < LONGEST / 2 && within(&items[start - 1]) {
            start -= 1;
        }
        let mut end = i + 1;
        while end < items.len() && end - i < LONGEST / 2 && within(&items[end]) {
            end += 1;
        }
        let far = |item: &Item<'_>| item.quotation.is_some() || !item.word;
        let mut from = start;
        for at in (start.saturating_sub(BEYOND)..start).rev() {
            if !far(&items[at]) {
                break;
            }
            if items[at].quotation.is_some() {
                from = at;
            }
        }
        let mut to = end;
        for (at, item) in items.iter().enumerate().take(end + BEYOND).skip(end) {
            if !far(item) {
                break;
            }
            if item.quotation.is_some() {
                to = at + 1;
            }
        }
        let mut window: Window = (from..to).map(|i| (n, i)).collect();
        if to == items.len() && self.flow(n).inside.is_none() {
            self.carry_on(n, &mut window);
        }
        window
    }

    /// Adds the paragraphs that carry on a quotation, or that a colon announces.
    fn carry_on(&self, n: usize, window: &mut Window) {
        let mut last = n;
        let next = self
            .reading
            .flows
            .iter()
            .skip(n + 1)
            .position(|flow| flow.inside.is_none());
        if let Some(next) = next.map(|next| n + 1 + next)
            && self.flow(n).items.last().is_some_and(|item| item.says(":"))
            && self
                .flow(next)
                .items
                .first()
                .is_some_and(|item| item.quotation.is_some())
        {
            window.push((next, 0));
            last = next;
        }
        while let Some(q) = self.flow(last).items.last().and_then(|item| item.quotation)
            && self.reading.quoted[q].carries_on
            && let Some(next) =
                (last + 1..self.reading.flows.len()).find(|next| self.flow(*next).inside.is_none())
            && window.len() < LONGEST
        {
            window.push((next, 0));
            if self.flow(next).items.len() > 1 {
                break;
            }
            last = next;
        }
    }
}
