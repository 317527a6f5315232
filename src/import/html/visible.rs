//! What a page shows of who wrote it and when, in the words that pages commonly give to such things.

use crate::import::html::{
    claim::Claim,
    page::{attribute, class_words},
};
use dom_query::{Document, NodeRef};

/// Reads what the page shows.
pub(super) fn claim(page: &Document) -> Claim {
    let (published, published_from) = published(page);
    Claim {
        authors: authors(page),
        published,
        published_from,
        ..Claim::default()
    }
}

/// Returns the heading at the top of the page: within its article, where there are several.
pub(super) fn heading(page: &Document) -> Option<String> {
    let ways = ["h1[itemprop='headline']", "article h1", "main h1", "h1"];
    ways.iter()
        .find_map(|way| text(page, way).into_iter().next())
}

/// Reads the name of the page in its window.
pub(super) fn window(page: &Document) -> Claim {
    Claim {
        title: text(page, "head > title").into_iter().next(),
        ..Claim::default()
    }
}

/// Reads a day in the page's address: `/2024/03/10/bridge`.
pub(super) fn in_address(url: Option<&str>) -> Claim {
    let steps: Vec<&str> = url.unwrap_or_default().split(['/', '-']).collect();
    let is_number =
        |step: &str, n: usize| step.len() == n && step.bytes().all(|byte| byte.is_ascii_digit());
    let day = steps
        .windows(3)
        .find(|three| is_number(three[0], 4) && is_number(three[1], 2) && is_number(three[2], 2));
    Claim {
        published: day.map(|three| three.join("-")),
        published_from: "address",
        ..Claim::default()
    }
}

fn text(page: &Document, selector: &str) -> Vec<String> {
    let found = page.select(selector);
    let texts = found
        .nodes()
        .iter()
        .map(|node| crate::import::build::spaced(&node.text()));
    texts.filter(|text| !text.is_empty()).take(8).collect()
}

fn authors(page: &Document) -> Vec<String> {
    const WAYS: &[&str] = &[
        "[rel~='author']",
        "[itemprop='author'] [itemprop='name']",
        "[itemprop='author']",
        "a[href*='/author/']",
        "a[href*='/authors/']",
        "[class*='author-name'], [class*='authorName'], [class*='author_name']",
        "[class*='byline'] a",
        "[class*='byline'], [class*='Byline']",
        "[class*='author'] a",
    ];
    let is_short = |text: &String| text.split_whitespace().count() <= 12;
    let mut found = WAYS.iter().map(|way| -> Vec<String> {
        text(page, way)
            .into_iter()
            .filter(is_short)
            .take(4)
            .collect()
    });
    found.find(|names| !names.is_empty()).unwrap_or_default()
}

fn published(page: &Document) -> (Option<String>, &'static str) {
    let times = page.select("time[datetime], [itemprop='datePublished']");
    let times: Vec<&NodeRef<'_>> = times
        .nodes()
        .iter()
        .filter(|node| !is_update(node))
        .collect();
    let is_said = |node: &&&NodeRef<'_>| {
        attribute(node, "itemprop").is_some_and(|it| it == "datePublished")
            || class_words(node)
                .iter()
                .any(|word| word.starts_with("publish") || word == "pubdate")
    };
    let best = times.iter().find(is_said).or(times.first());
    let value =
        |node: &&&NodeRef<'_>| attribute(node, "datetime").or_else(|| attribute(node, "content"));
    if let Some(node) = best {
        return (
            value(&node).or_else(|| Some(node.text().to_string())),
            "time on the page",
        );
    }
    const WAYS: &[&str] = &[
        "[class*='publish']",
        "[class*='posted']",
        "[class*='pub-date']",
        "[class*='pubdate']",
        "[class*='timestamp']",
        "[class*='date']",
    ];
    let has_date = |text: &String| text.len() <= 120 && !crate::read::date::dates(text).is_empty();
    let shown = WAYS
        .iter()
        .find_map(|way| text(page, way).into_iter().find(has_date));
    (shown, "date on the page")
}

fn is_update(node: &NodeRef<'_>) -> bool {
    class_words(node)
        .iter()
        .any(|word| word.starts_with("update") || word.starts_with("modif"))
        || attribute(node, "itemprop").is_some_and(|it| it == "dateModified")
}
