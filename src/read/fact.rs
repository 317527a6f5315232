//! One line of a head as facts: who, when, which outlet, which section.

use crate::{
    article::Metadata,
    calendar::PartialDate,
    read::{
        byline::byline,
        date::{Written, dates},
        name::{
            is_acronym, is_name_word, is_outlet, is_pen_name, is_person, is_section, is_title,
            spaced,
        },
        source_line::source_line,
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
    if let Some(read) = labelled(&line_spaced) {
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
    let segments = segments(line);
    let mut all = Facts::default();
    let many = segments.len() > 1;
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

/// Reads `Home > News > World`: the last step is the section.
fn breadcrumb(line: &str) -> Option<Option<String>> {
    let line = spaced(line);
    let mut steps: Vec<&str> = line
        .split(['>', '›', '»', '→', '❯'])
        .map(str::trim)
        .filter(|step| !step.is_empty())
        .collect();
    let clear = line.contains(['>', '›', '»', '→', '❯']);
    if !clear {
        steps = line.split(['/', '|']).map(str::trim).collect();
        if !steps[0].eq_ignore_ascii_case("home") {
            return None;
        }
    }
    if steps.len() < 2
        && !(clear && steps.len() == 1 && line.starts_with(|c: char| c.is_alphabetic()))
    {
        return None;
    }
    // A last step of many words is the article's own title.
    let is_short = |step: &&str| step.split(' ').count() <= 4 && !step.ends_with('.');
    let n_short = steps.iter().take_while(|step| is_short(step)).count();
    if n_short + 1 < steps.len() {
        return None;
    }
    let section = steps[..n_short]
        .iter()
        .rfind(|step| !step.eq_ignore_ascii_case("home"))
        .map(|step| (*step).to_owned());
    Some(section)
}

/// Reads `Section: World`, `Author: Jane Doe`.
fn labelled(line: &str) -> Option<Facts> {
    let (label, value) = line.split_once([':', '：'])?;
    let value = value.trim();
    if value.is_empty() || label.len() > 24 {
        return None;
    }
    let mut facts = Facts {
        strength: Fact::Strong,
        ..Facts::default()
    };
    match label.trim().to_lowercase().as_str() {
        "title" | "headline" => facts.title = Some(value.to_owned()),
        "section" | "category" | "categories" | "filed under" | "column" | "channel" | "topic" => {
            facts.section = Some(value.to_owned());
        }
        "source" | "outlet" | "publication" | "publisher" | "newspaper" | "agency" | "media"
        | "site" | "website" => {
            if segments(value).len() > 1 {
                return None;
            }
            let read = source_line(&format!("Source: {value}"))?;
            facts.published = read.date.map(|date| (date, NAMED));
            facts.outlet = Some((read.outlet, LABELLED));
        }
        "place" | "location" | "dateline" if value.split(' ').count() <= 5 => {
            facts.place = Some(value.to_owned());
        }
        "url" | "link" | "web" | "permalink" => facts.url = Some(value.to_owned()),
        "editor" | "editors" | "editing" | "contact" | "media contact" | "contacts" | "tags"
        | "keywords" | "photo" | "photos" | "language" | "word count" | "words" | "length"
        | "id" | "translator" | "copyright" | "email" | "phone" | "tel" | "proofreader"
        | "responsible editor" => {}
        _ => return None,
    }
    Some(facts)
}

/// Cuts a line at bars, bullets and wide gaps.
fn segments(line: &str) -> Vec<String> {
    let line = line
        .replace(['|', '·', '•', '\t', '¦', '●'], "\u{1}")
        .replace("   ", "\u{1}")
        .replace("\u{a0}\u{a0}\u{a0}", "\u{1}")
        .replace(" / ", "\u{1}");
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

/// Reads names without a date: a byline, an outlet, a lone person.
fn names(segment: &str, among: bool) -> Option<Facts> {
    let mut facts = Facts::default();
    let words = segment.split(' ').count();
    if is_outlet(segment) && words <= 5 && among {
        facts.outlet = Some((segment.to_owned(), NAMED));
        return Some(facts);
    }
    if let Some(read) = byline(segment) {
        facts.strength = if read.is_marked {
            Fact::Strong
        } else {
            Fact::Weak
        };
        facts.authors = read.authors;
        facts.outlet = read.outlet.map(|outlet| (outlet, NAMED));
        return Some(facts);
    }
    if words <= 7
        && segment
            .split(' ')
            .any(|word| is_title(word.trim_end_matches(',')))
        && !segment.ends_with('.')
        && segment.starts_with(char::is_uppercase)
        && words >= 2
    {
        // A line of its own under the name: "Environment correspondent, BBC News".
        let read = byline(&format!("By Jane Doe, {segment}"));
        facts.outlet = read
            .and_then(|read| read.outlet)
            .map(|outlet| (outlet, NAMED));
        return Some(facts);
    }
    if among && is_pen_name(segment) {
        facts.authors.push(segment.to_owned());
        return Some(facts);
    }
    if among && is_section(segment) {
        facts.section = Some(segment.to_owned());
        return Some(facts);
    }
    if among && words == 1 && (is_acronym(segment) || is_name_word(segment)) {
        facts.outlet = Some((segment.to_owned(), NAMED));
        return Some(facts);
    }
    if let Some(place) = ["Reporting from ", "in ", "From "]
        .iter()
        .find_map(|before| segment.strip_prefix(before))
        && is_person_or_place(place)
    {
        return Some(facts);
    }
    None
}

fn is_person_or_place(text: &str) -> bool {
    is_person(text)
        || text
            .split([' ', ','])
            .all(|word| word.is_empty() || is_name_word(word))
}

/// Says whether `line` is a button, a count, or another thing that pages have beside articles.
pub(super) fn is_furniture(line: &str) -> bool {
    const WHOLE: &[&str] = &[
        "add as preferred on google",
        "add comment",
        "advertisement",
        "bookmark",
        "close",
        "comment",
        "comments",
        "copy link",
        "copy url",
        "email",
        "embargoed",
        "facebook",
        "follow",
        "for immediate release",
        "getty images",
        "gift this article",
        "image",
        "leave a comment",
        "like",
        "linkedin",
        "listen",
        "listen to article",
        "listen to this article",
        "loading",
        "loading...",
        "menu",
        "no comments",
        "pdf",
        "pinterest",
        "press release",
        "news release",
        "media release",
        "print",
        "print this article",
        "published",
        "read",
        "reddit",
        "save",
        "save article",
        "save for later",
        "scroll to continue",
        "search",
        "share",
        "share on facebook",
        "share on twitter",
        "share on x",
        "share this",
        "share this article",
        "share via email",
        "sign in",
        "sign up",
        "skip advertisement",
        "skip to content",
        "skip to main content",
        "subscribe",
        "text size",
        "toggle menu",
        "twitter",
        "updated",
        "watch",
        "watch live",
        "whatsapp",
        "x",
    ];
    let lower = line.to_lowercase();
    let lower = lower.trim_matches(|c: char| matches!(c, ':' | '.' | '!' | '-' | '*' | '[' | ']'));
    let words: Vec<&str> = lower.split(' ').collect();
    WHOLE.contains(&lower)
        || words.iter().all(|word| WHOLE.contains(word)) && !lower.is_empty()
        || lower.ends_with("min read")
        || lower.ends_with("minute read")
        || lower.ends_with("minutes read")
        || words.len() <= 6
            && lower.ends_with(" ago")
            && lower.contains(|c: char| c.is_ascii_digit())
        || words.len() == 2
            && ["comments", "shares", "views", "words", "photos", "likes"].contains(&words[1])
            && words[0].starts_with(|c: char| c.is_ascii_digit())
        || lower.starts_with("image source")
        || lower.starts_with("follow us")
        || lower.starts_with("sign up ")
        || lower.starts_with("for immediate release")
}
