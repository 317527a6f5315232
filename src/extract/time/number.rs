//! Numbers in words and figures, as amounts of a unit, years, and days of a month.

use super::{lexeme::Lexemes, word::Word};

/// How many.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Amount {
    /// In hundredths.
    Exactly(u32),
    /// "a couple of"
    Couple,
    /// "several", "a few", "dozens of"
    Some,
}

/// Reads an amount from lexeme `i` on, without "a" alone.
pub(super) fn amount(lx: &Lexemes<'_>, i: usize) -> Option<(usize, Amount)> {
    let (end, n) = match lx.word(i) {
        Word::A if lx.word(i + 1) == Word::Couple => {
            let end = if lx.word(i + 2) == Word::Of {
                i + 3
            } else {
                i + 2
            };
            return Some((end, Amount::Couple));
        }
        Word::A if lx.word(i + 1) == Word::Few => return Some((i + 2, Amount::Some)),
        Word::A if matches!(lx.word(i + 1), Word::Hundred | Word::Thousand | Word::Dozen) => {
            let n = match lx.word(i + 1) {
                Word::Hundred => 100,
                Word::Thousand => 1000,
                _ => 12,
            };
            (i + 2, n)
        }
        Word::Couple => {
            let end = if lx.word(i + 1) == Word::Of {
                i + 2
            } else {
                i + 1
            };
            return Some((end, Amount::Couple));
        }
        Word::Few | Word::Several | Word::Many | Word::Some => return Some((i + 1, Amount::Some)),
        Word::Dozens => {
            let end = if lx.word(i + 1) == Word::Of {
                i + 2
            } else {
                i + 1
            };
            return Some((end, Amount::Some));
        }
        Word::Half if lx.word(i + 1) == Word::A => return Some((i + 2, Amount::Exactly(50))),
        Word::Decimal(hundredths) => return Some((i + 1, Amount::Exactly(hundredths))),
        Word::Figure(n, _) => (i + 1, n),
        _ => spelled(lx, i)?,
    };
    let mut hundredths = n.checked_mul(100)?;
    let mut end = end;
    // "2 1/2", "two and a half"
    if let (Word::Figure(1, 1), Word::Mark('/'), Word::Figure(2, 1)) =
        (lx.word(end), lx.word(end + 1), lx.word(end + 2))
    {
        hundredths = hundredths.checked_add(50)?;
        end += 3;
    } else if lx.word(end) == Word::Mark('½') {
        hundredths = hundredths.checked_add(50)?;
        end += 1;
    } else if (lx.word(end), lx.word(end + 1), lx.word(end + 2)) == (Word::And, Word::A, Word::Half)
    {
        hundredths = hundredths.checked_add(50)?;
        end += 3;
    }
    Some((end, Amount::Exactly(hundredths)))
}

/// Reads a number below a million in words.
pub(super) fn spelled(lx: &Lexemes<'_>, i: usize) -> Option<(usize, u32)> {
    let (mut end, mut n) = below_hundred(lx, i)?;
    if lx.word(end) == Word::Hundred {
        n *= 100;
        end += 1;
        let after = if lx.word(end) == Word::And {
            end + 1
        } else {
            end
        };
        if let Some((last, rest)) = below_hundred(lx, after) {
            n += rest;
            end = last;
        }
    }
    if lx.word(end) == Word::Thousand {
        n *= 1000;
        end += 1;
    } else if lx.word(end) == Word::Dozen {
        n *= 12;
        end += 1;
    }
    Some((end, n))
}

fn below_hundred(lx: &Lexemes<'_>, i: usize) -> Option<(usize, u32)> {
    match (lx.word(i), lx.word(i + 1)) {
        (Word::Spelled(tens @ 20..), Word::Spelled(ones @ 1..=9)) => Some((i + 2, tens + ones)),
        (Word::Spelled(n), _) => Some((i + 1, n)),
        _ => None,
    }
}

/// Reads a year: four figures, or words such as "nineteen ninety-six".
pub(super) fn year(lx: &Lexemes<'_>, i: usize) -> Option<(usize, i32)> {
    match (lx.word(i), lx.word(i + 1)) {
        (Word::Figure(n @ 1000..=2199, 4), _) => Some((i + 1, n as i32)),
        (Word::Spelled(century @ (18..=20)), Word::Spelled(10..)) => {
            let (end, n) = below_hundred(lx, i + 1)?;
            Some((end, (century * 100 + n) as i32))
        }
        (Word::Spelled(2), Word::Thousand) => {
            let after = if lx.word(i + 2) == Word::And {
                i + 3
            } else {
                i + 2
            };
            match below_hundred(lx, after) {
                Some((end, n)) => Some((end, 2000 + n as i32)),
                None => Some((i + 2, 2000)),
            }
        }
        _ => None,
    }
}

/// Reads a day of a month: `5`, `25th`, "eighth", "twenty-fifth".
pub(super) fn day(lx: &Lexemes<'_>, i: usize) -> Option<(usize, u8)> {
    let (end, n) = match (lx.word(i), lx.word(i + 1)) {
        (Word::Figure(n, 1 | 2), _) | (Word::Nth(n), _) | (Word::Ordinal(n), _) => (i + 1, n),
        (Word::Spelled(tens @ (20 | 30)), Word::Ordinal(ones @ 1..=9)) => (i + 2, tens + ones),
        _ => return None,
    };
    (1..=31).contains(&n).then_some((end, n as u8))
}
