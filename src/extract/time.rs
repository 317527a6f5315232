//! Expressions of time (TIMEX3): found by a grammar over classified tokens, then placed on the calendar.
//!
//! `lexeme` classifies tokens, the grammar (`grammar` and what it names) reads them, `refuse` drops
//! what only looks like a date, `resolve` counts from the publication and from the text before.
//! Linear in the number of tokens: nothing looks further than a clause.

mod clock;
mod deictic;
mod distance;
mod duration;
mod edge;
mod focus;
mod grammar;
mod holiday;
mod lexeme;
mod lexicon;
mod meaning;
mod number;
mod numeric;
mod order;
mod ordinal;
mod part;
mod range;
mod reference;
mod refuse;
mod resolve;
mod set;
mod stated;
mod tense;
mod vague;
mod value;
mod word;
mod year;

use self::{
    lexeme::Lexemes,
    meaning::{Clock, From, Meaning, Part, Reading, Which, YearOf},
    reference::{Mentioned, Reference},
    resolve::Context,
    value::with_clock,
    word::Word,
};
use crate::{
    calendar::period::Grain,
    extract::{Anchor, Document, Found, Time, TimeKind},
    text::span::Span,
};

/// Finds the expressions of time of `document`, in text order, not overlapping.
pub fn times(document: &Document<'_>) -> Vec<Time> {
    let lx = Lexemes::new(document.text, &document.tokens);
    let mut found = Vec::new();
    let mut i = 0;
    while i < lx.len() {
        match read(&lx, i) {
            Some(reading) => {
                let end = reading.end;
                found.push((i, reading));
                i = end;
                while let Some((from, reading)) = range::continued(&lx, &found, i) {
                    i = reading.end;
                    found.push((from, reading));
                }
            }
            None => i += 1,
        }
    }
    if found
        .iter()
        .any(|(_, reading)| refuse::may_be_of_a_match(reading))
        && refuse::is_sport(&lx)
    {
        found.retain(|(_, reading)| !refuse::may_be_of_a_match(reading));
    }
    range::share_year(&lx, &mut found);
    place(document, &lx, &found)
}

fn read(lx: &Lexemes<'_>, i: usize) -> Option<Reading> {
    if !can_start(lx, i) {
        return None;
    }
    let reading = range::first_day(lx, i).or_else(|| grammar::expression(lx, i))?;
    (!refuse::refused(lx, i, &reading)).then_some(reading)
}

/// Says whether an expression can start at lexeme `i`: most words of a text start nothing, and
/// to see that at once is what makes reading fast.
fn can_start(lx: &Lexemes<'_>, i: usize) -> bool {
    let plain_next = || lx.word(i + 1) == Word::Other;
    match lx.word(i) {
        Word::Mark(mark) => mark == '\'',
        Word::Other => part::is_code_or_name(lx, i),
        Word::In
        | Word::On
        | Word::By
        | Word::Of
        | Word::For
        | Word::To
        | Word::And
        | Word::Or
        | Word::From
        | Word::Since
        | Word::Until
        | Word::Between
        | Word::Through
        | Word::Throughout
        | Word::During
        | Word::Within
        | Word::Before
        | Word::After
        | Word::Than
        | Word::Possessive
        | Word::So
        | Word::Then
        | Word::Far => false,
        Word::The => !plain_next() || part::is_narrowed(lx, i + 1),
        Word::A
        | Word::This
        | Word::That
        | Word::These
        | Word::Those
        | Word::Some
        | Word::More
        | Word::Most
        | Word::Less
        | Word::No
        | Word::Not
        | Word::Up
        | Word::At
        | Word::Just
        | Word::Only
        | Word::Over
        | Word::Under
        | Word::Well
        | Word::About
        | Word::Few
        | Word::Many
        | Word::Several
        | Word::Each
        | Word::Spelled(_)
        | Word::Ordinal(_)
        | Word::Nth(_) => !plain_next() || lx.is(i + 1, "other"),
        Word::Figure(_, n) => n == 4 || !plain_next(),
        _ => true,
    }
}

/// Puts the readings on the calendar, in text order.
fn place(document: &Document<'_>, lx: &Lexemes<'_>, found: &[(usize, Reading)]) -> Vec<Time> {
    let reference = document.published.and_then(Reference::new);
    let day_first = range::day_first(lx, found);
    let mut mentioned: Vec<Mentioned> = Vec::new();
    let mut times = Vec::with_capacity(found.len());
    let mut end_of_range = None;
    for (n, (from, reading)) in found.iter().enumerate() {
        let span = Span {
            start: lx.at(*from).span.start,
            end: lx.at(reading.end - 1).span.end,
        };
        let block = document
            .blocks
            .partition_point(|block| block.span.start <= span.start);
        let context = Context {
            reference,
            mentioned: &mentioned,
            paragraph: block
                .checked_sub(1)
                .map_or(0, |block| document.blocks[block].span.start),
            tense: if needs_tense(&reading.meaning) {
                tense::tense(lx, *from, reading.end)
            } else {
                tense::Tense::Unknown
            },
            day_first,
        };
        let mut resolved = match end_of_range.take() {
            Some(end) => end,
            None if order::starts_range(lx, found, n) => {
                match order::in_order(&context, lx, &found[n], &found[n + 1]) {
                    Some((start, end)) => {
                        end_of_range = Some(end);
                        start
                    }
                    None => context.resolve(&reading.meaning),
                }
            }
            None => context.resolve(&reading.meaning),
        };
        if let Some(grain) = reading.around {
            resolved.widen(grain);
        }
        let bounds = match (resolved.period, resolved.between) {
            (Some(period), _) if resolved.year_known => Some((period.start(), period.end())),
            (_, Some(between)) => Some(between),
            _ => None,
        };
        let is_day = resolved
            .period
            .is_none_or(|period| period.grain() == Grain::Day);
        let clock = reading.clock.filter(|_| is_day);
        // A dateline says when the article was filed, not what it tells of.
        let is_filed = document
            .dateline
            .is_some_and(|dateline| dateline.contains(span));
        if let Some(period) = resolved.period.filter(|_| !is_filed) {
            mentioned.push(Mentioned {
                period,
                year_known: resolved.year_known,
                compared: matches!(
                    reading.meaning,
                    Meaning::Shift {
                        n: ..0,
                        from: From::TextQuarter | From::TextYear,
                        ..
                    }
                ),
                index: times.len() as u32,
                at: span.start,
            });
        }
        let kind = kind(&reading.meaning, clock);
        times.push(Time {
            span,
            kind,
            found: Found::by_rule(confidence(kind, bounds.is_some(), resolved.anchor)),
            value: match clock {
                Some(clock) => with_clock(&resolved.value, clock),
                None => resolved.value,
            },
            modifier: modifier(reading),
            earliest: bounds.map(|(earliest, _)| earliest),
            latest: bounds.map(|(_, latest)| latest),
            anchor: resolved.anchor,
        });
    }
    times
}

/// Returns what share of such expressions has the right value in TimeBank and AQUAINT, where differences that are
/// notation alone (`1998-XX`, `1998-W5`) do not count.
fn confidence(kind: TimeKind, is_bounded: bool, anchor: Anchor) -> f32 {
    match (kind, is_bounded, anchor) {
        (_, true, Anchor::Stated | Anchor::Reader) => 0.93,
        (_, true, Anchor::Published) => 0.9,
        (_, true, Anchor::Text(_)) => 0.71,
        (TimeKind::Duration, ..) => 0.75,
        (TimeKind::Set, ..) => 0.61,
        // "recently", and dates whose year is not stated
        (TimeKind::Date | TimeKind::Time, false, _) => 0.64,
    }
}

fn needs_tense(meaning: &Meaning) -> bool {
    match meaning {
        Meaning::InMonth { month, .. } => needs_tense(month),
        Meaning::Weekday(..)
        | Meaning::Shift {
            n: 1..,
            from: From::Text,
            ..
        }
        | Meaning::Weekend
        | Meaning::DayOfMonth(..)
        | Meaning::Part(_, YearOf::Near(Which::Unsaid)) => true,
        _ => false,
    }
}

fn kind(meaning: &Meaning, clock: Option<Clock>) -> TimeKind {
    match (meaning, clock) {
        (Meaning::Duration(_) | Meaning::Stretch { .. }, _) => TimeKind::Duration,
        (Meaning::Set(_), _) => TimeKind::Set,
        (_, Some(_)) => TimeKind::Time,
        _ => TimeKind::Date,
    }
}

fn modifier(reading: &Reading) -> Option<String> {
    let end = matches!(reading.meaning, Meaning::Part(Part::End, _)).then_some("END");
    reading.modifier.or(end).map(str::to_owned)
}
