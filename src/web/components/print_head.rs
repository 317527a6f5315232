//! What stands above the view on paper: the question, how much was found, and where.

use crate::{
    protocol::Results,
    state::view::{counted, grouped},
    web::{components::query_words::stressed, dom::window},
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
            { stressed(&results.words) }<br />
            { format!("{} of {}", grouped(results.n_articles), counted(results.n_all, "article")) }<br />
            { link }
        </div>
    }
}
