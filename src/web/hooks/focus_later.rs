//! Moving the focus to something that is drawn only after what was just done.

use crate::web::dom;
use gloo::timers::callback::Timeout;
use yew::prelude::*;

/// Returns what moves the focus to the element with an id, once what is about to be drawn is drawn.
#[hook]
pub(crate) fn use_focus_later() -> Callback<&'static str> {
    let waiting = use_mut_ref(|| None::<Timeout>);
    use_callback((), move |id: &'static str, ()| {
        let wait = Timeout::new(0, move || dom::focus(id));
        *waiting.borrow_mut() = Some(wait); // dropped with the component, and then nothing happens
    })
}
