//! A passage as plain text with its attribution, for other people's documents.

use super::speakers;
use crate::{
    protocol::Passage,
    texts::{Arg, Join, Message, Texts},
};

/// Returns `passage` with who said it, where and when, and the address at which it can be seen.
///
/// Direct quotes keep the marks they were written with. What is unknown is said to be.
pub fn citation(passage: &Passage, link: &str, texts: &Texts) -> String {
    let mut source: Vec<Arg> = Vec::new();
    if passage.quote.is_some() {
        let speaker = match passage.speakers.as_slice() {
            [] => Message::new("speaker-unknown-named").into(),
            names => speakers(names, passage.is_doubtful),
        };
        source.push(match &passage.role {
            Some(role) => Message::new("citation-role")
                .with("speaker", speaker)
                .with("role", role.as_str())
                .into(),
            None => speaker,
        });
    }
    source.push(passage.title.as_str().into());
    source.push(match &passage.outlet {
        Some(outlet) => outlet.as_str().into(),
        None => Message::new("unknown-source").into(),
    });
    let date = texts.date_words(passage.published.as_deref());
    source.push(texts.line(&date).into());
    let source = texts.write(&Arg::List(Join::Comma, source));
    format!("{}\n— {source}\n{link}\n", passage.words.trim())
}
