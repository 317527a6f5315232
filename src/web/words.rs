//! Words of the interface, drawn: what is stressed in bold, what is not known in italics.

use crate::texts::Piece;
use yew::prelude::*;

/// The language of what is quoted from articles: the one that Dateline reads.
pub(crate) const ARTICLE_LANG: &str = "en";

/// Draws `pieces`.
pub(crate) fn drawn(pieces: Vec<Piece>) -> Html {
    let piece = |piece: Piece| {
        let words = match (piece.is_unknown, piece.is_code) {
            (true, _) => html! { <span class="unknown">{ piece.words }</span> },
            // A reader would type it as it is, in any language.
            (false, true) => html! { <code lang="en">{ piece.words }</code> },
            (false, false) => html! { { piece.words } },
        };
        match piece.is_strong {
            true => html! { <b>{ words }</b> },
            false => words,
        }
    };
    pieces.into_iter().map(piece).collect()
}
