//! Passages that lead to their place in an article.

use crate::{
    corpus::{
        credit::{outlet, shown_title},
        key::subject,
        store::{Held, Store},
    },
    extract::{EntityId, EntityKind, Quote, Role},
    protocol::{MarkKind, Passage, Subject},
    search::fold::fold,
    text::span::Span,
    texts::{Arg, Message},
};

/// Returns the words of `text` under `span`; nothing where it lies outside.
pub(super) fn words(text: &str, span: Span) -> &str {
    text.get(span.range()).unwrap_or_default()
}

/// Returns how a named thing is marked. Groups, works, events and other names have no mark of their own,
/// and to mark them as products would not be true.
pub(super) fn mark_kind(kind: EntityKind) -> Option<MarkKind> {
    match kind {
        EntityKind::Person => Some(MarkKind::Person),
        EntityKind::Organisation => Some(MarkKind::Organisation),
        EntityKind::Place => Some(MarkKind::Place),
        EntityKind::Product => Some(MarkKind::Product),
        EntityKind::Group | EntityKind::Work | EntityKind::Event | EntityKind::Misc => None,
    }
}

/// Makes the passage of the sentence `at`, with `marks`, which lie in the same text, in it.
pub(super) fn sentence_passage(
    held: &Held,
    opens: Subject,
    at: Span,
    marks: impl IntoIterator<Item = (Span, MarkKind)>,
) -> Passage {
    let (title, _) = shown_title(&held.article);
    let inside = |(span, kind): (Span, MarkKind)| {
        let start = span.start.max(at.start);
        let end = span.end.min(at.end);
        let shifted = Span {
            start: start.saturating_sub(at.start),
            end: end.saturating_sub(at.start),
        };
        (start < end).then_some((shifted, kind))
    };
    Passage {
        article: held.article.id.clone(),
        title,
        outlet: outlet(&held.article).map(str::to_owned),
        published: held.article.reference_date().map(|date| date.to_string()),
        url: held.article.stated.url.clone(),
        subject: opens,
        words: words(&held.article.text, at).to_owned(),
        marks: marks.into_iter().filter_map(inside).collect(),
        quote: None,
        speakers: Vec::new(),
        is_doubtful: false,
        is_corrected: false,
        role: None,
        as_named: None,
        at,
    }
}

/// Makes the passage of `quote`, which has the key `key`.
pub(super) fn quote_passage(store: &Store, held: &Held, quote: &Quote, key: &str) -> Passage {
    let text = &held.article.text;
    let pieces: Vec<&str> = quote
        .content
        .iter()
        .map(|piece| words(text, *piece))
        .collect();
    let first = quote.content.first().copied().unwrap_or_default();
    let mut passage = sentence_passage(held, subject(held, key), first, []);
    passage.words = pieces.join(" […] ");
    passage.quote = Some(quote.kind);
    passage.speakers = store.names(held, &quote.speakers);
    passage.is_doubtful = quote.speaker_is_doubtful();
    passage.is_corrected = quote.speaker_is_corrected();
    passage.role = quote
        .speakers
        .first()
        .map(|speaker| roles(store, held, *speaker))
        .filter(|roles| !roles.is_empty())
        .map(|roles| roles.join("; "));
    passage.as_named = as_named(store, held, quote).map(str::to_owned);
    passage
}

/// Returns the source phrase of `quote`, where it is not the speaker's name.
pub(super) fn as_named<'h>(store: &Store, held: &'h Held, quote: &Quote) -> Option<&'h str> {
    let phrase = words(&held.article.text, quote.source?);
    let folded = fold(phrase);
    let names = store.names(held, &quote.speakers);
    let is_name = names.iter().any(|name| folded.contains(&fold(name)));
    (!is_name && !folded.is_empty()).then_some(phrase)
}

/// Writes a role with where it is held, from the inside out: `professor, Reef Laboratory, Northern University`.
pub(super) fn role(store: &Store, held: &Held, role: &Role) -> String {
    let places = role.organisation.iter().chain(&role.within);
    let names = places.filter_map(|id| store.name(held, *id));
    let stated = (!role.role.is_empty()).then_some(role.role.as_str());
    stated
        .into_iter()
        .chain(names)
        .collect::<Vec<_>>()
        .join(", ")
}

/// Names what a role is in a list: without words for it, only where somebody belongs is stated.
pub(super) fn role_label(role: &Role) -> &'static str {
    match role.role.is_empty() {
        true => "evidence-affiliation",
        false => "evidence-role",
    }
}

/// Writes a role with the words that state it.
pub(super) fn role_reading(role: &str, phrase: &str) -> Message {
    Message::new("evidence-stated-in")
        .with("role", role)
        .with("phrase", Arg::unquoted(phrase))
}

/// Writes all roles of an entity, without repetition: a capital letter makes no other role.
pub(super) fn roles(store: &Store, held: &Held, id: EntityId) -> Vec<String> {
    let stated = held.entity(id).map_or(&[][..], |entity| &entity.roles);
    let mut all: Vec<String> = Vec::new();
    for one in stated {
        let written = role(store, held, one);
        if all.iter().all(|known| fold(known) != fold(&written)) {
            all.push(written);
        }
    }
    all
}

/// Writes how the speakers of `quote` were found, from the phrase that names them.
pub(super) fn speaker_reading(store: &Store, held: &Held, quote: &Quote) -> Arg {
    let names = Arg::names(&store.names(held, &quote.speakers));
    if quote.speaker_is_corrected() {
        // the phrase is not where the reader has it from
        return match names.is_empty() {
            true => Message::new("speaker-unknown").into(),
            false => names,
        };
    }
    let phrase = quote.source.map(|span| words(&held.article.text, span));
    let message = match (names.is_empty(), phrase) {
        (true, None) => Message::new("evidence-speaker-not-said"),
        (true, Some(phrase)) => {
            Message::new("evidence-not-matched").with("phrase", Arg::unquoted(phrase))
        }
        (false, None) => Message::new("evidence-from-around").with("names", names),
        (false, Some(phrase)) => match as_named(store, held, quote) {
            Some(_) => Message::new("evidence-means")
                .with("phrase", Arg::unquoted(phrase))
                .with("names", names),
            None => return names,
        },
    };
    message.into()
}
