//! Names of authors as pages write them.

use crate::read::byline::byline;

/// Accounts that people write under who set up a site. They name nobody.
const ACCOUNTS: &[&str] = &[
    "admin",
    "administrator",
    "author",
    "editor",
    "guest",
    "root",
    "user",
    "webmaster",
    "wordpress",
];

/// What one part of a page names as authors, cleaned.
#[derive(Clone, Debug, Default)]
pub(super) struct Authors {
    names: Vec<String>,
    /// Whether one of them is not just the outlet.
    has_person: bool,
}

/// Cleans the `names` that one part of a page gives: no "By", no posts and places, each once.
pub(super) fn authors(names: &[String], outlets: &[String]) -> Authors {
    let mut found: Vec<String> = Vec::new();
    for name in names {
        let name = super::claim::plain(name);
        for name in split(&name) {
            let is_known = found.iter().any(|other| folded(other) == folded(&name));
            if !is_known && is_name(&name) {
                found.push(name);
            }
        }
    }
    let is_outlet = |name: &String| outlets.iter().any(|outlet| same(outlet, name));
    let people: Vec<String> = found
        .iter()
        .filter(|name| !is_outlet(name))
        .cloned()
        .collect();
    let has_person = !people.is_empty();
    Authors {
        names: if has_person { people } else { found },
        has_person,
    }
}

/// Returns the first that names a person; the first that names anything where none does.
pub(super) fn best(all: Vec<Authors>) -> Vec<String> {
    let person = all.iter().position(|authors| authors.has_person);
    let any = all.iter().position(|authors| !authors.names.is_empty());
    person
        .or(any)
        .and_then(|n| all.into_iter().nth(n))
        .map_or_else(Vec::new, |authors| authors.names)
}

/// Parts what may name several, with what they are and where.
fn split(text: &str) -> Vec<String> {
    let text = text.trim();
    let bare = ["By ", "by ", "BY ", "Written by ", "Posted by "]
        .iter()
        .find_map(|by| text.strip_prefix(by));
    let text = bare.unwrap_or(text);
    let is_several = [",", " and ", " & ", "|", ";", " for ", " in ", " - ", "/"]
        .iter()
        .any(|mark| text.contains(mark));
    if !is_several {
        return vec![text.to_owned()];
    }
    if let Some(read) = byline(&format!("By {text}"))
        && !read.authors.is_empty()
    {
        return read.authors;
    }
    let rest = text.split(['|', ';']).next().unwrap_or(text);
    let parts = rest.replace(" and ", ",").replace(" & ", ",");
    parts
        .split(',')
        .map(|part| part.trim().to_owned())
        .filter(|part| !part.is_empty())
        .collect()
}

fn is_name(text: &str) -> bool {
    let lower = text.to_lowercase();
    (2..=60).contains(&text.chars().count())
        && text.chars().any(char::is_alphabetic)
        && !text.contains(['@', '{', '<', '#', '(', ':'])
        && !lower.contains("://")
        && !lower.starts_with("www.")
        && !ACCOUNTS.contains(&lower.as_str())
        && text.split_whitespace().count() <= 7
}

fn same(a: &str, b: &str) -> bool {
    let (a, b) = (folded(a), folded(b));
    a == b || a.trim_start_matches("the") == b.trim_start_matches("the")
}

fn folded(text: &str) -> String {
    text.chars()
        .filter(|c| c.is_alphanumeric())
        .flat_map(char::to_lowercase)
        .collect()
}
