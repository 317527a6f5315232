//! Byte offsets in the units that others count in.

/// Converts byte offsets of one text to code points and UTF-16 units, in amortised constant time
/// for offsets asked in rising order of blocks.
///
/// The table holds one entry every 64 bytes, so that a lookup reads at most 64 bytes of text.
#[derive(Debug)]
pub struct Offsets<'t> {
    text: &'t str,
    /// (code points, UTF-16 units) before byte 64·i, rounded down to a character boundary.
    marks: Vec<(usize, u32, u32)>,
}

const STRIDE: usize = 64;

impl<'t> Offsets<'t> {
    /// Prepares conversions for `text`; linear in its length.
    pub fn new(text: &'t str) -> Self {
        let (mut points, mut units) = (0, 0);
        let mut marks = vec![(0, 0, 0)];
        for (at, c) in text.char_indices() {
            if at / STRIDE >= marks.len() {
                marks.push((at, points, units));
            }
            points += 1;
            units += c.len_utf16() as u32;
        }
        Offsets { text, marks }
    }

    /// Returns how many code points lie before byte `at`.
    pub fn code_points(&self, at: usize) -> u32 {
        let (from, points, _) = self.mark(at);
        points + self.text[from..at].chars().count() as u32
    }

    /// Returns how many UTF-16 units lie before byte `at`.
    pub fn utf16(&self, at: usize) -> u32 {
        let (from, _, units) = self.mark(at);
        units
            + self.text[from..at]
                .chars()
                .map(|c| c.len_utf16() as u32)
                .sum::<u32>()
    }

    /// Returns the byte where code point `n` starts, or the text's length for the one after the last;
    /// `None` beyond.
    pub fn byte_at_code_point(&self, n: u32) -> Option<usize> {
        let (from, points, _) = self.marks[self.marks.partition_point(|mark| mark.1 <= n) - 1];
        self.find(from, n - points, |_| 1)
    }

    /// Returns the byte where UTF-16 unit `n` starts, or the text's length for the one after the last;
    /// `None` beyond, and for the second half of a pair.
    pub fn byte_at_utf16(&self, n: u32) -> Option<usize> {
        let (from, _, units) = self.marks[self.marks.partition_point(|mark| mark.2 <= n) - 1];
        self.find(from, n - units, |c| c.len_utf16() as u32)
    }

    /// Steps from byte `from` over characters of a length until `left` is used up.
    fn find(&self, from: usize, mut left: u32, length: impl Fn(char) -> u32) -> Option<usize> {
        let mut at = from;
        let mut chars = self.text[from..].chars();
        while left > 0 {
            let c = chars.next()?;
            left = left.checked_sub(length(c))?;
            at += c.len_utf8();
        }
        Some(at)
    }

    fn mark(&self, at: usize) -> (usize, u32, u32) {
        let mut i = (at / STRIDE).min(self.marks.len() - 1);
        while self.marks[i].0 > at {
            i -= 1; // the mark of a stride may lie a few bytes into it
        }
        self.marks[i]
    }
}
