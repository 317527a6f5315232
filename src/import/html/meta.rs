//! What the head of a page says in `meta` and `link` elements.

use crate::import::html::{claim::Claim, page::attribute};
use dom_query::Document;
use std::collections::BTreeMap;

const TITLE: &[&str] = &[
    "og:title",
    "parsely-title",
    "sailthru.title",
    "citation_title",
    "dc.title",
    "dcterms.title",
    "twitter:title",
    "headline",
];
const PUBLISHED: &[&str] = &[
    "article:published_time",
    "datepublished",
    "parsely-pub-date",
    "sailthru.date",
    "citation_publication_date",
    "citation_online_date",
    "citation_date",
    "dc.date.issued",
    "dcterms.issued",
    "dc.date",
    "dcterms.date",
    "dcterms.created",
    "dc.date.created",
    "og:published_time",
    "article:published",
    "article.published",
    "published_time",
    "pubdate",
    "publishdate",
    "publish-date",
    "publish_date",
    "publication_date",
    "publication-date",
    "published-date",
    "cxenseparse:recs:publishtime",
    "rnews:datepublished",
    "date",
];
const AUTHORS: &[&str] = &[
    "author",
    "article:author",
    "parsely-author",
    "sailthru.author",
    "citation_author",
    "dc.creator",
    "dcterms.creator",
    "byl",
    "byline",
    "og:article:author",
    "rnews:author",
    "article:author_name",
];
const OUTLET: &[&str] = &[
    "og:site_name",
    "citation_journal_title",
    "dc.publisher",
    "dcterms.publisher",
    "application-name",
];
const SECTION: &[&str] = &[
    "article:section",
    "parsely-section",
    "section",
    "cxenseparse:recs:category",
    "og:section",
];

/// Reads the head of `page`.
pub(super) fn claim(page: &Document) -> Claim {
    let mut values: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for meta in page.select("meta[content]").nodes() {
        let keys = ["property", "name", "itemprop"]
            .iter()
            .find_map(|key| attribute(meta, key));
        let (Some(key), Some(value)) = (keys, attribute(meta, "content")) else {
            continue;
        };
        values.entry(key.to_lowercase()).or_default().push(value);
    }
    let all = |keys: &[&str]| -> Vec<String> {
        let found = keys.iter().find_map(|key| {
            values
                .get(*key)
                .filter(|all| all.iter().any(|it| !it.starts_with("http")))
        });
        found.cloned().unwrap_or_default()
    };
    let first = |keys: &[&str]| all(keys).into_iter().next();
    let dated = PUBLISHED
        .iter()
        .find_map(|key| Some((*key, values.get(*key)?.first()?.clone())));
    let canonical = page.select("link[rel='canonical']");
    let canonical = canonical
        .nodes()
        .first()
        .and_then(|link| attribute(link, "href"));
    let url = || values.get("og:url").and_then(|all| all.first().cloned());
    Claim {
        title: first(TITLE),
        authors: all(AUTHORS),
        published: dated.as_ref().map(|(_, value)| value.clone()),
        published_from: dated.map_or("", |(key, _)| key),
        outlet: first(OUTLET),
        section: first(SECTION),
        url: canonical.or_else(url),
    }
}
