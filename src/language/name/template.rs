//! Features of a token: what it and its neighbours look like.

use super::{Listed, Sentence};
use crate::language::{
    feature::{Feature, feature},
    word::{EDGE, Word},
};

/// Groups of features, by what they draw on; each can be hidden while training.
pub(crate) mod group {
    /// Shape, parts of the word, words around it.
    pub(crate) const PLAIN: usize = 0;
    /// Which capitalised word it is.
    pub(crate) const IDENTITY: usize = 1;
    /// What the lists say.
    pub(crate) const LISTED: usize = 2;
}
use group::{IDENTITY, LISTED, PLAIN};

/// How far a run of capitals is followed.
const LONGEST_RUN: usize = 6;

impl Sentence<'_, '_> {
    fn word(&self, at: usize, offset: isize) -> Word {
        self.index(at, offset)
            .map_or(EDGE, |at| self.page.words[at])
    }

    fn listed(&self, at: usize, offset: isize) -> Listed {
        self.index(at, offset)
            .map_or(Listed::default(), |at| self.page.listed[at])
    }

    fn index(&self, at: usize, offset: isize) -> Option<usize> {
        at.checked_add_signed(offset)
            .filter(|at| self.range.contains(at))
    }

    /// Tells `add` the features of the token at `at`, each with its group.
    #[inline]
    pub(crate) fn features(&self, at: usize, add: &mut impl FnMut(usize, Feature)) {
        let (a, b, t) = (self.word(at, -2), self.word(at, -1), self.word(at, 0));
        let (c, d) = (self.word(at, 1), self.word(at, 2));
        let first = u32::from(at == self.range.start) + self.style;
        let capital = u32::from(t.is_capital);
        let own = if t.is_capital { IDENTITY } else { PLAIN };
        let mut plain = |template: u32, values: &[u32]| add(PLAIN, feature(template, values));
        plain(0, &[first]);
        plain(3, &[b.lower]);
        plain(4, &[c.lower]);
        plain(5, &[a.lower]);
        plain(6, &[d.lower]);
        plain(9, &[t.shape, first]);
        plain(10, &[b.short_shape, t.short_shape]);
        plain(11, &[t.short_shape, c.short_shape]);
        plain(12, &[b.short_shape, t.short_shape, c.short_shape, first]);
        plain(13, &[a.short_shape, b.short_shape, t.short_shape]);
        plain(14, &[t.short_shape, c.short_shape, d.short_shape]);
        for n in 0..2 {
            plain(20 + n as u32, &[t.prefixes[n]]);
            plain(24 + n as u32, &[t.suffixes[n]]);
        }
        plain(28, &[b.suffixes[2], capital]);
        plain(29, &[c.suffixes[2], capital]);
        plain(30, &[b.lower, t.short_shape, first]);
        plain(31, &[c.lower, t.short_shape, first]);
        plain(32, &[a.lower, b.lower, t.short_shape]);
        plain(33, &[c.lower, d.lower, t.short_shape]);
        plain(40, &[t.classes[0].into(), capital]);
        plain(41, &[t.classes[1].into(), capital]);
        plain(42, &[b.classes[0].into(), capital]);
        plain(43, &[c.classes[0].into(), capital]);
        plain(44, &[b.classes[1].into(), t.classes[1].into(), capital]);
        plain(45, &[t.classes[1].into(), c.classes[1].into(), capital]);
        plain(46, &[a.classes[1].into(), t.short_shape]);
        plain(47, &[d.classes[1].into(), t.short_shape]);
        plain(48, &[a.lower, t.short_shape]);
        plain(49, &[d.lower, t.short_shape]);
        for n in 2..4 {
            add(own, feature(20 + n as u32, &[t.prefixes[n]]));
            add(own, feature(24 + n as u32, &[t.suffixes[n]]));
        }
        add(own, feature(1, &[t.form]));
        add(own, feature(2, &[t.lower]));
        add(own, feature(7, &[b.lower, t.lower]));
        add(own, feature(8, &[t.lower, c.lower]));
        let (before, here, after) = (self.listed(at, -1), self.listed(at, 0), self.listed(at, 1));
        add(LISTED, feature(80, &[here.traits, t.short_shape]));
        add(LISTED, feature(81, &[before.traits, capital]));
        add(LISTED, feature(82, &[after.traits, capital]));
        add(LISTED, feature(83, &[before.traits, here.traits, capital]));
        add(LISTED, feature(84, &[here.traits, after.traits, capital]));
        if here.name != 0 {
            add(LISTED, feature(85, &[here.name]));
            add(
                LISTED,
                feature(
                    86,
                    &[here.name, u32::from(b.is_capital), u32::from(c.is_capital)],
                ),
            );
        }
        if t.is_capital {
            self.capital(at, first, add);
        }
    }

    /// Features of a word with a capital: the run of capitals that it is in.
    fn capital(&self, at: usize, first: u32, add: &mut impl FnMut(usize, Feature)) {
        let (b, t, c) = (self.word(at, -1), self.word(at, 0), self.word(at, 1));
        let beside = [b.is_capital.into(), c.is_capital.into(), t.is_upper.into()];
        let seen = self.page.seen.get(&t.lower).copied().unwrap_or_default();
        let mut end = at;
        while end - at < LONGEST_RUN && self.word(end, 1).is_capital {
            end += 1;
        }
        let mut begin = at;
        while at - begin < LONGEST_RUN && self.word(begin, -1).is_capital {
            begin -= 1;
        }
        let is_last = u32::from(end == at);
        let is_first = u32::from(begin == at);
        let (before, after) = (self.word(begin, -1), self.word(end, 1));
        let mut plain = |template: u32, values: &[u32]| add(PLAIN, feature(template, values));
        plain(50, &[seen.is_capital.into(), seen.is_lower.into(), first]);
        plain(52, &[beside[0], beside[1], beside[2], b.lower]);
        plain(53, &[beside[0], beside[1], beside[2], c.lower]);
        plain(54, &[self.word(end, 0).lower, is_last]);
        plain(55, &[self.word(begin, 0).lower, is_first]);
        plain(56, &[after.lower, is_last]);
        plain(57, &[before.lower, is_first]);
        plain(58, &[(end - begin) as u32, (at - begin) as u32]);
        plain(59, &[self.word(end, 0).classes[0].into(), is_last]);
        plain(60, &[after.classes[1].into(), before.classes[1].into()]);
        let (head, start) = (self.listed(end, 0), self.listed(begin, 0));
        add(LISTED, feature(87, &[head.traits, is_last]));
        add(LISTED, feature(88, &[start.traits, is_first]));
        add(
            LISTED,
            feature(89, &[start.traits, head.traits, (end - begin) as u32]),
        );
        add(
            LISTED,
            feature(90, &[self.listed(begin, -1).traits, is_first]),
        );
        add(LISTED, feature(91, &[self.listed(end, 1).traits, is_last]));
        add(
            LISTED,
            feature(92, &[start.name, head.name, is_first, is_last]),
        );
    }
}
