//! The address of a passage in the page it first stood on: a text fragment, `#:~:text=`
//! (<https://wicg.github.io/scroll-to-text-fragment/>).

use crate::export::markup::web_address;
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

/// Up to this many characters are looked for as they are; of more, the beginning and the end. What browsers do that
/// make such links themselves.
const MOST_EXACT: usize = 300;

/// Words at the beginning and at the end of a longer passage: enough that no other one begins so.
const N_EDGE_WORDS: usize = 8;

/// Returns the link to `words` in the page at `url`; nothing where that is no address of the web. The pieces of an
/// interrupted quote are looked for each by itself.
pub fn link_to_original(url: &str, words: &str) -> Option<String> {
    let page = web_address(url)?;
    let pieces: Vec<String> = words
        .split(PIECE)
        .filter_map(directive)
        .map(|text| format!("text={text}"))
        .collect();
    Some(match pieces.is_empty() {
        true => page.to_owned(),
        false => {
            let hash = if page.contains('#') { "" } else { "#" };
            format!("{page}{hash}:~:{}", pieces.join("&"))
        }
    })
}

/// Stands between the pieces of an interrupted quote.
const PIECE: &str = "[…]";

/// Returns what a browser is to look for: `exact words`, or `first words,last words`.
fn directive(piece: &str) -> Option<String> {
    // The marks around a quote are often others on the page: they are left out.
    let is_mark = |c: char| c.is_whitespace() || "\"'“”‘’«»„‚".contains(c);
    let piece = piece.trim_matches(is_mark);
    let words: Vec<&str> = piece.split_whitespace().collect();
    let is_long = piece.chars().count() > MOST_EXACT || piece.contains('\n');
    let escaped =
        |words: &[&str]| utf8_percent_encode(&words.join(" "), NON_ALPHANUMERIC).to_string();
    match words.len() {
        0 => None,
        n if is_long && n > 2 * N_EDGE_WORDS => Some(format!(
            "{},{}",
            escaped(&words[..N_EDGE_WORDS]),
            escaped(&words[n - N_EDGE_WORDS..])
        )),
        n if piece.contains('\n') && n > 1 => {
            let (first, last) = words.split_at(n / 2);
            Some(format!("{},{}", escaped(first), escaped(last)))
        }
        _ => Some(escaped(&words)),
    }
}
