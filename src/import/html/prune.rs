//! Takes off a page what no article consists of, told by the names that pages commonly give to it.

use crate::import::html::{
    page::{attribute, class_words, name, own_text},
    part::is_hidden,
};
use dom_query::{NodeId, NodeRef};
use std::collections::{BTreeMap, BTreeSet};

/// What takes more than this share of the running text of a page, in a hundred, says nothing on this page: some have
/// all of an article in a `sidebar-grid`.
const MOST: usize = 30;

/// The same for what is hardly ever said of an article.
const MOST_SURE: usize = 80;

/// Shorter pieces of text are labels as often as they are parts of sentences.
const LEAST: usize = 60;

/// Elements beside the text.
const ASIDE: &[&str] = &[
    "aside", "dialog", "fieldset", "footer", "form", "menu", "nav",
];

/// Roles of elements beside the text.
const ROLES: &[&str] = &[
    "alert",
    "alertdialog",
    "banner",
    "complementary",
    "contentinfo",
    "dialog",
    "menu",
    "menubar",
    "navigation",
    "search",
    "status",
    "toolbar",
    "tooltip",
];

/// Words in the names of classes that say what an element is for.
const WORDS: &[&str] = &[
    "ad",
    "ads",
    "advert",
    "advertisement",
    "advertising",
    "affiliate",
    "app",
    "audio",
    "author",
    "authors",
    "banner",
    "bio",
    "breadcrumb",
    "breadcrumbs",
    "byline",
    "bylines",
    "caption",
    "captions",
    "carousel",
    "category",
    "comment",
    "comments",
    "consent",
    "cookie",
    "cookies",
    "copyright",
    "correction",
    "credit",
    "credits",
    "dateline",
    "disclaimer",
    "disqus",
    "donate",
    "donation",
    "embed",
    "endnote",
    "follow",
    "footer",
    "footnote",
    "gallery",
    "gdpr",
    "hidden",
    "jobs",
    "kicker",
    "latest",
    "login",
    "menu",
    "meta",
    "metadata",
    "modal",
    "more",
    "nav",
    "navbar",
    "navigation",
    "newsletter",
    "newsletters",
    "notice",
    "outbrain",
    "overlay",
    "pagination",
    "player",
    "podcast",
    "poll",
    "popular",
    "popup",
    "print",
    "promo",
    "promos",
    "promotion",
    "quiz",
    "rating",
    "recirc",
    "recirculation",
    "recommend",
    "recommendation",
    "recommendations",
    "recommended",
    "register",
    "related",
    "rail",
    "reply",
    "share",
    "sharing",
    "sidebar",
    "signup",
    "skip",
    "slideshow",
    "social",
    "sponsor",
    "sponsored",
    "subscribe",
    "subscription",
    "syndication",
    "taboola",
    "tags",
    "tag",
    "teaser",
    "teasers",
    "timestamp",
    "toolbar",
    "tooltip",
    "trending",
    "tweet",
    "twitter",
    "instagram",
    "video",
    "zergnet",
];

/// Words that are hardly ever said of an article.
const SURE: &[&str] = &[
    "comments", "consent", "cookie", "cookies", "disqus", "gdpr", "outbrain", "taboola", "tweet",
];

/// Removes what lies beside the text of `body`.
pub(super) fn prune(body: &NodeRef<'_>) {
    remove(body, is_unseen);
    let said = said(body);
    let goes = |node: &NodeRef<'_>| labels(node).iter().any(|label| said.contains(label));
    remove(body, goes);
}

/// Returns the labels that part what lies beside the text from the text: those that do not take much of it.
fn said(body: &NodeRef<'_>) -> BTreeSet<&'static str> {
    let mut total = 0;
    let mut lengths: BTreeMap<&'static str, usize> = BTreeMap::new();
    let mut known: BTreeMap<NodeId, Vec<&'static str>> = BTreeMap::new();
    for node in body.descendants_it() {
        // A parent comes before what is in it.
        let outer = node
            .parent()
            .and_then(|parent| known.get(&parent.id))
            .cloned()
            .unwrap_or_default();
        if let Some(text) = own_text(&node) {
            let length = text.trim().len();
            if length >= LEAST && node.parent().is_none_or(|parent| name(&parent) != "a") {
                total += length;
                for label in outer {
                    *lengths.entry(label).or_default() += length;
                }
            }
            continue;
        }
        let mut all = outer;
        for label in labels(&node) {
            if !all.contains(&label) {
                all.push(label);
            }
        }
        known.insert(node.id, all);
    }
    let every = ASIDE
        .iter()
        .chain(ROLES)
        .chain(WORDS)
        .chain(&["hidden"])
        .copied();
    every
        .filter(|label| {
            let most = if SURE.contains(label) {
                MOST_SURE
            } else {
                MOST
            };
            lengths.get(label).copied().unwrap_or_default() * 100 <= total * most
        })
        .collect()
}

/// Returns what an element says that can mean that it lies beside the text.
fn labels(node: &NodeRef<'_>) -> Vec<&'static str> {
    let name = name(node);
    let find = |all: &[&'static str], word: &str| all.iter().find(|known| **known == word).copied();
    let mut labels: Vec<&'static str> = find(ASIDE, &name).into_iter().collect();
    if name.is_empty() {
        return labels;
    }
    labels.extend(attribute(node, "role").and_then(|role| find(ROLES, &role)));
    // Paragraphs that are only hidden from screen readers are behind something that can be paid away.
    let is_silent =
        || name != "p" && attribute(node, "aria-hidden").is_some_and(|value| value == "true");
    if is_hidden(node) || is_silent() {
        labels.push("hidden");
    }
    // What someone else posted, as networks have it put into pages: signed with a name that begins with an @.
    if name == "blockquote" && node.text().contains("(@") {
        labels.push("tweet");
    }
    // Links and words within a line are a part of it.
    let inner = ["a", "article", "b", "em", "i", "main", "span", "strong"];
    if !inner.contains(&name.as_str()) {
        labels.extend(
            class_words(node)
                .iter()
                .filter_map(|word| find(WORDS, word)),
        );
    }
    labels
}

fn remove(body: &NodeRef<'_>, goes: impl Fn(&NodeRef<'_>) -> bool) {
    let mut at = body.first_child();
    while let Some(node) = at {
        let goes = !node.is_text() && goes(&node);
        let inner = if goes { None } else { node.first_child() };
        at = inner.or_else(|| following(&node, body));
        if goes {
            node.remove_from_parent();
        }
    }
}

/// Returns the next node in the order of the page that is not within `node`.
fn following<'a>(node: &NodeRef<'a>, root: &NodeRef<'a>) -> Option<NodeRef<'a>> {
    let mut at = *node;
    while at.id != root.id {
        if let Some(next) = at.next_sibling() {
            return Some(next);
        }
        at = at.parent()?;
    }
    None
}

fn is_unseen(node: &NodeRef<'_>) -> bool {
    let unseen = [
        "iframe", "noscript", "script", "style", "svg", "template", "textarea",
    ];
    node.is_comment() || unseen.contains(&name(node).as_str())
}
