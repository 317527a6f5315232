//! Which names in a source are its head: "the head of the Harbour Board" is not the board.

use super::{Resolver, entity_id};
use crate::{
    extract::{Document, EntityId, EntityKind},
    text::span::Span,
};

/// Returns each token with its head, and whether it is joined to it (`conj`) or says the same (`appos`).
pub(super) fn tree(document: &Document<'_>) -> Vec<(Span, u32, bool)> {
    let Some(analysis) = &document.analysis else {
        return Vec::new();
    };
    let spans = document.tokens.iter().map(|token| token.span);
    spans
        .zip(&analysis.heads)
        .zip(&analysis.relations)
        .map(|((span, head), relation)| {
            let is_same = matches!(relation.universal(), "conj" | "appos" | "flat");
            (span, *head, is_same)
        })
        .collect()
}

impl Resolver<'_, '_> {
    /// Of those that the source at `span` names, returns the people, and what else is its head by the tree; where nobody
    /// is left, the people whom the head is said to be.
    pub(super) fn headed(&self, span: Span, ids: Vec<EntityId>) -> Vec<EntityId> {
        let kind = |id: &EntityId| self.kinds[id.0 as usize];
        if self.tree.is_empty() || ids.is_empty() {
            return ids;
        }
        let heads = self.heads(span);
        let is_head = |name: Span| heads.iter().any(|head| name.contains(*head));
        let names = self.names_in(span);
        let kept: Vec<EntityId> = ids
            .into_iter()
            .filter(|id| {
                let own = names.iter().filter(|name| entity_id(name.entity) == *id);
                kind(id) == EntityKind::Person || own.into_iter().any(|name| is_head(name.span))
            })
            .collect();
        if !kept.is_empty() {
            return kept;
        }
        let people = names
            .iter()
            .filter(|name| name.kind == EntityKind::Person && is_head(name.span));
        people.map(|name| entity_id(name.entity)).take(1).collect()
    }

    /// The tokens of `span` that hang on nothing in it, and those that are joined to them or say the same.
    fn heads(&self, span: Span) -> Vec<Span> {
        let from = self
            .tree
            .partition_point(|(token, ..)| token.start < span.start);
        let to = self
            .tree
            .partition_point(|(token, ..)| token.end <= span.end);
        let inside = from..to.max(from);
        let mut is_head = vec![false; inside.len()];
        // A head may follow what hangs on it: two rounds are enough for "A, B and C".
        for _ in 0..2 {
            for at in inside.clone() {
                let (_, head, is_same) = self.tree[at];
                let head = head as usize;
                is_head[at - from] |= match inside.contains(&head) && head != at {
                    true => is_same && is_head[head - from],
                    false => true,
                };
            }
        }
        let all = inside.zip(is_head).filter(|(_, is_head)| *is_head);
        all.map(|(at, _)| self.tree[at].0).collect()
    }
}
