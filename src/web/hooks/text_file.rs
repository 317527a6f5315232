//! A text file that a reader chooses.

use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// Returns the listener for a field in which a file is chosen; `on_read` is told what is in it, or why that cannot be
/// known. The same file can be chosen again.
#[hook]
pub(crate) fn use_text_file(on_read: Callback<Result<String, String>>) -> Callback<Event> {
    // A component that is gone is told nothing.
    let is_there = use_mut_ref(|| true);
    {
        let is_there = is_there.clone();
        use_effect_with((), move |()| move || *is_there.borrow_mut() = false);
    }
    Callback::from(move |event: Event| {
        let field: HtmlInputElement = event.target_unchecked_into();
        let Some(file) = field.files().and_then(|files| files.get(0)) else {
            return;
        };
        let (on_read, is_there) = (on_read.clone(), is_there.clone());
        spawn_local(async move {
            let read = JsFuture::from(file.text()).await;
            field.set_value("");
            if *is_there.borrow() {
                on_read.emit(match read {
                    Ok(text) => Ok(text.as_string().unwrap_or_default()),
                    Err(error) => Err(String::from(js_sys::Error::from(error).message())),
                });
            }
        });
    })
}
