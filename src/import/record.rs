//! Objects of JSON that are articles, in the forms of those who write them: fields by their names, and what is laid
//! deeper than that.

use crate::{
    article::Metadata,
    import::{
        Format, build,
        field::{Facts, Field, when},
        html,
        markdown::words,
        table::warn,
    },
    read::{Reading, WarningKind, headed::headed},
};
use serde_json::{Map, Value};

type Object = Map<String, Value>;

/// Says in which form an object is written, by the names of its fields.
pub(super) fn form(object: &Object) -> Option<Format> {
    let has = |names: &[&str]| names.iter().any(|name| object.contains_key(*name));
    let version = object
        .get("version")
        .and_then(Value::as_str)
        .unwrap_or_default();
    if version.contains("jsonfeed.org") {
        return Some(Format::JsonFeed);
    }
    if has(&["uri"])
        && has(&[
            "versioncreated",
            "headline",
            "headlines",
            "body_html",
            "body_text",
            "bodies",
        ])
    {
        return Some(Format::Ninjs);
    }
    if has(&["content"]) && has(&["is_archived", "is_starred", "domain_name", "hashed_url"]) {
        return Some(Format::Wallabag);
    }
    if has(&["savedAt"]) && has(&["slug", "state"]) {
        return Some(Format::Omnivore);
    }
    if has(&["itemType"]) || has(&["title"]) && has(&["issued", "container-title", "citation-key"])
    {
        return Some(Format::Bibliography);
    }
    None
}

/// Reads an object of any form; what is odd about it beside.
///
/// # Errors
/// If it has no text.
pub(super) fn reading(
    object: &Object,
    form: Option<Format>,
) -> Result<(Reading, Option<String>), String> {
    let mut facts = Facts::default();
    let mut markup = None;
    match form {
        Some(Format::Ninjs) => markup = ninjs(object, &mut facts),
        Some(Format::Wallabag) => markup = wallabag(object, &mut facts),
        Some(Format::Bibliography) => markup = bibliography(object, &mut facts),
        _ => {}
    }
    if form != Some(Format::Bibliography) {
        by_name(object, &mut facts);
    }
    let odd = facts
        .odd_date
        .take()
        .map(|date| format!("not a date: {date}"));
    let markup =
        markup.or_else(|| said(object, &["content_html", "body_html", "html", "body_xhtml"]));
    let text = facts.text.take();
    let markup = markup.or_else(|| text.clone().filter(|text| is_markup(text)));
    let summary = facts.summary.take();
    let mut reading = match (markup, text) {
        (Some(markup), _) => {
            let (stated, blocks) = headed(facts.stated, html::blocks(&markup));
            build::reading(stated, blocks)
        }
        (None, text) => {
            let only_summary = text.is_none();
            facts.text = text.or(summary);
            let mut reading = facts.reading();
            if only_summary {
                warn(&mut reading, WarningKind::SummaryOnly);
            }
            reading
        }
    };
    if reading.article.text.is_empty() {
        return Err("no text".into());
    }
    reading.warnings.dedup();
    Ok((reading, odd))
}

/// Takes the fields whose names say what they are.
fn by_name(object: &Object, facts: &mut Facts) {
    let mut known: Vec<(usize, Field, &str, String)> = object
        .iter()
        .filter_map(|(name, value)| {
            let (field, rank) = Field::named(name)?;
            Some((rank, field, name.as_str(), words(value)))
        })
        .collect();
    known.sort_by_key(|(rank, ..)| *rank);
    for (_, field, name, value) in known {
        facts.add(field, &value, name);
    }
}

/// Reads news after the IPTC, versions 1 to 3; returns its body where that is markup.
fn ninjs(object: &Object, facts: &mut Facts) -> Option<String> {
    // Versions 2 and 3 have lists of what version 1 has once.
    let listed = |name: &str| {
        object
            .get(name)
            .and_then(Value::as_array)
            .into_iter()
            .flatten()
    };
    let of = |item: &Value, name: &str| item.get(name).map(words).unwrap_or_default();
    if let Some(headline) = listed("headlines").find(|it| of(it, "role") != "short") {
        facts.add(Field::Title, &of(headline, "value"), "headlines");
    }
    for name in ["firstpublished", "firstcreated", "versioncreated"] {
        facts.add(
            Field::Published,
            &said(object, &[name]).unwrap_or_default(),
            name,
        );
    }
    let names = listed("infosources").map(|it| of(it, "name"));
    let source = said(object, &["source"]).or_else(|| names.into_iter().next());
    facts.add(Field::Source, &source.unwrap_or_default(), "source");
    let place = object.get("located").map(words).filter(|it| !it.is_empty());
    let places = listed("place").map(|it| of(it, "name"));
    facts.add(
        Field::Place,
        &place
            .or_else(|| places.into_iter().next())
            .unwrap_or_default(),
        "located",
    );
    let uri = said(object, &["uri"]).filter(|it| super::field::is_address(it));
    facts.add(Field::Url, &uri.unwrap_or_default(), "uri");
    let bodies: Vec<&Value> = listed("bodies").collect();
    let is_text = |it: &&&Value| of(it, "contenttype").contains("plain");
    if let Some(body) = bodies.iter().find(is_text) {
        facts.add(Field::Text, &of(body, "value"), "bodies");
        return None;
    }
    bodies
        .first()
        .map(|body| of(body, "value"))
        .filter(|it| !it.is_empty())
}

/// Reads an entry of Wallabag; returns its body.
fn wallabag(object: &Object, facts: &mut Facts) -> Option<String> {
    let names = object.get("published_by").map(words).unwrap_or_default();
    facts.add(Field::Authors, &names, "published_by");
    let date = said(object, &["published_at"]).unwrap_or_default();
    facts.add(Field::Published, &date, "published_at");
    facts.add(
        Field::Source,
        &said(object, &["domain_name"]).unwrap_or_default(),
        "domain_name",
    );
    said(object, &["content"])
}

/// Reads an entry of a bibliography, as CSL or as Zotero writes it; returns what notes hold of the text.
fn bibliography(object: &Object, facts: &mut Facts) -> Option<String> {
    let said = |names: &[&str]| said(object, names).unwrap_or_default();
    facts.add(Field::Title, &said(&["title"]), "title");
    let outlet = said(&[
        "publicationTitle",
        "container-title",
        "websiteTitle",
        "publisher",
    ]);
    facts.add(Field::Source, &outlet, "publicationTitle");
    facts.add(Field::Url, &said(&["url", "URL"]), "url");
    facts.add(Field::Section, &said(&["section"]), "section");
    facts.add(Field::Place, &said(&["place", "publisher-place"]), "place");
    facts.add(
        Field::Summary,
        &said(&["abstractNote", "abstract"]),
        "abstract",
    );
    facts.add(Field::Published, &said(&["date"]), "date");
    let issued = object.get("issued").and_then(issued);
    if let (None, Some(issued)) = (facts.stated.published, issued) {
        facts.stated.published = when(&issued);
        facts.stated.published_from = facts.stated.published.map(|_| "field “issued”".into());
    }
    let people = object.get("author").or(object.get("creators"));
    let people = people.and_then(Value::as_array).into_iter().flatten();
    facts.stated.authors = people.filter_map(person).collect();
    let notes = object
        .get("notes")
        .and_then(Value::as_array)
        .into_iter()
        .flatten();
    let notes: Vec<String> = notes
        .map(|note| note.get("note").map_or_else(|| words(note), words))
        .filter(|note| !note.is_empty())
        .collect();
    (!notes.is_empty()).then(|| notes.join("\n"))
}

/// Writes the date parts of CSL as one date.
fn issued(value: &Value) -> Option<String> {
    let parts = value
        .get("date-parts")
        .and_then(|it| it.get(0))
        .and_then(Value::as_array);
    let Some(parts) = parts else {
        return value.get("raw").or(value.get("literal")).map(words);
    };
    let number = |it: &Value| it.as_u64().or_else(|| it.as_str()?.parse().ok());
    let parts: Vec<u64> = parts.iter().map_while(number).collect();
    Some(match parts[..] {
        [] => return None,
        [year] => format!("{year:04}"),
        [year, month] => format!("{year:04}-{month:02}"),
        [year, month, day, ..] => format!("{year:04}-{month:02}-{day:02}"),
    })
}

/// Returns the name of an author of a bibliography; translators and editors are none.
fn person(value: &Value) -> Option<String> {
    let part = |name: &str| value.get(name).map(words).filter(|it| !it.is_empty());
    let kind = part("creatorType");
    if kind.is_some_and(|kind| !["author", "reporter", "podcaster"].contains(&kind.as_str())) {
        return None;
    }
    let given = part("given").or(part("firstName"));
    let family = part("family").or(part("lastName"));
    match (given, family) {
        (Some(given), Some(family)) => Some(format!("{given} {family}")),
        (given, family) => family.or(given).or(part("literal")).or(part("name")),
    }
}

fn said(object: &Object, names: &[&str]) -> Option<String> {
    let mut said = names.iter().filter_map(|name| object.get(*name)).map(words);
    said.find(|it| !it.is_empty())
}

/// Says whether a text is markup: it has a paragraph, a line break or a heading in it.
pub(super) fn is_markup(text: &str) -> bool {
    ["<p>", "<p ", "<br", "</p>", "<div", "<h1", "<h2", "</a>"]
        .iter()
        .any(|tag| text.contains(tag))
}

/// What is known of an article from a record beside its text.
pub(super) fn stated(object: &Object) -> Metadata {
    let mut facts = Facts::default();
    by_name(object, &mut facts);
    facts.stated
}
