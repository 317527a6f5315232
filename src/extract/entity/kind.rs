//! What a candidate is: evidence, added up over the document.

mod context;

pub(crate) use context::by_context;

use crate::{
    extract::entity::{
        candidate::Candidate,
        cue::{Position, weights},
        vocabulary::{Shape, Vocabulary},
    },
    lexicon::{EntityKind, Traits},
};

/// How much speaks for each kind.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct Evidence([f32; 8]);

/// All kinds, in the order of [`Evidence`].
const KINDS: [EntityKind; 8] = [
    EntityKind::Person,
    EntityKind::Organisation,
    EntityKind::Place,
    EntityKind::Group,
    EntityKind::Product,
    EntityKind::Work,
    EntityKind::Event,
    EntityKind::Misc,
];

impl Evidence {
    /// Adds `weight` for `kind`.
    pub(crate) fn add(&mut self, kind: EntityKind, weight: f32) {
        self.0[kind as usize] += weight;
    }

    /// Adds what `word` says at `position`.
    fn cue(&mut self, position: Position, word: &str) {
        for (kind, weight) in weights(position, word) {
            self.add(kind, weight);
        }
    }

    /// Adds all of `other`.
    pub(crate) fn merge(&mut self, other: &Evidence) {
        for (sum, more) in self.0.iter_mut().zip(other.0) {
            *sum += more;
        }
    }

    /// Multiplies all weights by `factor`.
    pub(crate) fn scale(&mut self, factor: f32) {
        for weight in &mut self.0 {
            *weight *= factor;
        }
    }

    /// Returns how much speaks for `kind`.
    pub(crate) fn of(&self, kind: EntityKind) -> f32 {
        self.0[kind as usize]
    }

    /// Returns the kind that most speaks for, and how much.
    pub(crate) fn best(&self) -> (EntityKind, f32) {
        let mut best = (EntityKind::Misc, f32::MIN);
        for kind in KINDS {
            if self.of(kind) > best.1 {
                best = (kind, self.of(kind));
            }
        }
        best
    }
}

use EntityKind::{Event, Group, Misc, Organisation, Person, Place, Product, Work};

/// Returns what the form of the name itself says.
pub(crate) fn by_form(v: &Vocabulary<'_>, candidate: &Candidate) -> Evidence {
    let mut evidence = Evidence::default();
    let (from, to) = (candidate.words.start, candidate.words.end);
    let n = candidate
        .words
        .clone()
        .filter(|at| !matches!(v.shape(*at), Shape::Mark | Shape::Lower))
        .count();
    if let Some(kind) = v.known_kind(from, to) {
        let weight = match kind {
            Group | Misc | Product => 6.0,
            Place if v.traits(from).any(Traits::GIVEN.and(Traits::FAMILY)) && n == 1 => 2.0,
            Place => 4.5,
            _ => 5.0,
        };
        evidence.add(kind, weight);
    }
    if n == 0 || n > 1 && v.known_kind(from, to).is_some() {
        return evidence;
    }
    heads(v, candidate, n, &mut evidence);
    if n == 1 {
        single(v, from, &mut evidence);
    } else {
        several(v, candidate, n, &mut evidence);
    }
    if candidate
        .words
        .clone()
        .any(|at| v.shape(at) == Shape::Number)
    {
        evidence.add(Product, 2.5);
        evidence.add(Person, -4.0);
    }
    evidence
}

fn heads(v: &Vocabulary<'_>, candidate: &Candidate, n: usize, evidence: &mut Evidence) {
    let (from, to) = (candidate.words.start, candidate.words.end);
    let mut last = to - 1;
    if v.surface(last) == ")" {
        last = (from..last)
            .rev()
            .find(|at| v.surface(*at) == "(")
            .map_or(last, |open| open.max(1) - 1);
    }
    // `Ministry of Health`: the head is before `of`
    let preposition = (from + 1..to)
        .find(|at| matches!(v.key(*at), "of" | "for" | "on") && v.shape(*at) == Shape::Lower);
    let head = preposition.map_or(last, |at| at - 1);
    let traits = v.traits(head);
    let single = n == 1;
    let weight = if single {
        1.0
    } else if preposition.is_some() {
        4.5
    } else {
        4.0
    };
    if traits.any(Traits::ORGANISATION_WORD) {
        evidence.add(Organisation, weight);
    }
    if traits.any(Traits::PLACE_WORD) {
        evidence.add(
            Place,
            if traits.any(Traits::ORGANISATION_WORD) {
                weight * 0.5
            } else {
                weight
            },
        );
    }
    if traits.any(Traits::EVENT_WORD) {
        evidence.add(Event, weight);
    }
    if traits.any(Traits::WORK_WORD) {
        evidence.add(
            Work,
            if n == 2 && preposition.is_none() {
                3.0
            } else {
                weight
            },
        );
    }
    let last_traits = v.traits(last);
    if last_traits.any(Traits::SUFFIX) && !single {
        evidence.add(Organisation, 5.0);
    }
    evidence.cue(Position::Last, v.key(last));
    if !single {
        evidence.cue(Position::First, v.key(from));
    }
}

/// `Rail Ghana`, `Ports Peru`, `Lagos Rovers`: bodies called after a field and a country, and teams.
fn national(v: &Vocabulary<'_>, candidate: &Candidate, evidence: &mut Evidence) {
    let (from, to) = (candidate.words.start, candidate.words.end);
    let first = v.key(from);
    let is_field = v.traits(from).any(Traits::COMMON)
        && !v.traits(from).any(Traits::GIVEN.and(Traits::PLACE_WORD))
        && FIELD_ENDINGS.iter().any(|ending| first.ends_with(ending));
    let is_acronym = v.shape(from) == Shape::Upper && !v.words[from].is_titled && first.len() > 2;
    if to == from + 2
        && (is_field || is_acronym)
        && v.known_kind(from, from + 1).is_none()
        && v.known_kind(from + 1, to) == Some(Place)
    {
        evidence.add(Organisation, 4.0);
        evidence.add(Person, -3.0);
        evidence.add(Place, -1.0);
    }
    let last = v.key(to - 1);
    if last.len() > 4
        && last.ends_with('s')
        && !v.traits(to - 1).any(
            Traits::ORGANISATION_WORD
                .and(Traits::PLACE_WORD)
                .and(Traits::EVENT_WORD)
                .and(Traits::WORK_WORD)
                .and(Traits::FAMILY)
                .and(Traits::GIVEN),
        )
        && v.known_kind(from, to - 1) == Some(Place)
    {
        evidence.add(Organisation, 3.0);
        evidence.add(Person, -2.0);
        evidence.add(Place, -1.0);
    }
}

/// How words for fields of work end.
const FIELD_ENDINGS: &[&str] = &[
    "ance", "ers", "ics", "ities", "ment", "ors", "port", "ship", "tion", "ways",
];

fn single(v: &Vocabulary<'_>, at: usize, evidence: &mut Evidence) {
    let traits = v.traits(at);
    match v.shape(at) {
        Shape::Upper => {
            let n = v.surface(at).chars().filter(|c| c.is_alphabetic()).count();
            if n <= 6 && !v.words[at].is_titled && v.known_kind(at, at + 1).is_none() {
                evidence.add(Organisation, 2.5);
                evidence.add(Person, -1.5);
            }
        }
        Shape::Mixed => evidence.add(Product, 0.8),
        _ => {}
    }
    if traits.any(Traits::GIVEN) {
        evidence.add(Person, 1.2);
    }
    if traits.any(Traits::FAMILY) {
        evidence.add(Person, 1.2);
    }
    if traits.any(Traits::COMMON) {
        evidence.add(Misc, 0.6);
        evidence.add(Person, -0.6);
    }
    if v.surface(at).chars().any(|c| c.is_ascii_digit()) {
        evidence.add(Product, 1.5);
        evidence.add(Misc, 1.0);
        evidence.add(Person, -3.0);
    }
    let inner = v.surface(at).chars().skip(1).any(char::is_uppercase);
    if inner
        && v.shape(at) == Shape::Capital
        && !v.surface(at).starts_with("Mc")
        && !v.surface(at).contains(['\'', '’'])
    {
        evidence.add(Organisation, 0.9);
        evidence.add(Product, 0.8);
        evidence.add(Person, -0.5);
    }
}

fn several(v: &Vocabulary<'_>, candidate: &Candidate, n: usize, evidence: &mut Evidence) {
    let (from, to) = (candidate.words.start, candidate.words.end);
    let first = v.traits(from);
    let last = v.traits(to - 1);
    if first.any(Traits::GIVEN) {
        evidence.add(Person, 2.5);
    }
    if first.any(Traits::FAMILY) && n <= 3 {
        evidence.add(Person, 1.0);
    }
    if last.any(Traits::FAMILY.and(Traits::GIVEN)) {
        evidence.add(Person, 1.0);
    }
    let (mut n_everyday, mut n_initial, mut n_particle) = (0, 0, 0);
    for at in candidate.words.clone() {
        let traits = v.traits(at);
        match v.shape(at) {
            Shape::Initial => n_initial += 1,
            Shape::Lower if traits.any(Traits::PARTICLE) => n_particle += 1,
            Shape::Lower if traits.any(Traits::FUNCTION) => evidence.add(Person, -4.0),
            Shape::Capital
                if traits.any(Traits::COMMON) && !traits.any(Traits::GIVEN.and(Traits::FAMILY)) =>
            {
                n_everyday += 1
            }
            Shape::Mark if v.surface(at) == "&" => {
                evidence.add(Organisation, 2.0);
                evidence.add(Person, -3.0);
            }
            _ => {}
        }
    }
    if n_everyday == 0 && n <= 4 {
        evidence.add(Person, 1.5);
    }
    evidence.add(Person, -1.2 * n_everyday as f32);
    if n_everyday == n {
        evidence.add(Misc, 0.8);
        evidence.add(Organisation, 0.8);
    }
    if n_initial > 0 && n_initial + n_everyday < n && v.shape(to - 1) != Shape::Initial {
        evidence.add(Person, 2.5);
    }
    if n_particle > 0 && n_everyday == 0 {
        evidence.add(Person, 0.8);
    }
    if last.any(Traits::SUFFIX) {
        return;
    }
    if matches!(v.key(to - 1), "jr" | "sr" | "iii") {
        evidence.add(Person, 3.0);
    }
    national(v, candidate, evidence);
    // `Nigerian Bar Association`, `Lagos State University`: a place or people in front
    if let Some(Group | Place) = v.known_kind(from, from + 1) {
        evidence.add(Person, -1.5);
        evidence.add(Organisation, 0.8);
    }
    if v.shape(from) == Shape::Upper && n > 1 && !v.words[from].is_titled {
        evidence.add(Organisation, 1.0);
    }
}
