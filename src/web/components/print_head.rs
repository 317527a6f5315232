//! What stands above the view on paper: the question, how much was found, and where.

use crate::{
    protocol::Results,
    texts::Message,
    web::{dom::window, store::use_texts, words::drawn},
};
use std::rc::Rc;
use yew::prelude::*;

/// Properties of [`PrintHead`].
#[derive(Properties, PartialEq)]
pub(crate) struct PrintHeadProps {
    /// What was found.
    pub(crate) results: Rc<Results>,
    /// The title of what is shown.
    pub(crate) title: AttrValue,
    /// The hash of the address.
    pub(crate) hash: AttrValue,
}

/// Draws the head.
#[component]
pub(crate) fn PrintHead(props: &PrintHeadProps) -> Html {
    let texts = use_texts();
    let results = &props.results;
    let here = window().location().href().unwrap_or_default();
    let page = here.split('#').next().unwrap_or_default();
    let link = match props.hash.is_empty() {
        true => page.to_owned(),
        false => format!("{page}#{}", props.hash),
    };
    html! {
        <div class="print-head">
            <b>{ &props.title }</b><br />
            { drawn(texts.pieces(&results.words)) }<br />
            { texts.put(&Message::new("status-articles").with("n", results.n_articles).with("all", results.n_all)) }<br />
            <span translate="no">{ link }</span>
        </div>
    }
}
