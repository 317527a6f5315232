//! What connects people and organisations, as GraphML (<http://graphml.graphdrawing.org>), which Gephi, yEd, igraph and
//! NetworkX read.

use super::{Scope, code};
use crate::{
    export::markup::escaped,
    protocol::{File, Part, Parties, Relation},
    service::connections::{Connected, affiliation, are_found},
    texts::Message,
};
use std::{collections::BTreeMap, fmt::Write as _};

/// What is known of the graph, of each node and of each edge: id, whose, name, type.
const KEYS: [(&str, &str, &str, &str); 8] = [
    ("method", "graph", "method", "string"),
    ("name", "node", "name", "string"),
    ("kind", "node", "kind", "string"),
    ("articles", "node", "articles", "int"),
    ("mentions", "node", "mentions", "int"),
    ("relation", "edge", "relation", "string"),
    ("count", "edge", "count", "int"),
    ("roles", "edge", "roles", "string"),
];

const EDGES: &str = "An edge runs from who has a role to where (affiliation; the count is of sentences), and from who \
                     speaks to who is named (about; of quotes); of two who are quoted in the same articles (beside; \
                     of articles) neither comes first.";

/// All connections of the articles found, between those who were chosen.
pub(super) fn file(scope: &Scope<'_>) -> File {
    let parties = match scope.question.part {
        Part::Connections(choice) => choice.parties,
        _ => Parties::default(),
    };
    let found: Vec<u32> = scope.found.iter().collect();
    let counted = Connected::new(scope.store, &found, parties);
    let is_found = are_found(scope.store, &found);
    let relations = [
        (Relation::Affiliation, &counted.roles),
        (Relation::Beside, &counted.beside),
        (Relation::About, &counted.about),
    ];
    let mut nodes = String::new();
    let mut edges = String::new();
    let connected = counted.all();
    for number in &connected {
        let _ = node(scope, &is_found, *number, &mut nodes);
    }
    let mut n_edges = 0_usize;
    for (relation, all) in relations {
        for (two, n) in all {
            let roles = match relation {
                Relation::Affiliation => affiliation(scope.store, &is_found, *two, *n)
                    .map_or_else(String::new, |it| it.roles.join("; ")),
                Relation::Beside | Relation::About => String::new(),
            };
            let name = match relation {
                Relation::Affiliation => "affiliation",
                Relation::Beside => "beside",
                Relation::About => "about",
            };
            let (one, other) = two;
            let _ = writeln!(
                edges,
                "    <edge id=\"e{n_edges}\" source=\"n{one}\" target=\"n{other}\">{}{}{}</edge>",
                data("relation", name),
                data("count", &n.to_string()),
                if roles.is_empty() {
                    String::new()
                } else {
                    data("roles", &roles)
                },
            );
            n_edges += 1;
        }
    }
    let keys: String = KEYS
        .iter()
        .map(|(id, whose, name, kind)| {
            format!(
                "  <key id=\"{id}\" for=\"{whose}\" attr.name=\"{name}\" attr.type=\"{kind}\"/>\n"
            )
        })
        .collect();
    let mut method = scope.method().lines();
    method.push(EDGES.to_owned());
    let content = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\" \
         xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" \
         xsi:schemaLocation=\"http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd\">\n\
         {keys}  <graph id=\"dateline\" edgedefault=\"directed\">\n    {}\n{nodes}{edges}  </graph>\n</graphml>\n",
        data("method", &method.join(" ")),
    );
    File {
        note: Message::new("export-graph-note")
            .with("nodes", connected.len())
            .with("edges", n_edges)
            .with("articles", scope.found.len()),
        ..scope.file("connections.graphml", "application/xml", content)
    }
}

fn node(scope: &Scope<'_>, is_found: &[bool], number: u32, nodes: &mut String) -> Option<()> {
    let identity = scope.store.identities().get(number)?;
    let mut n_mentions: BTreeMap<u32, usize> = BTreeMap::new();
    for (article, id) in identity
        .members
        .iter()
        .filter(|(article, _)| is_found[*article as usize])
    {
        let entity = scope.store.held(*article).entity(*id)?;
        *n_mentions.entry(*article).or_default() += entity.mentions.len();
    }
    writeln!(
        nodes,
        "    <node id=\"n{number}\">{}{}{}{}</node>",
        data("name", identity.title()),
        data("kind", &code(&identity.kind)),
        data("articles", &n_mentions.len().to_string()),
        data("mentions", &n_mentions.values().sum::<usize>().to_string()),
    )
    .ok()
}

fn data(key: &str, value: &str) -> String {
    format!("<data key=\"{key}\">{}</data>", escaped(value))
}
