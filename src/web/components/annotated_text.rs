//! One block's text with what was found in it. Clicks and keys are heard by the reader around it.

use crate::{
    protocol::{Mark, MarkKind, Page, Subject},
    state::view::pieces::Piece,
    texts::Texts,
    web::{shared::Shared, store::use_texts},
};
use yew::prelude::*;

/// Properties of [`AnnotatedText`].
#[derive(Properties, PartialEq)]
pub(crate) struct AnnotatedTextProps {
    /// The article.
    pub(crate) page: Shared<Page>,
    /// The block's text, cut into pieces.
    pub(crate) pieces: Shared<[Piece]>,
    /// What is chosen, if the block may hold it.
    pub(crate) selected: Option<Subject>,
    /// The hit that was stepped to, if the block may hold it.
    pub(crate) hit: Option<u32>,
    /// What is said of a mark that a reader corrected.
    pub(crate) corrected: AttrValue,
    /// The mark that is the text's tab stop, if the block may hold it.
    pub(crate) stop: Option<u32>,
}

/// Draws the text.
#[component]
pub(crate) fn AnnotatedText(props: &AnnotatedTextProps) -> Html {
    draw(props, &use_texts(), &props.pieces)
}

fn draw(props: &AnnotatedTextProps, texts: &Texts, pieces: &[Piece]) -> Html {
    let draw_one = |piece: &Piece| match piece {
        Piece::Text(span) => html! { { props.page.text.get(span.range()).unwrap_or_default() } },
        Piece::Hit {
            hit,
            is_continued,
            pieces,
        } => html! {
            <mark
                class={classes!("hit", (props.hit == Some(*hit)).then_some("hit--current"))}
                data-hit={(!is_continued).then(|| hit.to_string())}
            >
                { draw(props, texts, pieces) }
            </mark>
        },
        Piece::Mark {
            mark,
            is_continued,
            pieces,
        } => match props.page.marks.get(*mark as usize) {
            Some(found) => draw_mark(props, texts, *mark, found, *is_continued, pieces),
            None => draw(props, texts, pieces),
        },
    };
    pieces.iter().map(draw_one).collect()
}

fn draw_mark(
    props: &AnnotatedTextProps,
    texts: &Texts,
    index: u32,
    mark: &Mark,
    is_continued: bool,
    pieces: &[Piece],
) -> Html {
    let name = mark.kind.name();
    let is_current = props.selected.as_ref() == Some(&mark.subject);
    // Marks nest, and a button may not hold another one: a link may be read with what it holds.
    let (role, tabindex) = match (is_continued, props.stop == Some(index)) {
        (true, _) => (None, None),
        (false, true) => (Some("link"), Some("0")),
        (false, false) => (Some("link"), Some("-1")),
    };
    html! {
        <mark
            class={classes!(
                "mention",
                format!("mention--{name}"),
                is_dashed(mark).then_some("mention--other"),
                mark.is_doubtful.then_some("mention--doubtful"),
                mark.is_corrected.then_some("mention--corrected"),
            )}
            data-label={(!is_continued).then(|| label(mark, texts))}
            data-mark={index.to_string()}
            {role}
            {tabindex}
            aria-current={is_current.then_some("true")}
        >
            { draw(props, texts, pieces) }
        </mark>
    }
}

/// Returns what a screen reader says before the words.
fn label(mark: &Mark, texts: &Texts) -> String {
    let name = texts.say(mark.kind.text());
    match (mark.is_corrected, mark.is_doubtful) {
        (true, _) => texts.with("mark-corrected", "kind", name),
        (false, true) => texts.with("mark-perhaps", "kind", name),
        (false, false) => name,
    }
}

/// Says whether a person is meant by something other than a name: "she", "the professor".
fn is_dashed(mark: &Mark) -> bool {
    mark.kind != MarkKind::Quote && mark.form != crate::extract::MentionForm::Name
}
