//! Which words attribute: the heads of cues, found one by one.

use super::page::{Page, bit};
use crate::{
    extract::quote::lexicon::Class,
    language::{
        attribution::{Attributions, N_ANSWERS},
        feature::{Feature, feature},
        parse::Relation,
    },
};
use std::sync::LazyLock;

/// A word that may be the head of a cue.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Head {
    /// The token.
    pub(crate) at: usize,
    /// How likely it is one.
    pub(crate) probability: f32,
}

/// How likely a head must be for its words to be looked at.
pub(crate) const LEAST: f32 = 0.1;

/// Relations that the features ask for.
pub(super) struct Relations {
    pub(super) subject: [Relation; 3],
    pub(super) clause: [Relation; 2],
    pub(super) object: [Relation; 1],
    pub(super) open: [Relation; 1],
    pub(super) oblique: [Relation; 1],
    pub(super) beside: [Relation; 1],
    pub(super) mark: [Relation; 1],
    pub(super) auxiliary: [Relation; 2],
    pub(super) adverb: [Relation; 1],
    pub(super) particle: [Relation; 1],
    pub(super) case: [Relation; 1],
    pub(super) agent: [Relation; 1],
    pub(super) passive: [Relation; 1],
}

pub(super) static RELATIONS: LazyLock<Relations> = LazyLock::new(|| {
    let of = |label| Relation::of(label).expect("a relation of the treebanks");
    Relations {
        subject: [of("nsubj"), of("nsubj:pass"), of("csubj")],
        clause: [of("ccomp"), of("csubj")],
        object: [of("obj")],
        open: [of("xcomp")],
        oblique: [of("obl")],
        beside: [of("parataxis")],
        mark: [of("mark")],
        auxiliary: [of("aux"), of("aux:pass")],
        adverb: [of("advmod")],
        particle: [of("compound:prt")],
        case: [of("case")],
        agent: [of("obl:agent")],
        passive: [of("nsubj:pass")],
    }
});

impl Relations {
    /// What a verb can take.
    fn frame(&self) -> [&[Relation]; 6] {
        [
            &self.subject,
            &self.clause,
            &self.object,
            &self.open,
            &self.oblique,
            &self.beside,
        ]
    }
}

impl Page<'_> {
    /// Which of the things that a verb can take a token has, as bits.
    pub(super) fn frame(&self, at: usize) -> u32 {
        let asked = RELATIONS.frame();
        asked.iter().zip(0..).fold(0, |frame, (asked, n)| {
            let any = asked.iter().any(|one| self.children[at] & bit(*one) != 0);
            frame | u32::from(any) << n
        })
    }

    /// Says whether a token is worth asking about.
    pub(crate) fn may_head(&self, at: usize, listed: impl Fn(u32) -> bool) -> bool {
        self.place(at).is_some()
            && (self.is_verb(at) || self.cues[at] > 0 || listed(self.analysis.words[at].lower))
    }

    /// Finds the words that may be heads of cues.
    pub(crate) fn heads(&self, model: &Attributions) -> Vec<Head> {
        let mut features = Vec::with_capacity(100);
        let mut found = Vec::new();
        for at in 0..self.n_tokens() {
            if !self.may_head(at, |word| model.listed.contains(&word)) {
                continue;
            }
            features.clear();
            self.head_features(at, &mut features);
            let mut scores = [0; N_ANSWERS];
            model.heads.add_all(&features, &mut scores);
            let probability = model.heads.marginals(&[scores], &[1])[0];
            if probability >= LEAST {
                found.push(Head { at, probability });
            }
        }
        found
    }

    /// Adds the features of a token that may be the head of a cue.
    pub(crate) fn head_features(&self, at: usize, features: &mut Vec<Feature>) {
        let r = &*RELATIONS;
        let mut add = |template: u32, values: &[u32]| features.push(feature(template, values));
        let word = self.word(Some(at));
        let [fine, coarse] = word.classes.map(u32::from);
        let (lemma, xpos, relation) = (self.lemma(at), self.xpos(at), self.relation(at));
        add(0, &[]);
        add(1, &[lemma]);
        add(2, &[lemma, xpos]);
        add(3, &[word.lower]);
        add(4, &[xpos]);
        add(5, &[fine]);
        add(6, &[coarse, xpos]);
        add(7, &[relation, xpos]);
        add(8, &[relation, lemma]);

        let head = Some(self.head(at)).filter(|head| *head != at);
        let above = self.word(head);
        add(10, &[above.lower, relation]);
        add(11, &[self.upos(head), relation]);
        add(12, &[above.classes[0].into(), relation]);
        add(13, &[above.lower, lemma]);

        let children = self.children[at];
        let mut rest = children;
        while rest != 0 {
            let relation = rest.trailing_zeros();
            rest &= rest - 1;
            add(14, &[relation]);
            add(15, &[relation, lemma]);
            add(16, &[relation, xpos]);
            add(17, &[relation, coarse]);
        }
        let frame = self.frame(at);
        add(18, &[frame]);
        add(19, &[frame, lemma]);
        add(20, &[frame, coarse]);
        add(21, &[frame, fine]);
        for (n, asked) in r.frame().iter().enumerate() {
            let Some(child) = self.child(at, asked) else {
                continue;
            };
            let n = 8 * n as u32 + 2 * u32::from(child > at);
            let other = self.word(Some(child));
            add(22, &[n, other.lower]);
            add(23, &[n, other.classes[0].into()]);
            add(24, &[n, self.upos(Some(child)), lemma]);
            add(25, &[n, self.upos(Some(child)), self.xpos(child)]);
            add(26, &[n, u32::from(self.names[child])]);
            add(27, &[n, other.classes[1].into(), coarse]);
            add(28, &[n, lemma, other.classes[0].into()]);
            if let Some(mark) = self
                .child(child, &r.mark)
                .or_else(|| self.child(child, &r.case))
            {
                add(29, &[n, self.word(Some(mark)).lower]);
                add(30, &[n, self.word(Some(mark)).lower, lemma]);
                add(31, &[n, self.word(Some(mark)).lower, fine]);
            }
            if let Some(place) = self.place(child) {
                let noun = self
                    .item(place)
                    .entry
                    .noun
                    .map_or(0, |noun| 1 + noun as u32);
                add(32, &[n, noun]);
                add(33, &[n, noun, coarse]);
            }
        }
        for (n, asked) in [&r.auxiliary[..], &r.adverb, &r.particle, &r.mark]
            .iter()
            .enumerate()
        {
            if let Some(child) = self.child(at, asked) {
                add(34, &[n as u32, self.word(Some(child)).lower]);
                add(35, &[n as u32, self.word(Some(child)).lower, lemma]);
            }
        }
        for offset in [-3, -2, -1, 1, 2, 3_isize] {
            let other = self.beside(at, offset);
            let slot = offset.cast_unsigned() as u32;
            let near = self.word(other);
            add(36, &[slot, near.lower]);
            add(37, &[slot, self.upos(other)]);
            add(38, &[slot, near.classes[1].into(), coarse]);
            if offset.abs() < 2 {
                add(39, &[slot, near.lower, lemma]);
                add(40, &[slot, self.upos(other), lemma]);
                add(41, &[slot, near.lower, fine]);
            }
        }
        let (b, c, d) = (self.beside(at, -1), self.beside(at, 1), self.beside(at, 2));
        add(42, &[self.upos(b), xpos, self.upos(c)]);
        add(43, &[self.upos(c), self.upos(d), xpos]);
        add(44, &[self.word(c).lower, self.word(d).lower]);
        self.surroundings(at, lemma, &mut add);
        let first = u32::from(at == self.analysis.sentences[self.sentence(at)].start);
        add(60, &[first, xpos]);
    }

    /// What the nearest quotation to one side of an item looks like.
    fn quotation_beside(&self, n: usize, i: usize, side: isize) -> Option<u32> {
        let items = &self.flow(n).items;
        (1..12)
            .map_while(|d| items.get(i.checked_add_signed(side * d)?))
            .find_map(|item| item.quotation)
            .map(|q| self.look(q))
    }

    /// Says whether a quotation is written as a title, and not as speech.
    pub(super) fn has_title(&self, quotation: usize) -> bool {
        self.look(quotation).wrapping_sub(1) & 3 == 2
    }

    /// What a quotation looks like: as speech or as a title, how long.
    pub(super) fn look(&self, quotation: usize) -> u32 {
        let quoted = &self.reading.quoted[quotation];
        let inner = quoted.inner(self.reading.text);
        let words = inner.split_whitespace().take(24);
        let (mut n, mut capitals, mut long) = (0, 0, 0);
        for word in words {
            n += 1;
            let is_long = word.chars().filter(|c| c.is_alphabetic()).count() > 3;
            long += u32::from(is_long);
            capitals += u32::from(is_long && word.starts_with(char::is_uppercase));
        }
        let is_title = long > 0 && capitals == long;
        let length = match n {
            0..=1 => 0,
            2..=3 => 1,
            4..=7 => 2,
            _ => 3,
        };
        let spoken = u32::from(quoted.ends_like_speech(self.reading.text));
        1 + spoken + 2 * u32::from(is_title) + 4 * length
    }

    /// Quotations around a token, what the lists say of it, and what the rules do.
    fn surroundings(&self, at: usize, lemma: u32, add: &mut impl FnMut(u32, &[u32])) {
        let Some((n, i)) = self.place(at) else {
            return;
        };
        let flow = self.flow(n);
        let item = &flow.items[i];
        let inside = u32::from(flow.inside.is_some());
        let quoted = |item: Option<&crate::extract::quote::flow::Item<'_>>| {
            item.and_then(|item| item.quotation)
        };
        let far = |side: isize| {
            let found = (1..12_isize).find(|d| {
                i.checked_add_signed(side * d)
                    .is_some_and(|at| quoted(flow.items.get(at)).is_some())
            });
            found.map_or(0, |d| match d {
                1 => 1,
                2 => 2,
                3..=5 => 3,
                _ => 4,
            })
        };
        let (left, right) = (far(-1), far(1));
        add(45, &[left, right, inside]);
        for (side, distance) in [(-1, left), (1, right)] {
            let look = self.quotation_beside(n, i, side).unwrap_or_default();
            let side = u32::from(side > 0);
            add(61, &[side, look, distance]);
            add(62, &[side, look, lemma]);
            add(
                63,
                &[side, look, item.entry.verb.is_some().into(), distance],
            );
        }
        add(46, &[left, lemma]);
        add(47, &[right, lemma]);
        add(48, &[left, right, self.xpos(at)]);
        if let Some(next) = flow.items.get(i + 1) {
            add(49, &[right, next.entry.class.0]);
            add(
                50,
                &[
                    left,
                    next.entry.class.is(Class::TIME).into(),
                    u32::from(next.capital),
                ],
            );
        }
        let verb = item.entry.verb.map_or(0, |(verb, form)| {
            let frames = self.reading.lexicon.frames(verb);
            let bits = [
                frames.clause,
                frames.that,
                frames.quote,
                frames.thing,
                frames.to,
                frames.hearer,
            ];
            bits.iter()
                .fold(1 + form as u32, |sum, bit| 2 * sum + u32::from(*bit))
        });
        add(51, &[verb]);
        add(52, &[verb, left.min(2), right.min(2)]);
        let draft = self.cues[at];
        let ruled = usize::from(draft).checked_sub(1).map(|n| &self.ruled[n]);
        let state = ruled.map_or(0, |draft| {
            1 + u32::from(draft.source.is_some()) + 2 * (draft.content.len().min(2) as u32)
        });
        add(53, &[state]);
        add(54, &[state, lemma]);
        add(55, &[state, self.xpos(at)]);
        add(56, &[state, self.upos(self.beside(at, 1))]);
        let (k, found) = (self.beside(at, -1), self.ruled.len());
        add(57, &[state, self.upos(k), u32::from(found > 0)]);
        add(58, &[inside, lemma]);
        add(59, &[inside, self.relation(at), self.xpos(at)]);
    }
}
