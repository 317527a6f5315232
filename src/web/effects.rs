//! What makes the world match the state: requests, the hash, the tab's title, the theme.

use crate::{
    protocol::{Format, Request},
    state::{Action, Address, State, Theme, View},
    texts::Locale,
    web::{
        alone,
        app::AppProps,
        bridge::Bridge,
        desk::Desk,
        dom::{document, window},
        download::download,
        embed, ledger,
        model::Model,
        place::Place,
        store::Store,
    },
};
use chrono::NaiveDate;
use gloo::events::EventListener;
use std::rc::Rc;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

/// Where a reader's choice of theme is kept.
const THEME_KEY: &str = "dateline-theme";

/// Where it is kept that single letters are not to act as keys.
const LETTERS_KEY: &str = "dateline-letters";

/// Where it is kept that the help for a first visit was closed.
const HELP_KEY: &str = "dateline-help";

/// Where a reader's choice of language is kept.
const LOCALE_KEY: &str = "dateline-language";

/// Returns the state for the page as it is opened: the hash, and what was chosen before.
pub(crate) fn first_state(source: &AppProps) -> State {
    let place = &source.place;
    let mut state = State::new(place.first_address(source.files.is_some()));
    state.is_alone = source.files.is_none();
    let collection = state.address.collection.as_ref();
    state.corrections.layer = Rc::new(ledger::read(place, &source.bundle, collection));
    let storage = place.storage();
    let kept = |key| {
        storage
            .as_ref()
            .and_then(|kept| kept.get_item(key).ok().flatten())
    };
    state.letters_act = kept(LETTERS_KEY).is_none();
    state.help_is_closed = kept(HELP_KEY).is_some();
    let theme = place.asked("theme").or_else(|| kept(THEME_KEY));
    state.theme = match theme.as_deref() {
        Some("light") => Theme::Light,
        Some("dark") => Theme::Dark,
        _ => Theme::Auto,
    };
    let asked = || window().navigator().language();
    let tag = place.asked("lang").or_else(|| kept(LOCALE_KEY));
    let tag = tag.or_else(asked).unwrap_or_default();
    state.locale = Locale::serving(&tag).unwrap_or_default();
    state
}

/// Puts the collection of the address on the desk.
#[hook]
pub(crate) fn use_collection(store: &UseReducerHandle<Store>, desk: &Desk) {
    let desk = desk.clone();
    use_effect_with(store.0.address.collection.clone(), move |collection| {
        desk.show(collection.clone());
    });
}

/// Looks what is kept when it is to be shown.
#[hook]
pub(crate) fn use_shelf(store: &UseReducerHandle<Store>, desk: &Desk) {
    let desk = desk.clone();
    use_effect_with(store.0.address.view == View::Files, move |is_shown| {
        if *is_shown {
            spawn_local(async move { desk.list().await });
        }
    });
}

/// Connects to the service, asks it whatever the state needs, and ends it with the component.
#[hook]
pub(crate) fn use_service(
    store: &UseReducerHandle<Store>,
    source: &AppProps,
    model: &Model,
    desk: &Desk,
) {
    let bridge = use_state(|| None::<Bridge>);
    {
        let (handle, dispatch) = (bridge.clone(), store.dispatcher());
        let (model, desk) = (model.clone(), desk.clone());
        let collection = store.0.address.collection.clone();
        use_effect_with((source.clone(), collection), move |(source, collection)| {
            let desk = collection.is_some().then_some(desk);
            let opened = Bridge::open(source.clone(), model, desk, dispatch);
            handle.set(Some(opened.clone()));
            move || opened.close()
        });
    }
    let bridge = (*bridge).clone();
    // before all others, which ask about what is corrected
    use_asking(
        &bridge,
        store
            .0
            .correct()
            .map(|(seq, layer)| Request::Correct { seq, layer }),
    );
    use_asking(
        &bridge,
        store
            .0
            .explore()
            .map(|(seq, question)| Request::Explore { seq, question }),
    );
    use_asking(
        &bridge,
        store
            .0
            .read()
            .map(|(seq, article, query, topics)| Request::Read {
                topics,
                seq,
                article,
                query,
            }),
    );
    use_asking(
        &bridge,
        store
            .0
            .inspect()
            .map(|(seq, subject, at)| Request::Inspect { seq, subject, at }),
    );
    use_asking(
        &bridge,
        store
            .0
            .complete()
            .map(|(seq, query, at, filters)| Request::Complete {
                seq,
                query,
                at,
                filters,
            }),
    );
    use_asking(
        &bridge,
        store
            .0
            .analyse()
            .map(|(seq, sample)| Request::Analyse { seq, sample }),
    );
    use_asking(
        &bridge,
        store
            .0
            .export()
            .map(|(seq, question, format, article)| Request::Export {
                seq,
                question,
                format,
                article,
                today: today(),
            }),
    );
    use_download(store, source);
}

/// Has the browser save the file that came last.
#[hook]
fn use_download(store: &UseReducerHandle<Store>, source: &AppProps) {
    let (files, dispatch) = (source.files.clone(), store.dispatcher());
    let place = source.place.clone();
    use_effect_with(store.0.file.clone(), move |file| match (file, files) {
        // A host that asked for the file gets it.
        (Some((_, _, file)), _) if embed::takes(&place, file) => {}
        (Some((_, Format::Page, bundle)), Some(files)) => {
            let bundle = bundle.clone();
            spawn_local(async move {
                let saved = alone::save(&bundle, &files).await;
                dispatch.dispatch(Action::Noticed(saved.err()));
            });
        }
        (Some((_, _, file)), _) => download(file),
        (None, _) => {}
    });
}

/// Sends `request` whenever it differs from the one before: its number is part of it.
#[hook]
fn use_asking(bridge: &Option<Bridge>, request: Option<Request>) {
    use_effect_with((bridge.clone(), request), |(bridge, request)| {
        if let (Some(bridge), Some(request)) = (bridge, request) {
            bridge.send(request);
        }
    });
}

/// Keeps the hash and the address of the state the same, both ways. An element has no address bar.
#[hook]
pub(crate) fn use_hash(store: &UseReducerHandle<Store>, place: &Place) {
    let dispatch = store.dispatcher();
    use_effect_with(place.clone(), move |place| {
        let heard = (!place.is_element()).then_some(dispatch);
        // Browsers fire it for Back and Forward, and for a hash that a link or a hand has changed.
        let listener = heard.map(|dispatch| {
            EventListener::new(&window(), "popstate", move |_| {
                let hash = window().location().hash().unwrap_or_default();
                dispatch.dispatch(Action::AddressChanged(Address::from_hash(&hash)));
            })
        });
        move || drop(listener)
    });
    let deps = (store.0.address.clone(), place.clone());
    use_effect_with(deps, |(address, place)| {
        if place.is_element() {
            return;
        }
        let shown = window().location().hash().unwrap_or_default();
        let before = Address::from_hash(&shown);
        let hash = address.to_hash();
        if shown.trim_start_matches('#') == hash {
            return;
        }
        let location = window().location();
        let path = location.pathname().unwrap_or_default() + &location.search().unwrap_or_default();
        let url = if hash.is_empty() {
            path
        } else {
            format!("{path}#{hash}")
        };
        let history = window().history().expect("a window has a history");
        let written = if before.is_step(address) && *place == Place::Page {
            history.push_state_with_url(&JsValue::NULL, "", Some(&url))
        } else {
            history.replace_state_with_url(&JsValue::NULL, "", Some(&url))
        };
        if written.is_err() {
            // Browsers limit how often the history may be written while typing; the next change is written again.
            web_sys::console::warn_1(&"dateline: the address bar could not be updated".into());
        }
        if let (Place::Frame, Ok(changed)) = (place, web_sys::Event::new("hashchange")) {
            let _ = window().dispatch_event(&changed); // page.js tells the page around the frame
        }
    });
}

/// Shows what is on screen in the browser's tab.
#[hook]
pub(crate) fn use_title(title: String, place: &Place) {
    use_effect_with((title, place.clone()), |(title, place)| {
        if !place.is_element() {
            document().set_title(title);
        }
    });
}

/// Puts the theme on the page's root and keeps it for the next visit; an element is told which it is.
#[hook]
pub(crate) fn use_theme(theme: Theme, place: &Place) {
    use_effect_with((theme, place.clone()), |(theme, place)| {
        let name = match theme {
            Theme::Auto => None,
            Theme::Light => Some("light"),
            Theme::Dark => Some("dark"),
        };
        if place.is_element() {
            place.tell("theme", &name.unwrap_or("auto").into());
            return;
        }
        let storage = place.storage();
        if let Some(root) = document().document_element() {
            // A full storage or a private window only means that the choice is not kept.
            let _ = match name {
                Some(name) => root
                    .set_attribute("data-theme", name)
                    .and_then(|()| storage.map_or(Ok(()), |kept| kept.set_item(THEME_KEY, name))),
                None => root
                    .remove_attribute("data-theme")
                    .and_then(|()| storage.map_or(Ok(()), |kept| kept.remove_item(THEME_KEY))),
            };
        }
    });
}

/// Keeps for the next visit whether single letters act as keys.
#[hook]
pub(crate) fn use_letters(letters_act: bool, place: &Place) {
    use_effect_with((letters_act, place.clone()), |(letters_act, place)| {
        if let Some(storage) = place.storage() {
            let _ = match letters_act {
                true => storage.remove_item(LETTERS_KEY),
                false => storage.set_item(LETTERS_KEY, "off"),
            };
        }
    });
}

/// Keeps for the next visit that the help was closed.
#[hook]
pub(crate) fn use_help(is_closed: bool, place: &Place) {
    use_effect_with((is_closed, place.clone()), |(is_closed, place)| {
        if let Some(storage) = place.storage().filter(|_| *is_closed) {
            let _ = storage.set_item(HELP_KEY, "closed");
        }
    });
}

/// Tells the browser the language of the interface, and keeps the reader's choice for the next visit.
#[hook]
pub(crate) fn use_locale(locale: Locale, place: &Place) {
    let first = use_mut_ref(|| locale);
    use_effect_with((locale, place.clone()), move |(locale, place)| {
        if let Some(root) = place.spoken() {
            let _ = root.set_attribute("lang", locale.tag());
        }
        // What the browser asks for is not a choice of the reader's, and may change.
        if *first.borrow() != *locale
            && let Some(storage) = place.storage()
        {
            let _ = storage.set_item(LOCALE_KEY, locale.tag());
        }
    });
}

/// The reader's day.
pub(crate) fn today() -> NaiveDate {
    let now = js_sys::Date::new_0();
    let (year, month, day) = (now.get_full_year(), now.get_month() + 1, now.get_date());
    NaiveDate::from_ymd_opt(year as i32, month, day).unwrap_or_default()
}
