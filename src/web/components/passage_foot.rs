//! Where a passage stands, and what can be done with it: open, copy, see where it was first printed.

use crate::{
    protocol::Passage,
    state::{
        Action,
        view::{link_to_subject, original::link_to_original},
    },
    web::{
        components::{action_link::ActionLink, copy_menu::CopyMenu, date_text::DateText},
        shared::Shared,
        store::use_texts,
        words::ARTICLE_LANG,
    },
};
use yew::prelude::*;

/// Properties of [`PassageFoot`].
#[derive(Properties, PartialEq)]
pub(crate) struct PassageFootProps {
    /// The passage.
    pub(crate) passage: Shared<Passage>,
    /// Whether its evidence is asked for from here.
    #[prop_or_default]
    pub(crate) leads_to_evidence: bool,
}

/// Draws the foot.
#[component]
pub(crate) fn PassageFoot(props: &PassageFootProps) -> Html {
    let texts = use_texts();
    let passage = &props.passage;
    let link = link_to_subject(&passage.subject);
    let original = passage
        .url
        .as_ref()
        .and_then(|url| link_to_original(url, &passage.words));
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
                if props.leads_to_evidence {
                    <ActionLink
                        class="button button--plain"
                        href={link}
                        action={Action::SubjectChosen(passage.subject.clone())}
                    >
                        { texts.say("evidence-title") }
                    </ActionLink>
                }
                <CopyMenu passage={passage.clone()} />
                if let Some(original) = original {
                    <a class="button button--plain" href={original} target="_blank" rel="noopener noreferrer external">
                        { texts.say("quote-original") }
                    </a>
                }
            </p>
        </>
    }
}
