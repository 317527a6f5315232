//! What the quotes that are compared are to be about: the `about:` of the query, in a field of its own.

use crate::{
    search::query::about::{subject, with_subject},
    state::Action,
    web::store::{use_dispatch, use_texts},
};
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// Properties of [`SubjectField`].
#[derive(Properties, PartialEq)]
pub(crate) struct SubjectFieldProps {
    /// The query as typed.
    pub(crate) query: AttrValue,
}

/// Draws the field.
#[component]
pub(crate) fn SubjectField(props: &SubjectFieldProps) -> Html {
    let (dispatch, texts) = (use_dispatch(), use_texts());
    let onchange = use_callback(
        (dispatch, props.query.clone()),
        |event: Event, (dispatch, query)| {
            let field: HtmlInputElement = event.target_unchecked_into();
            dispatch.dispatch(Action::Typed(with_subject(query, &field.value())));
        },
    );
    html! {
        <label class="subject-field">
            { texts.say("voices-subject") }
            <input
                class="field"
                type="search"
                autocomplete="off"
                placeholder={texts.say("voices-subject-hint")}
                value={subject(&props.query)}
                {onchange}
            />
        </label>
    }
}
