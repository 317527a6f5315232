//! Corrections in words, for the list of them.

use crate::{
    corpus::correction::{Change, Correction, Orphan, Status, Target},
    extract::EntityKind,
    text::span::first_chars,
    texts::{Message, Texts},
};

/// Longer words are cut.
const LONGEST: usize = 60;

/// Returns what a correction says.
pub fn words(correction: &Correction, texts: &Texts) -> String {
    let what = subject(&correction.target);
    let message = match &correction.change {
        Change::Rename { to } => match correction.target {
            Target::Identity(_) => Message::new("correction-said-name").with("to", to.as_str()),
            _ => Message::new("correction-said-other").with("to", to.as_str()),
        },
        Change::Kind { to } => {
            Message::new("correction-said-kind").with("to", texts.say(kind_text(*to)))
        }
        Change::Merge { into } => {
            Message::new("correction-said-same").with("to", into.name.as_str())
        }
        Change::Remove => Message::new(match correction.target {
            Target::Quote { .. } => "correction-said-no-quote",
            Target::Time { .. } => "correction-said-no-time",
            Target::Quantity { .. } => "correction-said-no-number",
            Target::Event { .. } => "correction-said-no-event",
            _ => "correction-said-no-name",
        }),
        Change::Speaker {
            speaker: Some(named),
        } => Message::new("correction-said-speaker").with("to", named.name.as_str()),
        Change::Speaker { speaker: None } => Message::new("correction-said-no-speaker"),
        Change::Date { to } => {
            let id = match correction.target {
                Target::Article { .. } => "correction-said-published",
                _ => "correction-said-date",
            };
            Message::new(id).with("to", texts.line(&texts.full_words(*to)))
        }
    };
    texts.put(&message.with("what", what))
}

/// Returns where a correction holds: the title of its article, if it is in one only.
pub fn place(correction: &Correction) -> Option<&str> {
    let article = correction.target.article()?;
    match correction.target {
        Target::Article { .. } => None,
        _ => Some(article.title.as_deref().unwrap_or(&article.begins)),
    }
}

/// Returns the text that says why a correction changes nothing.
pub fn status_text(status: Status) -> Option<&'static str> {
    match status {
        Status::Applied => None,
        Status::Orphaned(orphan) => Some(match orphan {
            Orphan::NoArticle => "correction-lost-article",
            Orphan::NoWords => "correction-lost-words",
            Orphan::NoFinding => "correction-lost-finding",
            Orphan::NoName => "correction-lost-name",
            Orphan::Conflict => "correction-lost-conflict",
            Orphan::Unfit => "correction-lost-unfit",
        }),
    }
}

/// Returns the text that names a kind.
pub fn kind_text(kind: EntityKind) -> &'static str {
    match kind {
        EntityKind::Person => "correction-kind-person",
        EntityKind::Organisation => "correction-kind-organisation",
        EntityKind::Place => "correction-kind-place",
        EntityKind::Group => "correction-kind-group",
        EntityKind::Product => "correction-kind-product",
        EntityKind::Work => "correction-kind-work",
        EntityKind::Event => "correction-kind-event",
        EntityKind::Misc => "correction-kind-misc",
    }
}

/// Returns the words that a correction is about.
fn subject(target: &Target) -> String {
    let words = match target {
        Target::Identity(named) | Target::Entity { entity: named, .. } => &named.name,
        Target::Mention { selector, .. }
        | Target::Quote { selector, .. }
        | Target::Time { selector, .. }
        | Target::Quantity { selector, .. } => &selector.exact,
        Target::Event { selector, .. } => &selector.exact,
        Target::Article { article } => article.title.as_ref().unwrap_or(&article.begins),
    };
    let words = words.trim_matches(['“', '”', '"', ' ', '\n']);
    match first_chars(words, LONGEST) {
        whole if whole.len() == words.len() => whole.to_owned(),
        cut => format!("{} …", cut.trim_end()),
    }
}
