//! Moving the focus to something that is drawn only after what was just done.

use crate::web::store::use_place;
use gloo::timers::callback::Timeout;
use yew::prelude::*;

/// Returns what moves the focus to the element with an id, once what is about to be drawn is drawn.
#[hook]
pub(crate) fn use_focus_later() -> Callback<&'static str> {
    let waiting = use_mut_ref(|| None::<Timeout>);
    let place = use_place();
    use_callback(place, move |id: &'static str, place| {
        let place = place.clone();
        let wait = Timeout::new(0, move || place.focus(id));
        *waiting.borrow_mut() = Some(wait); // dropped with the component, and then nothing happens
    })
}
