//! Words around a name that tell its kind.

use crate::extract::EntityKind;
use crate::hash::HashMap;
use std::sync::LazyLock;

/// Where a cue stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Position {
    /// Right before the name.
    Before,
    /// Before `of`, which is right before the name.
    BeforeOf,
    /// Before `like` or `such as`, which is right before the name.
    ExampleOf,
    /// Right after the name, in lower case.
    After,
    /// After its possessive ending.
    Owned,
    /// After a hyphen.
    Compound,
    /// The first word of the name.
    First,
    /// The last word of the name.
    Last,
}

/// By word: where it stands, and how much it then says for which kind.
type Cues = HashMap<&'static str, Vec<(Position, EntityKind, f32)>>;

static CUES: LazyLock<Cues> = LazyLock::new(|| {
    let mut cues = Cues::default();
    for line in include_str!("../../../data/lexicons/kind_cues.txt").lines() {
        read(line, &mut cues);
    }
    cues
});

/// Returns what `word` says at `position`.
pub(crate) fn weights(position: Position, word: &str) -> impl Iterator<Item = (EntityKind, f32)> {
    CUES.get(word)
        .map_or(&[][..], Vec::as_slice)
        .iter()
        .filter(move |(at, ..)| *at == position)
        .map(|(_, kind, weight)| (*kind, *weight))
}

/// Reads `before in place 1.8 person -1.5`; nothing of a line that is a comment.
fn read(line: &'static str, cues: &mut Cues) -> Option<()> {
    let mut fields = line.split(' ');
    let position = match fields.next()? {
        "before" => Position::Before,
        "before-of" => Position::BeforeOf,
        "example-of" => Position::ExampleOf,
        "after" => Position::After,
        "owned" => Position::Owned,
        "compound" => Position::Compound,
        "first" => Position::First,
        "last" => Position::Last,
        _ => return None,
    };
    let word = cues.entry(fields.next()?).or_default();
    while let (Some(kind), Some(weight)) = (fields.next(), fields.next()) {
        let kind = match kind {
            "person" => EntityKind::Person,
            "organisation" => EntityKind::Organisation,
            "place" => EntityKind::Place,
            "group" => EntityKind::Group,
            "product" => EntityKind::Product,
            "work" => EntityKind::Work,
            "event" => EntityKind::Event,
            _ => EntityKind::Misc,
        };
        word.push((position, kind, weight.parse().ok()?));
    }
    Some(())
}
