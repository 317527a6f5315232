//! The worker. Built by Trunk, called by `src/web/boot/`; does nothing on the host.
#![cfg_attr(
    target_arch = "wasm32",
    allow(missing_docs, reason = "wasm-bindgen's own items")
)]

#[cfg(target_arch = "wasm32")]
mod worker {
    use wasm_bindgen::prelude::*;

    #[expect(unreachable_pub, reason = "wasm-bindgen wants it public")]
    /// Answers what arrives at `port`. Returns what ends it.
    #[wasm_bindgen]
    pub fn serve(port: &JsValue) -> JsValue {
        dateline::web::worker::serve(port)
    }
}

fn main() {}
