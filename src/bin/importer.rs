//! A worker that reads a reader's files. Built by Trunk, called by `src/web/boot/`; does nothing on the host.
#![cfg_attr(
    target_arch = "wasm32",
    allow(missing_docs, reason = "wasm-bindgen's own items")
)]

#[cfg(target_arch = "wasm32")]
mod importer {
    use wasm_bindgen::prelude::*;

    #[expect(unreachable_pub, reason = "wasm-bindgen wants it public")]
    /// Does what is asked at `port`.
    #[wasm_bindgen]
    pub fn serve(port: &JsValue) {
        dateline::web::importer::serve(port);
    }
}

fn main() {}
