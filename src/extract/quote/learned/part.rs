//! Which words around the head of a cue are the cue, the source, and what was said.

use super::{
    head::Head,
    page::Page,
    view::{Glance, View},
    window::Window,
};
use crate::{
    extract::quote::flow::Item,
    language::{
        attribution::{Attributions, N_LABELS},
        crf::Scores,
        feature::{Feature, feature},
    },
};

impl Page<'_> {
    /// Returns what speaks for each label of the items of a window.
    pub(crate) fn part_scores(
        &self,
        head: &Head,
        window: &Window,
        model: &Attributions,
    ) -> Vec<Scores<N_LABELS>> {
        let mut scores = vec![[0; N_LABELS]; window.len()];
        self.part_features(head, window, &mut |i, features| {
            model.parts.add_all(features, &mut scores[i]);
        });
        scores
    }

    /// Tells `add` the features of each item of a window.
    pub(crate) fn part_features(
        &self,
        head: &Head,
        window: &Window,
        add: &mut impl FnMut(usize, &[Feature]),
    ) {
        let Some(place) = self.place(head.at) else {
            return;
        };
        let view = View::new(self, head, place);
        let glances = view.glances(window);
        let mut features = Vec::with_capacity(100);
        for (i, place) in window.iter().enumerate() {
            features.clear();
            view.features(&glances, i, self.item(*place), &mut features);
            add(i, &features);
        }
    }
}

impl View<'_, '_> {
    fn features(&self, glances: &[Glance], i: usize, item: &Item<'_>, features: &mut Vec<Feature>) {
        let mut add = |template: u32, values: &[u32]| features.push(feature(template, values));
        let none = Glance {
            path: 9,
            ..Glance::default()
        };
        let near = |offset: isize| {
            i.checked_add_signed(offset)
                .and_then(|i| glances.get(i))
                .copied()
                .unwrap_or(none)
        };
        let (a, b, g, c, d) = (near(-2), near(-1), near(0), near(1), near(2));
        let page = self.page;
        let [fine, coarse] = self.classes;
        let relation = page.relation(g.token);
        let class = item.entry.class.0;
        let name = u32::from(page.names[g.token]);
        let classes = page.word(Some(g.token)).classes.map(u32::from);
        let quote = u32::from(g.quote > 0);
        add(0, &[]);
        add(1, &[g.path, g.side]);
        add(2, &[g.path, g.depth, g.edge]);
        add(3, &[g.path, self.lemma]);
        add(4, &[g.path, fine]);
        add(5, &[g.path, coarse, self.xpos]);
        add(6, &[g.path, self.xpos, g.edge]);
        add(7, &[g.path, g.upos, g.depth]);
        add(8, &[g.path, g.lower]);
        add(9, &[g.path, b.path, b.upos]);
        add(10, &[g.path, c.path, c.upos]);
        add(11, &[g.path, b.path, g.edge]);
        add(12, &[g.path, self.frame]);
        add(13, &[g.path, g.side, g.commas, g.distance.min(1)]);
        add(14, &[g.path, g.side, g.quotes, quote]);
        add(15, &[g.path, g.side, g.verbs]);
        add(16, &[g.path, class]);
        add(17, &[g.path, name]);
        add(18, &[g.path, self.inside]);
        add(19, &[g.path, relation, g.depth]);
        add(20, &[g.side, g.distance]);
        add(21, &[g.side, g.distance, self.lemma]);
        add(22, &[g.side, g.distance, self.xpos, self.frame]);
        add(23, &[g.side, g.distance, g.upos]);
        add(24, &[g.side, g.distance, g.lower]);
        add(25, &[g.side, g.lower]);
        add(26, &[g.side, g.distance.min(4), g.lower, self.lemma]);
        add(27, &[g.side, b.lower]);
        add(28, &[g.side, c.lower]);
        add(29, &[b.lower, g.lower]);
        add(30, &[g.lower, c.lower]);
        add(31, &[b.upos, g.upos, c.upos, g.side]);
        add(32, &[a.upos, b.upos, g.upos, g.side]);
        add(33, &[g.upos, c.upos, d.upos, g.side]);
        add(34, &[relation, g.upos, g.side, g.distance.min(4)]);
        add(35, &[classes[0], g.side]);
        add(36, &[classes[1], g.side, g.distance.min(4)]);
        add(37, &[g.ruled, b.ruled]);
        add(38, &[g.ruled, c.ruled]);
        add(39, &[g.ruled, g.path]);
        add(40, &[g.ruled, b.ruled, c.ruled, g.upos]);
        add(41, &[g.ruled, g.lower]);
        add(42, &[g.ruled, self.lemma]);
        add(43, &[g.quote, g.side, g.distance.min(5)]);
        add(44, &[quote, b.quote, c.quote, g.side]);
        add(45, &[b.quote, g.upos, g.side, c.upos]);
        add(46, &[c.quote, g.lower, g.side]);
        add(47, &[b.quote.min(1), b.lower, g.lower, g.side]);
        add(48, &[g.path, g.quote.min(1), b.lower]);
        add(49, &[g.path, g.quote.min(1), c.lower]);
        add(50, &[g.edge, b.edge, c.edge, g.path]);
        add(51, &[g.commas, g.verbs, g.quotes, g.side, quote]);
        add(52, &[g.lower, g.commas, g.side, g.verbs.min(1)]);
        add(
            53,
            &[u32::from(item.after_sentence), g.side, g.quote, g.quotes],
        );
        add(
            54,
            &[
                u32::from(i == 0),
                u32::from(i + 1 == glances.len()),
                g.upos,
                g.side,
            ],
        );
        add(55, &[u32::from(i == 0), g.path]);
        add(56, &[self.probability, g.side, g.distance.min(1)]);
        add(57, &[self.probability, g.path]);
        add(58, &[a.path, b.path, g.path, b.lower]);
        add(59, &[g.path, c.path, d.path, c.lower]);
        let subject = self.subject.map_or(0, |((first, last), way)| {
            let token = g.token as u32;
            let edge = match token {
                _ if token < first || token > last => 0,
                _ if token == first => 1,
                _ if token == last => 2,
                _ => 3,
            };
            8 * way + edge
        });
        add(61, &[subject, g.side]);
        add(62, &[subject, self.xpos, quote]);
        add(63, &[subject, g.upos, g.depth]);
        add(64, &[subject, coarse]);
        add(65, &[subject, g.ruled]);
        add(60, &[self.inside, g.quote, g.side]);
    }
}
