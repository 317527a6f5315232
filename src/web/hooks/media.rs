//! Whether a media query holds.

use crate::web::dom::window;
use gloo::events::EventListener;
use yew::prelude::*;

/// Returns whether `query` holds, and renders when that changes.
#[hook]
pub(crate) fn use_media(query: &'static str) -> bool {
    let list = use_memo(query, |query| window().match_media(query).ok().flatten());
    let holds = use_state_eq(|| list.as_ref().as_ref().is_some_and(|list| list.matches()));
    {
        let holds = holds.clone();
        use_effect_with(query, move |_| {
            let listener = (*list).clone().map(|list| {
                EventListener::new(&list.clone(), "change", move |_| holds.set(list.matches()))
            });
            move || drop(listener)
        });
    }
    *holds
}
