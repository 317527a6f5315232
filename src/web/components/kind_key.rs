//! The key to the marks, which is also the switch for each of them.

use crate::{
    protocol::{MarkKind, Page},
    state::Action,
    web::{
        shared::Shared,
        store::{use_dispatch, use_texts},
    },
};
use std::{collections::BTreeSet, rc::Rc};
use yew::prelude::*;

/// Properties of [`KindKey`].
#[derive(Properties, PartialEq)]
pub(crate) struct KindKeyProps {
    /// The article whose marks are counted.
    pub(crate) page: Shared<Page>,
    /// The kinds that are switched off.
    pub(crate) hidden: Rc<BTreeSet<MarkKind>>,
}

/// Draws the key.
#[component]
pub(crate) fn KindKey(props: &KindKeyProps) -> Html {
    let dispatch = use_dispatch();
    let texts = use_texts();
    let switch = |kind: MarkKind| {
        let dispatch = dispatch.clone();
        let name = kind.name();
        let n = match kind {
            // A quote has a mark for each of its pieces, and is one quote.
            MarkKind::Quote => props.page.n_quotes as usize,
            kind => props
                .page
                .marks
                .iter()
                .filter(|mark| mark.kind == kind)
                .count(),
        };
        html! {
            <button
                type="button"
                aria-pressed={if props.hidden.contains(&kind) { "false" } else { "true" }}
                onclick={move |_| dispatch.dispatch(Action::KindToggled(kind))}
            >
                <span class={classes!("mention", format!("mention--{name}"))}>{ texts.say(kind.text()) }</span>
                <span class="count">{ n }</span>
            </button>
        }
    };
    html! {
        <div class="kind-key" role="group" aria-label={texts.say("marks-title")}>
            { for MarkKind::ALL.into_iter().map(switch) }
        </div>
    }
}
