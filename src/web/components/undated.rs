//! Articles that have no place on the axis, and whether they pass the days that are kept.

use crate::{
    state::Action,
    texts::Message,
    web::{
        store::{use_dispatch, use_texts},
        words::drawn,
    },
};
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// Properties of [`Undated`].
#[derive(Properties, PartialEq)]
pub(crate) struct UndatedProps {
    /// Articles found without any date.
    pub(crate) n_undated: u32,
    /// Articles found with a date but no year.
    pub(crate) n_no_year: u32,
    /// Whether they pass.
    pub(crate) is_kept: bool,
    /// Whether there is an answer yet.
    pub(crate) is_known: bool,
}

/// Draws the set.
#[component]
pub(crate) fn Undated(props: &UndatedProps) -> Html {
    let dispatch = use_dispatch();
    let texts = use_texts();
    let onchange = use_callback(dispatch, |event: Event, dispatch| {
        let keep: HtmlInputElement = event.target_unchecked_into();
        dispatch.dispatch(Action::UndatedKept(keep.checked()));
    });
    if !props.is_known {
        return html! { <div class="undated"></div> };
    }
    let kinds = [
        (props.n_undated, "undated-no-date"),
        (props.n_no_year, "undated-no-year"),
    ];
    let kinds = kinds.into_iter().filter(|(n, _)| *n > 0);
    html! {
        <div class="undated">
            <span>
                if !props.is_kept {
                    { texts.say("undated-left-out") }
                } else if props.n_undated + props.n_no_year == 0 {
                    { texts.say("undated-none") }
                }
                { for kinds.map(|(n, id)| html! {
                    <span class="undated__kind">{ drawn(texts.pieces(&Message::new(id).with("n", n))) }</span>
                }) }
            </span>
            <label>
                <input
                    type="checkbox"
                    aria-label={texts.say("undated-keep-name")}
                    checked={props.is_kept}
                    {onchange}
                />
                { " " }{ texts.say("undated-keep") }
            </label>
        </div>
    }
}
