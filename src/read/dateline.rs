//! The phrase at the start of a body that says where, when and by whom it was filed:
//! `Kenbury, March 3 (Reporter Jane Doe)`, `NAIROBI, Kenya (AP) —`.
//!
//! It stays in the text as it is written; only its facts are taken.

use crate::{
    calendar::PartialDate,
    extract::EntityKind,
    lexicon::{LEXICON, Traits, folded},
    read::{
        byline::byline,
        date::{dates, is_weekday},
        name::{
            is_acronym, is_known_place, is_name_word, is_outlet, is_person, is_section, spaced,
            uncapped,
        },
    },
    text::span::Span,
};

/// What a dateline says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Dateline {
    /// Where it was filed.
    pub place: Option<String>,
    /// When.
    pub date: Option<PartialDate>,
    /// The agency.
    pub outlet: Option<String>,
    /// Who filed it.
    pub authors: Vec<String>,
    /// The whole phrase, in bytes of the paragraph, its dash included.
    pub span: Span,
}

/// The longest phrase that is looked at, in bytes.
const LONGEST: usize = 160;

/// Reads the dateline that `paragraph` starts with.
///
/// There is one if a place is followed by a date or a bracket, or by a dash or colon where the place
/// is in capitals; and if the text goes on after it with a capital, a figure or a quotation mark.
pub fn dateline(paragraph: &str) -> Option<Dateline> {
    let window = start(paragraph);
    let (head, bracket, mut dash) = cut(window)?;
    let mut found = Dateline {
        span: Span::new(0, dash.end),
        ..Dateline::default()
    };
    if let Some(bracket) = bracket {
        read_bracket(bracket, &mut found)?;
    }
    let shouted = read_head(head, &mut found)?;
    if found.date.is_none()
        && bracket.is_none()
        && let Some((date, end)) = date_between_dashes(window, dash.end)
    {
        found.date = Some(date);
        found.span.end = end as u32;
        dash.end = end;
    }
    let after = paragraph[dash.end..].trim_start();
    let first = after.chars().next()?;
    let goes_on = first.is_uppercase()
        || first.is_numeric()
        || matches!(first, '"' | '“' | '‘' | '\'' | '$' | '€' | '£');
    let certain = found.date.is_some() || bracket.is_some();
    let known = || found.place.as_deref().is_some_and(is_known_place);
    let held = match dash.mark {
        Some(':') if !certain => (known() || shouted && !is_everyday(head)) && is_colon_place(head),
        Some('-') => certain || shouted,
        Some(_) => certain || shouted || known(),
        None => found.date.is_some() && bracket.is_some(),
    };
    (held && goes_on && (found.place.is_some() || found.date.is_some() && found.outlet.is_some()))
        .then_some(found)
}

/// Reads the date of `KENBURY, Calif. – March 3, 2024 –` after the first dash.
fn date_between_dashes(window: &str, from: usize) -> Option<(PartialDate, usize)> {
    let rest = &window[from..];
    let written = *dates(rest).first()?;
    let before = rest[..written.span.start as usize].trim();
    let after = &rest[written.span.end as usize..];
    let dashed = after.trim_start();
    let text = dashed.trim_start_matches(['-', '–', '—', ':']);
    (before.is_empty() && text.len() < dashed.len())
        .then(|| (written.date, window.len() - text.len()))
}

/// Returns the first [`LONGEST`] bytes, or a few less where they would cut a character.
fn start(paragraph: &str) -> &str {
    let mut end = LONGEST.min(paragraph.len());
    while !paragraph.is_char_boundary(end) {
        end -= 1;
    }
    &paragraph[..end]
}

/// Says whether a colon after `head` can make it a place.
fn is_colon_place(head: &str) -> bool {
    let head = head.trim();
    !NO_PLACE.contains(&head.to_lowercase().as_str())
        && !is_acronym(head)
        && head.split(' ').count() <= 3
        && head
            .split(' ')
            .all(|word| is_name_word(word) || is_section(word))
}

/// Says whether one of the words of `head` is an everyday one: `HARBOUR DISPUTE:` is a label.
fn is_everyday(head: &str) -> bool {
    head.split_whitespace().map(folded).any(|word| {
        LEXICON.traits(&word).any(Traits::COMMON) || LEXICON.kind(&word) == Some(EntityKind::Group)
    })
}

/// Words in capitals that a colon follows, and that are no place.
const NO_PLACE: &[&str] = &[
    "analysis",
    "breaking",
    "comment",
    "correction",
    "editorial",
    "exclusive",
    "explainer",
    "fact check",
    "factbox",
    "interview",
    "listen",
    "live",
    "note",
    "opinion",
    "photos",
    "profile",
    "q",
    "a",
    "read",
    "review",
    "see also",
    "update",
    "video",
    "watch",
    "summary",
    "warning",
];

struct Dash {
    mark: Option<char>,
    end: usize,
}

/// Splits off what stands before the bracket, the bracket's content, and the dash.
fn cut(window: &str) -> Option<(&str, Option<&str>, Dash)> {
    for (at, c) in window.char_indices() {
        match c {
            '\n' => break,
            '(' | '/' | '[' if window[..at].ends_with(char::is_whitespace) => {
                let close = match c {
                    '(' => ')',
                    '[' => ']',
                    _ => '/',
                };
                let end = at + 1 + window[at + 1..].find(close)?;
                let bracket = Some(&window[at + 1..end]);
                // Without a dash the text goes on right after the bracket.
                let rest = &window[end + 1..];
                let dash = rest.trim_start_matches([' ', '\u{a0}', '.']);
                let mark = dash
                    .chars()
                    .next()
                    .filter(|c| matches!(c, '-' | '–' | '—' | '―' | '−' | '_' | ':'));
                let skipped = rest.len() - dash.len();
                let dashes = if mark.is_some() {
                    dash.len()
                        - dash
                            .trim_start_matches(['-', '–', '—', '―', '−', '_', ':'])
                            .len()
                } else {
                    0
                };
                let end = end + 1 + if mark.is_some() { skipped + dashes } else { 0 };
                return Some((&window[..at], bracket, Dash { mark, end }));
            }
            '—' | '―' | '–' | '-' | '_' | ':' => {
                let before = window[..at].chars().next_back();
                let rest = &window[at..];
                let after = rest.trim_start_matches(['-', '–', '—', '―', '_', ':']);
                let loose = before.is_some_and(char::is_whitespace)
                    && after.starts_with(char::is_whitespace);
                let tight = matches!(c, '—' | '―' | '_' | ':') || rest.starts_with("--");
                if loose || tight && (c != ':' || after.starts_with(char::is_whitespace)) {
                    let end = at + rest.len() - after.len();
                    let mark = if rest.starts_with("--") { '—' } else { c };
                    return Some((
                        &window[..at],
                        None,
                        Dash {
                            mark: Some(mark),
                            end,
                        },
                    ));
                }
            }
            '!' | '?' | ';' | '"' | '“' | '”' => break,
            _ => {}
        }
    }
    None
}

/// Takes in `Reuters`, `Reporter Jane Doe`, `Xinhua reporter Jane Doe`; `None` if it is neither.
fn read_bracket(bracket: &str, found: &mut Dateline) -> Option<()> {
    let bracket = spaced(bracket);
    if bracket.split(' ').count() > 12 {
        return None;
    }
    for (at, word) in bracket
        .match_indices(['r', 'R', 'c', 'C'])
        .map(|(at, _)| (at, &bracket[at..]))
    {
        let starts = at == 0 || bracket[..at].ends_with(' ');
        let lower = word.to_lowercase();
        let marked = ["reporter", "correspondent"]
            .iter()
            .any(|mark| lower.starts_with(mark));
        if starts && marked {
            let read = byline(word)?;
            found.authors = read.authors;
            let agency = bracket[..at].trim().trim_end_matches(',');
            if !agency.is_empty() && !["Intern", "Staff", "Our", "Trainee"].contains(&agency) {
                found.outlet = Some(agency.to_owned());
            }
            return Some(());
        }
    }
    if let Some(read) = byline(&bracket).filter(|read| read.is_marked) {
        found.authors = read.authors;
        found.outlet = read.outlet;
        return Some(());
    }
    let capital = bracket.chars().next().is_some_and(char::is_uppercase);
    if !capital || bracket.contains(|c: char| c.is_ascii_digit()) {
        return None;
    }
    if is_person(&bracket) && !is_acronym(&bracket) {
        found.authors = vec![uncapped(&bracket)];
    } else {
        found.outlet = Some(bracket);
    }
    Some(())
}

/// Takes in agency, place and date; says whether the place is in capitals, or `None` if the phrase
/// holds anything else.
fn read_head(head: &str, found: &mut Dateline) -> Option<bool> {
    let written = dates(head);
    let mut rest = String::from(head);
    if let Some(date) = written.first() {
        found.date = Some(date.date);
        rest.replace_range(date.span.range(), " ");
    }
    if written.len() > 1 {
        return None;
    }
    let rest = spaced(&rest);
    let mut places = Vec::new();
    for part in rest
        .split([',', '|'])
        .map(str::trim)
        .filter(|part| !part.is_empty())
    {
        if is_outlet(part) && places.is_empty() {
            found.outlet.get_or_insert(part.to_owned());
        } else if is_weekday(part.trim_end_matches('.')) && !places.is_empty() {
            // The weekday of the date.
        } else if is_place(part) {
            places.push(part.trim_end_matches(" on").trim_end_matches(" -"));
        } else {
            return None;
        }
    }
    if places.is_empty() || places.len() > 3 {
        return (found.outlet.is_some() && found.date.is_some()).then_some(false);
    }
    let shouted = places[0].chars().filter(|c| c.is_alphabetic()).count() > 2
        && places[0].chars().all(|c| !c.is_lowercase());
    found.place = Some(uncapped(&places.join(", ")));
    Some(shouted)
}

/// A few words in capitals.
fn is_place(part: &str) -> bool {
    let words: Vec<&str> = part.split(' ').collect();
    let small = [
        "de", "do", "da", "del", "la", "le", "of", "the", "on", "upon", "and", "al", "el", "sur",
        "am",
    ];
    let no_place = [
        "in", "on", "at", "by", "since", "after", "before", "from", "until", "during",
    ];
    words.len() <= 5
        && !no_place.contains(&words[0].to_lowercase().as_str())
        && words.iter().enumerate().all(|(n, word)| {
            n > 0 && small.contains(word)
                || word.starts_with(char::is_uppercase)
                    && word
                        .chars()
                        .all(|c| c.is_alphabetic() || matches!(c, '.' | '-' | '\'' | '’' | '/'))
        })
}
