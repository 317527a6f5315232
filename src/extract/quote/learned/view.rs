//! The items around a head as they are seen from it.

use super::{
    head::{Head, RELATIONS},
    page::Page,
    window::Window,
};
use crate::{
    extract::quote::flow::Item,
    language::feature::{feature, hash},
};

/// What is known of the head when the items around it are looked at.
pub(super) struct View<'p, 'a> {
    pub(super) page: &'p Page<'a>,
    pub(super) at: usize,
    pub(super) place: (usize, usize),
    pub(super) sentence: usize,
    pub(super) lemma: u32,
    pub(super) xpos: u32,
    pub(super) classes: [u32; 2],
    pub(super) frame: u32,
    pub(super) draft: u16,
    pub(super) inside: u32,
    pub(super) probability: u32,
    /// The head, its head, and so on.
    pub(super) above: Vec<usize>,
    /// The first and the last token of the phrase that may be the subject, and from where the head has it.
    pub(super) subject: Option<((u32, u32), u32)>,
}

/// What an item is to the head.
#[derive(Clone, Copy, Default)]
pub(super) struct Glance {
    pub(super) token: usize,
    /// By which way its token hangs together with the head.
    pub(super) path: u32,
    pub(super) depth: u32,
    /// Where in its branch it is: first, inside, last.
    pub(super) edge: u32,
    pub(super) side: u32,
    pub(super) distance: u32,
    pub(super) upos: u32,
    pub(super) lower: u32,
    pub(super) ruled: u32,
    pub(super) quote: u32,
    pub(super) commas: u32,
    pub(super) quotes: u32,
    pub(super) verbs: u32,
}

impl<'p, 'a> View<'p, 'a> {
    pub(super) fn new(page: &'p Page<'a>, head: &Head, place: (usize, usize)) -> Self {
        let at = head.at;
        let mut above = vec![at];
        while above.len() < 12 {
            let last = above[above.len() - 1];
            let next = page.head(last);
            if next == last {
                break;
            }
            above.push(next);
        }
        View {
            page,
            at,
            place,
            sentence: page.sentence(at),
            lemma: page.lemma(at),
            xpos: page.xpos(at),
            classes: page.word(Some(at)).classes.map(u32::from),
            frame: page.frame(at),
            draft: page.cues[at],
            inside: page.flow(place.0).inside.is_some().into(),
            probability: (head.probability * 4.0) as u32,
            subject: subject(page, &above),
            above,
        }
    }

    /// Looks at the items one by one, then at what lies between each and the head.
    pub(super) fn glances(&self, window: &Window) -> Vec<Glance> {
        let mut glances: Vec<Glance> = window.iter().map(|place| self.glance(*place)).collect();
        let head = window
            .iter()
            .position(|place| *place == self.place)
            .unwrap_or_default();
        for outward in [
            (head + 1..window.len()).collect::<Vec<_>>(),
            (0..head).rev().collect(),
        ] {
            let (mut commas, mut quotes, mut verbs) = (0, 0, 0);
            for (n, i) in outward.into_iter().enumerate() {
                let item = self.page.item(window[i]);
                let glance = &mut glances[i];
                (glance.commas, glance.quotes, glance.verbs) = (commas, quotes, verbs);
                glance.side = if i > head { 1 } else { 2 };
                glance.distance = match n {
                    0..=3 => n as u32,
                    4..=5 => 4,
                    6..=9 => 5,
                    10..=19 => 6,
                    _ => 7,
                };
                commas = (commas + u32::from(item.says(","))).min(3);
                quotes = (quotes + u32::from(item.quotation.is_some())).min(3);
                let verb = item.quotation.is_none() && self.page.is_verb(glance.token);
                verbs = (verbs + u32::from(verb)).min(3);
            }
        }
        glances
    }

    fn glance(&self, place: (usize, usize)) -> Glance {
        let page = self.page;
        let item = page.item(place);
        let token = self.token(item);
        let mut glance = Glance {
            token,
            upos: page.upos(Some(token)),
            lower: page.word(Some(token)).lower,
            ruled: page.ruled(self.draft, item.span).into(),
            ..Glance::default()
        };
        if let Some(q) = item.quotation {
            let quoted = &page.reading.quoted[q];
            let inner = quoted.inner(page.reading.text);
            let ends = match inner.trim_end().chars().last() {
                Some(',') => 1,
                Some('.' | '!' | '?' | '…') => 2,
                Some('—' | '–' | '-') => 3,
                _ => 4,
            };
            let length = match item.tokens.1 - item.tokens.0 {
                0..=3 => 0,
                4..=6 => 1,
                7..=12 => 2,
                _ => 3,
            };
            let capital = u32::from(inner.starts_with(char::is_uppercase));
            glance.quote = 1 + ends + 8 * capital + 16 * length + 64 * u32::from(quoted.closed);
            glance.lower = hash([ends as u8]);
        }
        (glance.path, glance.depth, glance.edge) = self.path(token);
        glance
    }

    /// The token that stands for an item: of a quotation, the one that the others depend on.
    fn token(&self, item: &Item<'_>) -> usize {
        let (first, last) = (item.tokens.0 as usize, item.tokens.1 as usize);
        if item.quotation.is_none() {
            return first;
        }
        let tokens = first..=last;
        let mut own = tokens.clone().take(400).filter(|at| {
            self.page.sentence(*at) == self.sentence && !tokens.contains(&self.page.head(*at))
        });
        let plain = |at: &usize| self.page.upos(Some(*at)) != PUNCT;
        own.clone()
            .find(plain)
            .or_else(|| own.next())
            .unwrap_or(first)
    }

    /// The way from the head to a token, how far it is below the turn, and where in its branch it stands.
    fn path(&self, token: usize) -> (u32, u32, u32) {
        let page = self.page;
        if page.sentence(token) != self.sentence {
            return (if token < self.at { 1 } else { 2 }, 0, 0);
        }
        let mut at = token;
        let mut depth = 0;
        let mut branch = None;
        let turn = loop {
            if let Some(turn) = self.above.iter().position(|above| *above == at) {
                break turn;
            }
            let next = page.head(at);
            if next == at || depth > 40 {
                return (3, 0, 0);
            }
            branch = Some(at);
            depth += 1;
            at = next;
        };
        let own = branch.map_or(99, |branch| page.relation(branch));
        let up = match turn {
            0 => 0,
            _ => 1 + page.relation(self.above[turn - 1]),
        };
        let first = match turn {
            0 | 1 => 0,
            _ => 1 + page.relation(self.at),
        };
        let side = branch.map_or(0, |branch| 1 + u32::from(branch > self.at));
        let edge = branch.map_or(0, |branch| {
            let (first, last) = page.extents[branch];
            match token as u32 {
                token if token == first && token == last => 3,
                token if token == first => 1,
                token if token == last => 2,
                _ => 4,
            }
        });
        let path = feature(turn.min(3) as u32, &[own, up, first, side]);
        (path, depth.min(3), edge)
    }
}

/// Finds the phrase that is or may be the subject of a head, whose heads are `above`: its own, or that of a clause
/// it belongs to; and by which way that is found.
fn subject(page: &Page<'_>, above: &[usize]) -> Option<((u32, u32), u32)> {
    let r = &*RELATIONS;
    let mut way = 0;
    for (n, at) in above.iter().enumerate() {
        if let Some(subject) = page.child(*at, &r.subject) {
            return Some((page.extents[subject], way.max(n.min(2) as u32)));
        }
        if n == 0
            && let Some(agent) = page.child(*at, &r.agent)
        {
            return Some((page.extents[agent], 7));
        }
        let relation = page.analysis.relations[*at].universal();
        way = match relation {
            "conj" | "xcomp" => way,
            "advcl" | "parataxis" => way.max(3),
            "acl" if n == 0 => {
                let (first, last) = page.extents[page.head(*at)];
                return Some(((first, last.min((*at as u32).saturating_sub(1))), 6));
            }
            "ccomp" => way.max(4),
            _ => way.max(5),
        };
    }
    None
}

const PUNCT: u32 = u32::from_le_bytes(*b"PUN\0");
