//! Mentions that mean the same, as far as the text has been read.

use super::{
    mention::{FEMININE, MASCULINE, Mention, lower_hash},
    syntax::Role,
};
use crate::{
    extract::{Entity, EntityKind, MentionForm},
    lexicon::{LEXICON, Traits, folded},
};

/// How many heads, modifiers and descriptions of one cluster are kept.
const MOST_WORDS: usize = 24;

/// What is known of a cluster.
#[derive(Clone, Debug)]
pub(crate) struct Cluster {
    /// The entity, if it is named.
    pub(crate) entity: Option<usize>,
    pub(crate) kind: Kind,
    /// Genders that titles, nouns and pronouns leave possible.
    pub(crate) genders: u8,
    /// Genders that the given name makes likely.
    pub(crate) likely: u8,
    pub(crate) is_plural: bool,
    /// How many mentions there are so far.
    pub(crate) n: u32,
    /// The last mention, by index.
    pub(crate) last: usize,
    /// The last mention that was a subject.
    pub(crate) last_subject: Option<usize>,
    /// The last mention that was a main subject.
    pub(crate) last_main: Option<usize>,
    /// The last mention that said something.
    pub(crate) last_says: Option<usize>,
    /// Base forms of the heads of common nouns.
    pub(crate) heads: Vec<u32>,
    /// Words of its names, and what appositions and predicates call it.
    pub(crate) described: Vec<u32>,
    pub(crate) modifiers: Vec<u32>,
    /// Class of the last word of its name, or of its first head.
    pub(crate) class: u32,
}

/// What a cluster is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Kind {
    Thing,
    Person,
    Organisation,
    Place,
    Group,
}

impl Kind {
    pub(crate) const ALL: [Kind; 4] = [Kind::Thing, Kind::Person, Kind::Organisation, Kind::Place];

    pub(crate) fn of(kind: EntityKind) -> Self {
        match kind {
            EntityKind::Person => Kind::Person,
            EntityKind::Organisation => Kind::Organisation,
            EntityKind::Place => Kind::Place,
            EntityKind::Group => Kind::Group,
            _ => Kind::Thing,
        }
    }
}

impl Cluster {
    /// Begins a cluster with the mention that has this index.
    pub(crate) fn new(index: usize, mention: &Mention, entity: Option<&Entity>) -> Self {
        let mut cluster = Cluster {
            entity: mention.entity,
            kind: Kind::ALL[mention.best_kind()],
            genders: MASCULINE | FEMININE,
            likely: MASCULINE | FEMININE,
            is_plural: mention.is_plural,
            n: 0,
            last: index,
            last_subject: None,
            last_main: None,
            last_says: None,
            heads: Vec::new(),
            described: Vec::new(),
            modifiers: Vec::new(),
            class: mention.classes[1].into(),
        };
        if let Some(entity) = entity {
            cluster.kind = Kind::of(entity.kind);
            cluster.likely = likely_genders(entity);
            let forms = std::iter::once(&entity.name).chain(&entity.aliases);
            let roles = entity.roles.iter().map(|role| &role.role);
            let words = forms.chain(roles).flat_map(|name| name.split([' ', '-']));
            cluster.described = words.take(MOST_WORDS).map(lower_hash).collect();
        }
        cluster.add(index, mention);
        cluster
    }

    /// Adds a mention.
    pub(crate) fn add(&mut self, index: usize, mention: &Mention) {
        self.n += 1;
        self.last = index;
        if matches!(mention.role, Role::Subject | Role::Passive) {
            self.last_subject = Some(index);
        }
        if mention.is_main {
            self.last_main = Some(index);
        }
        let is_outer = mention.is_main || mention.beside_quotation;
        if mention.says && is_outer && mention.quotation == 0 {
            self.last_says = Some(index);
        }
        if mention.genders & self.genders != 0 {
            self.genders &= mention.genders;
        }
        if mention.form == MentionForm::Nominal {
            push(&mut self.heads, mention.lemma);
            for modifier in &mention.modifiers {
                push(&mut self.modifiers, *modifier);
            }
        }
    }

    /// Notes that it is called so.
    pub(crate) fn describe(&mut self, mention: &Mention) {
        push(&mut self.described, mention.lemma);
        if mention.genders & self.genders != 0 {
            self.genders &= mention.genders;
        }
    }
}

fn push(words: &mut Vec<u32>, word: u32) {
    if words.len() < MOST_WORDS && !words.contains(&word) {
        words.push(word);
    }
}

/// What the given name says.
fn likely_genders(entity: &Entity) -> u8 {
    if entity.kind != EntityKind::Person {
        return MASCULINE | FEMININE;
    }
    let mut words = entity.name.split([' ', '-']);
    let (first, second) = (words.next().unwrap_or_default(), words.next());
    let traits = LEXICON.listed(&folded(first));
    if second.is_none() && traits.any(Traits::FAMILY) {
        return MASCULINE | FEMININE;
    }
    match (traits.any(Traits::MASCULINE), traits.any(Traits::FEMININE)) {
        (true, false) => MASCULINE,
        (false, true) => FEMININE,
        _ => MASCULINE | FEMININE,
    }
}
