//! Where the explorer is: on a page of its own, in a frame, or in an element on somebody else's page.
//!
//! On a page of its own, the address bar, the tab's title, the root's language and theme and the browser's storage are
//! the explorer's. In a frame nothing is kept, and Back is left to the page around it. In an element all of it is the
//! host's: what is chosen is told to the host, and nothing outside the element is touched.

use crate::{
    corpus::correction::layer::Layer,
    state::{Action, Address, View},
    web::{
        dom::{document, window},
        store::Dispatch,
    },
};
use js_sys::{Function, Uint8Array};
use std::{cell::RefCell, rc::Rc};
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{Element, EventTarget, HtmlElement, NodeList, ShadowRoot, Storage, UrlSearchParams};

/// Where an explorer is. Cheap to clone; all clones are one.
#[derive(Clone, Default)]
pub enum Place {
    /// A page of its own.
    #[default]
    Page,
    /// The same page in a frame of somebody else's.
    Frame,
    /// An element.
    Element(Rc<Host>),
}

/// What an element gives the explorer in it.
pub struct Host {
    /// What the explorer is drawn in.
    pub root: ShadowRoot,
    /// The hash with which it opens, without `#`.
    pub hash: String,
    /// The language that is asked for; nothing for the browser's.
    pub language: Option<String>,
    /// The theme that is asked for.
    pub theme: Option<String>,
    /// The corrections that lie over the articles, as long as the element is there.
    pub(crate) layer: RefCell<Layer>,
    /// The articles.
    pub bundle: Uint8Array,
    /// Is told what happens: a name and a value. Returns `false` where the host takes over.
    pub tell: Function,
    /// Returns the address on the host's page that leads to a hash.
    pub link: Function,
    /// Acts in the explorer, while it is drawn.
    pub(crate) hand: RefCell<Option<Dispatch>>,
}

impl PartialEq for Place {
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Place::Element(one), Place::Element(other)) => Rc::ptr_eq(one, other),
            (Place::Page, Place::Page) | (Place::Frame, Place::Frame) => true,
            _ => false,
        }
    }
}

impl Place {
    /// Returns the element's host.
    pub(crate) fn host(&self) -> Option<&Host> {
        match self {
            Place::Element(host) => Some(host),
            Place::Page | Place::Frame => None,
        }
    }

    /// Whether it is an element on somebody else's page.
    pub(crate) fn is_element(&self) -> bool {
        self.host().is_some()
    }

    /// Returns what keeps a reader's habits and corrections: nothing where they would be kept for the host.
    pub(crate) fn storage(&self) -> Option<Storage> {
        match self {
            Place::Page => window().local_storage().ok().flatten(),
            Place::Frame | Place::Element(_) => None,
        }
    }

    /// Returns what the host asks for: in a frame in the page's address, in an element by its attributes.
    pub(crate) fn asked(&self, what: &str) -> Option<String> {
        match self {
            Place::Page => None,
            Place::Frame => {
                let search = window().location().search().unwrap_or_default();
                UrlSearchParams::new_with_str(&search).ok()?.get(what)
            }
            Place::Element(host) => match what {
                "theme" => host.theme.clone(),
                _ => host.language.clone(),
            },
        }
    }

    /// Returns the name of the element that the view is in: a page has one main part, and that is not ours.
    pub(crate) fn landmark(&self) -> &'static str {
        if self.is_element() { "section" } else { "main" }
    }

    /// Returns the element that says in which language the explorer is.
    pub(crate) fn spoken(&self) -> Option<Element> {
        match self.host() {
            Some(host) => host.root.query_selector(".explorer").ok().flatten(),
            None => document().document_element(),
        }
    }

    /// Returns the address with which the explorer opens.
    pub(crate) fn first_address(&self, reads_files: bool) -> Address {
        match self.host() {
            Some(host) => held(Address::from_hash(&host.hash), reads_files),
            None => Address::from_hash(&window().location().hash().unwrap_or_default()),
        }
    }

    /// Returns the address that leads to `hash`, which begins with `#`.
    pub(crate) fn link(&self, hash: &str) -> String {
        let told = self.host().map(|host| {
            let told = host.link.call1(&JsValue::NULL, &hash.into());
            told.ok().and_then(|link| link.as_string())
        });
        told.unwrap_or_else(|| {
            let href = window().location().href().unwrap_or_default();
            let page = href.split('#').next().unwrap_or_default();
            Some(format!("{page}{}", if hash == "#" { "" } else { hash }))
        })
        .unwrap_or_default()
    }

    /// Begins again, where it went wrong.
    pub(crate) fn again(&self) {
        if self.is_element() {
            self.tell("again", &JsValue::NULL);
        } else {
            // Where a page may not be loaded again there is nothing else to try.
            let _ = window().location().reload();
        }
    }

    /// Tells the host that `name` happened. Says whether the host takes it over.
    pub(crate) fn tell(&self, name: &str, detail: &JsValue) -> bool {
        self.host().is_some_and(|host| {
            let answer = host.tell.call2(&JsValue::NULL, &name.into(), detail);
            answer.is_ok_and(|answer| answer == JsValue::FALSE)
        })
    }

    /// Returns what hears the keys that are meant for the explorer: in an element only those pressed within it.
    pub(crate) fn keys(&self) -> EventTarget {
        match self.host() {
            Some(host) => host.root.clone().into(),
            None => document().into(),
        }
    }

    /// Returns what files are dropped on.
    pub(crate) fn drops(&self) -> EventTarget {
        match self.host() {
            Some(host) => host.root.clone().into(),
            None => window().into(),
        }
    }

    /// Returns the element of the explorer that has the focus; on a page of its own it may be the body.
    pub(crate) fn active_element(&self) -> Option<Element> {
        match self.host() {
            Some(host) => host.root.active_element(),
            None => document().active_element(),
        }
    }

    /// Returns the element with this id.
    pub(crate) fn by_id(&self, id: &str) -> Option<HtmlElement> {
        let element = match self.host() {
            Some(host) => host.root.get_element_by_id(id),
            None => document().get_element_by_id(id),
        };
        element?.dyn_into().ok()
    }

    /// Moves the focus to the element with this id, if it is there.
    pub(crate) fn focus(&self, id: &str) {
        if let Some(element) = self.by_id(id) {
            let _ = element.focus();
        }
    }

    /// Moves the focus to the first element that `selector` finds and that is drawn. Says whether there is one.
    pub(crate) fn focus_first(&self, selector: &str) -> bool {
        let found: Result<NodeList, _> = match self.host() {
            Some(host) => host.root.query_selector_all(selector),
            None => document().query_selector_all(selector),
        };
        let Ok(found) = found else {
            return false;
        };
        let elements =
            (0..found.length()).filter_map(|at| found.item(at)?.dyn_into::<HtmlElement>().ok());
        let drawn = elements
            .into_iter()
            .find(|element| element.offset_parent().is_some());
        drawn.is_some_and(|element| element.focus().is_ok())
    }
}

/// Returns `address` without what an element has not: a reader's own articles, where it takes no files.
fn held(mut address: Address, reads_files: bool) -> Address {
    if !reads_files {
        address.collection = None;
        if address.view == View::Files {
            address.view = View::default();
        }
    }
    address
}

impl Host {
    /// Has the explorer do `action`, if it is drawn.
    pub(crate) fn act(&self, action: Action) {
        let hand = self.hand.borrow().clone();
        if let Some(hand) = hand {
            hand.dispatch(action);
        }
    }

    /// Goes to the place that `hash` names.
    pub(crate) fn go(&self, hash: &str, reads_files: bool) {
        self.act(Action::AddressChanged(held(
            Address::from_hash(hash),
            reads_files,
        )));
    }
}
