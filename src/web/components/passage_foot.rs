//! Where the chosen passage stands, and what can be done with it: open, copy, link.

use crate::{
    protocol::Evidence,
    state::{
        Action,
        view::{citation::citation, link_to_subject},
    },
    web::{
        clipboard::{Copied, permalink, use_copy},
        components::{action_link::ActionLink, date_text::DateText},
        shared::Shared,
        store::use_texts,
        words::ARTICLE_LANG,
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
    let texts = use_texts();
    let copy = use_copy();
    let on_copy = use_callback(
        (props.evidence.clone(), copy, texts.clone()),
        |_: MouseEvent, (evidence, copy, texts)| {
            if let Some(passage) = &evidence.passage {
                let link = permalink(&link_to_subject(&passage.subject));
                copy.emit((citation(passage, &link, texts), Copied::Quote));
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
                <span class="quote-card__article" lang={ARTICLE_LANG}>{ &passage.title }</span>
                { " · " }
                if let Some(outlet) = &passage.outlet {
                    <span lang={ARTICLE_LANG}>{ outlet }</span>
                } else {
                    <span class="unknown">{ texts.say("unknown-source") }</span>
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
                    { texts.say("passage-open") }
                </ActionLink>
                <button type="button" class="button button--plain" onclick={on_copy}>{ texts.say("passage-copy") }</button>
                <a class="button button--plain" href={link}>{ texts.say("passage-link") }</a>
            </p>
        </>
    }
}
