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
    // The new name while it is typed: a row that is drawn again meanwhile must not take it away.
    let typed = use_state_eq(|| None::<AttrValue>);
    let kept = &props.kept;
    let id = CollectionId(kept.id.clone());
    let address = Address {
        view: View::Files,
        collection: Some(id.clone()),
        ..Address::default()
    };
    let rename = {
        let (typed, name) = (typed.clone(), AttrValue::from(kept.name.clone()));
        move |_: MouseEvent| typed.set(typed.is_none().then(|| name.clone()))
    };
    let oninput = {
        let typed = typed.clone();
        move |event: InputEvent| {
            let field: HtmlInputElement = event.target_unchecked_into();
            typed.set(Some(field.value().into()));
        }
    };
    let onsubmit = {
        let (desk, id, typed) = (desk.clone(), id.clone(), typed.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            if let Some(name) = typed.as_deref().and_then(name) {
                desk.keep(&id, name);
                typed.set(None);
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
                if let Some(typed) = &*typed {
                    <form class="shelf-row__form" {onsubmit}>
                        <input
                            class="field"
                            required=true
                            autocomplete="off"
                            maxlength={LONGEST_NAME.to_string()}
                            value={typed.clone()}
                            {oninput}
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
                        aria-expanded={typed.is_some().to_string()}
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
