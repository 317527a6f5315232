//! Tokens → conditions.

use super::{
    NamePattern, Node, Query, Sequence, date,
    field::Field,
    lexer::{Token, TokenKind, tokens},
};
use crate::{
    extract::QuoteKind,
    search::{filter::Facet, fold::each_word},
    text::span::Span,
    texts::Message,
};

/// More terms than this are left out: a pasted page is no query, and must not slow the answer.
const MOST_TERMS: usize = 64;

/// Brackets within brackets, deeper than anyone writes by hand.
const DEEPEST: usize = 16;

pub(super) fn parse(written: &str) -> Query {
    let mut parser = Parser {
        written,
        tokens: tokens(written),
        at: 0,
        n_terms: 0,
        depth: 0,
        problems: Vec::new(),
    };
    let mut parts = Vec::new();
    while parser.at < parser.tokens.len() {
        parts.extend(parser.alternatives());
        if parser.peek() == Some(&TokenKind::Close) {
            parser.at += 1;
            parser.explain(Message::new("problem-close-alone"));
        }
    }
    if parser.n_terms > MOST_TERMS {
        parser.explain(
            Message::new("problem-too-many-terms")
                .with("most", MOST_TERMS)
                .with("n", parser.n_terms - MOST_TERMS),
        );
    }
    Query {
        parts,
        problems: parser.problems,
    }
}

struct Parser<'q> {
    written: &'q str,
    tokens: Vec<Token>,
    at: usize,
    n_terms: usize,
    depth: usize,
    problems: Vec<Message>,
}

impl Parser<'_> {
    fn peek(&self) -> Option<&TokenKind> {
        self.tokens.get(self.at).map(|token| &token.kind)
    }

    fn explain(&mut self, problem: Message) {
        if !self.problems.contains(&problem) {
            self.problems.push(problem);
        }
    }

    /// `a OR b OR c`; `None` where nothing is left to ask for.
    fn alternatives(&mut self) -> Option<(Span, Node)> {
        let mut nodes = Vec::new();
        let mut covered: Option<Span> = None;
        loop {
            if self.peek() == Some(&TokenKind::Or) {
                self.at += 1;
                self.explain(Message::new("problem-or-alone"));
                continue;
            }
            let start = self.at;
            if let Some(node) = self.single() {
                nodes.push(node);
            }
            if let (Some(first), Some(last)) = (
                self.tokens.get(start),
                self.at
                    .checked_sub(1)
                    .filter(|last| *last >= start)
                    .and_then(|last| self.tokens.get(last)),
            ) {
                let span = first.span.cover(last.span);
                covered = Some(covered.map_or(span, |before| before.cover(span)));
            }
            if self.peek() != Some(&TokenKind::Or) {
                break;
            }
            let one_follows = self
                .tokens
                .get(self.at + 1)
                .is_some_and(|next| !matches!(next.kind, TokenKind::Close | TokenKind::Or));
            if !one_follows || nodes.is_empty() {
                continue;
            }
            self.at += 1;
        }
        let node = match nodes.len() {
            0 => return None,
            1 => nodes.pop()?,
            _ => Node::Any(nodes),
        };
        Some((covered?, node))
    }

    /// A term, a bracket, or one of them after `-`.
    fn single(&mut self) -> Option<Node> {
        let mut negated = false;
        while self.peek() == Some(&TokenKind::Not) {
            self.at += 1;
            negated = !negated;
        }
        let token = self.tokens.get(self.at)?.clone();
        let node = match token.kind {
            TokenKind::Open => {
                self.at += 1;
                self.bracket()
            }
            TokenKind::Close | TokenKind::Or => None,
            TokenKind::Not => None,
            TokenKind::Term { .. } => {
                self.at += 1;
                self.n_terms += 1;
                if self.n_terms > MOST_TERMS {
                    None
                } else {
                    self.term(token)
                }
            }
        };
        match node {
            None if negated => {
                self.explain(Message::new("problem-minus-alone"));
                None
            }
            Some(node) if negated => Some(Node::Not(Box::new(node))),
            node => node,
        }
    }

    /// What stands between a `(` that was read and its `)`.
    fn bracket(&mut self) -> Option<Node> {
        let mut nodes = Vec::new();
        self.depth += 1;
        if self.depth > DEEPEST {
            self.explain(Message::new("problem-too-deep").with("most", DEEPEST));
            self.depth -= 1;
            return None;
        }
        loop {
            match self.peek() {
                None => {
                    self.explain(Message::new("problem-open-alone"));
                    break;
                }
                Some(TokenKind::Close) => {
                    self.at += 1;
                    break;
                }
                Some(_) => nodes.extend(self.alternatives().map(|(_, node)| node)),
            }
        }
        self.depth -= 1;
        match nodes.len() {
            0 => {
                self.explain(Message::new("problem-empty-brackets"));
                None
            }
            1 => nodes.pop(),
            _ => Some(Node::All(nodes)),
        }
    }

    fn term(&mut self, token: Token) -> Option<Node> {
        let TokenKind::Term {
            field,
            text,
            quoted,
            prefix,
            unclosed,
        } = token.kind
        else {
            return None;
        };
        let text = &self.written[text.range()];
        if unclosed {
            self.explain(Message::new("problem-quote-open").with("words", text.trim()));
        }
        let Some(written) = field else {
            if text == "AND" && !quoted {
                return None;
            }
            return self.words(text, quoted, prefix).map(Node::Words);
        };
        if text.trim().is_empty() {
            self.explain(Message::new("problem-field-empty").with("field", written));
            return None;
        }
        match Field::named(&written) {
            Some(Field::Value(Facet::Speaker)) => {
                self.name(text, quoted, prefix).map(Node::Speaker)
            }
            Some(Field::Value(facet)) => self
                .name(text, quoted, prefix)
                .map(|name| Node::Named(facet, name)),
            Some(Field::About) => self.words(text, false, prefix).map(Node::About),
            Some(Field::Is) => self.kind(text),
            Some(field @ (Field::From | Field::To | Field::Date)) => {
                self.published(field, &written, text)
            }
            None => {
                let as_words = self.words(
                    &self.written[token.span.range()].replace(['"', '“', '”'], " "),
                    quoted,
                    prefix,
                );
                self.explain(Message::new("problem-no-field").with("field", written));
                as_words.map(Node::Words)
            }
        }
    }

    fn words(&mut self, text: &str, exact: bool, prefix: bool) -> Option<Sequence> {
        let mut words = Vec::new();
        each_word(text, |_, word| words.push(word.to_owned()));
        words.truncate(MOST_TERMS);
        if words.is_empty() {
            if !text.trim().is_empty() || exact {
                self.explain(Message::new("problem-no-letter").with("words", text.trim()));
            }
            return None;
        }
        Some(Sequence {
            written: text.split_whitespace().collect::<Vec<_>>().join(" "),
            words,
            exact,
            prefix,
        })
    }

    fn name(&mut self, text: &str, quoted: bool, prefix: bool) -> Option<NamePattern> {
        if !quoted && text.eq_ignore_ascii_case("unknown") {
            return Some(NamePattern::Unknown);
        }
        self.words(text, true, prefix).map(NamePattern::Words)
    }

    fn published(&mut self, field: Field, written: &str, text: &str) -> Option<Node> {
        let range = match field {
            Field::From => date::date(text).map(|from| (Some(from), None)),
            Field::To => date::date(text).map(|to| (None, Some(to))),
            _ => date::range(text),
        };
        if range.is_none() {
            self.explain(
                Message::new("problem-no-date")
                    .with("words", text)
                    .with("field", written),
            );
        }
        range.map(|(from, to)| Node::Published(from, to))
    }

    fn kind(&mut self, text: &str) -> Option<Node> {
        let kind = match text.to_lowercase().as_str() {
            "direct" => QuoteKind::Direct,
            "mixed" => QuoteKind::Mixed,
            "indirect" => QuoteKind::Indirect,
            _ => {
                self.explain(Message::new("problem-no-kind").with("words", text));
                return None;
            }
        };
        Some(Node::Kind(kind))
    }
}
