//! Saves the page with its articles as one file.

use crate::{
    export::alone::{PARTS, page},
    protocol::File,
    texts::Message,
    web::{bridge::error_message, dom::window, download::download, fetch},
};
use js_sys::{Array, Function, Promise, Reflect, Uint8Array};
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, FileReader, Response};

/// Has the browser save the page with the articles of `bundle`. `files` returns the address of one of the page's own
/// files.
///
/// # Errors
/// If a file of the page cannot be had any more: why, for a reader.
pub(crate) async fn save(bundle: &File, files: &Function) -> Result<(), Message> {
    let index = text(files, "index.html").await?;
    let loader = text(files, "alone.js").await?;
    let mut parts = Vec::new();
    for name in PARTS {
        let bytes = fetch::whole(&address(files, name)?).await?;
        parts.push((
            name,
            packed(&bytes)
                .await
                .map_err(|error| error_message(&error))?,
        ));
    }
    let articles = packed(&bundle.content).await;
    parts.push((
        "articles.jsonl",
        articles.map_err(|error| error_message(&error))?,
    ));
    let parts: Vec<_> = parts
        .iter()
        .map(|(name, part)| (*name, part.as_str()))
        .collect();
    download(&File {
        name: "dateline.html".into(),
        media_type: "text/html".into(),
        content: page(&index, &loader, &nonce(), &parts).into_bytes(),
        note: Message::default(),
    });
    Ok(())
}

fn address(files: &Function, name: &str) -> Result<String, Message> {
    let address = files.call1(&JsValue::NULL, &name.into());
    let address = address.map_err(|error| error_message(&error))?;
    Ok(js_sys::JsString::from(address).into())
}

async fn text(files: &Function, name: &str) -> Result<String, Message> {
    let bytes = fetch::whole(&address(files, name)?).await?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

/// Returns `bytes` compressed (gzip) and in base64.
async fn packed(bytes: &[u8]) -> Result<String, JsValue> {
    let blob = Blob::new_with_u8_array_sequence(&Array::of1(&Uint8Array::from(bytes)))?;
    // web-sys has no CompressionStream yet. It is a pair of streams.
    let constructor: Function = Reflect::get(&window(), &"CompressionStream".into())?.dyn_into()?;
    let gzip = Reflect::construct(&constructor, &Array::of1(&"gzip".into()))?;
    let zipped = blob.stream().pipe_through(gzip.unchecked_ref());
    let zipped = Response::new_with_opt_readable_stream(Some(&zipped))?.blob()?;
    let zipped: Blob = JsFuture::from(zipped).await?.unchecked_into();
    let reader = FileReader::new()?;
    let read = Promise::new(&mut |resolve, reject| {
        reader.set_onload(Some(&resolve));
        reader.set_onerror(Some(&reject));
    });
    reader.read_as_data_url(&zipped)?;
    JsFuture::from(read).await?;
    let url = reader.result()?.as_string().unwrap_or_default();
    Ok(url
        .split_once(',')
        .map_or(String::new(), |(_, data)| data.to_owned()))
}

/// Returns a word that nobody can guess.
fn nonce() -> String {
    let mut bytes = [0; 16];
    if let Ok(crypto) = window().crypto() {
        let _ = crypto.get_random_values_with_u8_array(&mut bytes);
    }
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
