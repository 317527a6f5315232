//! What speaks for and against a link between a mention and the mentions before it.

mod nominal;

use super::{
    cluster::{Cluster, Kind},
    mention::{FEMININE, MASCULINE, Mention, Pronoun, Start, lower_hash},
    syntax::Role,
};
use crate::{
    extract::{Document, MentionForm},
    language::feature::{Feature, feature},
};

/// How much speaks for who spoke last, where a pronoun speaks.
const GOES_ON_SPEAKING: f32 = 4.0;

/// How much speaks for the last subject, where a sentence begins with a pronoun.
const GOES_ON: f32 = 3.0;

/// One possible antecedent.
pub(super) struct Antecedent<'c> {
    pub(super) cluster: &'c Cluster,
    /// How many of those possible were mentioned after it.
    pub(super) rank: usize,
    /// How many of them are persons.
    pub(super) person_rank: usize,
}

/// What all links of a mention share.
pub(super) struct Here<'h, 'd> {
    pub(super) document: &'h Document<'d>,
    pub(super) mentions: &'h [Mention],
    pub(super) mention: &'h Mention,
    /// How many antecedents are possible.
    pub(super) n_possible: usize,
    /// The last of the possible that was a main subject, by its mention.
    pub(super) latest_main: Option<usize>,
    /// The last of the possible that said something, by its mention.
    pub(super) latest_says: Option<usize>,
    /// How many of the possible are described by the head.
    pub(super) n_described: usize,
    /// Genders are not looked at.
    pub(super) is_blind: bool,
    /// The cluster with most mentions so far.
    pub(super) most: u32,
}

fn bucket(n: usize) -> u32 {
    match n {
        0..=3 => n as u32,
        4..=5 => 4,
        6..=9 => 5,
        10..=19 => 6,
        _ => 7,
    }
}

fn sentences(n: u32) -> u32 {
    match n {
        0..=2 => n,
        3..=4 => 3,
        5..=8 => 4,
        9..=20 => 5,
        _ => 6,
    }
}

/// The type of a mention: which pronoun and where it stands, or what a noun phrase begins with.
fn type_of(mention: &Mention) -> (u32, u32) {
    match mention.pronoun {
        Some(Pronoun::He | Pronoun::She) => (1, 0),
        Some(Pronoun::It) => (2, 0),
        Some(Pronoun::They) => (3, 0),
        None => (
            4,
            match mention.start {
                Start::The => 1,
                Start::This => 2,
                Start::Possessive => 3,
                Start::A => 4,
                Start::Bare => 5,
                Start::Other => 6,
            },
        ),
    }
}

impl Here<'_, '_> {
    /// What speaks for a mention that means nobody who was mentioned before.
    pub(super) fn alone(&self, features: &mut Vec<Feature>) {
        let m = self.mention;
        let (kind, start) = type_of(m);
        let role = m.role as u32;
        let quoted = u32::from(m.quotation > 0);
        features.clear();
        features.extend([
            feature(100, &[kind, start]),
            feature(101, &[kind, role]),
            feature(102, &[kind, bucket(self.n_possible)]),
            feature(103, &[kind, quoted]),
            feature(104, &[kind, sentences(m.sentence)]),
        ]);
        let verb = lower_hash(self.document.tokens[m.verb].span.of(self.document.text));
        if m.pronoun.is_some() {
            let class = self
                .document
                .language
                .map_or([0; 2], |l| l.classes_of(verb));
            features.extend([
                feature(110, &[kind, role, verb]),
                feature(111, &[kind, role, class[1].into()]),
                feature(112, &[kind, u32::from(m.is_reflexive), role]),
            ]);
            if m.pronoun == Some(Pronoun::It) {
                features.push(feature(113, &[self.expletive()]));
            }
        } else {
            features.extend([
                feature(
                    120,
                    &[start, u32::from(m.is_extended), u32::from(m.is_plural)],
                ),
                feature(121, &[start, m.best_kind() as u32]),
                feature(122, &[m.lemma]),
                feature(123, &[start, m.classes[1].into()]),
                feature(124, &[start, m.classes[0].into()]),
                feature(125, &[start, m.modifiers.len().min(3) as u32]),
                feature(126, &[start, role]),
            ]);
        }
    }

    /// Which words follow `it`: `it is clear that`.
    fn expletive(&self) -> u32 {
        let m = self.mention;
        let Some(analysis) = &self.document.analysis else {
            return 0;
        };
        let text = self.document.text;
        let mut follows = 0;
        for at in m.head + 1..(m.head + 9).min(self.document.tokens.len()) {
            match self.document.tokens[at].span.of(text) {
                "that" if follows == 0 => follows = 1,
                "to" if follows == 0 && analysis.tags[at].upos() == "PART" => follows = 2,
                "." | "," | ";" => break,
                _ => {}
            }
        }
        let relation = u32::from(analysis.relations[m.head].universal() == "expl");
        let is_be = u32::from(
            analysis
                .tags
                .get(m.head + 1)
                .is_some_and(|t| t.upos() == "AUX"),
        );
        relation * 8 + is_be * 4 + follows
    }

    /// What speaks for a link with `antecedent`.
    pub(super) fn link(&self, antecedent: &Antecedent<'_>, features: &mut Vec<Feature>) {
        let (m, c) = (self.mention, antecedent.cluster);
        let last = &self.mentions[c.last];
        let (kind, start) = type_of(m);
        let role = m.role as u32;
        let distance = sentences(m.turn - last.turn);
        let near = distance.min(2);
        let ckind = c.kind as u32;
        let named = u32::from(c.entity.is_some());
        let form = match last.form {
            MentionForm::Name => 0,
            MentionForm::Nominal => 1,
            MentionForm::Pronoun => 2,
        };
        features.clear();
        features.extend([
            feature(0, &[kind]),
            feature(1, &[kind, start, bucket(antecedent.rank)]),
            feature(2, &[kind, start, distance]),
            feature(3, &[kind, ckind, named, u32::from(c.is_plural)]),
            feature(4, &[kind, role, last.role as u32, near]),
            feature(5, &[kind, bucket(c.n as usize), named]),
            feature(6, &[kind, form, distance]),
            feature(7, &[kind, self.quoted(last), near]),
            feature(8, &[kind, (m.paragraph - last.paragraph).min(2), near]),
            feature(9, &[kind, u32::from(c.n == self.most), named]),
        ]);
        if m.pronoun.is_some() {
            self.pronoun(antecedent, last, features);
        } else {
            self.nominal(antecedent, last, features);
        }
    }

    /// What is known of news and not learnt, for texts like it were not at hand: who speaks goes on speaking, and a
    /// sentence that begins with a pronoun goes on about the subject of the one before.
    pub(super) fn bias(&self, antecedent: &Antecedent<'_>) -> f32 {
        let (m, c) = (self.mention, antecedent.cluster);
        let may_speak = match m.pronoun {
            None => return self.nominal_bias(c),
            Some(Pronoun::It | Pronoun::They) => {
                c.entity.is_some() && matches!(c.kind, Kind::Organisation | Kind::Place)
                    || c.is_plural
            }
            _ => true,
        };
        let just = |own: Option<usize>, latest: Option<usize>| {
            own == latest && own.is_some_and(|at| m.turn - self.mentions[at].turn <= 1)
        };
        let mut bias = 0.0;
        if m.says
            && may_speak
            && m.quotation == 0
            && (m.is_main || m.beside_quotation)
            && just(c.last_says, self.latest_says)
        {
            bias += GOES_ON_SPEAKING;
        }
        if m.is_main
            && may_speak
            && m.quotation == 0
            && self.opens_sentence(m)
            && just(c.last_main, self.latest_main)
        {
            bias += GOES_ON;
        }
        bias
    }

    /// Where the two stand to quotations.
    fn quoted(&self, last: &Mention) -> u32 {
        let m = self.mention;
        match (m.quotation, last.quotation) {
            (0, 0) => 0,
            (0, _) => 1,
            (a, b) if a == b => 2,
            (_, 0) if last.says => 3,
            (_, 0) => 4,
            _ => 5,
        }
    }

    fn pronoun(&self, antecedent: &Antecedent<'_>, last: &Mention, features: &mut Vec<Feature>) {
        let (m, c) = (self.mention, antecedent.cluster);
        let (kind, _) = type_of(m);
        let role = m.role as u32;
        let distance = (m.turn - last.turn).min(2);
        let ckind = c.kind as u32;
        let named = u32::from(c.entity.is_some());
        let core = |role: Role| {
            matches!(
                role,
                Role::Subject | Role::Passive | Role::Object | Role::Oblique
            )
        };
        // A pronoun does not mean the subject of its own verb, unless it is reflexive (Chomsky's principles).
        let is_bound =
            m.verb == last.verb && core(m.role) && core(last.role) && m.sentence == last.sentence;
        let binding = match (is_bound, m.is_reflexive) {
            (false, false) => 0,
            (false, true) => 1,
            (true, false) => 2,
            (true, true) => 3,
        };
        let wanted = match m.pronoun {
            Some(Pronoun::He) => MASCULINE,
            Some(Pronoun::She) => FEMININE,
            _ => 0,
        };
        let gender = match wanted {
            0 => 0,
            _ if c.genders == wanted => 1,
            _ if c.likely == wanted => 2,
            _ if c.likely & wanted == 0 => 3,
            _ => 4,
        };
        let subject = c
            .last_subject
            .map_or(3, |at| (m.turn - self.mentions[at].turn).min(2));
        // Whether it was the last who was a main subject, or spoke, and how long ago.
        let recent = |own: Option<usize>, latest: Option<usize>| match own {
            None => 0,
            Some(at) => {
                let distance = (m.turn - self.mentions[at].turn).min(2);
                1 + distance * 2 + u32::from(own == latest)
            }
        };
        let main = recent(c.last_main, self.latest_main);
        let said = recent(c.last_says, self.latest_says);
        let spoken = match (m.quotation, m.speaker) {
            (0, _) => 0,
            (_, None) => 1,
            (_, Some(_)) if m.speaker == c.entity => 2,
            _ => 3,
        };
        let same_pronoun = u32::from(last.pronoun == m.pronoun);
        features.extend([
            feature(20, &[kind, binding]),
            feature(22, &[kind, subject, distance, role]),
            feature(23, &[kind, bucket(antecedent.person_rank), ckind]),
            feature(
                24,
                &[kind, u32::from(m.says), said, u32::from(m.quotation > 0)],
            ),
            feature(
                35,
                &[
                    kind,
                    u32::from(m.is_main),
                    main,
                    u32::from(self.opens_sentence(m)),
                ],
            ),
            feature(36, &[kind, role, main, u32::from(m.quotation > 0)]),
            feature(37, &[kind, spoken]),
            feature(38, &[kind, main, said, subject]),
            feature(
                39,
                &[kind, u32::from(m.says), u32::from(m.is_main), main, said],
            ),
            feature(
                42,
                &[
                    kind,
                    u32::from(m.says),
                    u32::from(m.is_main),
                    last.form as u32,
                    distance,
                ],
            ),
            feature(
                43,
                &[
                    kind,
                    u32::from(m.says),
                    u32::from(m.is_main),
                    last.role as u32,
                    bucket(c.n as usize),
                ],
            ),
            feature(25, &[kind, u32::from(m.says), ckind, named]),
            feature(
                26,
                &[kind, same_pronoun, distance, u32::from(m.quotation > 0)],
            ),
            feature(27, &[kind, u32::from(self.is_inside(last)), role]),
            feature(28, &[kind, role, ckind, named]),
            feature(29, &[kind, last.role as u32, bucket(antecedent.rank)]),
            feature(30, &[kind, u32::from(self.opens_sentence(last)), distance]),
            feature(31, &[kind, c.class, u32::from(c.is_plural)]),
            feature(
                32,
                &[
                    kind,
                    self.n_possible.min(3) as u32,
                    antecedent.rank.min(3) as u32,
                ],
            ),
            feature(
                34,
                &[kind, last.role as u32, u32::from(last.verb == m.verb), role],
            ),
        ]);
        if !self.is_blind {
            features.extend([
                feature(21, &[gender]),
                feature(33, &[gender, distance, bucket(antecedent.person_rank)]),
            ]);
        }
        if kind == 2 || kind == 3 {
            let verb = lower_hash(self.document.tokens[m.verb].span.of(self.document.text));
            let class = self
                .document
                .language
                .map_or([0; 2], |l| l.classes_of(verb));
            features.extend([
                feature(40, &[kind, role, class[1].into(), ckind]),
                feature(41, &[kind, c.heads.first().copied().unwrap_or(1)]),
            ]);
        }
    }

    /// The mention stands in the phrase of the other: `his` in `his lawyer`.
    fn is_inside(&self, last: &Mention) -> bool {
        last.tokens.contains(&self.mention.head)
    }

    fn opens_sentence(&self, last: &Mention) -> bool {
        let analysis = self.document.analysis.as_ref();
        let range = analysis.and_then(|a| a.sentences.get(last.sentence as usize));
        range.is_some_and(|range| last.tokens.start <= range.start + 1)
    }
}
