//! Which tokens are between quotation marks: enough for coreference, which comes before the quotes are known.

use crate::extract::Document;

/// Says for each token which quotation it is in, from 1 on; 0 outside. One that is left open ends with its paragraph.
pub(super) fn quotations(document: &Document<'_>) -> Vec<u32> {
    let mut found = Vec::with_capacity(document.tokens.len());
    let (mut open, mut n, mut block) = (false, 0, 0);
    let mut before = 0;
    for token in &document.tokens {
        while document
            .blocks
            .get(block)
            .is_some_and(|block| block.span.end <= token.span.start)
        {
            block += 1;
            open = false;
        }
        let form = token.span.of(document.text);
        let opens =
            form == "“" || form == "\"" && !open && (before < token.span.start || before == 0);
        if opens && !open {
            n += 1;
            open = true;
        }
        found.push(if open { n } else { 0 });
        if !opens && matches!(form, "”" | "\"") {
            open = false;
        }
        before = token.span.end;
    }
    found
}
