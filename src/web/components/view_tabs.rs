//! The views, as links: each is a place in the address bar.

use crate::{
    state::{Action, Address, View},
    web::{components::action_link::ActionLink, store::use_texts},
};
use std::rc::Rc;
use yew::prelude::*;

/// Properties of [`ViewTabs`].
#[derive(Properties, PartialEq)]
pub(crate) struct ViewTabsProps {
    /// Where the page is: the links keep all of it but the view.
    pub(crate) address: Rc<Address>,
}

/// Draws the links.
#[component]
pub(crate) fn ViewTabs(props: &ViewTabsProps) -> Html {
    let texts = use_texts();
    let tab = |view: View| {
        let name = texts.say(view.text());
        let address = Address {
            view,
            ..(*props.address).clone()
        };
        html! {
            <li>
                <ActionLink
                    href={format!("#{}", address.to_hash())}
                    action={Action::ViewChosen(view)}
                    is_current={view == props.address.view}
                >
                    <span data-label={name.clone()}>{ name }</span>
                </ActionLink>
            </li>
        }
    };
    html! {
        <nav aria-label={texts.say("views-name")}>
            <ul>{ for View::ALL.into_iter().map(tab) }</ul>
        </nav>
    }
}
