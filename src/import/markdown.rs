//! Markdown, with or without fields above it in YAML or TOML.

use crate::{
    article::BlockKind,
    import::{
        Note, build,
        field::{Facts, Field, is_address},
        single::Read,
    },
    read::headed::headed,
};
use pulldown_cmark::{Event, HeadingLevel, MetadataBlockKind, Options, Parser, Tag, TagEnd};
use serde_json::Value;

/// Reads Markdown.
pub(super) fn markdown(text: &str) -> Read {
    let mut document = Document::default();
    // A thousand lists in one another are no text, and what reads them may not end.
    let options = Options::ENABLE_YAML_STYLE_METADATA_BLOCKS
        | Options::ENABLE_PLUSES_DELIMITED_METADATA_BLOCKS
        | Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_WIKILINKS;
    for event in Parser::new_ext(text, options) {
        document.take(event);
    }
    document.close(None);
    let mut notes = Vec::new();
    let facts = document
        .fields
        .and_then(|(kind, written)| match fields(kind, &written) {
            Ok(facts) => Some(facts),
            Err(reason) => {
                notes.push(Note::Odd { number: 1, reason });
                None
            }
        });
    let mut facts = facts.unwrap_or_default();
    if let Some(date) = facts.odd_date.take() {
        notes.push(Note::Odd {
            number: 1,
            reason: format!("not a date: {date}"),
        });
    }
    let mut stated = facts.stated;
    let mut blocks = document.blocks;
    if stated.title.is_none() && document.is_titled {
        stated.title = Some(blocks.remove(0).1);
    } else if document.is_titled && stated.title.as_ref() == blocks.first().map(|(_, it)| it) {
        blocks.remove(0);
    }
    let (stated, blocks) = headed(stated, blocks);
    Ok((vec![build::reading(stated, blocks)], notes))
}

/// Reads the fields above a text.
fn fields(kind: MetadataBlockKind, written: &str) -> Result<Facts, String> {
    let fields: Value = match kind {
        MetadataBlockKind::YamlStyle => {
            serde_saphyr::from_str(written).map_err(|error| first_line(&error))?
        }
        MetadataBlockKind::PlusesStyle => {
            let table: toml::Table = toml::from_str(written).map_err(|error| first_line(&error))?;
            serde_json::to_value(plain(toml::Value::Table(table)))
                .map_err(|error| first_line(&error))?
        }
    };
    let mut facts = Facts::default();
    let Value::Object(fields) = fields else {
        return Ok(facts);
    };
    let mut known: Vec<_> = fields
        .iter()
        .filter_map(|(name, value)| Some((Field::named(name)?, name, value)))
        .collect();
    known.sort_by_key(|((_, rank), ..)| *rank);
    for ((field, _), name, value) in known {
        // The body is below, whatever a field is called.
        let said = words(value);
        if field != Field::Text || is_address(&said) {
            facts.add(field, &said, name);
        }
    }
    Ok(facts)
}

/// Writes dates of TOML as strings.
fn plain(value: toml::Value) -> toml::Value {
    match value {
        toml::Value::Datetime(date) => toml::Value::String(date.to_string()),
        toml::Value::Table(table) => toml::Value::Table(
            table
                .into_iter()
                .map(|(key, it)| (key, plain(it)))
                .collect(),
        ),
        other => other,
    }
}

/// Returns the words of a field: of a list all, of an object its name.
pub(super) fn words(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Number(number) => number.to_string(),
        Value::Array(items) => {
            let items: Vec<String> = items
                .iter()
                .map(words)
                .filter(|it| !it.is_empty())
                .collect();
            items.join("; ")
        }
        Value::Object(fields) => fields.get("name").map(words).unwrap_or_default(),
        Value::Null | Value::Bool(_) => String::new(),
    }
}

fn first_line(error: &impl ToString) -> String {
    error
        .to_string()
        .lines()
        .next()
        .unwrap_or_default()
        .to_owned()
}

/// What has been read of a document.
#[derive(Default)]
struct Document {
    blocks: Vec<(BlockKind, String)>,
    /// The first block is a heading of the highest level.
    is_titled: bool,
    fields: Option<(MetadataBlockKind, String)>,
    /// The words since the last block.
    open: String,
    in_fields: Option<MetadataBlockKind>,
    /// How many lists, and pictures, lie around.
    n_lists: usize,
    n_images: usize,
    kind: Option<BlockKind>,
}

impl Document {
    fn take(&mut self, event: Event<'_>) {
        match event {
            Event::Start(tag) => self.start(&tag),
            Event::End(tag) => self.end(tag),
            Event::Text(words) if let Some(kind) = self.in_fields => {
                let fields = self.fields.get_or_insert_with(|| (kind, String::new()));
                fields.1 += &words;
            }
            Event::Text(words) | Event::Code(words) if self.n_images == 0 => self.open += &words,
            Event::SoftBreak | Event::HardBreak => self.open.push(' '),
            Event::Rule => self.close(None),
            Event::InlineHtml(tag) if tag.starts_with("<br") => self.open.push(' '),
            _ => {}
        }
    }

    fn start(&mut self, tag: &Tag<'_>) {
        match tag {
            Tag::Paragraph
            | Tag::CodeBlock(_)
            | Tag::Heading { .. }
            | Tag::TableHead
            | Tag::TableRow => {
                self.close(None);
            }
            Tag::List(_) => {
                self.close(None);
                self.n_lists += 1;
            }
            Tag::Item => {
                self.close(None);
                self.kind = Some(BlockKind::ListItem);
            }
            Tag::TableCell if !self.open.is_empty() => self.open += " | ",
            Tag::Image { .. } => self.n_images += 1,
            Tag::MetadataBlock(kind) => self.in_fields = Some(*kind),
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Heading(level) => {
                self.is_titled |= self.blocks.is_empty() && level == HeadingLevel::H1;
                self.close(Some(BlockKind::Heading));
            }
            TagEnd::Paragraph
            | TagEnd::CodeBlock
            | TagEnd::TableHead
            | TagEnd::TableRow
            | TagEnd::Item => {
                self.close(None);
            }
            TagEnd::List(_) => {
                self.close(None);
                self.n_lists = self.n_lists.saturating_sub(1);
            }
            TagEnd::Image => self.n_images = self.n_images.saturating_sub(1),
            TagEnd::MetadataBlock(_) => self.in_fields = None,
            _ => {}
        }
    }

    /// Ends the block that is open. The first of an entry of a list is the entry; what follows in it are paragraphs.
    fn close(&mut self, kind: Option<BlockKind>) {
        let words = build::spaced(&std::mem::take(&mut self.open));
        if words.is_empty() {
            return;
        }
        let of_list = self.kind.take();
        self.blocks
            .push((kind.or(of_list).unwrap_or(BlockKind::Paragraph), words));
    }
}
