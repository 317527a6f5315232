//! What one part of a page claims about its article, and what is made of all claims.

use crate::{
    article::Metadata,
    import::html::{author, stamp, title},
};

/// What one part of a page claims, as it is written there.
#[derive(Clone, Debug, Default)]
pub(super) struct Claim {
    pub(super) title: Option<String>,
    pub(super) authors: Vec<String>,
    pub(super) published: Option<String>,
    /// In a few words, where the date stands.
    pub(super) published_from: &'static str,
    pub(super) outlet: Option<String>,
    pub(super) section: Option<String>,
    pub(super) url: Option<String>,
}

/// Puts together what is claimed; what comes first in `claims` goes before what comes later. `top` is the heading that
/// readers see.
pub(super) fn stated(claims: &[Claim], top: Option<&str>) -> Metadata {
    let first = |of: fn(&Claim) -> &Option<String>| -> Option<String> {
        let mut texts = claims.iter().filter_map(of_claim(of)).map(plain);
        texts.find(|text| !text.is_empty())
    };
    let outlet = first(|claim| &claim.outlet);
    let outlets: Vec<String> = claims
        .iter()
        .filter_map(|claim| claim.outlet.as_deref())
        .map(plain)
        .collect();
    let titles: Vec<String> = claims
        .iter()
        .filter_map(|claim| claim.title.as_deref())
        .map(plain)
        .collect();
    let published = claims.iter().find_map(|claim| {
        let date = stamp::date(claim.published.as_deref()?)?;
        Some((date, claim.published_from.to_owned()))
    });
    let authors = claims
        .iter()
        .map(|claim| author::authors(&claim.authors, &outlets))
        .collect();
    let url = claims
        .iter()
        .filter_map(|claim| claim.url.as_deref())
        .find(|url| is_address(url));
    Metadata {
        title: title::title(&titles, top, &outlets),
        section: first(|claim| &claim.section).filter(|section| section.chars().count() <= 60),
        authors: author::best(authors),
        published: published.as_ref().map(|(date, _)| *date),
        published_from: published.map(|(_, from)| from),
        source: outlet.or_else(|| host(url?)),
        url: url.map(str::to_owned),
        ..Metadata::default()
    }
}

fn of_claim(of: fn(&Claim) -> &Option<String>) -> impl Fn(&Claim) -> Option<&str> {
    move |claim| of(claim).as_deref()
}

/// Returns `text` without the markup and the entities that some pages put into what is meant for machines.
pub(super) fn plain(text: &str) -> String {
    let is_marked =
        text.contains('&') && text.contains(';') || text.contains('<') && text.contains('>');
    if !is_marked {
        return crate::import::build::spaced(text);
    }
    crate::import::build::spaced(
        &dom_query::Document::fragment(text.chars().take(2000).collect::<String>()).text(),
    )
}

/// Says whether `url` leads to a page of a site, not to its front page.
fn is_address(url: &str) -> bool {
    let rest = url
        .strip_prefix("https://")
        .or_else(|| url.strip_prefix("http://"));
    rest.is_some_and(|rest| {
        rest.split_once('/')
            .is_some_and(|(host, path)| host.contains('.') && !path.is_empty())
    })
}

fn host(url: &str) -> Option<String> {
    let host = url
        .split("://")
        .nth(1)?
        .split(['/', ':', '?', '#'])
        .next()?;
    Some(host.strip_prefix("www.").unwrap_or(host).to_owned()).filter(|host| !host.is_empty())
}
