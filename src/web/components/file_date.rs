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
    pub(crate) value: String,
}

/// Draws the field.
#[component]
pub(crate) fn FileDate(props: &FileDateProps) -> Html {
    let texts = use_texts();
    let ledger = use_corrections();
    let field = use_node_ref();
    let is_wrong = use_state_eq(|| false);
    let onsubmit = {
        let (field, is_wrong) = (field.clone(), is_wrong.clone());
        let (article, corrections) = (props.article.clone(), props.corrections.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let written = field
                .cast::<HtmlInputElement>()
                .map_or_else(String::new, |field| field.value());
            let date = PartialDate::parse(written.trim());
            is_wrong.set(date.is_none());
            if let Some(date) = date {
                ledger.make(corrections.dating(&article, date), Way::Made);
            }
        })
    };
    html! {
        <form class="file-date" {onsubmit}>
            <input
                class="field"
                ref={field}
                value={props.value.clone()}
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
