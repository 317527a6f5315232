//! Articles with much the same text: grouped, and none taken away.

use crate::{
    protocol::Copied,
    state::{Action, Address, View},
    texts::Texts,
    web::{
        components::{action_link::ActionLink, date_text::DateText},
        store::use_texts,
    },
};
use std::rc::Rc;
use yew::prelude::*;

/// Properties of [`CopyGroups`].
#[derive(Properties, PartialEq)]
pub(crate) struct CopyGroupsProps {
    /// The groups, each with its fullest text first.
    pub(crate) groups: Vec<Vec<Copied>>,
    /// Where the page is.
    pub(crate) address: Rc<Address>,
}

/// Draws the groups; nothing where there are none.
#[component]
pub(crate) fn CopyGroups(props: &CopyGroupsProps) -> Html {
    let texts = use_texts();
    if props.groups.is_empty() {
        return html! {};
    }
    let group = |group: &Vec<Copied>| {
        let line = |(at, copy): (usize, &Copied)| line(copy, at == 0, &props.address, &texts);
        let lines = group.iter().enumerate().map(line);
        html! { <li><ul class="copy-group">{ for lines }</ul></li> }
    };
    html! {
        <section class="copy-groups">
            <h2 class="section-head">{ texts.with("copies-title", "n", props.groups.len()) }</h2>
            <p class="note">{ texts.say("copies-note") }</p>
            <ol>{ for props.groups.iter().map(group) }</ol>
        </section>
    }
}

fn line(copy: &Copied, is_first: bool, address: &Address, texts: &Texts) -> Html {
    let opened = Address {
        view: View::Articles,
        article: Some(copy.id.clone()),
        ..address.clone()
    };
    let share = match copy.percent {
        _ if is_first => texts.say("copies-fullest"),
        None => texts.say("copies-same"),
        Some(percent) => texts.with("copies-percent", "n", percent),
    };
    html! {
        <li>
            <ActionLink href={format!("#{}", opened.to_hash())} action={Action::ArticleOpened(copy.id.clone())}>
                { &copy.title }
            </ActionLink>
            <small>
                if let Some(source) = &copy.source { { source }{ " · " } }
                <DateText written={copy.published.clone().map(AttrValue::from)} />
                { " · " }{ share }
            </small>
        </li>
    }
}
