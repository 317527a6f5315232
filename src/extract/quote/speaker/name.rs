//! Whom a name or a common noun means.

use super::{Resolver, entity_id};
use crate::{
    extract::{
        Entity, EntityId, EntityKind, MentionForm,
        quote::{
            attribution::Source,
            flow::Item,
            lexicon::{Class, Standing},
            phrase::{is_possessive, standing},
        },
    },
    text::span::Span,
};
use std::{collections::BTreeMap, ops::Range};

/// Where a name stands in a phrase.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Place {
    /// It is the head, or one of several.
    Head,
    /// Before the head: "Name's spokesman".
    Inside,
    /// After the head: "a spokesman for Name".
    Modifier,
}

/// Lists who is described by which noun.
pub(super) fn described(entities: &[Entity]) -> BTreeMap<(bool, String), Vec<(u32, usize)>> {
    let mut found: BTreeMap<(bool, String), Vec<(u32, usize)>> = BTreeMap::new();
    for (index, entity) in entities.iter().enumerate() {
        let person = entity.kind == EntityKind::Person;
        if !person && entity.kind != EntityKind::Organisation {
            continue;
        }
        let names = entity
            .mentions
            .iter()
            .filter(|m| m.form == MentionForm::Name);
        let Some(first) = names.map(|m| m.span.start).min() else {
            continue;
        };
        let roles = entity.roles.iter().map(|role| role.role.as_str());
        let label = (!person).then_some(entity.name.as_str());
        let phrases = roles.filter(|_| person).chain(label);
        for word in phrases.flat_map(|phrase| phrase.split(|c: char| !c.is_alphanumeric())) {
            let described = found.entry((person, word.to_lowercase())).or_default();
            if described.last() != Some(&(first, index)) {
                described.push((first, index));
            }
        }
    }
    for described in found.values_mut() {
        described.sort_unstable();
    }
    found
}

/// Returns the names in "the rival, Name Name," where the head itself is a common noun.
pub(super) fn apposed_names(items: &[Item<'_>], source: &Source) -> Option<Range<usize>> {
    let phrase = &source.phrase;
    let standing = standing(items, phrase.head.clone()).map(|(_, standing)| standing);
    if matches!(standing, Some(Standing::Body | Standing::Document)) {
        return None;
    }
    let start = phrase.head.end + 1;
    let rest = items.get(start..phrase.whole.end)?;
    let end = rest
        .iter()
        .position(|item| item.says(","))
        .unwrap_or(rest.len());
    let name = |item: &Item<'_>| item.word && !item.is(Class::PREPOSITION.or(Class::RELATIVE));
    // "the harbour's CEO, Name Name,": a noun that is not known needs two capitals behind it
    let full = standing.is_some() || end > 1 && rest[..end].iter().all(|item| item.capital);
    (end > 0 && full && rest[..end].iter().all(name)).then_some(start..start + end)
}

impl Resolver<'_, '_> {
    /// The entities that the phrase names as its head.
    pub(super) fn named(&self, items: &[Item<'_>], head: Range<usize>) -> Vec<EntityId> {
        let Some((first, last)) = items
            .get(head.start)
            .zip(items.get(head.end.wrapping_sub(1)))
        else {
            return Vec::new();
        };
        let names = self.names_in(first.span.cover(last.span));
        let person = names.iter().any(|name| {
            name.kind == EntityKind::Person
                && self.is_head(items, &head, name.span) != Place::Inside
        });
        let mut found: Vec<EntityId> = Vec::new();
        for name in names {
            let wanted = if person {
                name.kind == EntityKind::Person
            } else {
                name.kind != EntityKind::Group && name.kind != EntityKind::Event
            };
            let place = self.is_head(items, &head, name.span);
            if !wanted || place == Place::Inside {
                continue;
            }
            if place == Place::Modifier {
                break; // "for Name": a name after the head belongs to it
            }
            let id = entity_id(name.entity);
            if !found.contains(&id) {
                found.push(id);
            }
        }
        if found.len() > 1 {
            let joined = items[head]
                .iter()
                .any(|item| item.reads("and") || item.says("&"));
            if !joined {
                found.drain(..found.len() - 1);
            }
        }
        found
    }

    /// Where in the phrase the name stands.
    fn is_head(&self, items: &[Item<'_>], head: &Range<usize>, name: Span) -> Place {
        let start = items.partition_point(|item| item.span.end <= name.start);
        let end = items.partition_point(|item| item.span.start < name.end);
        let before = start
            .checked_sub(1)
            .filter(|b| *b >= head.start)
            .map(|b| &items[b]);
        if before.is_some_and(|b| b.is(Class::PREPOSITION)) {
            return Place::Modifier;
        }
        let after = items.get(end).filter(|_| end < head.end);
        match after {
            None => Place::Head,
            Some(next) if is_possessive(next) => {
                if end + 1 == head.end {
                    Place::Head // "in Name's view"
                } else {
                    Place::Inside
                }
            }
            Some(next) if next.reads("and") || next.is(Class::PREPOSITION) => Place::Head,
            Some(next) if matches!(next.text, "(" | "," | "&") => Place::Head,
            // a part of the name that was not taken for one
            Some(next) if next.capital && items[end..head.end].iter().all(|i| i.capital) => {
                Place::Head
            }
            _ => Place::Inside,
        }
    }

    /// "the professor", "the ministry": whoever alone is one.
    pub(super) fn nominal(&mut self, items: &[Item<'_>], source: &Source) -> Vec<EntityId> {
        let head = source.phrase.head.clone();
        let first = &items[head.start];
        let definite = first.reads("the") || first.reads("this") || first.reads("that");
        let Some((at, standing)) = standing(items, head.clone()) else {
            return Vec::new();
        };
        // "the professor of law", "the Chinese ministry": more than the bare noun names another
        if !definite || at != head.start + 1 || head.end != at + 1 {
            return Vec::new();
        }
        let noun = items[at].text.to_lowercase();
        let here = items[at].span;
        let person = matches!(standing, Standing::Person | Standing::Woman | Standing::Man);
        if !person && standing != Standing::Body {
            return Vec::new();
        }
        let described = self.described.get(&(person, noun));
        let candidates: Vec<usize> = described
            .into_iter()
            .flatten()
            .take_while(|(first, _)| *first < here.start)
            .map(|(_, entity)| *entity)
            .take(2)
            .collect();
        let [only] = candidates.as_slice() else {
            return Vec::new();
        };
        let only = *only;
        self.add(
            only,
            items[head.start].span.cover(here),
            MentionForm::Nominal,
        );
        vec![entity_id(only)]
    }
}
