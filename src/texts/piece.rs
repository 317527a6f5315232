//! Words with marks in them, cut into pieces.

/// Words that are set in one way.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Piece {
    /// The words.
    pub words: String,
    /// Whether they are stressed.
    pub is_strong: bool,
    /// Whether they say what is not known.
    pub is_unknown: bool,
    /// Whether a reader would type them.
    pub is_code: bool,
}

/// Stands for `<` in what is not the message's own, so that a name is never read as a mark.
const GUARD: char = '\u{e000}';

const MARKS: [&str; 6] = ["<b>", "</b>", "<i>", "</i>", "<code>", "</code>"];

/// Returns `text` so that nothing in it is a mark.
pub(super) fn guarded(text: &str) -> String {
    text.replace('<', &GUARD.to_string())
}

/// Returns `marked` without its marks.
pub(super) fn plain(marked: &str) -> String {
    pieces(marked)
        .into_iter()
        .map(|piece| piece.words)
        .collect()
}

/// Cuts `marked` at its marks.
pub(super) fn pieces(marked: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut style = Piece::default();
    let mut rest = marked;
    loop {
        let next = rest.match_indices('<').find_map(|(at, _)| {
            Some((
                at,
                MARKS.iter().find(|mark| rest[at..].starts_with(**mark))?,
            ))
        });
        let words = rest[..next.map_or(rest.len(), |(at, _)| at)].replace(GUARD, "<");
        if !words.is_empty() {
            pieces.push(Piece {
                words,
                ..style.clone()
            });
        }
        let Some((at, mark)) = next else {
            return pieces;
        };
        match *mark {
            "<b>" => style.is_strong = true,
            "</b>" => style.is_strong = false,
            "<i>" => style.is_unknown = true,
            "</i>" => style.is_unknown = false,
            "<code>" => style.is_code = true,
            _ => style.is_code = false,
        }
        rest = &rest[at + mark.len()..];
    }
}
