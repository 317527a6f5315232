//! What may refer to an entity: names, common nouns, pronouns of the third person.

use super::{
    noun::{self, Nouns},
    quotation::quotations,
    syntax::{Role, Syntax},
};
use crate::{
    extract::{Document, Entity, EntityKind, MentionForm},
    language::{Analysis, feature::hash},
    lexicon::Traits,
    text::span::Span,
};
use std::{collections::HashMap, ops::Range};

/// What pronouns of the third person there are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Pronoun {
    He,
    She,
    It,
    They,
}

/// Genders that a mention may have, as bits.
pub(crate) const MASCULINE: u8 = 1;
/// See [`MASCULINE`].
pub(crate) const FEMININE: u8 = 2;

/// What a noun phrase begins with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Start {
    Bare,
    The,
    This,
    A,
    Possessive,
    Other,
}

/// One mention.
#[derive(Clone, Debug)]
pub(crate) struct Mention {
    /// Its tokens, without what follows the head of a common noun.
    pub(crate) tokens: Range<usize>,
    pub(crate) head: usize,
    pub(crate) form: MentionForm,
    /// The entity that a name belongs to.
    pub(crate) entity: Option<usize>,
    pub(crate) pronoun: Option<Pronoun>,
    pub(crate) sentence: u32,
    /// Its sentence, where sentences that are quoted whole are not counted.
    pub(crate) turn: u32,
    /// A quotation is in its sentence.
    pub(crate) beside_quotation: bool,
    pub(crate) paragraph: u32,
    /// The quotation that it is in, from 1 on.
    pub(crate) quotation: u32,
    pub(crate) role: Role,
    /// The verb that it belongs to, by token.
    pub(crate) verb: usize,
    /// That verb is one of saying.
    pub(crate) says: bool,
    /// It is the subject of what the sentence says, not of a clause inside.
    pub(crate) is_main: bool,
    /// The base form of the head, as a hash, and the classes of its meaning.
    pub(crate) lemma: u32,
    pub(crate) classes: [u16; 2],
    pub(crate) start: Start,
    pub(crate) is_plural: bool,
    /// Genders that are possible.
    pub(crate) genders: u8,
    /// How probable it is that a noun stands for a thing, a person, an organisation, a place.
    pub(crate) kinds: [f32; 4],
    /// The entity that says the quotation it is in, if that is named beside it.
    pub(crate) speaker: Option<usize>,
    /// Hashes of the words between the first and the head.
    pub(crate) modifiers: Vec<u32>,
    /// It is `himself`.
    pub(crate) is_reflexive: bool,
    /// Something follows that belongs to it: `of …`, `who …`.
    pub(crate) is_extended: bool,
    /// The mention that it says more of, by the head's token: an apposition's, a predicate's.
    pub(crate) describes: Option<usize>,
}

impl Mention {
    /// The kind that is most probable, by its place in [`Mention::kinds`].
    pub(crate) fn best_kind(&self) -> usize {
        (1..4).fold(0, |best, kind| {
            if self.kinds[kind] > self.kinds[best] {
                kind
            } else {
                best
            }
        })
    }

    /// Where it is.
    pub(crate) fn span(&self, document: &Document<'_>) -> Span {
        let tokens = &document.tokens;
        tokens[self.tokens.start]
            .span
            .cover(tokens[self.tokens.end - 1].span)
    }
}

fn pronoun(form: &str) -> Option<Pronoun> {
    match form {
        "he" | "him" | "his" | "himself" => Some(Pronoun::He),
        "she" | "her" | "hers" | "herself" => Some(Pronoun::She),
        "it" | "its" | "itself" => Some(Pronoun::It),
        "they" | "them" | "their" | "theirs" | "themselves" => Some(Pronoun::They),
        _ => None,
    }
}

/// Finds the mentions of a document in the order of their heads. `entities` have names only.
pub(crate) fn mentions(
    document: &Document<'_>,
    analysis: &Analysis,
    entities: &[Entity],
) -> Vec<Mention> {
    let quotations = quotations(document);
    let mut turn = 0;
    let turns = analysis.sentences.iter().map(|sentence| {
        let quoted = &quotations[sentence.clone()];
        turn += u32::from(quoted.contains(&0));
        (turn, quoted.iter().any(|quotation| *quotation > 0))
    });
    let mut finder = Finder {
        turns: turns.collect(),
        document,
        analysis,
        syntax: Syntax::new(document, analysis),
        nouns: Nouns::default(),
        in_name: vec![0; document.tokens.len()],
        quotations,
        found: Vec::new(),
    };
    finder.names(entities);
    finder.others();
    finder.found.sort_by_key(|m| (m.head, m.tokens.start));
    finder.speakers();
    finder.found
}

struct Finder<'f, 'd> {
    document: &'f Document<'d>,
    analysis: &'f Analysis,
    syntax: Syntax<'f>,
    nouns: Nouns<'d>,
    /// 1 more than the entity whose name each token is a part of; 0 for none.
    in_name: Vec<u32>,
    quotations: Vec<u32>,
    /// The turn of each sentence, and whether a quotation is in it.
    turns: Vec<(u32, bool)>,
    found: Vec<Mention>,
}

impl Finder<'_, '_> {
    fn names(&mut self, entities: &[Entity]) {
        let tokens = &self.document.tokens;
        for (number, entity) in entities.iter().enumerate() {
            let first = self.found.len();
            for mention in &entity.mentions {
                let from = tokens.partition_point(|t| t.span.end <= mention.span.start);
                let to = tokens.partition_point(|t| t.span.start < mention.span.end);
                if from >= to {
                    continue;
                }
                self.in_name[from..to].fill(number as u32 + 1);
                let head = self.syntax.head_of(from..to);
                let mut found = self.mention(from..to, head, MentionForm::Name);
                let before = from.checked_sub(1).map(|at| tokens[at].span);
                if before.is_some_and(|span| matches!(span.of(self.document.text), "(" | "[")) {
                    // `Lynch (D-Mass.) said`: the bracket is not who speaks
                    (found.role, found.says, found.is_main) = (Role::Other, false, false);
                }
                found.entity = Some(number);
                found.genders = self.name_genders(entity.kind, from);
                found.is_plural = entity.kind == EntityKind::Group;
                found.kinds = match entity.kind {
                    EntityKind::Person => [0.0, 1.0, 0.0, 0.0],
                    EntityKind::Organisation => [0.0, 0.0, 1.0, 0.0],
                    EntityKind::Place => [0.0, 0.0, 0.0, 1.0],
                    EntityKind::Group => [0.0, 0.5, 0.0, 0.5],
                    _ => [1.0, 0.0, 0.0, 0.0],
                };
                self.found.push(found);
            }
            // what one title says holds wherever the name stands
            let known = self.found[first..].iter().map(|mention| mention.genders);
            let known = known.fold(MASCULINE | FEMININE, |all, own| all & own);
            for mention in &mut self.found[first..] {
                mention.genders = if known == 0 { mention.genders } else { known };
            }
        }
    }

    /// Notes who says the quotations: a name that is the subject of a verb of saying beside them.
    fn speakers(&mut self) {
        let mut speakers: HashMap<u32, usize> = HashMap::new();
        for mention in self.found.iter().filter(|m| m.says && m.quotation == 0) {
            let Some(entity) = mention.entity else {
                continue;
            };
            let sentence = &self.analysis.sentences[mention.sentence as usize];
            for at in sentence.clone() {
                if self.quotations[at] > 0 {
                    speakers.entry(self.quotations[at]).or_insert(entity);
                }
            }
        }
        for mention in &mut self.found {
            mention.speaker = speakers.get(&mention.quotation).copied();
        }
    }

    /// Titles before a name tell its gender; its given name does not, for sure.
    fn name_genders(&self, kind: EntityKind, from: usize) -> u8 {
        if kind != EntityKind::Person {
            return MASCULINE | FEMININE;
        }
        (from.saturating_sub(2)..=from)
            .rev()
            .filter(|at| self.syntax.same_sentence(*at, from))
            .find_map(|at| noun::gender_of(self.document.tokens[at].span.of(self.document.text)))
            .unwrap_or(MASCULINE | FEMININE)
    }

    fn others(&mut self) {
        let mut lower = String::new();
        for at in 0..self.document.tokens.len() {
            if self.in_name[at] > 0 {
                continue;
            }
            let form = self.document.tokens[at].span.of(self.document.text);
            match self.analysis.tags[at].upos() {
                "PRON" | "DET" if form.len() <= 10 => {
                    lower.clear();
                    lower.push_str(form);
                    lower.make_ascii_lowercase();
                    if let Some(pronoun) = pronoun(&lower) {
                        let mut found = self.mention(at..at + 1, at, MentionForm::Pronoun);
                        found.pronoun = Some(pronoun);
                        found.is_plural = pronoun == Pronoun::They;
                        found.genders = match pronoun {
                            Pronoun::He => MASCULINE,
                            Pronoun::She => FEMININE,
                            _ => MASCULINE | FEMININE,
                        };
                        found.is_reflexive = form.ends_with("self") || form.ends_with("selves");
                        self.found.push(found);
                    }
                }
                "NOUN" => self.noun(at),
                // `the Ministry said`
                "PROPN" => {
                    let role = Traits::ROLE.and(Traits::ORGANISATION_WORD);
                    if at > 0
                        && self.nouns.traits(form).any(role)
                        && self.analysis.tags[at - 1].upos() == "DET"
                    {
                        self.noun(at);
                    }
                }
                _ => {}
            }
        }
    }

    fn noun(&mut self, head: usize) {
        let relation = self.analysis.relations[head].universal();
        let governor = self.analysis.heads[head] as usize;
        let next = head + 1;
        // `actor Anna Smith`, `flight crew`
        if matches!(relation, "compound" | "flat" | "fixed" | "goeswith")
            || self.in_name.get(next).is_some_and(|name| *name > 0)
                && self.syntax.same_sentence(head, next)
                && (governor == next || self.analysis.heads[next] as usize == head)
        {
            return;
        }
        let start = self.syntax.start_of(head);
        let mut found = self.mention(start..head + 1, head, MentionForm::Nominal);
        found.describes = self.syntax.described_by(head);
        found.is_extended = self.syntax.is_extended(head);
        found.is_plural = self.analysis.tags[head].xpos().ends_with('S');
        found.start = self.start(start, head);
        let form = self.document.tokens[head].span.of(self.document.text);
        found.genders = noun::gender_of(form).unwrap_or(MASCULINE | FEMININE);
        let text = self.document.text;
        let inner = start + usize::from(found.start != Start::Bare)..head;
        found.modifiers = inner
            .filter(|at| !matches!(self.analysis.tags[*at].upos(), "PUNCT" | "PART" | "DET"))
            .map(|at| lower_hash(self.document.tokens[at].span.of(text)))
            .collect();
        found.kinds = match noun::gender_of(form) {
            Some(_) => [0.0, 1.0, 0.0, 0.0],
            None => self.nouns.kinds(self.document, &found),
        };
        self.found.push(found);
    }

    fn start(&self, start: usize, head: usize) -> Start {
        let form = self.document.tokens[start].span.of(self.document.text);
        match self.analysis.tags[start].upos() {
            _ if start == head => Start::Bare,
            "DET" => match form.as_bytes()[0].to_ascii_lowercase() {
                b't' if form.len() == 3 => Start::The,
                b't' => Start::This,
                b'a' if form.len() <= 2 || form.eq_ignore_ascii_case("another") => Start::A,
                _ => Start::Other,
            },
            "PRON" => match form.as_bytes()[0].to_ascii_lowercase() {
                b't' if form.len() == 4 || form.eq_ignore_ascii_case("these") => Start::This,
                _ => Start::Possessive,
            },
            _ if self.analysis.relations[start].as_str() == "nmod:poss"
                || (start..head).any(|at| self.analysis.tags[at].xpos() == "POS") =>
            {
                Start::Possessive
            }
            "NUM" => Start::Other,
            _ => Start::Bare,
        }
    }

    fn mention(&mut self, tokens: Range<usize>, head: usize, form: MentionForm) -> Mention {
        let document = self.document;
        let span = document.tokens[head].span;
        let (role, verb) = self.syntax.role(head);
        let word = self.nouns.word(document, self.analysis, head);
        let blocks = document.blocks;
        Mention {
            tokens,
            head,
            form,
            entity: None,
            pronoun: None,
            sentence: self.syntax.sentence(head),
            turn: self.turns[self.syntax.sentence(head) as usize].0,
            beside_quotation: self.turns[self.syntax.sentence(head) as usize].1,
            paragraph: blocks.partition_point(|block| block.span.start <= span.start) as u32,
            quotation: self.quotations[head],
            role,
            verb,
            says: role == Role::Subject
                && self
                    .nouns
                    .reports(document.tokens[verb].span.of(document.text)),
            is_main: matches!(role, Role::Subject | Role::Passive) && self.syntax.is_main(verb),
            lemma: word.0,
            classes: word.1,
            start: Start::Bare,
            is_plural: false,
            genders: MASCULINE | FEMININE,
            kinds: [0.0; 4],
            speaker: None,
            modifiers: Vec::new(),
            is_reflexive: false,
            is_extended: false,
            describes: None,
        }
    }
}

/// Hashes a word without regard to case.
pub(crate) fn lower_hash(form: &str) -> u32 {
    match form.is_ascii() {
        true => hash(form.bytes().map(|byte| byte.to_ascii_lowercase())),
        false => hash(form.to_lowercase().bytes()),
    }
}
