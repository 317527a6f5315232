//! Where the chosen passage stands, and what can be done with it: open, copy, link.

use crate::{
    protocol::Evidence,
    state::{
        Action,
        view::{citation::citation, link_to_subject},
    },
    web::{
        clipboard::{permalink, use_copy},
        components::{action_link::ActionLink, date_text::DateText},
        shared::Shared,
    },
};
use yew::prelude::*;

/// Properties of [`PassageFoot`].
#[derive(Properties, PartialEq)]
pub(crate) struct PassageFootProps {
    /// The evidence whose passage is meant.
    pub(crate) evidence: Shared<Evidence>,
}

/// Draws the foot.
#[component]
pub(crate) fn PassageFoot(props: &PassageFootProps) -> Html {
    let copy = use_copy();
    let on_copy = use_callback(
        (props.evidence.clone(), copy),
        |_: MouseEvent, (evidence, copy)| {
            if let Some(passage) = &evidence.passage {
                let link = permalink(&link_to_subject(&passage.subject));
                copy.emit((citation(passage, &link), "Quote"));
            }
        },
    );
    let Some(passage) = &props.evidence.passage else {
        return Html::default();
    };
    let link = link_to_subject(&passage.subject);
    html! {
        <>
            <p class="quote-card__where">
                <span class="quote-card__article">{ &passage.title }</span>
                { " · " }
                if let Some(outlet) = &passage.outlet {
                    { outlet }
                } else {
                    <span class="unknown">{ "source unknown" }</span>
                }
                { " · " }
                <DateText written={passage.published.clone().map(AttrValue::from)} />
            </p>
            <p class="quote-card__actions">
                <ActionLink
                    class="button button--plain"
                    href={link.clone()}
                    action={Action::PassageOpened(passage.article.clone(), passage.subject.clone())}
                >
                    { "Open in article" }
                </ActionLink>
                <button type="button" class="button button--plain" onclick={on_copy}>{ "Copy" }</button>
                <a class="button button--plain" href={link}>{ "Link" }</a>
            </p>
        </>
    }
}
