//! The fields of the search language: `speaker:`, `from:` …

use super::lexer::is_quotation_mark;
use crate::search::filter::Facet;
use serde::{Deserialize, Serialize};

/// What a term can be restricted to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Field {
    /// A value of a facet other than [`Facet::Published`].
    Value(Facet),
    /// Words in a quote.
    About,
    /// The kind of a quote.
    Is,
    /// The first day of publication.
    From,
    /// The last day of publication.
    To,
    /// The time of publication.
    Date,
}

impl Field {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Field; 12] = [
        Field::Value(Facet::Speaker),
        Field::About,
        Field::Value(Facet::Topic),
        Field::Value(Facet::Person),
        Field::Value(Facet::Organisation),
        Field::Value(Facet::Place),
        Field::Value(Facet::Outlet),
        Field::Value(Facet::Product),
        Field::From,
        Field::To,
        Field::Date,
        Field::Is,
    ];

    /// Returns the field that restricts to values of `facet`.
    pub fn of(facet: Facet) -> Field {
        match facet {
            Facet::Published => Field::Date,
            facet => Field::Value(facet),
        }
    }

    /// Returns the field that is written `name`, in small letters, by whichever of its names.
    pub fn named(name: &str) -> Option<Field> {
        let other = match name {
            "by" => "speaker",
            "organisation" | "organization" => "org",
            "outlet" => "source",
            "since" => "from",
            "until" => "to",
            name => name,
        };
        Field::ALL.into_iter().find(|field| field.name() == other)
    }

    /// Returns its name, without the colon.
    pub fn name(self) -> &'static str {
        match self {
            Field::Value(Facet::Speaker) => "speaker",
            Field::Value(Facet::Topic) => "topic",
            Field::Value(Facet::Person) => "person",
            Field::Value(Facet::Organisation) => "org",
            Field::Value(Facet::Place) => "place",
            Field::Value(Facet::Outlet) => "source",
            Field::Value(Facet::Product) => "product",
            Field::About => "about",
            Field::Is => "is",
            Field::From => "from",
            Field::To => "to",
            Field::Date | Field::Value(Facet::Published) => "date",
        }
    }

    /// Writes the field with `name` as its value, in quotation marks: `person:"Ada Vale"`.
    pub fn with(self, name: &str) -> String {
        // a mark inside the name would end it, and a star would make it a beginning; neither is searched for
        let plain = name.replace(|c| is_quotation_mark(c) || c == '*', " ");
        let words: Vec<&str> = plain.split_whitespace().collect();
        format!("{}:\"{}\"", self.name(), words.join(" "))
    }
}
