//! `<App>`: the store, what makes the world match it, and the frame of the page.

use crate::{
    texts::Texts,
    web::{
        components::explorer::Explorer,
        desk::Desk,
        effects::{
            first_state, use_collection, use_hash, use_help, use_letters, use_locale, use_service,
            use_shelf, use_theme, use_title,
        },
        embed::use_host,
        intl::Browser,
        ledger::{Ledger, use_ledger},
        model::Model,
        place::Place,
        store::{Dispatch, Store},
    },
};
use js_sys::Function;
use std::rc::Rc;
use yew::prelude::*;

/// Properties of [`App`].
#[derive(Properties, PartialEq, Clone)]
pub struct AppProps {
    /// Returns a promise of a port: to the service for `worker`, to what reads a reader's files for `importer`.
    pub connect: Function,
    /// The address of the bundle to open.
    pub bundle: AttrValue,
    /// The address of the language model.
    pub model: AttrValue,
    /// How long the model's file is: the server's word for it may be that of the compressed file.
    pub n_model_bytes: u32,
    /// Returns the address of one of the page's own files; nothing where the page is itself one file.
    pub files: Option<Function>,
    /// Where the explorer is.
    pub place: Place,
}

/// The explorer with everything it needs.
#[component]
pub fn App(props: &AppProps) -> Html {
    let place = &props.place;
    let source = props.clone();
    let store = use_reducer_eq(move || Store(first_state(&source)));
    let model = use_memo(props.clone(), |source| {
        Model::new(source, store.dispatcher())
    });
    let desk = use_memo(props.clone(), |source| {
        Desk::new(source.clone(), (*model).clone(), store.dispatcher())
    });
    use_collection(&store, &desk);
    use_shelf(&store, &desk);
    use_service(&store, props, &model, &desk);
    use_hash(&store, place);
    let texts = use_memo(store.0.locale, |locale| {
        Texts::formatted::<Browser>(*locale)
    });
    let ledger = use_ledger(
        &props.bundle,
        &store.0.address.collection,
        store.dispatcher(),
        place,
    );
    use_title(store.0.title(&texts), place);
    use_locale(store.0.locale, place);
    use_theme(store.0.theme, place);
    use_letters(store.0.letters_act, place);
    use_help(store.0.help_is_closed, place);
    use_host(&store, place, &texts);
    html! {
        <ContextProvider<Dispatch> context={store.dispatcher()}>
            <ContextProvider<Rc<Texts>> context={texts}>
                <ContextProvider<Ledger> context={ledger}>
                    <ContextProvider<Desk> context={(*desk).clone()}>
                        <ContextProvider<Place> context={place.clone()}>
                            <Explorer state={Rc::new(store.0.clone())} bundle={props.bundle.clone()} />
                        </ContextProvider<Place>>
                    </ContextProvider<Desk>>
                </ContextProvider<Ledger>>
            </ContextProvider<Rc<Texts>>>
        </ContextProvider<Dispatch>>
    }
}

/// Mounts the explorer in `root`, in place of what is there. Returns what ends it.
pub fn mount(root: web_sys::Element, props: AppProps) -> yew::AppHandle<App> {
    root.set_text_content(None);
    yew::Renderer::<App>::with_root_and_props(root, props).render()
}
