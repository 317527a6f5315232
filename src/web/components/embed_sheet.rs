//! What an editor pastes into a page so that it shows what is on the screen: the element, or a frame.

use crate::{
    state::{
        Action, Address, Sheet,
        view::snippet::{PARTS, Snippet, THEMES},
    },
    web::{
        clipboard::{Copied, use_copy},
        components::dialog::Dialog,
        store::{use_dispatch, use_place, use_texts},
    },
};
use std::rc::Rc;
use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

/// Properties of [`EmbedSheet`].
#[derive(Properties, PartialEq)]
pub(crate) struct EmbedSheetProps {
    /// Whether it is open.
    pub(crate) is_open: bool,
    /// What is shown.
    pub(crate) address: Rc<Address>,
    /// The address of the bundle.
    pub(crate) bundle: AttrValue,
    /// The title of what is shown.
    pub(crate) title: AttrValue,
}

/// Draws the dialog.
#[component]
pub(crate) fn EmbedSheet(props: &EmbedSheetProps) -> Html {
    let (texts, copy, place) = (use_texts(), use_copy(), use_place());
    let dispatch = use_dispatch();
    let part = use_state_eq(|| PARTS[0].0);
    let theme = use_state_eq(|| THEMES[0].0);
    let height = use_state_eq(|| 640_u32);
    let choose = |chosen: &UseStateHandle<&'static str>, known: &'static [(&str, &str)]| {
        let setter = chosen.setter();
        move |event: Event| {
            let value = event.target_unchecked_into::<HtmlSelectElement>().value();
            if let Some((name, _)) = known.iter().find(|(name, _)| *name == value) {
                setter.set(*name);
            }
        }
    };
    let options = |chosen: &'static str, known: &'static [(&'static str, &'static str)]| {
        let option = |(name, text): &(&'static str, &str)| {
            html! { <option value={*name} selected={chosen == *name}>{ texts.say(text) }</option> }
        };
        known.iter().map(option).collect::<Html>()
    };
    let onheight = {
        let setter = height.setter();
        move |event: InputEvent| {
            let written = event.target_unchecked_into::<HtmlInputElement>().value();
            if let Ok(px) = written.trim().parse() {
                setter.set(px);
            }
        }
    };
    let page = place.link("#");
    let page = page.split(['?', '#']).next().unwrap_or_default();
    let snippet = Snippet {
        home: page.rfind('/').map_or("", |end| &page[..=end]),
        bundle: props.bundle.split('?').next().unwrap_or_default(),
        address: &props.address,
        part: *part,
        theme: *theme,
        height: *height,
        label: &props.title,
    };
    let code = |name: &'static str, code: String| {
        let (copy, copied) = (copy.clone(), code.clone());
        let dispatch = dispatch.clone();
        let onclick = move |_: MouseEvent| {
            copy.emit((copied.clone(), Copied::Code));
            dispatch.dispatch(Action::SheetToggled(Sheet::Embed)); // the word about it is under the dialog
        };
        html! {
            <>
                <p class="code" tabindex="0" role="group" aria-label={texts.say(name)} translate="no">{ code }</p>
                <p class="button-row">
                    <button type="button" class="button" {onclick}>{ texts.with("embed-copy", "what", texts.say(name)) }</button>
                </p>
            </>
        }
    };
    html! {
        <Dialog sheet={Sheet::Embed} is_open={props.is_open} title={texts.say("embed-title")}>
            if props.address.collection.is_some() {
                <p class="note">{ texts.say("embed-own") }</p>
            } else {
                <div class="form-row">
                    <label for="embed-part">{ texts.say("embed-part") }</label>
                    <select class="field" id="embed-part" onchange={choose(&part, &PARTS)}>{ options(*part, &PARTS) }</select>
                </div>
                <div class="form-row">
                    <label for="embed-theme">{ texts.say("embed-theme") }</label>
                    <select class="field" id="embed-theme" onchange={choose(&theme, &THEMES)}>{ options(*theme, &THEMES) }</select>
                </div>
                <div class="form-row">
                    <label for="embed-height">{ texts.say("embed-height") }</label>
                    <input class="field" id="embed-height" inputmode="numeric" value={height.to_string()} oninput={onheight} />
                </div>
                { code("embed-element", snippet.element()) }
                { code("embed-frame", snippet.frame()) }
                <p class="note">{ texts.say("embed-note") }</p>
            }
        </Dialog>
    }
}
