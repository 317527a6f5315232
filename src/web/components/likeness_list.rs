//! What a name may be the same as.

use crate::{
    corpus::correction::Change,
    protocol::{Evidence, Likeness, Subject},
    state::{Action, Corrections, correction::Way, view::link_to_subject},
    web::{
        components::action_link::ActionLink,
        hooks::focus_later::use_focus_later,
        shared::Shared,
        store::{use_corrections, use_texts},
        words::ARTICLE_LANG,
    },
};
use yew::prelude::*;

/// Properties of [`LikenessList`].
#[derive(Properties, PartialEq)]
pub(crate) struct LikenessListProps {
    /// The evidence whose likenesses are shown.
    pub(crate) evidence: Shared<Evidence>,
    /// The reader's corrections.
    pub(crate) corrections: Corrections,
}

/// Draws the list.
#[component]
pub(crate) fn LikenessList(props: &LikenessListProps) -> Html {
    let texts = use_texts();
    let likenesses = &props.evidence.likenesses;
    html! {
        if !likenesses.is_empty() {
            <h3>{ texts.say("likeness-offered") }</h3>
            <ul class="likeness-list">
                { for likenesses.iter().map(|likeness| html! {
                    <LikenessRow
                        key={likeness.name.clone()}
                        likeness={likeness.clone()}
                        corrections={props.corrections.clone()}
                    />
                }) }
            </ul>
        }
    }
}

/// Properties of [`LikenessRow`].
#[derive(Properties, PartialEq)]
struct LikenessRowProps {
    likeness: Likeness,
    corrections: Corrections,
}

/// Draws one of them: a link to it, why, and a button that makes the two one.
#[component]
fn LikenessRow(props: &LikenessRowProps) -> Html {
    let Likeness {
        name,
        reason,
        merge,
    } = &props.likeness;
    let texts = use_texts();
    let ledger = use_corrections();
    let focus_later = use_focus_later();
    let edit = props.corrections.making(merge.clone(), &[]);
    let onclick = use_callback(
        (ledger, focus_later, edit),
        |_: MouseEvent, (ledger, focus_later, edit)| {
            ledger.make(edit.clone(), Way::Made);
            focus_later.emit("evidence-head"); // this button goes when the answer comes
        },
    );
    let Change::Merge { into } = &merge.change else {
        return Html::default();
    };
    let subject = Subject::Entity {
        kind: into.kind,
        name: name.clone(),
    };
    html! {
        <li class="likeness-list__row">
            <span>
                <ActionLink
                    href={link_to_subject(&subject)}
                    action={Action::SubjectChosen(subject)}
                >
                    <span lang={ARTICLE_LANG}>{ name }</span>
                </ActionLink>
                <small>{ texts.put(reason) }</small>
            </span>
            <button
                type="button"
                class="button"
                aria-label={texts.with("likeness-merge-name", "name", name.as_str())}
                {onclick}
            >
                { texts.say("likeness-merge") }
            </button>
        </li>
    }
}
