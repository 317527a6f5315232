//! The field in which an article's date is set where its file does not state it.

use crate::{
    calendar::PartialDate,
    corpus::correction::ArticleRef,
    state::{Corrections, correction::Way},
    web::store::{use_corrections, use_texts},
};
use std::rc::Rc;
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// Properties of [`FileDate`].
#[derive(Properties, PartialEq)]
pub(crate) struct FileDateProps {
    /// The article.
    pub(crate) article: Rc<ArticleRef>,
    /// Its title, to name the field.
    pub(crate) title: String,
    /// The reader's corrections.
    pub(crate) corrections: Corrections,
    /// The date that was set.
    pub(crate) value: AttrValue,
}

/// Draws the field.
#[component]
pub(crate) fn FileDate(props: &FileDateProps) -> Html {
    let texts = use_texts();
    let ledger = use_corrections();
    // What is typed: a field that is drawn again meanwhile must not take it away.
    let typed = use_state_eq(|| None::<AttrValue>);
    let is_wrong = use_state_eq(|| false);
    let oninput = {
        let typed = typed.clone();
        move |event: InputEvent| {
            let field: HtmlInputElement = event.target_unchecked_into();
            typed.set(Some(field.value().into()));
        }
    };
    let value = typed.as_ref().unwrap_or(&props.value).clone();
    let onsubmit = {
        let (written, typed, is_wrong) = (value.clone(), typed, is_wrong.clone());
        let (article, corrections) = (props.article.clone(), props.corrections.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let date = PartialDate::parse(written.trim());
            is_wrong.set(date.is_none());
            if let Some(date) = date {
                ledger.make(corrections.dating(&article, date), Way::Made);
                typed.set(None);
            }
        })
    };
    html! {
        <form class="file-date" {onsubmit}>
            <input
                class="field"
                {value}
                {oninput}
                placeholder="2024-03-10"
                aria-label={texts.with("files-date-label", "title", props.title.as_str())}
                aria-invalid={is_wrong.then_some("true")}
            />
            <button type="submit" class="button">{ texts.say("files-date-button") }</button>
            if *is_wrong {
                <p role="alert">{ texts.say("correction-date-hint") }</p>
            }
        </form>
    }
}
