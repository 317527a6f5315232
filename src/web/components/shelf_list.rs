//! The collections that are kept in this browser, and how to forget them.

use crate::{
    state::{address::CollectionId, shelf::Shelf},
    texts::Message,
    web::{
        components::{delete_button::DeleteButton, shelf_row::ShelfRow},
        store::{use_desk, use_texts},
    },
};
use std::rc::Rc;
use yew::prelude::*;

/// Properties of [`ShelfList`].
#[derive(Properties, PartialEq)]
pub(crate) struct ShelfListProps {
    /// What is kept.
    pub(crate) shelf: Rc<Shelf>,
    /// The collection that is open.
    pub(crate) open: Option<CollectionId>,
}

/// Draws the list; nothing where nothing is kept.
#[component]
pub(crate) fn ShelfList(props: &ShelfListProps) -> Html {
    let texts = use_texts();
    let desk = use_desk();
    let shelf = &props.shelf;
    if shelf.collections.is_empty() {
        return html! {};
    }
    let rows = shelf.collections.iter().map(|kept| {
        let is_open = props.open.as_ref().is_some_and(|open| open.0 == kept.id);
        html! { <ShelfRow key={kept.id.clone()} kept={kept.clone()} {is_open} /> }
    });
    let usage = shelf.usage.map(|(used, all)| {
        let usage = Message::new("shelf-usage").with("used", Message::size(used));
        texts.put(&usage.with("all", Message::size(all)))
    });
    html! {
        <section class="shelf-list" aria-labelledby="shelf-title">
            <h2 class="section-head" id="shelf-title">{ texts.say("shelf-title") }</h2>
            <table class="data-table data-table--stack" role="table" aria-labelledby="shelf-title">
                <thead role="rowgroup">
                    <tr role="row">
                        <th role="columnheader" scope="col">{ texts.say("keep-name") }</th>
                        <th role="columnheader" scope="col" class="num">{ texts.say("shelf-articles") }</th>
                        <th role="columnheader" scope="col">{ texts.say("shelf-changed") }</th>
                        <th role="columnheader" scope="col" class="num">{ texts.say("shelf-size") }</th>
                        <th role="columnheader" scope="col">{ texts.say("shelf-do") }</th>
                    </tr>
                </thead>
                <tbody role="rowgroup">{ for rows }</tbody>
            </table>
            <p class="button-row">
                <DeleteButton
                    words={texts.say("shelf-forget-all")}
                    name={texts.say("shelf-forget-all")}
                    question={texts.say("shelf-forget-all-ask")}
                    on_delete={move |()| desk.forget(None)}
                />
                <span class="note">{ usage }</span>
            </p>
        </section>
    }
}
