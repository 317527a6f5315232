//! One value of a facet: keep it, exclude it, and what keeping it would leave.

use crate::{
    search::filter::{Choice, Facet, FacetValue},
    state::Action,
    web::{
        store::{use_dispatch, use_texts},
        words::ARTICLE_LANG,
    },
};
use yew::prelude::*;

/// Properties of [`FacetItem`].
#[derive(Properties, PartialEq)]
pub(crate) struct FacetItemProps {
    /// The facet.
    pub(crate) facet: Facet,
    /// The value.
    pub(crate) value: FacetValue,
    /// Articles that keeping it would leave.
    pub(crate) n: u32,
    /// Whether a reader corrected the name.
    pub(crate) is_corrected: bool,
    /// Whether it is kept or excluded.
    pub(crate) choice: Option<Choice>,
    /// Whether Tab reaches it: one value of a facet is enough, arrows reach the others.
    pub(crate) is_stop: bool,
    /// Told when it has the focus.
    pub(crate) on_focus: Callback<FacetValue>,
}

/// Draws the value.
#[component]
pub(crate) fn FacetItem(props: &FacetItemProps) -> Html {
    let dispatch = use_dispatch();
    let texts = use_texts();
    let toggle = |choice: Choice| {
        let (dispatch, facet, value) = (dispatch.clone(), props.facet, props.value.clone());
        Callback::from(move |()| {
            dispatch.dispatch(Action::ValueToggled(facet, value.clone(), choice))
        })
    };
    let (keep, exclude) = (toggle(Choice::Keep), toggle(Choice::Exclude));
    let words = props.value.words(props.facet, &texts);
    let is_excluded = props.choice == Some(Choice::Exclude);
    let tabindex = if props.is_stop { "0" } else { "-1" };
    let onfocusin = {
        let value = props.value.clone();
        props.on_focus.reform(move |_: FocusEvent| value.clone())
    };
    let class = classes!(
        "facet__value",
        is_excluded.then_some("facet__value--excluded"),
        (props.value == FacetValue::Unknown).then_some("facet__value--unknown"),
    );
    // A name is the articles' own word; a month is not.
    let lang = (props.facet != Facet::Published).then_some(ARTICLE_LANG);
    let exclude_words = texts.with("facet-exclude", "value", texts.line(&words));
    html! {
        <li {class} {onfocusin}>
            <label>
                <input
                    type="checkbox"
                    {tabindex}
                    checked={props.choice == Some(Choice::Keep)}
                    onchange={keep.reform(|_: Event| ())}
                />
                <span>
                    if !words.known.is_empty() { <span {lang}>{ &words.known }</span> }
                    if let Some(missing) = &words.missing {
                        if !words.known.is_empty() { { texts.say("date-comma") } }
                        <i>{ missing }</i>
                    }
                    if props.is_corrected {
                        { " " }<span class="corrected">{ texts.say("corrected") }</span>
                    }
                </span>
            </label>
            <button
                type="button"
                class="facet__exclude"
                {tabindex}
                aria-pressed={is_excluded.to_string()}
                aria-label={exclude_words.clone()}
                title={exclude_words}
                onclick={exclude.reform(|_: MouseEvent| ())}
            >
                { "−" }
            </button>
            <span class="facet__count">{ texts.number(props.n.into()) }</span>
        </li>
    }
}
