//! What a name may be the same as, and what the reader merged with it.

use crate::{
    protocol::{Evidence, Likeness, Subject},
    state::{Action, view::link_to_subject},
    web::{
        components::action_link::ActionLink,
        hooks::focus_later::use_focus_later,
        shared::Shared,
        store::{use_dispatch, use_texts},
        words::ARTICLE_LANG,
    },
};
use yew::prelude::*;

/// Properties of [`LikenessList`].
#[derive(Properties, PartialEq)]
pub(crate) struct LikenessListProps {
    /// The evidence whose likenesses are shown.
    pub(crate) evidence: Shared<Evidence>,
}

/// Draws the list.
#[component]
pub(crate) fn LikenessList(props: &LikenessListProps) -> Html {
    let texts = use_texts();
    let likenesses = &props.evidence.likenesses;
    let (merged, offered): (Vec<_>, Vec<_>) = likenesses.iter().partition(|other| other.is_merged);
    html! {
        <>
            if !merged.is_empty() {
                <h3>{ texts.say("likeness-merged") }</h3>
                <ul class="likeness-list">{ for merged.into_iter().map(row) }</ul>
            }
            if !offered.is_empty() {
                <h3>{ texts.say("likeness-offered") }</h3>
                <ul class="likeness-list">{ for offered.into_iter().map(row) }</ul>
            }
        </>
    }
}

fn row(likeness: &Likeness) -> Html {
    html! { <LikenessRow key={likeness.name.clone()} likeness={likeness.clone()} /> }
}

/// Properties of [`LikenessRow`].
#[derive(Properties, PartialEq)]
struct LikenessRowProps {
    likeness: Likeness,
}

/// Draws one of them: a link to it, why, and a button that merges or separates.
#[component]
fn LikenessRow(props: &LikenessRowProps) -> Html {
    let Likeness {
        name,
        reason,
        merge,
        is_merged,
    } = &props.likeness;
    let dispatch = use_dispatch();
    let texts = use_texts();
    let focus_later = use_focus_later();
    let (word, label, action) = match is_merged {
        true => (
            "likeness-separate",
            "likeness-separate-name",
            Action::Separated(merge.kind, name.clone()),
        ),
        false => (
            "likeness-merge",
            "likeness-merge-name",
            Action::Merged(merge.clone()),
        ),
    };
    let onclick = use_callback(
        (dispatch, focus_later, action),
        |_: MouseEvent, (dispatch, focus_later, action)| {
            dispatch.dispatch(action.clone());
            focus_later.emit("evidence-head"); // this button goes when the answer comes
        },
    );
    let subject = Subject::Entity {
        kind: merge.kind,
        name: name.clone(),
    };
    html! {
        <li class="likeness-list__row">
            <span>
                if *is_merged {
                    <span lang={ARTICLE_LANG}>{ name }</span>
                } else {
                    <ActionLink
                        href={link_to_subject(&subject)}
                        action={Action::SubjectChosen(subject)}
                    >
                        <span lang={ARTICLE_LANG}>{ name }</span>
                    </ActionLink>
                    if let Some(reason) = reason {
                        <small>{ texts.put(reason) }</small>
                    }
                }
            </span>
            <button type="button" class="button" aria-label={texts.with(label, "name", name.as_str())} {onclick}>{ texts.say(word) }</button>
        </li>
    }
}
