//! What a page says about itself for machines, in JSON-LD with the words of schema.org.

use crate::import::html::claim::Claim;
use dom_query::Document;
use serde_json::{Map, Value};
use std::collections::BTreeMap;

type Object = Map<String, Value>;

/// How deep objects lie in objects that are looked at.
const DEEPEST: usize = 12;

/// Reads what the scripts of `page` claim about its article, if they claim anything.
pub(super) fn claim(page: &Document) -> Claim {
    let scripts = page.select("script[type*='ld+json']");
    let values: Vec<Value> = scripts
        .nodes()
        .iter()
        .filter_map(|script| parsed(&script.text()))
        .collect();
    let mut objects = Vec::new();
    for value in &values {
        collect(value, 0, &mut objects);
    }
    let mut named: BTreeMap<&str, &Object> = BTreeMap::new();
    for (_, object) in &objects {
        if let Some(Value::String(id)) = object.get("@id")
            && object.contains_key("name")
        {
            named.entry(id).or_insert(object);
        }
    }
    let depth_of = |is_it: fn(&str) -> bool| {
        let such = objects
            .iter()
            .filter(move |(_, object)| types(object).any(is_it));
        such.min_by_key(|(depth, _)| *depth)
            .map(|(_, object)| *object)
    };
    let Some(article) = depth_of(is_article) else {
        // A page around an article has its dates as well.
        return depth_of(|kind| kind == "WebPage").map_or_else(Claim::default, |page| Claim {
            published: text(page, &["datePublished"]),
            published_from: "JSON-LD",
            section: breadcrumb(&objects),
            ..Claim::default()
        });
    };
    let authors = ["author", "creator"].iter().find_map(|key| {
        let names = names(article.get(*key)?, &named, 0);
        (!names.is_empty()).then_some(names)
    });
    Claim {
        title: text(article, &["headline", "name", "alternativeHeadline"]),
        authors: authors.unwrap_or_default(),
        published: text(article, &["datePublished", "dateCreated"]),
        published_from: "JSON-LD",
        outlet: article
            .get("publisher")
            .and_then(|it| names(it, &named, 0).into_iter().next()),
        section: text(article, &["articleSection"]),
        url: ["url", "mainEntityOfPage"]
            .iter()
            .find_map(|key| address(article.get(*key)?)),
    }
}

/// Parses a script; line breaks within strings and marks around the whole are forgiven.
fn parsed(script: &str) -> Option<Value> {
    let script = script
        .trim()
        .trim_start_matches("<!--")
        .trim_end_matches("-->");
    let script = script
        .trim()
        .trim_start_matches("//<![CDATA[")
        .trim_start_matches("<![CDATA[");
    let script = script
        .trim_end_matches("//]]>")
        .trim_end_matches("]]>")
        .trim()
        .trim_end_matches(';');
    serde_json::from_str(script).ok().or_else(|| {
        let tame: String = script
            .chars()
            .map(|c| if c.is_control() { ' ' } else { c })
            .collect();
        serde_json::from_str(&tame).ok()
    })
}

/// Lists all objects within `value`, each with its depth.
fn collect<'v>(value: &'v Value, depth: usize, objects: &mut Vec<(usize, &'v Object)>) {
    if depth > DEEPEST {
        return;
    }
    match value {
        Value::Array(values) => values
            .iter()
            .for_each(|value| collect(value, depth, objects)),
        Value::Object(object) => {
            objects.push((depth, object));
            object
                .values()
                .for_each(|value| collect(value, depth + 1, objects));
        }
        _ => {}
    }
}

fn types(object: &Object) -> impl Iterator<Item = &str> {
    let kinds: Vec<&str> = match object.get("@type") {
        Some(Value::String(kind)) => vec![kind],
        Some(Value::Array(kinds)) => kinds.iter().filter_map(Value::as_str).collect(),
        _ => Vec::new(),
    };
    kinds
        .into_iter()
        .map(|kind| kind.rsplit(['/', ':']).next().unwrap_or(kind))
}

fn is_article(kind: &str) -> bool {
    kind.ends_with("Article") || matches!(kind, "BlogPosting" | "LiveBlogPosting" | "Report")
}

/// Returns the first of `keys` that is a text, or a list that begins with one.
fn text(object: &Object, keys: &[&str]) -> Option<String> {
    let whole = keys.iter().filter_map(|key| match object.get(*key)? {
        Value::String(text) => Some(text.clone()),
        Value::Array(values) => values.iter().find_map(Value::as_str).map(str::to_owned),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    });
    let mut whole = whole.filter(|text| !text.trim().is_empty());
    whole.next()
}

/// Returns the names in `value`: a text, an object, what an object refers to, or a list of these.
fn names(value: &Value, named: &BTreeMap<&str, &Object>, depth: usize) -> Vec<String> {
    match value {
        Value::String(name) => vec![name.clone()],
        Value::Array(values) if depth < 3 => values
            .iter()
            .flat_map(|value| names(value, named, depth + 1))
            .collect(),
        Value::Object(object) => {
            let own = object.get("name").or_else(|| object.get("byline"));
            let referred = || named.get(object.get("@id")?.as_str()?)?.get("name");
            match own.or_else(referred) {
                Some(name) if depth < 3 => names(name, named, depth + 1),
                _ => Vec::new(),
            }
        }
        _ => Vec::new(),
    }
}

fn address(value: &Value) -> Option<String> {
    match value {
        Value::String(url) => Some(url.clone()),
        Value::Object(object) => text(object, &["@id", "url"]),
        _ => None,
    }
}

/// Returns the last step but the article itself of a trail of breadcrumbs.
fn breadcrumb(objects: &[(usize, &Object)]) -> Option<String> {
    let trail = objects
        .iter()
        .find(|(_, object)| types(object).any(|kind| kind == "BreadcrumbList"))?;
    let steps = trail.1.get("itemListElement")?.as_array()?;
    let step = steps
        .len()
        .checked_sub(2)
        .filter(|n| *n > 0)
        .and_then(|n| steps.get(n))?;
    let step = step.as_object()?;
    text(step, &["name"]).or_else(|| text(step.get("item")?.as_object()?, &["name"]))
}
