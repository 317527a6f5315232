//! Closer, further, earlier, later, everything.

use crate::{
    timeline::scale::Scale,
    web::{
        components::timeline_view::Axis,
        store::{use_dispatch, use_texts},
    },
};
use yew::prelude::*;

/// Properties of [`ZoomButtons`].
#[derive(Properties, PartialEq)]
pub(crate) struct ZoomButtonsProps {
    /// What is shown, of what.
    pub(crate) axis: Axis,
}

/// How much more or less is shown after one step.
pub(crate) const ZOOM: f64 = 2.0;

/// How far one step moves, in per cent of what is shown.
pub(crate) const STEP_PERCENT: f64 = 50.0;

/// Draws the buttons.
#[component]
pub(crate) fn ZoomButtons(props: &ZoomButtonsProps) -> Html {
    let Axis { scale, limits, .. } = props.axis;
    let dispatch = use_dispatch();
    let texts = use_texts();
    let (start, end) = scale.window();
    let (first, last) = limits.window();
    let button = |label: Option<&'static str>, words: String, to: Scale, is_off: bool| {
        let (dispatch, action) = (dispatch.clone(), props.axis.choosing(to));
        html! {
            <button
                type="button"
                class="button"
                aria-label={label.map(|label| texts.say(label))}
                disabled={is_off}
                onclick={move |_| dispatch.dispatch(action.clone())}
            >
                { words }
            </button>
        }
    };
    html! {
        <span class="button-row" role="group" aria-label={texts.say("zoom-name")}>
            { button(Some("zoom-earlier"), "‹".into(), scale.moved(-STEP_PERCENT, limits), start <= first) }
            { button(Some("zoom-later"), "›".into(), scale.moved(STEP_PERCENT, limits), end >= last) }
            { button(Some("zoom-out"), "−".into(), scale.zoomed(ZOOM, 50.0, limits), scale == limits) }
            { button(Some("zoom-in"), "+".into(), scale.zoomed(1.0 / ZOOM, 50.0, limits), scale.is_least()) }
            { button(None, texts.say("zoom-all"), limits, scale == limits) }
        </span>
    }
}
