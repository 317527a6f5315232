//! The head of a text whose blocks are known, such as a document: lines above its body that are facts about it.

use crate::{
    article::{BlockKind, Metadata},
    read::{furniture, head, wrap::Unit},
};

/// Takes the facts in the lines above the body, as in plain text, for what is not `stated`; also returns the body.
pub(crate) fn headed(
    mut stated: Metadata,
    blocks: Vec<(BlockKind, String)>,
) -> (Metadata, Vec<(BlockKind, String)>) {
    let mut blocks: Vec<_> = blocks
        .into_iter()
        .filter(|(_, text)| !text.trim().is_empty() && !furniture::is_furniture(text))
        .collect();
    // Under its title, the head is read as it is in a text.
    let is_title = |(_, text): &(_, String)| Some(text.trim()) == stated.title.as_deref();
    if let Some(title) = &stated.title
        && !blocks.first().is_some_and(is_title)
    {
        blocks.insert(0, (BlockKind::Heading, title.clone()));
    }
    let unit = |(_, text): &(BlockKind, String)| Unit {
        text: text.trim().to_owned(),
        is_tight: false,
    };
    let units: Vec<Unit> = blocks.iter().map(unit).collect();
    let mut head = head::head(&units);
    if stated.title.is_some() && head.stated.title != stated.title {
        // What was read as a title is none.
        let title = head.stated.title.take();
        head.standfirst
            .retain(|unit| stated.title.as_ref() != Some(&unit.text));
        let text = title.filter(|title| units[..head.rest].iter().any(|it| it.text == *title));
        let is_tight = false;
        head.standfirst
            .splice(0..0, text.map(|text| Unit { text, is_tight }));
        if head.rest == 0 {
            blocks.remove(0);
        }
    }
    let found = head.stated;
    stated.title = stated.title.or(found.title);
    stated.section = stated.section.or(found.section);
    stated.source = stated.source.or(found.source);
    stated.place = stated.place.or(found.place);
    stated.url = stated.url.or(found.url);
    if stated.authors.is_empty() {
        stated.authors = found.authors;
    }
    if stated.published.is_none() {
        stated.published = found.published;
        stated.published_from = found.published_from;
    }
    let standfirst = head.standfirst.into_iter();
    let mut body: Vec<_> = standfirst
        .map(|it| (BlockKind::Paragraph, it.text))
        .collect();
    body.extend(blocks.drain(head.rest.min(blocks.len())..));
    (stated, body)
}
