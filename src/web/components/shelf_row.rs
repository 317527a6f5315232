//! A collection in the list of those that are kept.

use crate::{
    state::{
        Action, Address, View,
        address::CollectionId,
        shelf::{Collection, LONGEST_NAME, name},
    },
    texts::Message,
    web::{
        components::{action_link::ActionLink, date_text::DateText, delete_button::DeleteButton},
        store::{use_desk, use_texts},
    },
};
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// Properties of [`ShelfRow`].
#[derive(Properties, PartialEq)]
pub(crate) struct ShelfRowProps {
    /// The collection.
    pub(crate) kept: Collection,
    /// Whether it is the one that is open.
    pub(crate) is_open: bool,
}

/// Draws the row.
#[component]
pub(crate) fn ShelfRow(props: &ShelfRowProps) -> Html {
    let texts = use_texts();
    let desk = use_desk();
    let is_renaming = use_state_eq(|| false);
    let field = use_node_ref();
    let kept = &props.kept;
    let id = CollectionId(kept.id.clone());
    let address = Address {
        view: View::Files,
        collection: Some(id.clone()),
        ..Address::default()
    };
    let rename = {
        let is_renaming = is_renaming.clone();
        move |_: MouseEvent| is_renaming.set(!*is_renaming)
    };
    let onsubmit = {
        let (desk, id) = (desk.clone(), id.clone());
        let (field, is_renaming) = (field.clone(), is_renaming.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let written = field.cast::<HtmlInputElement>().map(|field| field.value());
            if let Some(name) = written.as_deref().and_then(name) {
                desk.keep(&id, name);
                is_renaming.set(false);
            }
        })
    };
    let on_delete = {
        let id = id.clone();
        move |()| desk.forget(Some(id.clone()))
    };
    let with_name = |id: &'static str| texts.with(id, "name", kept.name.as_str());
    html! {
        <tr role="row" class={classes!(props.is_open.then_some("is-selected"))}>
            <th role="rowheader" scope="row" class="span">
                if *is_renaming {
                    <form class="shelf-row__form" {onsubmit}>
                        <input
                            class="field"
                            ref={field}
                            required=true
                            autocomplete="off"
                            maxlength={LONGEST_NAME.to_string()}
                            value={kept.name.clone()}
                            aria-label={with_name("shelf-rename-label")}
                        />
                        <button type="submit" class="button">{ texts.say("shelf-rename-button") }</button>
                    </form>
                } else {
                    <ActionLink
                        href={format!("#{}", address.to_hash())}
                        action={Action::CollectionOpened(id)}
                        is_current={props.is_open}
                    >
                        { &kept.name }
                    </ActionLink>
                }
            </th>
            <td role="cell" class="num">
                { texts.number(kept.n_articles.into()) }
                <span class="narrow-only">{ " " }{ texts.say("shelf-articles") }</span>
            </td>
            <td role="cell"><DateText written={Some(AttrValue::from(kept.changed.clone()))} /></td>
            <td role="cell" class="num">{ texts.put(&Message::size(kept.n_bytes)) }</td>
            <td role="cell" class="span">
                <span class="button-row">
                    <button
                        type="button"
                        class="button"
                        aria-label={with_name("shelf-rename-label")}
                        aria-expanded={is_renaming.to_string()}
                        onclick={rename}
                    >
                        { texts.say("shelf-rename") }
                    </button>
                    <DeleteButton
                        words={texts.say("shelf-delete")}
                        name={with_name("shelf-delete-label")}
                        question={with_name("shelf-delete-ask")}
                        {on_delete}
                    />
                </span>
            </td>
        </tr>
    }
}
