//! The subject of a query: what its `about:` asks for, and the same query with another one.

use super::{Node, Query};

/// Returns what `written` asks quotes to be about; nothing where it does not, or asks for several things.
pub fn subject(written: &str) -> Option<String> {
    let query = Query::parse(written);
    let mut subjects = query.parts.iter().filter_map(|(_, node)| match node {
        Node::About(sequence) => Some(sequence.written.clone()),
        _ => None,
    });
    let subject = subjects.next();
    subject.filter(|_| subjects.next().is_none())
}

/// Returns `written` with `subject` in place of what quotes are to be about; with none, where that is blank.
pub fn with_subject(written: &str, subject: &str) -> String {
    let query = Query::parse(written);
    let mut rest = String::new();
    let mut at = 0;
    for (span, node) in &query.parts {
        if matches!(node, Node::About(_)) {
            rest += written.get(at..span.start as usize).unwrap_or_default();
            at = span.end as usize;
        }
    }
    rest += written.get(at..).unwrap_or_default();
    let is_mark = |c: char| "\"“”„«»".contains(c);
    let subject = subject.replace(is_mark, " ");
    let subject: Vec<&str> = subject.split_whitespace().collect();
    let mut words: Vec<&str> = rest.split_whitespace().collect();
    let about = format!("about:\"{}\"", subject.join(" "));
    if !subject.is_empty() {
        words.push(&about);
    }
    words.join(" ")
}
