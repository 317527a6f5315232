//! Whom a source means: the entity that it names, or that its pronoun or noun goes back to.
//!
//! A wrong speaker is worse than none, so that what the text leaves open stays open.

mod antecedent;
mod head;
mod name;

use super::{
    attribution::{Draft, Source},
    flow::{Item, Reading},
    kind::kind,
    lexicon::Class,
    phrase::standing,
};
use crate::{
    extract::{Document, Entity, EntityId, EntityKind, Found, Mention, MentionForm, Quote},
    text::span::Span,
};
use antecedent::Gender;
use name::{apposed_names, described};
use std::collections::{BTreeMap, BTreeSet};

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
            _ => Speakers::nobody(),
        };
        resolver.spoke(&draft, source, &speakers.ids);
        quotes.push(Quote {
            kind: kind(reading, &draft),
            content: draft.content,
            cue: draft.cue,
            source,
            resolved: (!speakers.ids.is_empty()).then_some(speakers.found),
            speakers: speakers.ids,
            found: draft.found,
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
    known: BTreeMap<Span, Speakers>,
    added: Vec<(usize, Mention)>,
    /// Pronouns and common nouns that mean somebody who is named, as coreference has it, by their ends.
    linked: BTreeMap<u32, (usize, Mention)>,
    /// Whether there was a model to find out whom they mean.
    is_linked: bool,
    /// Each token, its head, and whether it is joined to it or says the same: empty without a model.
    tree: Vec<(Span, u32, bool)>,
}

/// Whom a source means, and how sure that is.
#[derive(Clone, Debug)]
struct Speakers {
    ids: Vec<EntityId>,
    found: Found,
}

impl Speakers {
    fn nobody() -> Self {
        Speakers {
            ids: Vec::new(),
            found: NAMED,
        }
    }
}

/// How sure a speaker is who is named in the source.
const NAMED: Found = Found::by_rule(0.95);

/// How sure a speaker is whom rules found for a pronoun or a noun.
const RULED: Found = Found::by_rule(0.75);

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
            linked: linked(entities),
            is_linked: document
                .language
                .is_some_and(|language| language.coref().is_some()),
            tree: head::tree(document),
        };
        resolver.learn_genders();
        resolver
    }

    /// Returns whom `source` means. `span` is the source's; `before` are the quotes found so far.
    fn speakers(&mut self, source: &Source, span: Span, before: &[Quote]) -> Speakers {
        if let Some(known) = self.known.get(&span) {
            return known.clone();
        }
        let flow = &self.reading.flows[source.flow];
        let head = source.phrase.head.clone();
        let mut ids = self.named(&flow.items, head);
        if ids.is_empty()
            && let Some(apposed) = apposed_names(&flow.items, source)
        {
            ids = self.named(&flow.items, apposed);
        }
        let ids = self.headed(span, ids);
        let speakers = if ids.is_empty() {
            self.meant(source, before)
        } else {
            Speakers { ids, found: NAMED }
        };
        self.known.insert(span, speakers.clone());
        speakers
    }

    /// Whom a source without a name means.
    fn meant(&mut self, source: &Source, before: &[Quote]) -> Speakers {
        let flow = &self.reading.flows[source.flow];
        let head = source.phrase.head.clone();
        let first = &flow.items[head.start];
        let is_pronoun = head.len() == 1 && is_pronoun(first);
        if self.is_linked && !(is_pronoun && refers_to_speaker(first)) {
            let at = match is_pronoun {
                true => Some(head.start),
                false => standing(&flow.items, head.clone()).map(|(at, _)| at),
            };
            return match at.and_then(|at| self.linked.get(&flow.items[at].span.end)) {
                Some((entity, mention)) if is_sure(&flow.items[head.start], mention) => Speakers {
                    ids: vec![entity_id(*entity)],
                    found: mention.found,
                },
                _ => Speakers::nobody(),
            };
        }
        let ids = if is_pronoun {
            self.pronoun(source.flow, head.start, before)
        } else if flow.inside.is_none() {
            self.nominal(&flow.items, source)
        } else {
            Vec::new()
        };
        Speakers { ids, found: RULED }
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
        let found = Found::by_rule(0.8);
        self.added.push((entity, Mention { span, form, found }));
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

fn entity_id(entity: usize) -> EntityId {
    EntityId(u32::try_from(entity).expect("an article names fewer than 4 billion things"))
}

/// How sure it must be whom `it` and `they` mean: more often than persons, they mean what is not named.
const SURE_OF_BODIES: f32 = 0.75;

/// Says whether it is sure enough that a source means an entity: no speaker is better than a wrong one.
fn is_sure(item: &Item<'_>, mention: &Mention) -> bool {
    let is_body = ["it", "they", "its", "their"]
        .iter()
        .any(|word| item.reads(word));
    !is_body || mention.form != MentionForm::Pronoun || mention.found.confidence >= SURE_OF_BODIES
}

/// Says whether the pronoun means who speaks, or who was just named: what coreference does not look for.
fn refers_to_speaker(item: &Item<'_>) -> bool {
    ["i", "my", "we", "our", "who"]
        .iter()
        .any(|word| item.reads(word))
}

/// Pronouns and common nouns that mean somebody who is named, by their ends.
fn linked(entities: &[Entity]) -> BTreeMap<u32, (usize, Mention)> {
    let named = entities.iter().enumerate().filter(|(_, e)| e.is_named());
    named
        .flat_map(|(number, entity)| entity.mentions.iter().map(move |m| (number, m)))
        .filter(|(_, mention)| mention.form != MentionForm::Name)
        .map(|(number, mention)| (mention.span.end, (number, *mention)))
        .collect()
}

fn is_pronoun(item: &Item<'_>) -> bool {
    item.is(Class::SUBJECT_PRONOUN) || matches!(item.text, "his" | "her" | "my")
}
