//! The search language: what a reader types → a tree of conditions.
//!
//! Words are joined with AND; `"exact phrase"`, `-not`, `OR` (binds tighter than AND), `( )`, a trailing
//! `*`, and fields. Parsing never fails: what is not understood is left out, or searched for as words,
//! and explained in [`Query::problems`].

pub mod about;
mod date;
pub mod field;
pub(crate) mod lexer;
mod parser;

use crate::{
    calendar::PartialDate, extract::QuoteKind, search::filter::Facet, text::span::Span,
    texts::Message,
};

/// A query that was understood.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Query {
    /// The conditions, all of which must hold, each with its place in what was typed.
    pub parts: Vec<(Span, Node)>,
    /// What was not understood, in words, and what was searched for instead.
    pub problems: Vec<Message>,
}

/// A condition on articles.
#[derive(Clone, Debug, PartialEq)]
pub enum Node {
    /// All must hold. Conditions on quotes must hold for one and the same quote.
    All(Vec<Node>),
    /// At least one must hold.
    Any(Vec<Node>),
    /// It must not hold.
    Not(Box<Node>),
    /// The words stand in the title or the text.
    Words(Sequence),
    /// The article has this value of a facet other than [`Facet::Speaker`].
    Named(Facet, NamePattern),
    /// A quote is by this speaker.
    Speaker(NamePattern),
    /// A quote contains the words.
    About(Sequence),
    /// A quote is of this kind.
    Kind(QuoteKind),
    /// The article was published between two dates, both included.
    Published(Option<PartialDate>, Option<PartialDate>),
}

/// Words that follow each other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sequence {
    /// As written, without quotation marks.
    pub written: String,
    /// Folded; at least one.
    pub words: Vec<String>,
    /// Whether other forms of the words (`experiments` for `experiment`) do not match.
    pub exact: bool,
    /// Whether the last word is only the beginning of one.
    pub prefix: bool,
}

/// A name, or consecutive words of one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NamePattern {
    /// These words stand in the name.
    Words(Sequence),
    /// There is no name: `speaker:unknown`.
    Unknown,
}

impl Query {
    /// Understands `written` as far as it can.
    ///
    /// ```
    /// use dateline::search::query::Query;
    ///
    /// let query = Query::parse("\"north pier\" -harbour (storm OR gale) speaker:Vale");
    /// assert_eq!(query.parts.len(), 4);
    /// assert!(query.problems.is_empty());
    /// ```
    pub fn parse(written: &str) -> Self {
        parser::parse(written)
    }

    /// Says whether nothing is asked for.
    pub fn is_empty(&self) -> bool {
        self.parts.is_empty()
    }

    /// Returns the words to look for in a text, those under a `-` left out.
    pub fn sequences(&self) -> Vec<&Sequence> {
        let mut found = Vec::new();
        for (_, node) in &self.parts {
            node.collect_sequences(&mut found);
        }
        found
    }
}

impl Node {
    /// Says whether this is a condition on quotes, and on nothing else.
    pub fn is_about_quotes(&self) -> bool {
        match self {
            Node::All(nodes) | Node::Any(nodes) => nodes.iter().all(Node::is_about_quotes),
            Node::Speaker(_) | Node::About(_) | Node::Kind(_) => true,
            Node::Not(_) | Node::Words(_) | Node::Named(..) | Node::Published(..) => false,
        }
    }

    fn collect_sequences<'q>(&'q self, found: &mut Vec<&'q Sequence>) {
        match self {
            Node::All(nodes) | Node::Any(nodes) => {
                for node in nodes {
                    node.collect_sequences(found);
                }
            }
            Node::Words(sequence) | Node::About(sequence) => found.push(sequence),
            Node::Not(_)
            | Node::Named(..)
            | Node::Speaker(_)
            | Node::Kind(_)
            | Node::Published(..) => {}
        }
    }
}
