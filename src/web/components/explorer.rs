//! The page: header, strip, facets, view, evidence.

use crate::state::State;
use std::rc::Rc;
use yew::prelude::*;

/// Properties of [`Explorer`].
#[derive(Properties, PartialEq)]
pub(crate) struct ExplorerProps {
    /// Everything that can be shown.
    pub(crate) state: Rc<State>,
}

#[component]
pub(crate) fn Explorer(props: &ExplorerProps) -> Html {
    html! { <p role="status">{ format!("{:?}", props.state.phase) }</p> }
}
