//! Goes from light to dark and back.

use crate::{
    state::{Action, Theme},
    web::{
        hooks::media::use_media,
        store::{use_dispatch, use_texts},
    },
};
use yew::prelude::*;

/// Properties of [`ThemeSwitch`].
#[derive(Properties, PartialEq)]
pub(crate) struct ThemeSwitchProps {
    /// The theme that was chosen.
    pub(crate) theme: Theme,
}

/// Draws the switch. It names what it leads to; what the system has anyway is not a choice of its own, so
/// that the page goes on following the system.
#[component]
pub(crate) fn ThemeSwitch(props: &ThemeSwitchProps) -> Html {
    let dispatch = use_dispatch();
    let texts = use_texts();
    let system_is_dark = use_media("(prefers-color-scheme: dark)");
    let is_dark = match props.theme {
        Theme::Auto => system_is_dark,
        Theme::Light => false,
        Theme::Dark => true,
    };
    let next = match (!is_dark, system_is_dark) {
        (dark, system) if dark == system => Theme::Auto,
        (true, _) => Theme::Dark,
        (false, _) => Theme::Light,
    };
    let onclick = use_callback((dispatch, next), |_: MouseEvent, (dispatch, next)| {
        dispatch.dispatch(Action::ThemeChosen(*next))
    });
    html! {
        <button
            type="button"
            class="button button--plain theme-switch"
            aria-label={texts.say(if is_dark { "theme-light-name" } else { "theme-dark-name" })}
            {onclick}
        >
            { texts.say(if is_dark { "theme-light" } else { "theme-dark" }) }
        </button>
    }
}
