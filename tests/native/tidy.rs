//! Rules of the house that no compiler checks.

use dateline::texts::Locale;
use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// All files under `folder` with one of the extensions, sorted, as paths from the root and contents.
fn files(folder: &str, extensions: &[&str]) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut folders = vec![root().join(folder)];
    while let Some(folder) = folders.pop() {
        let Ok(entries) = fs::read_dir(&folder) else {
            continue;
        };
        for entry in entries {
            let path: PathBuf = entry.unwrap().path();
            let extension = path.extension().unwrap_or_default().to_string_lossy();
            if path.is_dir() {
                folders.push(path);
            } else if extensions.contains(&extension.as_ref()) {
                let name = path
                    .strip_prefix(root())
                    .unwrap()
                    .to_string_lossy()
                    .into_owned();
                found.push((name, fs::read_to_string(&path).unwrap()));
            }
        }
    }
    found.sort();
    assert!(!found.is_empty(), "{folder} has files");
    found
}

#[track_caller]
fn check(broken: &[String]) {
    assert!(broken.is_empty(), "\n{}\n", broken.join("\n"));
}

#[test]
fn no_file_of_the_source_is_longer_than_400_lines() {
    let broken: Vec<String> = files("src", &["rs"])
        .iter()
        .filter(|(_, text)| text.lines().count() > 400)
        .map(|(name, text)| format!("{name}: {} lines: split it", text.lines().count()))
        .collect();
    check(&broken);
}

#[test]
fn every_file_of_the_source_says_what_it_is_for() {
    let broken: Vec<String> = files("src", &["rs"])
        .into_iter()
        .filter(|(_, text)| !text.starts_with("//! "))
        .map(|(name, _)| format!("{name}: starts without a `//!` line"))
        .collect();
    check(&broken);
}

#[test]
fn article_text_never_becomes_markup() {
    const WAYS: &[&str] = &[
        "innerHTML",
        "inner_html",
        "outerHTML",
        "outer_html",
        "insertAdjacentHTML",
        "insert_adjacent_html",
        "document.write",
        "from_html_unchecked",
        "DOMParser",
        "createContextualFragment",
        "eval(",
    ];
    let mut broken = Vec::new();
    for (name, text) in files("src", &["rs", "js", "mjs"]) {
        for (n, line) in text.lines().enumerate() {
            let code = line.split("//").next().unwrap_or(line);
            if let Some(way) = WAYS.iter().find(|way| code.contains(*way)) {
                broken.push(format!("{name}:{}: {way}", n + 1));
            }
        }
    }
    check(&broken);
}

#[test]
fn colours_are_named_in_one_file_only() {
    const FUNCTIONS: &[&str] = &[
        "rgb(", "rgba(", "hsl(", "hsla(", "hwb(", "lab(", "lch(", "oklab(", "oklch(", "color(",
    ];
    const COLOURS: &[&str] = &[
        "black", "blue", "gray", "green", "grey", "orange", "red", "white", "yellow",
    ];
    let mut broken = Vec::new();
    for (name, text) in files("styles", &["css"]) {
        if name.ends_with("/tokens.css") {
            continue;
        }
        for (n, line) in without_comments(&text).lines().enumerate() {
            let value = line.split_once(':').map_or("", |(_, value)| value);
            let hex = value.split('#').skip(1).any(|after| {
                let digits = after.bytes().take_while(u8::is_ascii_hexdigit).count();
                [3, 4, 6, 8].contains(&digits)
            });
            let on_paper = name.ends_with("/print.css");
            let named = value
                .split(|c: char| !c.is_ascii_alphabetic() && c != '-')
                .any(|word| COLOURS.contains(&word) && !(on_paper && word == "black"));
            if hex || named || FUNCTIONS.iter().any(|function| value.contains(function)) {
                broken.push(format!("{name}:{}: {}", n + 1, line.trim()));
            }
        }
    }
    check(&broken);
}

/// Comments become blank, line breaks stay.
fn without_comments(css: &str) -> String {
    let mut result = String::new();
    let mut rest = css;
    while let Some(at) = rest.find("/*") {
        result.push_str(&rest[..at]);
        let end = rest[at..].find("*/").map_or(rest.len(), |end| at + end + 2);
        result.extend(rest[at..end].chars().filter(|c| *c == '\n'));
        rest = &rest[end..];
    }
    result + rest
}

#[test]
fn what_a_browser_cannot_do_is_named_by_a_test_there_is() {
    let source = files("tests/page", &["rs"]);
    let listed = fs::read_to_string(root().join("tests/page/cannot.txt")).unwrap();
    let lines = listed.lines().filter(|line| !line.starts_with('#'));
    let broken: Vec<String> = lines
        .filter(|line| {
            let test = line.split_whitespace().nth(1).unwrap_or_default();
            let (module, name) = test.split_once("::").unwrap_or_default();
            let is_there = |(file, text): &(String, String)| {
                file.ends_with(&format!("/{module}.rs")) && text.contains(&format!("fn {name}("))
            };
            !source.iter().any(is_there) || line.split_whitespace().count() < 3
        })
        .map(|line| format!("tests/page/cannot.txt: no such test, or no reason: {line}"))
        .collect();
    check(&broken);
}

#[test]
fn every_dependency_says_why_it_is_there() {
    let manifest = fs::read_to_string(root().join("Cargo.toml")).unwrap();
    let mut in_dependencies = false;
    let mut broken = Vec::new();
    for line in manifest.lines() {
        if line.starts_with('[') {
            in_dependencies = line.trim_end_matches(']').ends_with("dependencies");
        } else if in_dependencies && line.contains(" = ") && !line.contains(" # ") {
            broken.push(format!("Cargo.toml: {line}"));
        }
    }
    check(&broken);
}

#[test]
fn lexicons_are_sorted_and_say_what_they_are() {
    let readme = fs::read_to_string(root().join("data/README.md")).unwrap();
    let mut broken = Vec::new();
    for (name, text) in files("data/lexicons", &["txt"]) {
        let entries: Vec<&str> = text.lines().filter(|line| !line.starts_with('#')).collect();
        if !text.starts_with('#') {
            broken.push(format!("{name}: starts without a comment"));
        }
        if let Some(pair) = entries.windows(2).find(|pair| pair[0] >= pair[1]) {
            broken.push(format!("{name}: {:?} stands before {:?}", pair[0], pair[1]));
        }
        if entries.iter().any(|entry| entry.trim().is_empty()) {
            broken.push(format!("{name}: has blank lines"));
        }
        let stem = name
            .trim_start_matches("data/lexicons/")
            .trim_end_matches(".txt");
        if !readme.contains(&format!("lexicons/{stem}.txt"))
            && !readme.contains(&format!("`{stem}`"))
        {
            broken.push(format!(
                "{name}: data/README.md does not say where it is from"
            ));
        }
    }
    check(&broken);
}

/// Ids of the messages in `data/texts/NAME.ftl`.
fn messages(name: &str) -> BTreeSet<String> {
    let path = root().join(format!("data/texts/{name}.ftl"));
    fs::read_to_string(path)
        .unwrap()
        .lines()
        .filter(|line| line.starts_with(|c: char| c.is_ascii_lowercase()))
        .filter_map(|line| Some(line.split_once(" =")?.0.to_owned()))
        .collect()
}

#[test]
fn every_text_is_there_in_every_language_and_used() {
    let english = messages("en");
    let mut broken = Vec::new();
    for locale in Locale::ALL {
        let known = messages(locale.tag());
        let missing = english.difference(&known).map(|id| ("misses", id));
        let more = known.difference(&english).map(|id| ("alone has", id));
        broken.extend(
            missing
                .chain(more)
                .map(|(fault, id)| format!("{}.ftl {fault} {id}", locale.tag())),
        );
    }
    let source = files("src", &["rs"]);
    for (name, text) in &source {
        for way in [".say(\"", ".with(\"", "Message::new(\""] {
            let ids = text
                .split(way)
                .skip(1)
                .filter_map(|rest| rest.split('"').next());
            // `with` also adds an argument to a message: its name is one word.
            let ids = ids.filter(|id| way != ".with(\"" || id.contains('-'));
            broken.extend(
                ids.filter(|id| !english.contains(*id))
                    .map(|id| format!("{name}: no text {id}")),
            );
        }
    }
    let is_used = |id: &String| {
        source
            .iter()
            .any(|(_, text)| text.contains(&format!("\"{id}\"")))
    };
    broken.extend(
        english
            .iter()
            .filter(|id| !is_used(id))
            .map(|id| format!("en.ftl: nothing says {id}")),
    );
    check(&broken);
}

/// Names that are the same in every language, and values of attributes.
const NAMES: [&str; 6] = ["Dateline", "Ctrl", "true", "false", "results", "reading"];

#[test]
fn components_say_nothing_that_is_not_in_the_texts() {
    let is_word = |c: char| c.is_ascii_alphabetic();
    let mut broken = Vec::new();
    for (name, text) in files("src/web/components", &["rs"]) {
        for (number, line) in (1..).zip(text.lines()) {
            if line.trim_start().starts_with("//") {
                continue;
            }
            for way in [
                "{ \"",
                "aria-label=\"",
                "title=\"",
                "placeholder=\"",
                "alt=\"",
            ] {
                let literals = line.split(way).skip(1);
                let literals = literals.filter_map(|rest| rest.split('"').next());
                let spoken = literals
                    .filter(|literal| literal.split(|c| !is_word(c)).any(|word| word.len() > 1))
                    .filter(|literal| !NAMES.contains(literal));
                // Ids of texts and classes are written in small letters with a hyphen.
                let is_id = |literal: &&str| literal.contains('-') && !literal.contains(' ');
                broken.extend(
                    spoken.filter(|literal| !is_id(literal)).map(|literal| {
                        format!("{name}:{number}: {literal:?} is not in data/texts")
                    }),
                );
            }
        }
    }
    check(&broken);
}
