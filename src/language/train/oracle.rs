//! The dynamic oracle: how many right arcs a move makes impossible, from any state.
//!
//! Goldberg and Nivre (2013), for the arc-hybrid system.

use crate::language::parse::state::State;

/// The right tree of a sentence.
pub(super) struct Oracle<'a> {
    /// A root is its own head.
    heads: &'a [usize],
    children: Vec<Vec<u32>>,
}

impl<'a> Oracle<'a> {
    pub(super) fn new(heads: &'a [usize]) -> Self {
        let mut children = vec![Vec::new(); heads.len()];
        for (child, head) in heads.iter().enumerate() {
            if child != *head {
                children[*head].push(child as u32);
            }
        }
        Oracle { heads, children }
    }

    /// The right arcs that each possible move loses.
    pub(super) fn costs(&self, state: &State) -> [Option<usize>; 3] {
        let next = state.ahead(0);
        let top = state.on_stack(0);
        let below = state.on_stack(1);
        let possible = state.possible();
        let later = |of: u32| {
            self.children[of as usize]
                .iter()
                .filter(|child| **child >= next)
                .count()
        };
        // On the stack is what came already and has no head yet.
        let stacked = |at: u32| at < next && state.heads()[at as usize] == state.nobody();
        let is_root = |at: u32| self.heads[at as usize] == at as usize;
        let head = |of: u32| self.heads[of as usize] as u32;
        let shift = possible[0].then(|| {
            let lost_head = if is_root(next) {
                !state.stack().is_empty()
            } else {
                stacked(head(next)) && head(next) != top
            };
            let lost_children = self.children[next as usize]
                .iter()
                .filter(|child| stacked(**child))
                .count();
            usize::from(lost_head) + lost_children
        });
        let left = possible[1].then(|| {
            let lost = is_root(top) || head(top) == below || head(top) > next;
            usize::from(lost) + later(top)
        });
        let right = possible[2].then(|| {
            let lost = is_root(top) || head(top) >= next;
            usize::from(lost) + later(top)
        });
        [shift, left, right]
    }
}
