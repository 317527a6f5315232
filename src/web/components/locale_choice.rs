//! The languages of the interface, each under its own name.

use crate::{
    state::Action,
    texts::Locale,
    web::store::{use_dispatch, use_texts},
};
use web_sys::HtmlSelectElement;
use yew::prelude::*;

/// Properties of [`LocaleChoice`].
#[derive(Properties, PartialEq)]
pub(crate) struct LocaleChoiceProps {
    /// The one that was chosen.
    pub(crate) locale: Locale,
}

/// Draws the choice.
#[component]
pub(crate) fn LocaleChoice(props: &LocaleChoiceProps) -> Html {
    let dispatch = use_dispatch();
    let texts = use_texts();
    let onchange = use_callback(dispatch, |event: Event, dispatch| {
        let tag = event.target_unchecked_into::<HtmlSelectElement>().value();
        if let Some(locale) = Locale::serving(&tag) {
            dispatch.dispatch(Action::LocaleChosen(locale));
        }
    });
    html! {
        <select class="field locale-choice" aria-label={texts.say("locale-name")} {onchange}>
            { for Locale::ALL.into_iter().map(|locale| html! {
                <option value={locale.tag()} lang={locale.tag()} selected={locale == props.locale}>{ locale.name() }</option>
            }) }
        </select>
    }
}
