//! A link that acts in the page, and still is a link: it can be copied, and opened in a new tab.

use crate::{state::Action, web::store::use_dispatch};
use yew::prelude::*;

/// Properties of [`ActionLink`].
#[derive(Properties, PartialEq)]
pub(crate) struct ActionLinkProps {
    /// Where it leads, for a new tab.
    pub(crate) href: AttrValue,
    /// What happens in this page.
    pub(crate) action: Action,
    /// Its classes.
    #[prop_or_default]
    pub(crate) class: Classes,
    /// Its id.
    #[prop_or_default]
    pub(crate) id: Option<AttrValue>,
    /// Its accessible name, where that is more than its content.
    #[prop_or_default]
    pub(crate) label: Option<AttrValue>,
    /// Whether it is the one that is chosen.
    #[prop_or_default]
    pub(crate) is_current: bool,
    /// Its content.
    #[prop_or_default]
    pub(crate) children: Html,
}

/// Draws the link.
#[component]
pub(crate) fn ActionLink(props: &ActionLinkProps) -> Html {
    let dispatch = use_dispatch();
    let onclick = use_callback(
        (dispatch, props.action.clone()),
        |event: MouseEvent, (dispatch, action)| {
            let elsewhere =
                event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key();
            if event.button() == 0 && !elsewhere {
                event.prevent_default();
                dispatch.dispatch(action.clone());
            }
        },
    );
    html! {
        <a
            href={&props.href}
            class={props.class.clone()}
            id={props.id.clone()}
            aria-label={props.label.clone()}
            aria-current={props.is_current.then_some("true")}
            {onclick}
        >
            { props.children.clone() }
        </a>
    }
}
