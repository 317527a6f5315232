//! Lines that say what they are: breadcrumbs, and labels with a value.

use crate::read::{
    fact::{Fact, Facts, LABELLED, NAMED, segments},
    name::spaced,
    source_line::source_line,
};

/// Reads `Home > News > World`: the last step is the section.
pub(super) fn breadcrumb(line: &str) -> Option<Option<String>> {
    let line = spaced(line);
    let mut steps: Vec<&str> = line
        .split(['>', '›', '»', '→', '❯'])
        .map(str::trim)
        .filter(|step| !step.is_empty())
        .collect();
    let clear = line.contains(['>', '›', '»', '→', '❯']);
    if !clear {
        steps = line.split(['/', '|']).map(str::trim).collect();
        if !steps[0].eq_ignore_ascii_case("home") {
            return None;
        }
    }
    if steps.len() < 2
        && !(clear && steps.len() == 1 && line.starts_with(|c: char| c.is_alphabetic()))
    {
        return None;
    }
    // A last step of many words is the article's own title.
    let is_short = |step: &&str| step.split(' ').count() <= 4 && !step.ends_with('.');
    let n_short = steps.iter().take_while(|step| is_short(step)).count();
    if n_short + 1 < steps.len() {
        return None;
    }
    let section = steps[..n_short]
        .iter()
        .rfind(|step| !step.eq_ignore_ascii_case("home"))
        .map(|step| (*step).to_owned());
    Some(section)
}

/// Reads `Section: World`, `Author: Jane Doe`.
pub(super) fn labelled(line: &str) -> Option<Facts> {
    let (label, value) = line.split_once([':', '：'])?;
    let value = value.trim();
    if value.is_empty() || label.len() > 24 {
        return None;
    }
    let mut facts = Facts {
        strength: Fact::Strong,
        ..Facts::default()
    };
    match label.trim().to_lowercase().as_str() {
        "title" | "headline" => facts.title = Some(value.to_owned()),
        "section" | "category" | "categories" | "filed under" | "column" | "channel" | "topic" => {
            facts.section = Some(value.to_owned());
        }
        "source" | "outlet" | "publication" | "publisher" | "newspaper" | "agency" | "media"
        | "site" | "website" => {
            if segments(value).len() > 1 {
                return None;
            }
            let read = source_line(&format!("Source: {value}"))?;
            facts.published = read.date.map(|date| (date, NAMED));
            facts.outlet = Some((read.outlet, LABELLED));
        }
        "place" | "location" | "dateline" if value.split(' ').count() <= 5 => {
            facts.place = Some(value.to_owned());
        }
        "url" | "link" | "web" | "permalink" => facts.url = Some(value.to_owned()),
        "editor" | "editors" | "editing" | "contact" | "media contact" | "contacts" | "tags"
        | "keywords" | "photo" | "photos" | "language" | "word count" | "words" | "length"
        | "id" | "translator" | "copyright" | "email" | "phone" | "tel" | "proofreader"
        | "responsible editor" => facts.strength = Fact::Furniture,
        _ => return None,
    }
    Some(facts)
}

/// Says whether `line` is a label with a value that is neither text nor a fact: `Editor: Jane Doe`.
pub(super) fn is_credit(line: &str) -> bool {
    labelled(&spaced(line)).is_some_and(|facts| facts.strength == Fact::Furniture)
}
