//! The page. Built by Trunk, called by `src/web/boot/page.js` and `dateline-explorer.js`; does nothing on the host.
#![cfg_attr(
    target_arch = "wasm32",
    allow(missing_docs, reason = "wasm-bindgen's own items")
)]

#[cfg(target_arch = "wasm32")]
mod page {
    use dateline::web::{
        app::{self, AppProps},
        embed,
        place::{Host, Place},
    };
    use js_sys::{Function, Uint8Array};
    use wasm_bindgen::prelude::*;
    use web_sys::{Element, ShadowRoot};

    #[expect(unreachable_pub, reason = "wasm-bindgen wants it public")]
    /// Shows the explorer in `root`. `connect` returns a promise of a port to the service; `bundle` and `model`
    /// are addresses; `files` returns that of one of the page's own files.
    #[wasm_bindgen]
    pub fn mount(
        root: Element,
        connect: Function,
        bundle: String,
        model: String,
        n_model_bytes: u32,
        files: Option<Function>,
    ) {
        let place = match root.has_attribute("data-embed") {
            true => Place::Frame,
            false => Place::Page,
        };
        // The page shows one explorer for as long as it is open.
        std::mem::forget(app::mount(
            root,
            AppProps {
                connect,
                bundle: bundle.into(),
                model: model.into(),
                n_model_bytes,
                files,
                place,
            },
        ));
    }

    #[wasm_bindgen]
    extern "C" {
        /// What an element is given: see `dateline-explorer.js`.
        pub type Given;
        #[wasm_bindgen(method, getter)]
        fn root(this: &Given) -> ShadowRoot;
        #[wasm_bindgen(method, getter)]
        fn bundle(this: &Given) -> Uint8Array;
        #[wasm_bindgen(method, getter)]
        fn name(this: &Given) -> String;
        #[wasm_bindgen(method, getter)]
        fn connect(this: &Given) -> Function;
        #[wasm_bindgen(method, getter)]
        fn files(this: &Given) -> Option<Function>;
        #[wasm_bindgen(method, getter)]
        fn model(this: &Given) -> String;
        #[wasm_bindgen(method, getter, js_name = modelBytes)]
        fn model_bytes(this: &Given) -> u32;
        #[wasm_bindgen(method, getter)]
        fn hash(this: &Given) -> String;
        #[wasm_bindgen(method, getter)]
        fn language(this: &Given) -> Option<String>;
        #[wasm_bindgen(method, getter)]
        fn theme(this: &Given) -> Option<String>;
        #[wasm_bindgen(method, getter)]
        fn corrections(this: &Given) -> Option<String>;
        #[wasm_bindgen(method, getter)]
        fn tell(this: &Given) -> Function;
        #[wasm_bindgen(method, getter)]
        fn link(this: &Given) -> Function;
    }

    /// An explorer in an element.
    #[wasm_bindgen]
    pub struct Explorer(embed::Explorer);

    #[wasm_bindgen]
    impl Explorer {
        /// Shows the explorer in `root`, which is in the shadow root of an element.
        #[wasm_bindgen(constructor)]
        pub fn new(root: Element, given: &Given) -> Explorer {
            let mut host = Host::new(given.root(), given.bundle(), given.tell(), given.link());
            host.hash = given.hash();
            host.language = given.language();
            host.theme = given.theme();
            let props = AppProps {
                connect: given.connect(),
                bundle: given.name().into(),
                model: given.model().into(),
                n_model_bytes: given.model_bytes(),
                files: given.files(),
                place: Place::Element(std::rc::Rc::new(host)),
            };
            let corrections = given.corrections();
            Explorer(embed::Explorer::mount(root, props, corrections.as_deref()))
        }

        pub fn go(&self, hash: &str) {
            self.0.go(hash);
        }

        pub fn speak(&self, tag: &str) {
            self.0.speak(tag);
        }

        pub fn paint(&self, theme: &str) {
            self.0.paint(theme);
        }

        #[expect(
            clippy::needless_pass_by_value,
            reason = "wasm-bindgen has no optional reference"
        )]
        pub fn correct(&self, corrections: Option<String>) -> bool {
            self.0.correct(corrections.as_deref())
        }

        pub fn export(&self, format: &str) -> bool {
            self.0.export(format)
        }

        pub fn destroy(self) {
            self.0.destroy();
        }
    }
}

fn main() {}
