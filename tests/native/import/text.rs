//! Markdown.

use super::import;
use dateline::{
    article::BlockKind,
    import::{Format, Note},
    read::Reading,
};

fn markdown(text: &str) -> Reading {
    let mut item = import("a.md", text.as_bytes()).remove(0);
    assert_eq!(item.format, Some(Format::Markdown));
    item.content.as_mut().unwrap().remove(0)
}

/// The kind and the words of each block of `text`.
#[track_caller]
fn blocks(text: &str, expected: &[(BlockKind, &str)]) {
    let article = markdown(text).article;
    let found: Vec<(BlockKind, &str)> = article
        .blocks
        .iter()
        .map(|block| (block.kind, block.span.of(&article.text)))
        .collect();
    assert_eq!(found, expected);
}

const BODY: &str = "The bridge over the Ash is open again, the mayor said on Monday.";

#[test]
fn fields_above_markdown_are_stated() {
    let yaml = format!(
        "---\ntitle: \"Bridge reopens\"\ndate: 2024-03-10\nauthor:\n  - Jane Doe\n  - John Roe\nsource: https://kenbury.example/bridge\npublication: Kenbury Post\ncreated: 2025-01-01\n---\n\n{BODY}\n"
    );
    let toml = format!(
        "+++\ntitle = \"Bridge reopens\"\ndate = 2024-03-10\nauthors = [\"Jane Doe\", \"John Roe\"]\nurl = \"https://kenbury.example/bridge\"\nsource = \"Kenbury Post\"\n+++\n{BODY}\n"
    );
    for text in [yaml, toml] {
        let article = markdown(&text).article;
        assert_eq!(article.text, BODY);
        let stated = article.stated;
        assert_eq!(stated.title.as_deref(), Some("Bridge reopens"));
        assert_eq!(stated.published.unwrap().to_string(), "2024-03-10");
        assert_eq!(stated.published_from.as_deref(), Some("field “date”"));
        assert_eq!(stated.authors, ["Jane Doe", "John Roe"]);
        assert_eq!(
            stated.url.as_deref(),
            Some("https://kenbury.example/bridge")
        );
        assert_eq!(stated.source.as_deref(), Some("Kenbury Post"));
    }
}

#[test]
fn fields_are_told_by_the_text_without_a_name() {
    let text = format!("---\ntitle: Bridge reopens\n---\n{BODY}\n");
    let item = import("clip.txt", text.as_bytes()).remove(0);
    assert_eq!(item.format, Some(Format::Markdown));
    // a line between two parts of a text is no field
    let text = format!("---\nIt is open: at last.\n\n{BODY}\n");
    assert_eq!(
        import("a.txt", text.as_bytes())[0].format,
        Some(Format::Text)
    );
}

#[test]
fn fields_that_cannot_be_read_lose_no_text() {
    let text = format!("---\ntitle: [open\n---\n\n{BODY}\n");
    let item = import("a.md", text.as_bytes()).remove(0);
    assert!(
        matches!(item.notes[0], Note::Odd { number: 1, .. }),
        "{:?}",
        item.notes
    );
    assert_eq!(item.content.unwrap()[0].article.text, BODY);
}

#[test]
fn the_first_heading_is_the_title_and_lines_below_it_are_facts() {
    let text = format!("# Bridge reopens\n\n*By Jane Doe*\n\nMarch 10, 2024\n\n{BODY}\n");
    let stated = markdown(&text).article.stated;
    assert_eq!(stated.title.as_deref(), Some("Bridge reopens"));
    assert_eq!(stated.authors, ["Jane Doe"]);
    assert_eq!(stated.published.unwrap().to_string(), "2024-03-10");
    blocks(&text, &[(BlockKind::Paragraph, BODY)]);
}

#[test]
fn markup_becomes_blocks() {
    let text = format!(
        "# Bridge reopens\n\n{BODY}\n\n## What it *cost*\n\n- [steel](https://a.example), 3 million\n- concrete\n\n  from Kenbury\n\n> “It was **slow**,” he said.\n\n![the bridge](a.png)\n\n| year | cost |\n|---|---|\n| 2023 | 1 |\n"
    );
    blocks(
        &text,
        &[
            (BlockKind::Paragraph, BODY),
            (BlockKind::Heading, "What it cost"),
            (BlockKind::ListItem, "steel, 3 million"),
            (BlockKind::ListItem, "concrete"),
            (BlockKind::Paragraph, "from Kenbury"),
            (BlockKind::Paragraph, "“It was slow,” he said."),
            (BlockKind::Paragraph, "year | cost"),
            (BlockKind::Paragraph, "2023 | 1"),
        ],
    );
}
