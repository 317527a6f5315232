//! The page. Built by Trunk, called by `src/web/boot/page.js`; does nothing on the host.
#![cfg_attr(
    target_arch = "wasm32",
    allow(missing_docs, reason = "wasm-bindgen's own items")
)]

#[cfg(target_arch = "wasm32")]
mod page {
    use dateline::web::app::{self, AppProps};
    use wasm_bindgen::prelude::*;

    #[expect(unreachable_pub, reason = "wasm-bindgen wants it public")]
    /// Shows the explorer in `root`. `connect` returns a promise of a port to the service; `bundle` and `model`
    /// are addresses; `files` returns that of one of the page's own files.
    #[wasm_bindgen]
    pub fn mount(
        root: web_sys::Element,
        connect: js_sys::Function,
        bundle: String,
        model: String,
        n_model_bytes: u32,
        files: Option<js_sys::Function>,
    ) {
        // The page shows one explorer for as long as it is open.
        std::mem::forget(app::mount(
            root,
            AppProps {
                connect,
                bundle: bundle.into(),
                model: model.into(),
                n_model_bytes,
                files,
            },
        ));
    }
}

fn main() {}
