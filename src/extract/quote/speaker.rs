//! Whom a source means: the entity that it names, or that its pronoun or noun goes back to.
//!
//! A wrong speaker is worse than none, so that what the text leaves open stays open.

mod antecedent;

use super::{
    attribution::{Draft, Source},
    flow::{Item, Reading},
    kind::kind,
    lexicon::{Class, Standing},
    phrase::{is_possessive, standing},
};
use crate::{
    extract::{Document, Entity, EntityId, EntityKind, Mention, MentionForm, Quote},
    text::span::Span,
};
use antecedent::Gender;
use std::{
    collections::{BTreeMap, BTreeSet},
    ops::Range,
};

/// Turns drafts into quotes, in text order, with speakers where the text settles who they are.
pub(super) fn resolve(
    reading: &Reading<'_>,
    document: &Document<'_>,
    drafts: Vec<Draft>,
    entities: &mut [Entity],
) -> Vec<Quote> {
    let mut resolver = Resolver::new(reading, document, entities);
    let mut quotes: Vec<Quote> = Vec::with_capacity(drafts.len());
    for draft in drafts {
        let source = draft
            .source
            .as_ref()
            .map(|s| reading.span(s.flow, &s.phrase.whole));
        let speakers = match (&draft.source, source) {
            (Some(from), Some(span)) => resolver.speakers(from, span, &quotes),
            _ => Vec::new(),
        };
        resolver.spoke(&draft, source, &speakers);
        quotes.push(Quote {
            kind: kind(reading, &draft),
            content: draft.content,
            cue: draft.cue,
            source,
            speakers,
        });
    }
    let mut changed = BTreeSet::new();
    for (entity, mention) in resolver.added {
        entities[entity].mentions.push(mention);
        changed.insert(entity);
    }
    for entity in changed {
        let mentions = &mut entities[entity].mentions;
        mentions.sort_by_key(|m| m.span);
        mentions.dedup_by_key(|m| m.span);
    }
    quotes.sort_by_key(|quote| quote.content.first().map(|span| span.start));
    quotes
}

/// A name in the text.
#[derive(Clone, Copy, Debug)]
struct Name {
    span: Span,
    entity: usize,
    kind: EntityKind,
}

/// A sentence outside quotations.
struct Sentence {
    span: Span,
    /// Whom it is about, once that is known.
    speakers: Vec<EntityId>,
}

struct Resolver<'r, 'd> {
    reading: &'r Reading<'d>,
    /// Names outside and inside quotations, in text order.
    names: Vec<Name>,
    sentences: Vec<Sentence>,
    genders: Vec<Option<Gender>>,
    /// Who is described by a noun: persons (`true`) by their roles, organisations by their names;
    /// each with the place where it is first named, in text order.
    described: BTreeMap<(bool, String), Vec<(u32, usize)>>,
    kinds: Vec<EntityKind>,
    known: BTreeMap<Span, Vec<EntityId>>,
    added: Vec<(usize, Mention)>,
}

impl<'r, 'd> Resolver<'r, 'd> {
    fn new(reading: &'r Reading<'d>, document: &Document<'_>, entities: &[Entity]) -> Self {
        let mut names: Vec<Name> = entities
            .iter()
            .enumerate()
            .flat_map(|(entity, e)| {
                let names = e.mentions.iter().filter(|m| m.form == MentionForm::Name);
                names.map(move |m| Name {
                    span: m.span,
                    entity,
                    kind: e.kind,
                })
            })
            .filter(|name| name.span.end as usize <= document.text.len())
            .collect();
        names.sort_by_key(|name| (name.span.start, name.span.end));
        let sentences = reading
            .flows
            .iter()
            .enumerate()
            .filter(|(_, flow)| flow.inside.is_none())
            .flat_map(|(n, flow)| flow.units.iter().map(move |unit| reading.span(n, unit)))
            .map(|span| Sentence {
                span,
                speakers: Vec::new(),
            })
            .collect();
        let mut resolver = Resolver {
            reading,
            names,
            sentences,
            genders: vec![None; entities.len()],
            described: described(entities),
            kinds: entities.iter().map(|e| e.kind).collect(),
            known: BTreeMap::new(),
            added: Vec::new(),
        };
        resolver.learn_genders();
        resolver
    }

    /// Returns whom `source` means. `span` is the source's; `before` are the quotes found so far.
    fn speakers(&mut self, source: &Source, span: Span, before: &[Quote]) -> Vec<EntityId> {
        if let Some(known) = self.known.get(&span) {
            return known.clone();
        }
        let flow = &self.reading.flows[source.flow];
        let head = source.phrase.head.clone();
        let speakers = self.named(&flow.items, head.clone());
        let speakers = if !speakers.is_empty() {
            speakers
        } else if head.len() == 1 && is_pronoun(&flow.items[head.start]) {
            self.pronoun(source.flow, head.start, before)
        } else if flow.inside.is_none() {
            self.nominal(&flow.items, source)
        } else {
            Vec::new()
        };
        self.known.insert(span, speakers.clone());
        speakers
    }

    /// The entities that the phrase names as its head.
    fn named(&self, items: &[Item<'_>], head: Range<usize>) -> Vec<EntityId> {
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

    fn pronoun(&mut self, flow: usize, at: usize, before: &[Quote]) -> Vec<EntityId> {
        let reading = self.reading;
        let item = &reading.flows[flow].items[at];
        let lower = item.text.to_ascii_lowercase();
        let inside = reading.flows[flow].inside;
        match lower.as_str() {
            "he" | "she" | "his" | "her" if inside.is_none() => {
                let gender = if matches!(lower.as_str(), "he" | "his") {
                    Gender::He
                } else {
                    Gender::She
                };
                let Some(entity) = self.antecedent(item.span, gender) else {
                    return Vec::new();
                };
                self.genders[entity] = Some(gender);
                self.add(entity, item.span, MentionForm::Pronoun);
                vec![entity_id(entity)]
            }
            "they" | "it" if inside.is_none() => {
                let Some(last) = self.last_speakers(item.span) else {
                    return Vec::new();
                };
                let organisation = matches!(last.as_slice(), [one] if self.kinds[one.0 as usize] == EntityKind::Organisation);
                if !(organisation || lower == "they" && last.len() > 1) {
                    return Vec::new();
                }
                for id in &last {
                    self.add(id.0 as usize, item.span, MentionForm::Pronoun);
                }
                last
            }
            "who" => {
                let gap = |name: &Name| {
                    let between = Span {
                        start: name.span.end.min(item.span.start),
                        end: item.span.start,
                    };
                    matches!(between.of(reading.text).trim(), "" | "," | "—" | "–")
                };
                let at = self
                    .names
                    .partition_point(|name| name.span.end <= item.span.start);
                let name = self.names[..at].last().filter(|name| gap(name));
                let Some(name) = name.filter(|n| n.kind == EntityKind::Person).copied() else {
                    return Vec::new();
                };
                vec![entity_id(name.entity)]
            }
            "i" | "my" => {
                let Some(quotation) = inside.map(|q| reading.quoted[q].span) else {
                    return Vec::new();
                };
                before
                    .iter()
                    .rev()
                    .take(64)
                    .find(|quote| quote.content.iter().any(|span| span.contains(quotation)))
                    .map(|quote| quote.speakers.clone())
                    .unwrap_or_default()
            }
            _ => Vec::new(),
        }
    }

    /// "the professor", "the ministry": whoever alone is one.
    fn nominal(&mut self, items: &[Item<'_>], source: &Source) -> Vec<EntityId> {
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

    /// Notes who spoke in the sentence of a draft.
    fn spoke(&mut self, draft: &Draft, source: Option<Span>, speakers: &[EntityId]) {
        if self.reading.flows[draft.flow].inside.is_some() || speakers.is_empty() {
            return;
        }
        // the content of a quotation without a cue may stand in a later sentence than its source
        let at = if draft.cue.is_some() {
            source
        } else {
            draft.content.first().copied()
        };
        let sentences = at.into_iter().chain(draft.content.iter().copied());
        for span in sentences {
            if let Some(sentence) = self.sentence_of(span)
                && self.sentences[sentence].speakers.is_empty()
            {
                self.sentences[sentence].speakers = speakers.to_vec();
            }
        }
    }

    fn add(&mut self, entity: usize, span: Span, form: MentionForm) {
        self.added.push((entity, Mention { span, form }));
    }

    fn sentence_of(&self, span: Span) -> Option<usize> {
        self.sentences
            .partition_point(|s| s.span.start <= span.start)
            .checked_sub(1)
    }

    fn names_in(&self, span: Span) -> &[Name] {
        let from = self
            .names
            .partition_point(|name| name.span.start < span.start);
        let to = self
            .names
            .partition_point(|name| name.span.start < span.end);
        &self.names[from..to.max(from)]
    }

    fn is_quoted(&self, span: Span) -> bool {
        let quoted = &self.reading.quoted;
        let at = quoted.partition_point(|q| q.span.end <= span.start);
        quoted.get(at).is_some_and(|q| q.span.contains(span))
    }
}

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

fn entity_id(entity: usize) -> EntityId {
    EntityId(u32::try_from(entity).expect("an article names fewer than 4 billion things"))
}

fn is_pronoun(item: &Item<'_>) -> bool {
    item.is(Class::SUBJECT_PRONOUN) || matches!(item.text, "his" | "her" | "my")
}

/// Lists who is described by which noun.
fn described(entities: &[Entity]) -> BTreeMap<(bool, String), Vec<(u32, usize)>> {
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
