//! The types of the JavaScript package, `src/web/package/types.d.ts`: they are made from those that are serialized.
//!
//! When the test below fails, `WRITE=1 cargo test --lib typescript` writes the file anew.

use crate::{
    export::contract::Record,
    protocol::{Given, Listed, SearchResult},
};
use std::{collections::BTreeMap, env, fs};
use ts_rs::{Config, TS, TypeVisitor};

const FILE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/src/web/package/types.d.ts");

/// The declarations of types, by name.
#[derive(Default)]
struct Declared(BTreeMap<String, String>);

impl TypeVisitor for Declared {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        let config = Config::default();
        // What has no file of its own is not declared: numbers, strings, lists.
        if T::output_path().is_none() || self.0.contains_key(&T::ident(&config)) {
            return;
        }
        let docs = T::docs().unwrap_or_default();
        let declared = format!("{docs}export {}", T::decl(&config));
        self.0.insert(T::ident(&config), lines(&declared));
        T::visit_dependencies(self);
    }
}

/// Returns `declared` with a line for each field and one for what is said of it.
fn lines(declared: &str) -> String {
    let (head, fields) = match declared.split_once(" = { ") {
        Some((head, fields)) => (format!("{head} = {{"), fields.replace(", };", ",\n};")),
        None => (declared.to_owned(), String::new()),
    };
    let mut lines = vec![said_in_one(&head)];
    for line in said_in_one(&fields).lines() {
        let line = line.trim_end();
        match line {
            "" => {}
            "};" => lines.push(line.to_owned()),
            line => lines.push(format!("  {line}")),
        }
    }
    lines.join("\n")
}

/// Returns `declared` with each comment of one line on one line.
fn said_in_one(declared: &str) -> String {
    let mut result = String::new();
    let mut rest = declared;
    while let Some((before, after)) = rest.split_once("/**\n * ") {
        let (said, after) = after.split_once("\n */").unwrap_or((after, ""));
        result += before;
        result += &match said.contains('\n') {
            true => format!("/**\n * {said}\n */"),
            false => format!("/** {said} */"),
        };
        rest = after;
    }
    result + rest
}

#[test]
fn the_types_of_the_package_are_those_of_the_source() {
    let mut all = Declared::default();
    all.visit::<Record<'static>>();
    all.visit::<Given>();
    all.visit::<Listed>();
    all.visit::<SearchResult>();
    all.visit::<crate::protocol::Order>();
    let declared: Vec<String> = all.0.into_values().collect();
    let made = format!(
        "// Made from the Rust types by src/typescript.rs: not to be edited.\n\n{}\n",
        declared.join("\n\n")
    );
    if env::var_os("WRITE").is_some() {
        fs::write(FILE, &made).expect("the file can be written");
    }
    let kept = fs::read_to_string(FILE).unwrap_or_default();
    assert!(
        made == kept,
        "src/web/package/types.d.ts is out of date: WRITE=1 cargo test --lib typescript"
    );
}
