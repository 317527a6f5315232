//! A passage with its attribution, for other people's documents: plain text, Markdown, HTML.
//!
//! Nothing of an article becomes markup: what a form has signs for is escaped.

use super::speakers;
use crate::{
    export::markup::{escaped, markdown, web_address},
    protocol::Passage,
    texts::{Arg, Join, Message, Texts},
};

/// A form of a citation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// Plain text.
    Text,
    /// A block quote in Markdown, after CommonMark.
    Markdown,
    /// A `blockquote` in HTML.
    Html,
}

impl Form {
    /// All, in the order of the menu.
    pub const ALL: [Form; 3] = [Form::Text, Form::Markdown, Form::Html];

    /// Returns the id of the text that names it.
    pub fn text(self) -> &'static str {
        match self {
            Form::Text => "copy-text",
            Form::Markdown => "copy-markdown",
            Form::Html => "copy-html",
        }
    }
}

/// Returns `passage` with who said it, where and when, and the address at which it can be seen.
///
/// Direct quotes keep the marks they were written with. What is unknown is said to be.
pub fn citation(passage: &Passage, link: &str, form: Form, texts: &Texts) -> String {
    let words = passage.words.trim();
    let source = |write: fn(&str) -> String, title: String| {
        let said = attribution(passage, texts).map(|said| write(&said));
        let place = write(&texts.write(&place(passage, texts)));
        let parts = said.into_iter().chain([title, place]).map(Arg::from);
        texts.write(&Arg::List(Join::Comma, parts.collect()))
    };
    match form {
        Form::Text => {
            let source = source(str::to_owned, passage.title.clone());
            format!("{words}\n— {source}\n{link}\n")
        }
        Form::Markdown => {
            let lines = words.lines().map(|line| format!("> {}", markdown(line)));
            let lines: Vec<String> = lines.collect();
            let link = link.replace(['<', '>', '\n'], "");
            let title = format!("[{}](<{link}>)", markdown(&passage.title));
            let source = source(markdown, title);
            format!("{}\n>\n> — {source}\n", lines.join("\n>\n"))
        }
        Form::Html => {
            let page = passage.url.as_deref().and_then(web_address).unwrap_or(link);
            let lines = words.lines().filter(|line| !line.trim().is_empty());
            let paragraphs: String = lines
                .map(|line| format!("<p>{}</p>\n", escaped(line)))
                .collect();
            let link = escaped(link);
            let title = format!("<a href=\"{link}\">{}</a>", escaped(&passage.title));
            let source = source(escaped, title);
            let page = escaped(page);
            format!(
                "<blockquote cite=\"{page}\">\n{paragraphs}<cite>— {source}</cite>\n</blockquote>\n"
            )
        }
    }
}

/// Who said it, in which role, if it is a quote.
fn attribution(passage: &Passage, texts: &Texts) -> Option<String> {
    passage.quote?;
    let speaker: Arg = match passage.speakers.as_slice() {
        [] => Message::new("speaker-unknown-named").into(),
        names => speakers(names, passage.is_doubtful),
    };
    Some(match &passage.role {
        Some(role) => {
            let with_role = Message::new("citation-role").with("speaker", speaker);
            texts.put(&with_role.with("role", role.as_str()))
        }
        None => texts.write(&speaker),
    })
}

/// Where and when it was published.
fn place(passage: &Passage, texts: &Texts) -> Arg {
    let outlet = match &passage.outlet {
        Some(outlet) => outlet.as_str().into(),
        None => Message::new("unknown-source").into(),
    };
    let date = texts.date_words(passage.published.as_deref());
    Arg::List(Join::Comma, vec![outlet, texts.line(&date).into()])
}
