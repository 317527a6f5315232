//! One row of a form: a label, and a field or a choice.

use std::cell::Cell;
use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

thread_local! {
    /// Labels name their fields by id: each field has its own.
    static NEXT: Cell<u32> = const { Cell::new(0) };
}

#[hook]
fn use_id() -> AttrValue {
    (*use_memo((), |()| {
        let n = NEXT.get();
        NEXT.set(n + 1);
        AttrValue::from(format!("correction-field-{n}"))
    }))
    .clone()
}

/// Properties of [`CorrectionField`].
#[derive(Properties, PartialEq)]
pub(crate) struct CorrectionFieldProps {
    /// Its label.
    pub(crate) label: String,
    /// What is in it.
    pub(crate) value: String,
    /// What is shown while it is empty.
    #[prop_or_default]
    pub(crate) placeholder: String,
    /// How it is to be written.
    #[prop_or_default]
    pub(crate) hint: String,
    /// What is offered to complete it.
    #[prop_or_default]
    pub(crate) known: Vec<AttrValue>,
    /// Is told what is typed.
    pub(crate) on_change: Callback<String>,
}

/// Draws the row.
#[component]
pub(crate) fn CorrectionField(props: &CorrectionFieldProps) -> Html {
    let id = use_id();
    let list = format!("{id}-known");
    let hint = format!("{id}-hint");
    let has_known = !props.known.is_empty();
    let has_hint = !props.hint.is_empty();
    let oninput = props.on_change.reform(|event: InputEvent| {
        let field: HtmlInputElement = event.target_unchecked_into();
        field.value()
    });
    html! {
        <div class="form-row">
            <label for={id.clone()}>{ &props.label }</label>
            <input
                {id}
                class="field"
                autocomplete="off"
                value={props.value.clone()}
                placeholder={props.placeholder.clone()}
                list={has_known.then(|| list.clone())}
                aria-describedby={has_hint.then(|| hint.clone())}
                {oninput}
            />
            if has_known {
                <datalist id={list}>
                    { for props.known.iter().map(|name| html! { <option value={name} /> }) }
                </datalist>
            }
            if has_hint {
                <small class="form-row__hint" id={hint}>{ &props.hint }</small>
            }
        </div>
    }
}

/// Properties of [`CorrectionChoice`].
#[derive(Properties, PartialEq)]
pub(crate) struct CorrectionChoiceProps {
    /// Its label.
    pub(crate) label: String,
    /// What can be chosen: value and words.
    pub(crate) options: Vec<(&'static str, String)>,
    /// What is chosen.
    pub(crate) value: &'static str,
    /// Is told what is chosen.
    pub(crate) on_change: Callback<String>,
}

/// Draws the row.
#[component]
pub(crate) fn CorrectionChoice(props: &CorrectionChoiceProps) -> Html {
    let id = use_id();
    let onchange = props.on_change.reform(|event: Event| {
        let field: HtmlSelectElement = event.target_unchecked_into();
        field.value()
    });
    html! {
        <div class="form-row">
            <label for={id.clone()}>{ &props.label }</label>
            <select {id} class="field" {onchange}>
                { for props.options.iter().map(|(value, words)| html! {
                    <option value={*value} selected={*value == props.value}>{ words }</option>
                }) }
            </select>
        </div>
    }
}
