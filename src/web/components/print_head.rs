//! What stands above the view on paper: the question, how much was found, and where.

use crate::{
    protocol::Results,
    texts::Message,
    web::{
        store::{use_place, use_texts},
        words::drawn,
    },
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
    let place = use_place();
    let link = place.link(&format!("#{}", props.hash));
    html! {
        <div class="print-head">
            <b>{ &props.title }</b><br />
            { drawn(texts.pieces(&results.words)) }<br />
            { texts.put(&Message::new("status-articles").with("n", results.n_articles).with("all", results.n_all)) }<br />
            <span translate="no">{ link }</span>
        </div>
    }
}
