//! Who wrote an article: `By Jane Doe and John Roe, Kenbury Post correspondents`.

use crate::read::name::{
    is_acronym, is_known_place, is_name_word, is_outlet, is_pen_name, is_person, is_section,
    is_title, spaced, uncapped,
};

/// Who is named by a byline.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Byline {
    /// The people, in the order given; an organisation where no person is named.
    pub authors: Vec<String>,
    /// The outlet they write for.
    pub outlet: Option<String>,
    /// Whether they are named as authors, by a word like "By" or "correspondent".
    pub is_marked: bool,
}

/// What comes before the authors.
const BEFORE: &[&str] = &[
    "analysis by",
    "article by",
    "author",
    "authors",
    "by",
    "byline",
    "correspondent",
    "correspondents",
    "commentary by",
    "compiled by",
    "intern reporter",
    "interview by",
    "posted by",
    "published by",
    "opinion by",
    "report by",
    "review by",
    "reported by",
    "reporter",
    "reporters",
    "reporting by",
    "staff reporter",
    "story by",
    "text by",
    "words by",
    "writer",
    "written by",
];

/// Reads `line` as a byline. Returns `None` if anything in it is not a name, a title or an outlet.
pub fn byline(line: &str) -> Option<Byline> {
    let line = spaced(line);
    let (names, is_marked) = match after_mark(&line) {
        Some(names) => (names, true),
        None => (line.as_str(), false),
    };
    let mut byline = Byline {
        is_marked,
        ..Byline::default()
    };
    if line
        .get(..11)
        .is_some_and(|mark| mark.eq_ignore_ascii_case("special to "))
    {
        byline.outlet = Some(line[11..].to_owned());
        return is_outlet(&line[11..]).then_some(byline);
    }
    let names = names.trim_matches(|c: char| matches!(c, ' ' | ',' | '|' | ':' | '-' | '–' | '—'));
    let names = without_bracket(names, &mut byline);
    if names.is_empty() || names.len() > 200 {
        return None;
    }
    let parts = parts(&names);
    let alone = parts.len() == 1;
    for (n, part) in parts.iter().enumerate() {
        read_part(part, n == 0, alone, &mut byline)?;
    }
    if byline.authors.is_empty() {
        let outlet = byline.outlet.clone().filter(|_| is_marked)?;
        byline.authors.push(outlet);
    }
    Some(byline)
}

/// Returns the outlet that a line such as `Environment correspondent, Kenbury Post` names.
pub(super) fn employer_in(line: &str) -> Option<String> {
    let (post, rest) = line.split_once(", ").unwrap_or((line, ""));
    let outlet = (is_outlet(rest) || is_acronym(rest)).then(|| rest.to_owned());
    outlet.or_else(|| employer(post))
}

/// Returns what follows `By`, `Reporter:` and the like.
fn after_mark(line: &str) -> Option<&str> {
    BEFORE.iter().rev().find_map(|mark| {
        let head = line.get(..mark.len())?;
        let rest = &line[mark.len()..];
        let ends = rest.starts_with([' ', ':', '：']);
        (ends && head.eq_ignore_ascii_case(mark))
            .then(|| rest.trim_start_matches([' ', ':', '：']))
            // "Reporter Jane Doe", but not "Writer wins prize": what follows is read as names.
            .map(|rest| after_mark(rest).unwrap_or(rest))
    })
}

/// Cuts off `(Kenbury Post)` or an e-mail address in brackets after the names.
fn without_bracket(names: &str, byline: &mut Byline) -> String {
    let Some((before, bracket)) = names
        .strip_suffix(')')
        .and_then(|names| names.rsplit_once('('))
    else {
        return names.to_owned();
    };
    if is_outlet(bracket) || is_acronym(bracket) {
        byline.outlet = Some(bracket.to_owned());
    }
    before.trim().to_owned()
}

fn parts(names: &str) -> Vec<String> {
    let mut names = names.to_owned();
    for between in [
        " and ", " AND ", " And ", " & ", " with ", "; ", " | ", " / ", "、", " · ", " • ", " – ",
        " — ", " - ",
    ] {
        names = names.replace(between, ", ");
    }
    names
        .split(',')
        .map(|part| part.trim().trim_start_matches("and ").to_owned())
        .filter(|part| !part.is_empty())
        .collect()
}

/// Takes in one of the parts between commas.
fn read_part(part: &str, is_first: bool, is_alone: bool, byline: &mut Byline) -> Option<()> {
    let (name, place_or_outlet) = cut(part);
    if let Some((word, what)) = place_or_outlet
        && word != "in"
        && word != "from"
        && what.starts_with(char::is_uppercase)
    {
        byline.outlet.get_or_insert(what.to_owned());
    }
    let name = name.trim();
    if name.is_empty() || name.contains('@') {
        return Some(());
    }
    if name.split_whitespace().any(is_title) {
        byline.is_marked = true;
        if let Some(outlet) = employer(name) {
            byline.outlet.get_or_insert(outlet);
        }
        return Some(());
    }
    if [
        "PhD", "Ph.D.", "MD", "M.D.", "Jr.", "Jr", "Sr.", "II", "III",
    ]
    .contains(&name)
        && !is_first
    {
        return Some(());
    }
    if is_outlet(name) || is_acronym(name) && !is_first || name.starts_with("The ") && !is_first {
        byline.outlet.get_or_insert(name.to_owned());
        return Some(());
    }
    let name = name
        .strip_prefix("Dr. ")
        .or_else(|| name.strip_prefix("Dr "))
        .unwrap_or(name);
    let single = is_alone && byline.is_marked && !name.contains(' ') && is_name_word(name);
    if is_person(name) || single || is_first && is_pen_name(name) {
        if is_acronym(name) && single {
            byline.outlet.get_or_insert(name.to_owned());
        } else {
            byline.authors.push(uncapped(name));
        }
        return Some(());
    }
    // "By Jane Doe, Kenbury": where she is, or whom she works for.
    let named = !is_first && name.split(' ').count() <= 3 && name.split(' ').all(is_name_word);
    if !byline.is_marked || !named {
        return None;
    }
    if !is_known_place(name) && !name.contains(' ') {
        byline.outlet.get_or_insert(name.to_owned());
    }
    Some(())
}

/// Cuts `Jane Doe in Nairobi`, `Jane Doe for the Kenbury Post` before the small word.
fn cut(part: &str) -> (&str, Option<(&str, &str)>) {
    for word in [
        "in", "from", "for the", "of the", "at the", "for", "of", "at",
    ] {
        let between = format!(" {word} ");
        if let Some((name, what)) = part.split_once(&between)
            && what.starts_with(char::is_uppercase)
            && !name.split_whitespace().any(is_title)
        {
            return (name, Some((word, what)));
        }
    }
    (part, None)
}

/// Returns whom a `BBC News science correspondent` or an `editor of the Kenbury Post` works for.
fn employer(title: &str) -> Option<String> {
    if let Some((_, employer)) = ["of the ", "for the ", "at the ", "of ", "for ", "at "]
        .iter()
        .find_map(|word| title.split_once(&format!(" {word}")))
    {
        return employer
            .starts_with(char::is_uppercase)
            .then(|| employer.to_owned());
    }
    let words: Vec<&str> = title
        .split_whitespace()
        .take_while(|word| word.starts_with(char::is_uppercase) && !is_title(word))
        .collect();
    let plain = |word: &&str| {
        let lower = word.to_lowercase();
        !is_section(&lower) && !BEATS.contains(&lower.as_str())
    };
    let n = words.len() - words.iter().rev().take_while(|word| !plain(word)).count();
    let name = words[..n].join(" ");
    let known = is_outlet(&name) || is_acronym(&name);
    (known
        || n >= 2 && words[..n].iter().all(plain)
        || n == 1 && words.len() == 1 && !title.contains("Staff"))
    .then_some(name)
    .filter(|name| !name.is_empty())
}

/// What stands before "correspondent" and names no employer.
const BEATS: &[&str] = &[
    "associate",
    "assistant",
    "chief",
    "data",
    "deputy",
    "diplomatic",
    "economic",
    "economics",
    "environmental",
    "executive",
    "financial",
    "foreign",
    "general",
    "global",
    "guest",
    "junior",
    "lead",
    "legal",
    "managing",
    "medical",
    "military",
    "night",
    "our",
    "parliamentary",
    "political",
    "royal",
    "security",
    "senior",
    "social",
    "special",
    "staff",
    "transport",
    "white",
    "house",
    "intern",
    "affairs",
    "defence",
    "defense",
    "city",
];
