//! Whom a pronoun goes back to.

use super::Resolver;
use crate::{
    extract::{
        EntityId, EntityKind,
        quote::{flow::Item, lexicon::Standing},
    },
    text::span::Span,
};

/// How many sentences back a pronoun may look.
const REACH: usize = 6;

/// What is known of a person's grammatical gender: from titles and pronouns, never from a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Gender {
    He,
    She,
}

/// Whom a sentence is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Subject {
    One(usize),
    /// Two at least, on a par.
    Several,
    Nobody,
}

impl Resolver<'_, '_> {
    /// Titles before names, and reflexive pronouns after them, tell how a person is referred to.
    pub(super) fn learn_genders(&mut self) {
        for flow in &self.reading.flows {
            for (i, item) in flow.items.iter().enumerate() {
                let Some(gender) = gender_of(item) else {
                    continue;
                };
                let found = if matches!(item.text, "himself" | "herself") {
                    let unit = flow
                        .units
                        .get(flow.units.partition_point(|unit| unit.end <= i));
                    let start =
                        unit.map_or(item.span.start, |unit| flow.items[unit.start].span.start);
                    let mut within = self
                        .names_in(Span {
                            start,
                            end: item.span.start,
                        })
                        .iter()
                        .filter(|name| name.kind == EntityKind::Person)
                        .filter(|name| !self.is_quoted(name.span) || flow.inside.is_some());
                    let last = within.next_back();
                    last.filter(|_| within.next().is_none())
                        .map(|name| name.entity)
                } else {
                    // the name follows, perhaps after a full stop, or has the title in it
                    let reach = Span {
                        start: item.span.start,
                        end: item.span.end + 3,
                    };
                    let at = self
                        .names
                        .partition_point(|name| name.span.end <= reach.start);
                    self.names
                        .get(at)
                        .filter(|name| name.span.start < reach.end)
                        .filter(|name| name.kind == EntityKind::Person)
                        .map(|name| name.entity)
                };
                if let Some(entity) = found {
                    self.genders[entity] = self.genders[entity].or(Some(gender));
                }
            }
        }
    }

    /// The person that "he" or "she" at `at` goes back to.
    pub(super) fn antecedent(&self, at: Span, gender: Gender) -> Option<usize> {
        let here = self.sentence_of(at)?;
        let fits = |entity: usize| {
            self.kinds[entity] == EntityKind::Person
                && self.genders[entity].is_none_or(|known| known == gender)
        };
        let start = self.sentences[here].span.start;
        let own = Span {
            start,
            end: at.start,
        };
        match self.subject(own, fits) {
            Subject::One(person) => return Some(person),
            Subject::Several => return None,
            Subject::Nobody => {}
        }
        for sentence in self.sentences[..here].iter().rev().take(REACH) {
            match sentence.speakers.as_slice() {
                [one] if fits(one.0 as usize) => return Some(one.0 as usize),
                [_, _, ..] => return None,
                _ => {}
            }
            match self.subject(sentence.span, fits) {
                Subject::One(person) => return Some(person),
                Subject::Several => return None,
                Subject::Nobody => {}
            }
        }
        None
    }

    /// The first person who `fits` among those named in `span`, outside quotations and not as the
    /// owner of something.
    fn subject(&self, span: Span, fits: impl Fn(usize) -> bool) -> Subject {
        let text = self.reading.text;
        let mut persons = self.names_in(span).iter().filter(|name| {
            let rest = &text[name.span.end as usize..];
            name.kind == EntityKind::Person
                && fits(name.entity)
                && !self.is_quoted(name.span)
                && !rest.starts_with("'s")
                && !rest.starts_with("’s")
        });
        let Some(first) = persons.next() else {
            return Subject::Nobody;
        };
        if let Some(second) = persons.next()
            && second.entity != first.entity
            && first.span.end <= second.span.start
        {
            let between = Span {
                start: first.span.end,
                end: second.span.start,
            };
            if matches!(between.of(text).trim(), "and" | "," | "or" | "&") {
                return Subject::Several;
            }
        }
        Subject::One(first.entity)
    }

    /// Who spoke last before `at`, within reach.
    pub(super) fn last_speakers(&self, at: Span) -> Option<Vec<EntityId>> {
        let here = self.sentence_of(at)?;
        self.sentences[..here]
            .iter()
            .rev()
            .take(2)
            .map(|sentence| &sentence.speakers)
            .find(|speakers| !speakers.is_empty())
            .cloned()
    }
}

fn gender_of(item: &Item<'_>) -> Option<Gender> {
    match item.text.trim_end_matches('.') {
        "Mr" | "Sir" | "Lord" | "King" | "Prince" | "himself" => Some(Gender::He),
        "Mrs" | "Ms" | "Miss" | "Lady" | "Dame" | "Queen" | "Princess" | "herself" => {
            Some(Gender::She)
        }
        _ => match item.entry.noun {
            Some(Standing::Woman) => Some(Gender::She),
            Some(Standing::Man) => Some(Gender::He),
            _ => None,
        },
    }
}
