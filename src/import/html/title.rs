//! Which of the titles on a page is its article's.

use std::collections::BTreeSet;

/// What stands between a title and the name of the outlet.
const BETWEEN: &[&str] = &[
    " | ", " - ", " – ", " — ", " :: ", " · ", " • ", " » ", " / ",
];

/// Returns the title that readers see at the `top` of the page, if it is about the same as another; otherwise the one
/// that most parts of the page agree on, and the first where they do not.
pub(super) fn title(titles: &[String], top: Option<&str>, outlets: &[String]) -> Option<String> {
    let clean = |title: &str| {
        Some(without_outlet(title, outlets)).filter(|it| !it.is_empty() && !is_outlet(it, outlets))
    };
    let titles: Vec<String> = titles.iter().filter_map(|title| clean(title)).collect();
    let votes = |title: &str| {
        titles
            .iter()
            .filter(|other| folded(other) == folded(title))
            .count()
    };
    let top = top.and_then(clean);
    let most = titles.iter().map(|title| votes(title)).max();
    let agreed = titles.iter().find(|title| Some(votes(title)) == most);
    let Some(best) = top
        .as_ref()
        .filter(|top| titles.iter().any(|title| is_alike(top, title)))
        .or(agreed)
    else {
        return top;
    };
    // A title that was cut off is given whole where it stands whole.
    let stem = best.trim_end_matches(['.', '…', ' ']);
    let is_cut = stem.len() < best.len();
    let whole = titles
        .iter()
        .find(|title| is_cut && title.len() > best.len() && title.starts_with(stem));
    Some(whole.unwrap_or(best).clone())
}

/// Says whether a third of the words of the shorter of two titles are in the other.
fn is_alike(a: &str, b: &str) -> bool {
    let words = |title: &str| -> BTreeSet<String> {
        title
            .split_whitespace()
            .map(folded)
            .filter(|it| !it.is_empty())
            .collect()
    };
    let (a, b) = (words(a), words(b));
    let least = a.len().min(b.len());
    least > 0 && 3 * a.intersection(&b).count() >= least && a.len() >= 2
}

/// Takes the name of the outlet off the end of a title, or its start.
fn without_outlet(title: &str, outlets: &[String]) -> String {
    let mut title = title.trim();
    for between in BETWEEN {
        if let Some((before, after)) = title.rsplit_once(between)
            && is_outlet(after, outlets)
        {
            title = before.trim();
        }
        if let Some((before, after)) = title.split_once(between)
            && is_outlet(before, outlets)
        {
            title = after.trim();
        }
    }
    title.to_owned()
}

fn is_outlet(text: &str, outlets: &[String]) -> bool {
    let folded_text = folded(text);
    outlets.iter().any(|outlet| {
        let outlet = folded(outlet);
        !outlet.is_empty()
            && (outlet == folded_text
                || outlet.trim_start_matches("the") == folded_text.trim_start_matches("the"))
    })
}

fn folded(text: &str) -> String {
    text.chars()
        .filter(|c| c.is_alphanumeric())
        .flat_map(char::to_lowercase)
        .collect()
}
