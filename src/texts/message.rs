//! What is to be said, before it is put into words: it travels from the worker to the page.

use crate::calendar::PartialDate;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;

/// What is to be said; by default, nothing.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Message {
    /// The message's id.
    pub id: Cow<'static, str>,
    /// Its arguments by name.
    pub args: Vec<(Cow<'static, str>, Arg)>,
}

impl Message {
    /// Returns a message without arguments.
    pub fn new(id: &'static str) -> Self {
        Message {
            id: id.into(),
            args: Vec::new(),
        }
    }

    /// Returns so many bytes as people say them, with two digits: `1.5 MB`.
    pub fn size(n_bytes: f64) -> Self {
        let (id, unit) = match n_bytes {
            1e9.. => ("size-gigabytes", 1e9),
            1e6.. => ("size-megabytes", 1e6),
            _ => ("size-kilobytes", 1e3),
        };
        let n = n_bytes / unit;
        let n = if n < 10.0 {
            (n * 10.0).round() / 10.0
        } else {
            n.round()
        };
        Message::new(id).with("n", n)
    }

    /// Adds an argument.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Arg>) -> Self {
        self.args.push((name.into(), value.into()));
        self
    }
}

/// A value in a message, or something to be said on its own.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Arg {
    /// A number: it chooses the plural, and is written as the language writes numbers.
    Number(f64),
    /// Words that are not translated: a name, a title.
    Text(String),
    /// A date, its month written out.
    Date(PartialDate),
    /// The days from the first to the last, as short as is clear.
    Days(NaiveDate, NaiveDate),
    /// The same within one year, without it.
    DaysOfYear(NaiveDate, NaiveDate),
    /// Something said in words.
    Message(Message),
    /// Several in a row.
    List(Join, Vec<Arg>),
}

/// What stands between the members of a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Join {
    /// `A, B and C`.
    And,
    /// `A and B and C`.
    EachAnd,
    /// `A or B or C`.
    EachOr,
    /// `A, B, C`.
    Comma,
    /// `A, then B, then C`.
    Then,
    /// `A B C`.
    Space,
    /// `A · B · C`.
    Dot,
}

impl Arg {
    /// Returns `names` as one argument, `A, B and C`.
    pub fn names<S: AsRef<str>>(names: &[S]) -> Self {
        let names = names.iter().map(|name| Arg::from(name.as_ref()));
        Arg::List(Join::And, names.collect())
    }

    /// Returns `words` without the quotation marks around them: a message puts its own.
    pub fn unquoted(words: &str) -> Self {
        let bare = words.trim();
        bare.trim_matches(|c| matches!(c, '"' | '“' | '”')).into()
    }

    /// Says whether there is nothing to be said.
    pub fn is_empty(&self) -> bool {
        match self {
            Arg::Text(text) => text.is_empty(),
            Arg::List(_, items) => items.is_empty(),
            _ => false,
        }
    }
}

impl From<usize> for Arg {
    fn from(n: usize) -> Self {
        Arg::Number(n as f64)
    }
}

impl From<u32> for Arg {
    fn from(n: u32) -> Self {
        Arg::Number(n.into())
    }
}

impl From<f64> for Arg {
    fn from(n: f64) -> Self {
        Arg::Number(n)
    }
}

impl From<&str> for Arg {
    fn from(text: &str) -> Self {
        Arg::Text(text.to_owned())
    }
}

impl From<String> for Arg {
    fn from(text: String) -> Self {
        Arg::Text(text)
    }
}

impl From<Message> for Arg {
    fn from(message: Message) -> Self {
        Arg::Message(message)
    }
}

impl From<PartialDate> for Arg {
    fn from(date: PartialDate) -> Self {
        Arg::Date(date)
    }
}
