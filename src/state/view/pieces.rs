//! Text cut into pieces: marks that overlap in any way become elements that nest.
//!
//! A longer mark holds a shorter one; two of the same length nest in the order of [`rank`]. Where two overlap
//! without nesting, the text is cut at every boundary and each piece carries both; a quote is never cut
//! for the sake of another kind. Hits lie innermost. Positions are bytes of the article's text.

use crate::{
    article::Block,
    protocol::{Mark, MarkKind},
    text::span::Span,
};
use std::{cmp::Reverse, collections::BinaryHeap};

/// A stretch of text, plain or marked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// Text with nothing in it.
    Text(Span),
    /// Text under a mark.
    Mark {
        /// The mark, by its index.
        mark: u32,
        /// Whether the mark began in a piece before this one.
        is_continued: bool,
        /// What it holds.
        pieces: Vec<Piece>,
    },
    /// Text that a query found. Holds text and other hits only.
    Hit {
        /// The hit, by its index.
        hit: u32,
        /// Whether the hit began in a piece before this one.
        is_continued: bool,
        /// What was found.
        pieces: Vec<Piece>,
    },
}

/// Cuts the text of each block into pieces, in order. Marks whose kind `is_shown` denies are left out.
///
/// Linear in text and marks, but for marks that lie across many blocks.
pub fn pieces_of_blocks(
    blocks: &[Block],
    marks: &[Mark],
    hits: &[Span],
    is_shown: impl Fn(MarkKind) -> bool,
) -> Vec<Vec<Piece>> {
    let mut layers: Vec<BinaryHeap<Reverse<Layer>>> =
        blocks.iter().map(|_| BinaryHeap::new()).collect();
    let quotes: Vec<Span> = marks
        .iter()
        .filter(|mark| mark.kind == MarkKind::Quote && is_shown(mark.kind))
        .map(|mark| mark.span)
        .collect();
    for (index, mark) in marks
        .iter()
        .enumerate()
        .filter(|(_, mark)| is_shown(mark.kind))
    {
        let what = What::Mark(index as u32);
        let cuts = match mark.kind {
            MarkKind::Quote => None,
            _ => crossing(mark.span, &quotes),
        };
        spread(blocks, mark.span, cuts, rank(mark.kind), what, &mut layers);
    }
    for (index, hit) in hits.iter().enumerate() {
        spread(
            blocks,
            *hit,
            None,
            u8::MAX,
            What::Hit(index as u32),
            &mut layers,
        );
    }
    blocks
        .iter()
        .zip(layers)
        .map(|(block, layers)| nest(block.span, layers))
        .collect()
}

/// Returns the place of a kind in nesting, outermost first.
pub fn rank(kind: MarkKind) -> u8 {
    match kind {
        MarkKind::Quote => 0,
        MarkKind::Time => 1,
        MarkKind::Organisation => 2,
        MarkKind::Person | MarkKind::Place | MarkKind::Product => 3,
        MarkKind::Number => 4,
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum What {
    Mark(u32),
    Hit(u32),
}

/// A mark or hit, or what is left of it behind a cut. Ordered as elements open.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Layer {
    start: u32,
    /// Hits lie within everything else that starts where they do.
    is_hit: bool,
    end: Reverse<u32>,
    rank: u8,
    what: What,
    is_continued: bool,
}

/// Returns where the first quote starts that begins within `span` and ends after it.
fn crossing(span: Span, quotes: &[Span]) -> Option<u32> {
    let from = quotes.partition_point(|quote| quote.start <= span.start);
    quotes[from..]
        .iter()
        .take_while(|quote| quote.start < span.end)
        .find(|quote| quote.end > span.end)
        .map(|quote| quote.start)
}

/// Hands the parts of `span` to the blocks they lie in, cut at `cut`.
fn spread(
    blocks: &[Block],
    span: Span,
    cut: Option<u32>,
    rank: u8,
    what: What,
    layers: &mut [BinaryHeap<Reverse<Layer>>],
) {
    let parts = match cut {
        Some(cut) => [Span { end: cut, ..span }, Span { start: cut, ..span }],
        None => [
            span,
            Span {
                start: span.end,
                ..span
            },
        ],
    };
    for part in parts {
        let from = blocks.partition_point(|block| block.span.end <= part.start);
        for (block, layers) in blocks[from..].iter().zip(&mut layers[from..]) {
            let (start, end) = (
                part.start.max(block.span.start),
                part.end.min(block.span.end),
            );
            if block.span.start >= part.end {
                break;
            }
            if start < end {
                layers.push(Reverse(Layer {
                    start,
                    is_hit: matches!(what, What::Hit(_)),
                    end: Reverse(end),
                    rank,
                    what,
                    is_continued: start > span.start,
                }));
            }
        }
    }
}

/// An element that is open while the text is swept.
struct Open {
    end: u32,
    layer: Option<Layer>,
    pieces: Vec<Piece>,
}

fn nest(block: Span, mut waiting: BinaryHeap<Reverse<Layer>>) -> Vec<Piece> {
    let mut at = block.start;
    let mut open = vec![Open {
        end: block.end,
        layer: None,
        pieces: Vec::new(),
    }];
    while let Some(Reverse(layer)) = waiting.pop() {
        close_until(layer.start, &mut at, &mut open);
        write_text(layer.start, &mut at, &mut open);
        let inner = open.last().expect("the block itself stays open");
        let (end, outer_is_hit) = (inner.end, inner.layer.is_some_and(|outer| outer.is_hit));
        if outer_is_hit && !layer.is_hit {
            // A hit gives way to what starts inside it, and goes on within that.
            let hit = close(&mut open);
            waiting.push(Reverse(Layer {
                start: at,
                is_continued: true,
                ..hit
            }));
            waiting.push(Reverse(layer));
            continue;
        }
        if layer.end.0 > end {
            waiting.push(Reverse(Layer {
                start: end,
                is_continued: true,
                ..layer
            }));
        }
        open.push(Open {
            end: layer.end.0.min(end),
            layer: Some(layer),
            pieces: Vec::new(),
        });
    }
    close_until(block.end, &mut at, &mut open);
    write_text(block.end, &mut at, &mut open);
    open.swap_remove(0).pieces
}

fn write_text(to: u32, at: &mut u32, open: &mut [Open]) {
    if *at < to {
        let inner = open.last_mut().expect("the block itself stays open");
        inner.pieces.push(Piece::Text(Span {
            start: *at,
            end: to,
        }));
        *at = to;
    }
}

fn close_until(position: u32, at: &mut u32, open: &mut Vec<Open>) {
    while open.len() > 1 && open.last().is_some_and(|inner| inner.end <= position) {
        let end = open.last().map_or(position, |inner| inner.end);
        write_text(end, at, open);
        close(open);
    }
}

/// Closes the innermost element and returns what it was.
fn close(open: &mut Vec<Open>) -> Layer {
    let inner = open.pop().expect("called with an element open");
    let layer = inner.layer.expect("the block itself stays open");
    let (pieces, is_continued) = (inner.pieces, layer.is_continued);
    let piece = match layer.what {
        What::Mark(mark) => Piece::Mark {
            mark,
            is_continued,
            pieces,
        },
        What::Hit(hit) => Piece::Hit {
            hit,
            is_continued,
            pieces,
        },
    };
    let outer = open.last_mut().expect("the block itself stays open");
    if !matches!(&piece, Piece::Hit { pieces, .. } if pieces.is_empty()) {
        outer.pieces.push(piece);
    }
    layer
}
