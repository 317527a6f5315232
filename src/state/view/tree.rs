//! The drawing of a sentence: its words in a row, arcs from heads to dependents above, names below.
//!
//! Positions are pixels. Widths of words are estimated, for a browser is asked nothing here: a word has room for
//! wide letters.

use crate::{
    export::bio::Bio,
    extract::EntityKind,
    protocol::{AnalysedSentence, AnalysedToken},
};

/// A sentence, drawn.
#[derive(Clone, Debug, PartialEq)]
pub struct Tree {
    /// How wide the drawing is.
    pub width_px: f64,
    /// How high the drawing is.
    pub height_px: f64,
    /// Where the words begin, below the arcs.
    pub base_px: f64,
    /// The middle of each word.
    pub words: Vec<f64>,
    /// The arcs, those between near words first; and the line to the root.
    pub arcs: Vec<Arc>,
    /// The names.
    pub names: Vec<Name>,
}

/// One arc.
#[derive(Clone, Debug, PartialEq)]
pub struct Arc {
    /// The line, as SVG writes paths.
    pub line: String,
    /// The arrow's head at the dependent.
    pub tip: String,
    /// What the dependent is to its head.
    pub label: String,
    /// The middle of the label.
    pub x_px: f64,
    /// The line that the label is written on.
    pub y_px: f64,
}

/// One name.
#[derive(Clone, Debug, PartialEq)]
pub struct Name {
    /// What is named.
    pub kind: EntityKind,
    /// Its left end.
    pub start_px: f64,
    /// Its right end.
    pub end_px: f64,
}

/// What a letter of a word takes, and one of the smaller tags and labels.
const LETTER_PX: f64 = 9.0;
const SMALL_LETTER_PX: f64 = 7.2;
/// A letter of a script whose letters are as wide as high.
const WIDE_LETTER_PX: f64 = 17.0;
/// Between words.
const GAP_PX: f64 = 14.0;
/// From arc to arc.
const LEVEL_PX: f64 = 24.0;
/// Between two arcs at one word.
const SLOT_PX: f64 = 8.0;
/// Rows under the arcs: the word, its base form, two tags, the name.
const ROWS_PX: f64 = 102.0;
/// Around the drawing.
const EDGE_PX: f64 = 8.0;

impl Tree {
    /// Draws `sentence`.
    pub fn new(sentence: &AnalysedSentence) -> Self {
        let tokens = &sentence.tokens;
        let links = links(tokens);
        let names = names(tokens);
        let words = columns(tokens, &links, &names);
        let n_levels = links.iter().map(|link| link.level).max().unwrap_or(0);
        let base_px = EDGE_PX + LEVEL_PX * n_levels as f64 + LEVEL_PX / 2.0;
        let anchors = Anchors::new(&links, &words);
        let arcs = links.iter().enumerate();
        Tree {
            width_px: words.last().map_or(0.0, |word| word.end()) + EDGE_PX,
            height_px: base_px + ROWS_PX,
            base_px,
            arcs: arcs
                .map(|(at, link)| arc(link, anchors.of(at), base_px, tokens))
                .collect(),
            names: names
                .iter()
                .map(|(kind, first, last)| Name {
                    kind: *kind,
                    start_px: words[*first].start,
                    end_px: words[*last].end(),
                })
                .collect(),
            words: words.iter().map(Column::middle).collect(),
        }
    }
}

/// A dependent with its head; the root is its own.
#[derive(Clone, Copy, Debug)]
struct Link {
    head: usize,
    dependent: usize,
    /// How many arcs lie under it, itself counted.
    level: usize,
}

impl Link {
    fn first(&self) -> usize {
        self.head.min(self.dependent)
    }

    fn last(&self) -> usize {
        self.head.max(self.dependent)
    }

    fn is_root(&self) -> bool {
        self.head == self.dependent
    }
}

/// Returns all arcs, short ones first, so that each lies over those that it overlaps; roots last, over all.
fn links(tokens: &[AnalysedToken]) -> Vec<Link> {
    let mut links: Vec<Link> = tokens
        .iter()
        .enumerate()
        .filter_map(|(dependent, token)| {
            let head = token.head? as usize;
            (head < tokens.len()).then_some(Link {
                head,
                dependent,
                level: 1,
            })
        })
        .collect();
    links.sort_by_key(|link| (link.is_root(), link.last() - link.first(), link.first()));
    for at in 1..links.len() {
        let (below, [link, ..]) = links.split_at_mut(at) else {
            continue;
        };
        // A root's line stands over everything.
        let overlaps = |other: &&Link| {
            let inside = other.first() < link.last() && link.first() < other.last();
            inside || (link.is_root() && !other.is_root())
        };
        let highest = below.iter().filter(overlaps).map(|other| other.level).max();
        link.level = highest.unwrap_or(0) + 1;
    }
    links
}

/// Returns the names, each with its first and last token.
fn names(tokens: &[AnalysedToken]) -> Vec<(EntityKind, usize, usize)> {
    let mut names: Vec<(EntityKind, usize, usize)> = Vec::new();
    for (at, token) in tokens.iter().enumerate() {
        match token.name {
            Bio::B(kind) => names.push((kind, at, at)),
            Bio::I(_) => {
                if let Some((_, _, last)) = names.last_mut() {
                    *last = at;
                }
            }
            Bio::O => {}
        }
    }
    names
}

/// The room of a word.
#[derive(Clone, Copy, Debug)]
struct Column {
    start: f64,
    width: f64,
}

impl Column {
    fn middle(&self) -> f64 {
        self.start + self.width / 2.0
    }

    fn end(&self) -> f64 {
        self.start + self.width
    }
}

/// Gives each word the room that it, its tags, its name and the labels of its arcs need.
fn columns(
    tokens: &[AnalysedToken],
    links: &[Link],
    names: &[(EntityKind, usize, usize)],
) -> Vec<Column> {
    let mut columns = Vec::with_capacity(tokens.len());
    let mut start = EDGE_PX;
    for token in tokens {
        let letters = |c: char| {
            if c < '\u{2e80}' {
                LETTER_PX
            } else {
                WIDE_LETTER_PX
            }
        };
        let form: f64 = token.form.chars().map(letters).sum();
        let tag = |tag: &Option<String>| small(tag.as_deref().unwrap_or_default());
        let width = form
            .max(tag(&token.lemma))
            .max(tag(&token.upos))
            .max(tag(&token.xpos))
            .max(20.0);
        columns.push(Column { start, width });
        start += width + GAP_PX;
    }
    // Room is made before a word, for it and all after it.
    for link in links {
        let label = tokens[link.dependent]
            .relation
            .as_deref()
            .unwrap_or_default();
        let has = columns[link.last()].middle() - columns[link.first()].middle();
        let needs = small(label) + 3.0 * SLOT_PX;
        if !link.is_root() && has < needs {
            shift(&mut columns, link.last(), needs - has);
        }
    }
    for (kind, first, last) in names {
        let has = columns[*last].end() - columns[*first].start;
        let needs = small(kind_name(*kind));
        if has < needs {
            shift(&mut columns, last + 1, needs - has);
        }
    }
    columns
}

fn shift(columns: &mut [Column], from: usize, by: f64) {
    for column in columns.iter_mut().skip(from) {
        column.start += by;
    }
}

fn small(text: &str) -> f64 {
    text.chars().count() as f64 * SMALL_LETTER_PX
}

/// Returns the word for a kind of name.
pub fn kind_name(kind: EntityKind) -> &'static str {
    match Bio::B(kind).as_str().split_once('-') {
        Some((_, name)) => name,
        None => "",
    }
}

/// Where each arc leaves its head and reaches its dependent.
struct Anchors(Vec<(f64, f64)>);

impl Anchors {
    /// Puts the arcs of a word side by side: those to the left at its left, and of two that go the same way the
    /// longer one nearer to the middle, so that they do not cross.
    fn new(links: &[Link], words: &[Column]) -> Self {
        let mut at_word: Vec<Vec<(bool, isize, usize, bool)>> = vec![Vec::new(); words.len()];
        for (at, link) in links.iter().enumerate() {
            let length = (link.last() - link.first()) as isize;
            for (word, is_head) in [(link.head, true), (link.dependent, false)] {
                let goes_right = word == link.first() && !link.is_root();
                let order = if goes_right { -length } else { length };
                // The line to a root stands between left and right.
                let order = if link.is_root() { isize::MAX } else { order };
                at_word[word].push((goes_right, order, at, is_head));
            }
        }
        let mut anchors = vec![(0.0, 0.0); links.len()];
        for (word, ends) in words.iter().zip(&mut at_word) {
            ends.sort_unstable();
            ends.dedup_by_key(|(_, _, at, _)| *at); // a root's line has one end
            let n = ends.len() as f64;
            let slot = SLOT_PX.min(word.width / n.max(1.0));
            for (place, (_, _, at, is_head)) in ends.iter().enumerate() {
                let x = word.middle() + (place as f64 - (n - 1.0) / 2.0) * slot;
                match is_head {
                    true => anchors[*at].0 = x,
                    false => anchors[*at].1 = x,
                }
            }
        }
        for (link, anchor) in links.iter().zip(&mut anchors) {
            if link.is_root() {
                let x = anchor.0.max(anchor.1); // one of them was not set
                *anchor = (x, x);
            }
        }
        Anchors(anchors)
    }

    fn of(&self, link: usize) -> (f64, f64) {
        self.0[link]
    }
}

fn arc(link: &Link, (from, to): (f64, f64), base: f64, tokens: &[AnalysedToken]) -> Arc {
    let y = base - LEVEL_PX * link.level as f64;
    let (left, right) = (from.min(to), from.max(to));
    let corner = (LEVEL_PX / 2.0).min((right - left) / 2.0);
    let line = match link.is_root() {
        true => format!("M{to:.1} {:.1}V{base:.1}", y + 6.0),
        false => format!(
            "M{left:.1} {base:.1}V{:.1}Q{left:.1} {y:.1} {:.1} {y:.1}H{:.1}Q{right:.1} {y:.1} {right:.1} {:.1}V{base:.1}",
            y + corner,
            left + corner,
            right - corner,
            y + corner,
        ),
    };
    Arc {
        line,
        tip: format!("M{:.1} {:.1}h7L{to:.1} {base:.1}Z", to - 3.5, base - 7.0),
        label: tokens[link.dependent].relation.clone().unwrap_or_default(),
        x_px: (left + right) / 2.0,
        y_px: y + 4.0,
    }
}
