//! One line of a head as facts: who, when, which outlet, which section.

use crate::{
    article::Metadata,
    calendar::PartialDate,
    read::{
        credit::names,
        date::{Written, dates},
        furniture::is_furniture,
        label::{breadcrumb, labelled},
        name::spaced,
    },
};

/// How sure it is that a line states facts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Fact {
    /// Only beside a line that is sure: a lone name.
    #[default]
    Weak,
    /// Furniture of the page, without a fact.
    Furniture,
    /// Sure.
    Strong,
}

/// What one line, or all lines of a head, say.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Facts {
    pub(super) strength: Fact,
    pub(super) title: Option<String>,
    pub(super) section: Option<String>,
    pub(super) authors: Vec<String>,
    /// With how it was said: smaller is better.
    pub(super) published: Option<(PartialDate, u8)>,
    /// With how it was said: smaller is better.
    pub(super) outlet: Option<(String, u8)>,
    pub(super) place: Option<String>,
    pub(super) url: Option<String>,
}

/// Under a label, such as "Published".
pub(super) const LABELLED: u8 = 0;
/// Beside the names of the authors, or alone.
pub(super) const NAMED: u8 = 1;
/// As the time of the last change.
pub(super) const UPDATED: u8 = 2;

impl Facts {
    /// Takes in what another line says, where it says more, or says it better.
    pub(super) fn add(&mut self, other: &Facts) {
        fn better<T: Clone>(mine: &mut Option<(T, u8)>, other: &Option<(T, u8)>) {
            if let Some((_, rank)) = other
                && mine.as_ref().is_none_or(|(_, mine)| rank < mine)
            {
                *mine = other.clone();
            }
        }
        better(&mut self.published, &other.published);
        better(&mut self.outlet, &other.outlet);
        self.title = self.title.take().or_else(|| other.title.clone());
        self.section = self.section.take().or_else(|| other.section.clone());
        self.place = self.place.take().or_else(|| other.place.clone());
        self.url = self.url.take().or_else(|| other.url.clone());
        for author in &other.authors {
            if !self.authors.contains(author) {
                self.authors.push(author.clone());
            }
        }
    }

    /// Returns the facts as metadata, without the title.
    pub(super) fn metadata(self) -> Metadata {
        let from = self.published.map(|(_, rank)| match rank {
            LABELLED => "published line",
            NAMED => "byline",
            _ => "updated line",
        });
        Metadata {
            section: self.section,
            authors: self.authors,
            published: self.published.map(|(date, _)| date),
            published_from: from.map(str::to_owned),
            source: self.outlet.map(|(outlet, _)| outlet),
            place: self.place,
            url: self.url,
            ..Metadata::default()
        }
    }
}

/// No line of facts is longer, in bytes.
const LONGEST: usize = 240;

/// Reads `line`, or returns `None` if anything in it is text.
pub(super) fn facts(line: &str) -> Option<Facts> {
    if line.len() > LONGEST {
        return None;
    }
    if let Some(section) = breadcrumb(line) {
        return Some(Facts {
            strength: Fact::Strong,
            section,
            ..Facts::default()
        });
    }
    let line_spaced = spaced(line);
    let segments = segments(line);
    let many = segments.len() > 1;
    if let Some(read) = labelled(&line_spaced).filter(|_| !many) {
        return Some(read);
    }
    if is_furniture(&line_spaced) {
        return Some(Facts {
            strength: Fact::Furniture,
            ..Facts::default()
        });
    }
    if line_spaced.starts_with("http://") || line_spaced.starts_with("https://") {
        return (!line_spaced.contains(' ')).then(|| Facts {
            strength: Fact::Strong,
            url: Some(line_spaced.clone()),
            ..Facts::default()
        });
    }
    let mut all = Facts::default();
    for segment in &segments {
        let read = segment_facts(segment, many)?;
        all.strength = all.strength.max(read.strength);
        all.add(&read);
    }
    if all.strength == Fact::Furniture && (!all.authors.is_empty() || all.outlet.is_some()) {
        all.strength = Fact::Weak;
    }
    Some(all)
}

/// Labels that begin a new piece of a line.
const LABELS_WITHIN: &[&str] = &[
    "Author",
    "By",
    "Date",
    "Editor",
    "Published",
    "Reporter",
    "Source",
    "Time",
    "Updated",
];

/// Cuts a line at bars, bullets and wide gaps.
pub(super) fn segments(line: &str) -> Vec<String> {
    let line = line
        .replace(['|', '·', '•', '\t', '¦', '●'], "\u{1}")
        .replace("   ", "\u{1}")
        .replace("\u{a0}\u{a0}\u{a0}", "\u{1}")
        .replace(" / ", "\u{1}");
    let mut line = line;
    for label in LABELS_WITHIN {
        line = line.replace(&format!(" {label}:"), &format!("\u{1}{label}:"));
    }
    line.split('\u{1}')
        .map(spaced)
        .filter(|segment| !segment.is_empty())
        .collect()
}

/// Reads one segment; `among` others, an outlet or a name may stand without a mark.
fn segment_facts(segment: &str, among: bool) -> Option<Facts> {
    if let Some(read) = labelled(segment).filter(|_| among) {
        return Some(read);
    }
    if is_furniture(segment) {
        return Some(Facts {
            strength: Fact::Furniture,
            ..Facts::default()
        });
    }
    let written = dates(segment);
    if written.is_empty() {
        return names(segment, among);
    }
    let mut facts = dated(segment, &written);
    let mut rest = String::new();
    let mut from = 0;
    for date in &written {
        rest.push_str(&segment[from..date.span.start as usize]);
        rest.push(' ');
        from = date.span.end as usize;
    }
    rest.push_str(&segment[from..]);
    let rest = without_labels(&rest);
    if rest.is_empty() {
        return Some(facts);
    }
    let glued = names(&rest, true)?;
    facts.add(&glued);
    Some(facts)
}

/// Takes the date of publication from the dates of a line, by the words before each.
fn dated(segment: &str, written: &[Written]) -> Facts {
    let mut facts = Facts {
        strength: Fact::Strong,
        ..Facts::default()
    };
    let mut from = 0;
    for date in written {
        let before = segment[from..date.span.start as usize].to_lowercase();
        from = date.span.end as usize;
        let has = |words: &[&str]| words.iter().any(|word| before.contains(word));
        let rank = if has(&["updated", "modified", "edited", "revised", "corrected"]) {
            UPDATED
        } else if has(&[
            "publish", "posted", "date", "issued", "released", "created", "printed",
        ]) {
            LABELLED
        } else {
            NAMED
        };
        let read = Facts {
            published: Some((date.date, rank)),
            ..Facts::default()
        };
        facts.add(&read);
    }
    facts
}

/// Removes what stands beside dates and says what they are.
fn without_labels(rest: &str) -> String {
    const LABELS: &[&str] = &[
        "at",
        "created",
        "date",
        "edited",
        "first",
        "issued",
        "last",
        "modified",
        "on",
        "posted",
        "printed",
        "publication",
        "published",
        "release",
        "released",
        "time",
        "updated",
        "update",
        "local",
        "local time",
        "beijing",
        "gmt",
        "utc",
        "revised",
        "corrected",
        "and",
        "last-modified",
    ];
    let words: Vec<&str> = rest
        .split(|c: char| {
            c.is_whitespace()
                || matches!(
                    c,
                    ':' | ',' | '(' | ')' | '[' | ']' | '|' | '–' | '—' | '-' | '@'
                ) && c != '-'
        })
        .filter(|word| !word.is_empty() && *word != "-")
        .collect();
    let is_label = |word: &&str| LABELS.contains(&word.to_lowercase().trim_end_matches('.'));
    let start = words.iter().take_while(|word| is_label(word)).count();
    let end = words.len()
        - words[start..]
            .iter()
            .rev()
            .take_while(|word| is_label(word))
            .count();
    if start == end {
        return String::new();
    }
    // Keep commas: they part names from titles and outlets.
    let first = words[start];
    let last = words[end - 1];
    let from = rest.find(first).unwrap_or(0);
    let to = rest.rfind(last).map_or(rest.len(), |at| at + last.len());
    spaced(&rest[from..to.max(from)])
        .trim_matches(|c: char| matches!(c, ',' | ' ' | '-' | '–' | '—' | ':'))
        .to_owned()
}
