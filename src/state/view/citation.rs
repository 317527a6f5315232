//! A passage as plain text with its attribution, for other people's documents.

use super::date::date_words;
use crate::{protocol::Passage, wording::speakers};

/// Returns `passage` with who said it, where and when, and the address at which it can be seen.
///
/// Direct quotes keep the marks they were written with. What is unknown is said to be.
pub fn citation(passage: &Passage, link: &str) -> String {
    let mut source = Vec::new();
    if passage.quote.is_some() {
        let speaker = match passage.speakers.as_slice() {
            [] => "unknown speaker".to_owned(),
            names => speakers(names, passage.is_doubtful),
        };
        source.push(match &passage.role {
            Some(role) => format!("{speaker} ({role})"),
            None => speaker,
        });
    }
    source.push(passage.title.clone());
    source.push(
        passage
            .outlet
            .clone()
            .unwrap_or_else(|| "source unknown".into()),
    );
    source.push(date_words(passage.published.as_deref()).line());
    format!(
        "{}\n— {}\n{link}\n",
        passage.words.trim(),
        source.join(", ")
    )
}
