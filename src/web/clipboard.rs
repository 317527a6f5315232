//! Copying text, with a word about whether it went well.

use crate::{
    state::Action,
    texts::Message,
    web::{
        dom::{document, window},
        place::Place,
        store::{Dispatch, use_dispatch, use_place},
    },
};
use js_sys::{Function, Reflect};
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::HtmlElement;
use yew::prelude::*;

/// What is copied.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Copied {
    /// What someone said, with who, where and when.
    Quote,
    /// An address.
    Link,
    /// What is pasted into another page.
    Code,
}

/// Returns what copies a text, and says so in a notice.
#[hook]
pub(crate) fn use_copy() -> Callback<(String, Copied)> {
    let place = use_place();
    let dispatch = use_dispatch();
    use_callback(
        (dispatch, place),
        |(text, what): (String, Copied), (dispatch, place)| {
            copy(text, what, dispatch.clone(), place.clone())
        },
    )
}

fn copy(text: String, what: Copied, dispatch: Dispatch, place: Place) {
    // Missing where the page was not loaded over https.
    let clipboard = Reflect::get(&window().navigator(), &"clipboard".into()).unwrap_or_default();
    spawn_local(async move {
        let written = async {
            let write: Function = Reflect::get(&clipboard, &"writeText".into())?.dyn_into()?;
            JsFuture::from(js_sys::Promise::from(
                write.call1(&clipboard, &text.as_str().into())?,
            ))
            .await
        };
        let copied = clipboard.is_object() && written.await.is_ok()
            || copy_by_selection(&text, &place).is_ok_and(|copied| copied);
        let notice = match (what, copied) {
            (Copied::Quote, true) => "notice-quote-copied",
            (Copied::Quote, false) => "notice-quote-not-copied",
            (Copied::Code, true) => "notice-code-copied",
            (Copied::Code, false) => "notice-code-not-copied",
            (Copied::Link, true) => return dispatch.dispatch(Action::LinkCopied),
            (Copied::Link, false) => "notice-link-not-copied",
        };
        dispatch.dispatch(Action::Noticed(Some(Message::new(notice))));
    });
}

/// The way of before there was a clipboard to ask: a field with the text in it, selected, and a command.
fn copy_by_selection(text: &str, place: &Place) -> Result<bool, JsValue> {
    let document = document();
    let before = place
        .active_element()
        .and_then(|element| element.dyn_into::<HtmlElement>().ok());
    let field = document.create_element("textarea")?;
    field.set_class_name("visually-hidden");
    field.set_text_content(Some(text));
    field.set_attribute("aria-hidden", "true")?;
    let body = match place.host() {
        Some(host) => host.root.clone().into(),
        None => document.body().ok_or("a document has a body")?.into(),
    };
    let body: web_sys::Node = body;
    body.append_child(&field)?;
    let select: Function = Reflect::get(&field, &"select".into())?.dyn_into()?;
    select.call0(&field)?;
    let command: Function = Reflect::get(&document, &"execCommand".into())?.dyn_into()?;
    let copied = command.call1(&document, &"copy".into())?.is_truthy();
    field.remove();
    if let Some(before) = before {
        before.focus()?;
    }
    Ok(copied)
}
