//! Which end of an event's time is open: “since 2019”, “until June”.

use crate::{protocol::Open, text::span::Span};

/// Returns the end of the time at `span` that the word before it leaves open, if it does.
pub fn open_end(text: &str, span: Span) -> Option<Open> {
    let before = text.get(..span.start as usize)?.trim_end();
    let word = before
        .rsplit(|c: char| !c.is_alphabetic())
        .next()?
        .to_lowercase();
    let after = text.get(span.end as usize..)?.trim_start();
    let goes_on = |words: &[&str]| {
        words.iter().any(|word| {
            let rest = after.get(..word.len());
            rest.is_some_and(|rest| rest.eq_ignore_ascii_case(word))
        })
    };
    match word.as_str() {
        "since" | "after" => Some(Open::End),
        // Not “from May to July”, and not “from 2019” of an origin.
        "from" if goes_on(&["on ", "on,", "on.", "onward"]) => Some(Open::End),
        "until" | "till" | "before" | "by" => Some(Open::Start),
        _ => None,
    }
}
