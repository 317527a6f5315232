//! Tests of text cut into pieces.

use dateline::{
    article::{ArticleId, Block, BlockKind},
    extract::MentionForm,
    protocol::{Mark, MarkKind, Subject},
    state::view::pieces::{Piece, pieces_of_blocks},
    text::span::Span,
};
use proptest::prelude::*;
use std::collections::BTreeSet;

fn mark(kind: MarkKind, start: usize, end: usize) -> Mark {
    let subject = Subject::Annotation {
        article: ArticleId::default(),
        key: format!("{start}"),
    };
    Mark {
        span: Span::new(start, end),
        kind,
        form: MentionForm::Name,
        is_doubtful: false,
        is_corrected: false,
        subject,
    }
}

fn block(start: usize, end: usize) -> Block {
    Block {
        kind: BlockKind::Paragraph,
        span: Span::new(start, end),
    }
}

/// Draws pieces as `quote(a person(b) c)`; a piece that goes on from one before has `…` in front.
fn drawn(text: &str, marks: &[Mark], pieces: &[Piece]) -> String {
    let inside = |name: &str, is_continued: bool, pieces: &[Piece]| {
        let dots = if is_continued { "…" } else { "" };
        format!("{dots}{name}({})", drawn(text, marks, pieces))
    };
    let draw = |piece: &Piece| match piece {
        Piece::Text(span) => span.of(text).to_owned(),
        Piece::Hit {
            is_continued,
            pieces,
            ..
        } => inside("hit", *is_continued, pieces),
        Piece::Mark {
            mark,
            is_continued,
            pieces,
        } => inside(marks[*mark as usize].kind.name(), *is_continued, pieces),
    };
    pieces.iter().map(draw).collect()
}

#[track_caller]
fn check_pieces(mut marks: Vec<Mark>, hits: &[Span], expected: &str) {
    let text = "abcdefghij";
    marks.sort_by_key(|mark| (mark.span.start, std::cmp::Reverse(mark.span.end)));
    let pieces = pieces_of_blocks(&[block(0, 5), block(6, 10)], &marks, hits, |kind| {
        kind != MarkKind::Product
    });
    let blocks: Vec<String> = pieces
        .iter()
        .map(|pieces| drawn(text, &marks, pieces))
        .collect();
    assert_eq!(blocks.join("|"), expected);
}

#[test]
fn marks_that_overlap_are_cut_into_elements_that_nest() {
    use MarkKind::{Number, Organisation, Person, Place, Product, Quote, Time};
    check_pieces(vec![], &[], "abcde|ghij");
    check_pieces(vec![mark(Person, 1, 3)], &[], "aperson(bc)de|ghij");
    check_pieces(
        vec![mark(Quote, 0, 5), mark(Person, 1, 3)],
        &[],
        "quote(aperson(bc)de)|ghij",
    );
    check_pieces(
        vec![mark(Place, 1, 2), mark(Organisation, 0, 4)],
        &[],
        "organisation(aplace(b)cd)e|ghij",
    );
    // The same words: in the order of kinds.
    check_pieces(
        vec![mark(Number, 0, 3), mark(Time, 0, 3)],
        &[],
        "time(number(abc))de|ghij",
    );
    // Overlapping without nesting: the later one is cut, but never a quote.
    check_pieces(
        vec![mark(Time, 0, 3), mark(Place, 2, 5)],
        &[],
        "time(abplace(c))…place(de)|ghij",
    );
    check_pieces(
        vec![mark(Time, 0, 3), mark(Quote, 2, 5)],
        &[],
        "time(ab)quote(…time(c)de)|ghij",
    );
    check_pieces(
        vec![mark(Quote, 0, 3), mark(Time, 2, 5)],
        &[],
        "quote(abtime(c))…time(de)|ghij",
    );
    // Across blocks.
    check_pieces(vec![mark(Quote, 3, 8)], &[], "abcquote(de)|…quote(gh)ij");
    // Switched off, empty, and between the blocks.
    check_pieces(
        vec![mark(Product, 1, 3), mark(Person, 2, 2), mark(Place, 5, 6)],
        &[],
        "abcde|ghij",
    );
}

#[test]
fn hits_lie_within_all_marks() {
    let hit = |start, end| Span::new(start, end);
    check_pieces(vec![], &[hit(1, 3)], "ahit(bc)de|ghij");
    check_pieces(
        vec![mark(MarkKind::Person, 1, 3)],
        &[hit(1, 3)],
        "aperson(hit(bc))de|ghij",
    );
    check_pieces(
        vec![mark(MarkKind::Person, 2, 4)],
        &[hit(0, 5)],
        "hit(ab)person(…hit(cd))…hit(e)|ghij",
    );
    check_pieces(
        vec![mark(MarkKind::Person, 0, 2)],
        &[hit(1, 4)],
        "person(ahit(b))…hit(cd)e|ghij",
    );
    check_pieces(vec![], &[hit(0, 4), hit(1, 2)], "hit(ahit(b)cd)e|ghij");
}

/// Where a mark or hit lies, by what is drawn inside it.
#[derive(Default)]
struct Coverage {
    text: Vec<Span>,
    /// (is a hit, index, span of text inside)
    inside: Vec<(bool, u32, Span)>,
    /// (is a hit, index) of the pieces that do not go on from another
    starts: Vec<(bool, u32)>,
}

fn walk(pieces: &[Piece], around: &mut Vec<(bool, u32)>, coverage: &mut Coverage) {
    for piece in pieces {
        let (what, is_continued, pieces) = match piece {
            Piece::Text(span) => {
                coverage.text.push(*span);
                coverage.inside.extend(
                    around
                        .iter()
                        .map(|(is_hit, index)| (*is_hit, *index, *span)),
                );
                continue;
            }
            Piece::Hit {
                hit,
                is_continued,
                pieces,
            } => ((true, *hit), is_continued, pieces),
            Piece::Mark {
                mark,
                is_continued,
                pieces,
            } => ((false, *mark), is_continued, pieces),
        };
        if !is_continued {
            coverage.starts.push(what);
        }
        around.push(what);
        walk(pieces, around, coverage);
        around.pop();
    }
}

proptest! {
    #[test]
    fn pieces_hold_the_text_and_every_mark_whole(
        spans in prop::collection::vec((0usize..40, 1usize..30, 0usize..7), 0..24),
        hits in prop::collection::vec((0usize..40, 1usize..8), 0..8),
        cuts in prop::collection::btree_set(1usize..39, 0..6),
    ) {
        let mut marks: Vec<Mark> = spans
            .iter()
            .map(|(start, n, kind)| mark(MarkKind::ALL[*kind], *start, (start + n).min(40)))
            .collect();
        marks.sort_by_key(|mark| (mark.span.start, std::cmp::Reverse(mark.span.end)));
        let mut hits: Vec<Span> = hits.iter().map(|(start, n)| Span::new(*start, (start + n).min(40))).collect();
        hits.sort();
        let edges: Vec<usize> = [0].into_iter().chain(cuts).chain([40]).collect();
        let blocks: Vec<Block> = edges.windows(2).map(|edge| block(edge[0], edge[1])).collect();

        let pieces = pieces_of_blocks(&blocks, &marks, &hits, |_| true);

        let mut coverage = Coverage::default();
        for (block, pieces) in blocks.iter().zip(&pieces) {
            let before = coverage.text.len();
            walk(pieces, &mut Vec::new(), &mut coverage);
            let (mut at, text) = (block.span.start, &coverage.text[before..]);
            for span in text {
                prop_assert_eq!(span.start, at, "text is neither lost nor said twice");
                at = span.end;
            }
            prop_assert_eq!(at, block.span.end);
        }
        let all = marks.iter().map(|mark| (false, mark.span)).enumerate();
        for (index, (is_hit, span)) in all.chain(hits.iter().map(|hit| (true, *hit)).enumerate()) {
            let what = (is_hit, index as u32);
            let inside: BTreeSet<Span> = coverage.inside.iter().filter(|(h, i, _)| (*h, *i) == what).map(|(.., s)| *s).collect();
            prop_assert_eq!(inside.iter().map(|span| span.len()).sum::<usize>(), span.len());
            prop_assert!(inside.iter().all(|part| span.contains(*part)));
            prop_assert_eq!(coverage.starts.iter().filter(|start| **start == what).count(), 1);
        }
    }
}
