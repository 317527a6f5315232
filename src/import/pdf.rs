//! PDF with a layer of text: lines put together from characters and where they stand, paragraphs from lines.
//!
//! What reads the characters may panic on a file that is damaged. Where a panic can be caught, as on the command line,
//! the file is refused as damaged; in a browser it ends the worker, which is started again without the file.

mod layout;

use crate::{
    article::{BlockKind, Metadata},
    import::{Refusal, build, single::Read},
    read::headed::headed,
};
use layout::{Line, Page};
use pdf_extract::{Document, MediaBox, OutputDev, OutputError, Transform};
use std::panic::{AssertUnwindSafe, catch_unwind};

/// No document is read further: a thousand pages take half a minute.
const MOST_PAGES: usize = 2000;

/// A document with fewer letters a page than this is one of pictures, with a stamp or a number on each.
const FEWEST_LETTERS: usize = 16;

/// Reads a PDF.
pub(super) fn pdf(bytes: &[u8]) -> Read {
    let caught = catch_unwind(AssertUnwindSafe(|| pages(bytes)));
    let pages = caught.unwrap_or_else(|_| {
        let what = "PDF with parts that do not fit together".into();
        Err(Refusal::Damaged { what })
    })?;
    let letters = |page: &Page| -> usize {
        let lines = page.lines.iter();
        lines
            .map(|line| line.text.chars().filter(|c| c.is_alphabetic()).count())
            .sum()
    };
    let n_letters: usize = pages.iter().map(letters).sum();
    if n_letters < FEWEST_LETTERS * pages.len().max(1) {
        return Err(Refusal::NoText);
    }
    let (title, blocks) = layout::blocks(pages);
    let stated = Metadata {
        title,
        ..Metadata::default()
    };
    let (stated, blocks) = headed(stated, blocks);
    let blocks = blocks.into_iter().filter(|(kind, text)| {
        // a number alone is the page's
        *kind != BlockKind::Heading || text.contains(char::is_alphabetic)
    });
    Ok((vec![build::reading(stated, blocks)], Vec::new()))
}

fn pages(bytes: &[u8]) -> Result<Vec<Page>, Refusal> {
    let mut document = Document::load_mem(bytes).map_err(|error| Refusal::damaged(&error))?;
    // Many are locked against changes only, and open with no password.
    if document.is_encrypted() && document.decrypt("").is_err() {
        return Err(Refusal::Encrypted);
    }
    let mut output = Characters::default();
    let numbers: Vec<u32> = document.get_pages().into_keys().take(MOST_PAGES).collect();
    for number in numbers {
        // A page that cannot be read loses no other.
        let read = catch_unwind(AssertUnwindSafe(|| {
            pdf_extract::output_doc_page(&document, &mut output, number)
        }));
        if !matches!(read, Ok(Ok(()))) {
            output.close();
        }
    }
    Ok(output.pages)
}

/// Gathers characters into lines.
#[derive(Default)]
struct Characters {
    pages: Vec<Page>,
    open: Line,
    /// Whether a piece of text begins, which may stand anywhere.
    is_new_piece: bool,
}

impl Characters {
    fn close(&mut self) {
        let line = std::mem::take(&mut self.open);
        let text = build::spaced(&line.text);
        if let Some(page) = self.pages.last_mut()
            && !text.is_empty()
        {
            page.lines.push(Line { text, ..line });
        }
    }
}

impl OutputDev for Characters {
    fn begin_page(
        &mut self,
        _number: u32,
        media: &MediaBox,
        _art: Option<(f64, f64, f64, f64)>,
    ) -> Result<(), OutputError> {
        let (bottom, top) = (media.lly, media.ury);
        self.pages.push(Page {
            bottom,
            top,
            lines: Vec::new(),
        });
        Ok(())
    }

    fn end_page(&mut self) -> Result<(), OutputError> {
        self.close();
        Ok(())
    }

    fn output_character(
        &mut self,
        at: &Transform,
        width: f64,
        _spacing: f64,
        font_size: f64,
        character: &str,
    ) -> Result<(), OutputError> {
        let (x, y) = (at.m31, at.m32);
        let size = font_size * (at.m11 * at.m22 - at.m12 * at.m21).abs().sqrt();
        // Text that stands upright beside the page: a stamp, an archive's number.
        if at.m11.abs() < at.m12.abs() || !size.is_finite() || !x.is_finite() || !y.is_finite() {
            return Ok(());
        }
        let is_elsewhere = (y - self.open.y).abs() > 0.5 * size.max(self.open.size)
            || x < self.open.right - 2.0 * size
            || x > self.open.right + 4.0 * size;
        if !self.open.text.is_empty() && is_elsewhere {
            self.close();
        }
        if self.open.text.is_empty() {
            self.open = Line {
                left: x,
                y,
                size,
                right: x,
                text: String::new(),
            };
        } else if x > self.open.right + if self.is_new_piece { 0.12 } else { 0.2 } * size {
            self.open.text.push(' ');
        }
        self.open.text += unligated(character).as_deref().unwrap_or(character);
        self.open.right = x + width * size;
        self.open.size = self.open.size.max(size);
        self.is_new_piece = false;
        Ok(())
    }

    fn begin_word(&mut self) -> Result<(), OutputError> {
        self.is_new_piece = true;
        Ok(())
    }

    fn end_word(&mut self) -> Result<(), OutputError> {
        Ok(())
    }

    fn end_line(&mut self) -> Result<(), OutputError> {
        Ok(())
    }
}

/// Returns the letters of a ligature, as they are searched for.
fn unligated(character: &str) -> Option<String> {
    const LIGATURES: [(&str, &str); 6] = [
        ("\u{fb00}", "ff"),
        ("\u{fb01}", "fi"),
        ("\u{fb02}", "fl"),
        ("\u{fb03}", "ffi"),
        ("\u{fb04}", "ffl"),
        ("\u{fb05}", "st"),
    ];
    let (_, letters) = LIGATURES
        .iter()
        .find(|(ligature, _)| *ligature == character)?;
    Some((*letters).to_owned())
}
