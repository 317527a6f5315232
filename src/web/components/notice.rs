//! Something said in passing: what failed, what was copied.

use crate::{
    state::Action,
    texts::Message,
    web::store::{use_dispatch, use_texts},
};
use gloo::timers::callback::Timeout;
use yew::prelude::*;

/// How long a notice stays: long enough to be read twice; what must not be missed is not said here.
const SHOWN_MILLIS: u32 = 10_000;

/// Properties of [`Notice`].
#[derive(Properties, PartialEq)]
pub(crate) struct NoticeProps {
    /// What is said.
    pub(crate) words: Option<Message>,
}

/// Draws the notice. The element around it is always there: only then is a change in it announced.
#[component]
pub(crate) fn Notice(props: &NoticeProps) -> Html {
    let dispatch = use_dispatch();
    let texts = use_texts();
    {
        let dispatch = dispatch.clone();
        use_effect_with(props.words.clone(), move |words| {
            let over = words.as_ref().map(|_| {
                Timeout::new(SHOWN_MILLIS, move || {
                    dispatch.dispatch(Action::Noticed(None))
                })
            });
            move || drop(over)
        });
    }
    let onclick = use_callback(dispatch, |_: MouseEvent, dispatch| {
        dispatch.dispatch(Action::Noticed(None))
    });
    html! {
        <div aria-live="polite">
            if let Some(words) = &props.words {
                <div class="notice">
                    <span>{ texts.put(words) }</span>
                    <button type="button" class="button button--plain" {onclick}>{ texts.say("close") }</button>
                </div>
            }
        </div>
    }
}
