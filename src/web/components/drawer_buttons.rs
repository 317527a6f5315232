//! Opens the filters and the evidence where there is no room beside the view.

use crate::{
    state::{Action, Drawer},
    web::store::{use_dispatch, use_texts},
};
use yew::prelude::*;

/// Properties of [`DrawerButtons`].
#[derive(Properties, PartialEq)]
pub(crate) struct DrawerButtonsProps {
    /// The drawer that is open.
    pub(crate) open: Option<Drawer>,
    /// How many choices narrow the corpus.
    pub(crate) n_filters: usize,
    /// Whether there is evidence to see.
    pub(crate) has_evidence: bool,
}

/// Draws the buttons.
#[component]
pub(crate) fn DrawerButtons(props: &DrawerButtonsProps) -> Html {
    let dispatch = use_dispatch();
    let texts = use_texts();
    let button = |drawer: Drawer, id: &'static str, name: &'static str, n: usize| {
        let dispatch = dispatch.clone();
        let onclick =
            Callback::from(move |_: MouseEvent| dispatch.dispatch(Action::DrawerToggled(drawer)));
        html! {
            <button
                type="button"
                class="button"
                aria-expanded={(props.open == Some(drawer)).to_string()}
                aria-controls={id}
                {onclick}
            >
                { texts.say(name) }
                if n > 0 { { format!(" · {}", texts.number(n as f64)) } }
            </button>
        }
    };
    html! {
        <div class="drawer-buttons">
            { button(Drawer::Filters, "filters", "filters-title", props.n_filters) }
            { button(Drawer::Evidence, "evidence", "evidence-title", props.has_evidence.into()) }
        </div>
    }
}
