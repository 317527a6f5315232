//! The explorer in an element: what its host can have it do, and what its host is told.

use crate::{
    corpus::correction::{layer::Layer, patch},
    protocol::{File, Format},
    state::{Action, State, Theme},
    texts::{Locale, Texts},
    web::{
        app::{self, App, AppProps},
        place::{Host, Place},
        store::Store,
    },
};
use js_sys::{Array, Uint8Array};
use serde::Serialize;
use std::rc::Rc;
use wasm_bindgen::JsValue;
use yew::prelude::*;

/// Forms in which what is found can be asked for, by the names a host gives them.
const FORMATS: [(&str, Format); 9] = [
    ("json", Format::Json),
    ("tables", Format::Tables),
    ("bundle", Format::Bundle),
    ("html", Format::Html),
    ("markdown", Format::Markdown),
    ("timeline", Format::TimelineJson),
    ("annotations", Format::WebAnnotation),
    ("graph", Format::GraphMl),
    ("schema", Format::SchemaOrg),
];

/// An explorer in an element, until it is dropped by [`Explorer::destroy`].
pub struct Explorer {
    app: yew::AppHandle<App>,
    place: Place,
    reads_files: bool,
}

impl Explorer {
    /// Draws the explorer in `root`, with the corrections of the file `corrections` over its articles.
    pub fn mount(root: web_sys::Element, props: AppProps, corrections: Option<&str>) -> Self {
        let (place, reads_files) = (props.place.clone(), props.files.is_some());
        if let (Some(host), Some(written)) = (place.host(), corrections) {
            host.layer
                .replace(patch::decode(written).unwrap_or_default());
        }
        Explorer {
            app: app::mount(root, props),
            place,
            reads_files,
        }
    }

    /// Goes to the place that `hash` names.
    pub fn go(&self, hash: &str) {
        if let Some(host) = self.place.host() {
            host.go(hash, self.reads_files);
        }
    }

    /// Speaks the language of `tag`, if it has it.
    pub fn speak(&self, tag: &str) {
        if let Some(locale) = Locale::serving(tag) {
            self.act(Action::LocaleChosen(locale));
        }
    }

    /// Takes the theme `name`.
    pub fn paint(&self, name: &str) {
        self.act(Action::ThemeChosen(match name {
            "dark" => Theme::Dark,
            "light" => Theme::Light,
            _ => Theme::Auto,
        }));
    }

    /// Lays the corrections of the file `written` over the articles, or takes them away where there is none. Says
    /// whether it is such a file.
    pub fn correct(&self, written: Option<&str>) -> bool {
        let Ok(layer) = written.map_or(Ok(Layer::default()), patch::decode) else {
            return false;
        };
        if let Some(host) = self.place.host() {
            host.layer.replace(layer.clone());
        }
        self.act(Action::CorrectionsChanged(layer));
        true
    }

    /// Asks for what is found in the form that `name` names, which is told as `file`. Says whether there is such a form.
    pub fn export(&self, name: &str) -> bool {
        let format = FORMATS.iter().find(|(known, _)| *known == name);
        if let Some((_, format)) = format {
            self.act(Action::ExportAsked(*format));
        }
        format.is_some()
    }

    /// Ends it, and everything that it began.
    pub fn destroy(self) {
        self.app.destroy();
    }

    fn act(&self, action: Action) {
        if let Some(host) = self.place.host() {
            host.act(action);
        }
    }
}

/// Hands `file` to the host. Says whether the host takes it, so that it is not saved.
pub(super) fn takes(place: &Place, file: &File) -> bool {
    let Some(host) = place.host() else {
        return false;
    };
    let content = Uint8Array::from(file.content.as_slice());
    let parts = Array::of3(
        &file.name.as_str().into(),
        &file.media_type.as_str().into(),
        &content,
    );
    let answer = host.tell.call2(&JsValue::NULL, &"file".into(), &parts);
    answer.is_ok_and(|answer| answer == JsValue::FALSE)
}

/// Gives the host of `place` a hand in the explorer, and tells it what happens, as long as the explorer is drawn.
#[hook]
pub(super) fn use_host(store: &UseReducerHandle<Store>, place: &Place, texts: &Rc<Texts>) {
    let dispatch = store.dispatcher();
    use_effect_with(place.clone(), move |place| {
        let place = place.clone();
        if let Some(host) = place.host() {
            host.hand.replace(Some(dispatch));
        }
        move || {
            if let Some(host) = place.host() {
                host.hand.take();
            }
        }
    });
    let told = use_mut_ref(|| None::<State>);
    let (place, texts) = (place.clone(), texts.clone());
    use_effect_with(store.0.clone(), move |state| {
        if place.is_element() {
            let before = told.replace(Some(state.clone()));
            tell(&place, state, before, &texts);
        }
    });
}

fn tell(place: &Place, state: &State, before: Option<State>, texts: &Texts) {
    let Some(before) = before else {
        return;
    };
    let plain = serde_wasm_bindgen::Serializer::json_compatible();
    for happening in state.happened_since(&before, texts) {
        if let Ok(detail) = happening.serialize(&plain) {
            place.tell(happening.name(), &detail);
        }
    }
}

impl Host {
    /// A host that was given nothing yet but the root that it draws in, its articles and its two functions.
    pub fn new(
        root: web_sys::ShadowRoot,
        bundle: Uint8Array,
        tell: js_sys::Function,
        link: js_sys::Function,
    ) -> Self {
        Host {
            root,
            bundle,
            tell,
            link,
            hash: String::new(),
            language: None,
            theme: None,
            layer: Default::default(),
            hand: Default::default(),
        }
    }
}
