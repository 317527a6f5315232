//! What an import report says, as messages for the reader's language.

use crate::{
    calendar::PartialDate,
    import::{Field, Format, Note, Refusal},
    read::WarningKind,
    texts::{Arg, Join, Message},
};
use chrono::{Datelike as _, NaiveDate};

impl Format {
    /// Returns its name.
    pub fn message(self) -> Message {
        Message::new(match self {
            Format::Text => "format-text",
            Format::Html => "format-html",
            Format::Mhtml => "format-mhtml",
            Format::Markdown => "format-markdown",
            Format::Feed => "format-feed",
            Format::JsonFeed => "format-json-feed",
            Format::Json => "format-json",
            Format::JsonLines => "format-json-lines",
            Format::Bundle => "format-bundle",
            Format::Ninjs => "format-ninjs",
            Format::Table => "format-table",
            Format::Pdf => "format-pdf",
            Format::Docx => "format-docx",
            Format::Odt => "format-odt",
            Format::Rtf => "format-rtf",
            Format::Epub => "format-epub",
            Format::Zip => "format-zip",
            Format::Gzip => "format-gzip",
            Format::Warc => "format-warc",
            Format::Wacz => "format-wacz",
            Format::Bibliography => "format-bibliography",
            Format::Wallabag => "format-wallabag",
            Format::Omnivore => "format-omnivore",
            Format::Highlights => "format-highlights",
        })
    }
}

/// Returns where a date of publication was found, as [`crate::article::Metadata::published_from`] says it; what the
/// source itself calls it is left as it is.
pub fn dated_by(from: &str) -> Arg {
    let field = from
        .strip_prefix("field “")
        .and_then(|rest| rest.strip_suffix('”'));
    if let Some(field) = field {
        return Message::new("dated-by-field").with("field", field).into();
    }
    let id = match from {
        "dateline" => "dated-by-dateline",
        "byline" => "dated-by-byline",
        "source line" => "dated-by-source-line",
        "published line" => "dated-by-published-line",
        "updated line" => "dated-by-updated-line",
        "time on the page" => "dated-by-time-on-page",
        "date on the page" => "dated-by-date-on-page",
        "address" => "dated-by-address",
        "feed" => "dated-by-feed",
        "the book" => "dated-by-book",
        _ => return from.into(),
    };
    Message::new(id).into()
}

impl Field {
    /// Returns what it is, to choose from.
    pub fn message(self) -> Message {
        Message::new(match self {
            Field::Text => "field-text",
            Field::Title => "field-title",
            Field::Published => "field-published",
            Field::Authors => "field-authors",
            Field::Source => "field-source",
            Field::Url => "field-url",
            Field::Section => "field-section",
            Field::Place => "field-place",
            Field::Summary => "field-summary",
        })
    }
}

impl Refusal {
    /// Says why the file has no articles, and what can be done where something can.
    pub fn message(&self) -> Message {
        match self {
            Refusal::Empty => Message::new("refusal-empty"),
            Refusal::Binary => Message::new("refusal-binary"),
            Refusal::Image => Message::new("refusal-image"),
            Refusal::Audio => Message::new("refusal-audio"),
            Refusal::Video => Message::new("refusal-video"),
            Refusal::PagePart => Message::new("refusal-page-part"),
            Refusal::Sidecar => Message::new("refusal-sidecar"),
            Refusal::Corrections => Message::new("refusal-corrections"),
            Refusal::Encrypted => Message::new("refusal-encrypted"),
            Refusal::TooLarge { bytes, limit } => Message::new("refusal-too-large")
                .with("size", Message::size(*bytes as f64))
                .with("limit", Message::size(*limit as f64)),
            Refusal::Bomb { bytes } => {
                Message::new("refusal-bomb").with("size", Message::size(*bytes as f64))
            }
            Refusal::TooDeep { limit } => Message::new("refusal-too-deep").with("n", *limit),
            Refusal::Damaged { what } => {
                Message::new("refusal-damaged").with("what", what.as_str())
            }
            Refusal::NoText => Message::new("refusal-no-text"),
            Refusal::NoArticles => Message::new("refusal-no-articles"),
            Refusal::Unsupported { what } => {
                Message::new("refusal-unsupported").with("what", what.as_str())
            }
            Refusal::NeedsColumns { columns, .. } => {
                let names = columns.iter().map(|name| Arg::from(name.as_str()));
                Message::new("refusal-needs-columns")
                    .with("columns", Arg::List(Join::Comma, names.collect()))
            }
            Refusal::Unreadable { reason } => {
                Message::new("refusal-unreadable").with("reason", reason.as_str())
            }
        }
    }
}

impl Note {
    /// Says it in a sentence.
    pub fn message(&self) -> Message {
        let counted = |id, n: u64| Message::new(id).with("n", n as f64);
        match self {
            Note::Members(n) => counted("import-members", *n),
            Note::Aside(n) => counted("import-aside", *n),
            Note::NoPages(n) => counted("import-no-pages", *n),
            Note::Short(n) => counted("import-short", *n),
            Note::Unread(n) => counted("import-unread", *n),
            Note::Lost { number, reason } => {
                counted("import-lost", *number).with("reason", reason.as_str())
            }
            Note::Odd { number, reason } => {
                counted("import-odd", *number).with("reason", reason.as_str())
            }
            Note::Modified(day) => Message::new("import-modified").with("day", date(*day)),
            Note::InPath(day) => Message::new("import-in-path").with("day", date(*day)),
        }
    }
}

impl WarningKind {
    /// Says it in a few words.
    pub fn message(self) -> Message {
        Message::new(match self {
            WarningKind::NotUtf8 => "warning-not-utf8",
            WarningKind::EncodingGuessed => "warning-encoding-guessed",
            WarningKind::Empty => "warning-empty",
            WarningKind::NoTitle => "warning-no-title",
            WarningKind::NoDate => "warning-no-date",
            WarningKind::NoYear => "warning-no-year",
            WarningKind::Excerpts => "warning-excerpts",
            WarningKind::SummaryOnly => "warning-summary-only",
            WarningKind::UnclosedQuote => "warning-unclosed-quote",
        })
    }
}

fn date(day: NaiveDate) -> PartialDate {
    PartialDate::day(day.year(), day.month() as u8, day.day() as u8)
}
