//! A file for the reader's disk.

use crate::{protocol::File, web::dom::document};
use js_sys::{Array, Uint8Array};
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

/// Has the browser save `file`.
pub(crate) fn download(file: &File) {
    if save(file).is_err() {
        web_sys::console::warn_1(&"dateline: the browser refused to save the file".into());
    }
}

fn save(file: &File) -> Result<(), JsValue> {
    let kind = BlobPropertyBag::new();
    kind.set_type(&file.media_type);
    let parts = Array::of1(&Uint8Array::from(file.content.as_slice()));
    let blob = Blob::new_with_u8_array_sequence_and_options(&parts, &kind)?;
    let url = Url::create_object_url_with_blob(&blob)?;
    let link: HtmlAnchorElement = document().create_element("a")?.unchecked_into();
    link.set_href(&url);
    link.set_download(&file.name);
    link.click();
    // The browser has taken hold of the blob when the click returns.
    Url::revoke_object_url(&url)
}
