//! More by or about the same. Each row leads to its sentence in its article.

use crate::{
    protocol::{Evidence, Passage},
    state::{Action, view::link_to_subject},
    texts::Texts,
    web::{
        components::action_link::ActionLink, shared::Shared, store::use_texts, words::ARTICLE_LANG,
    },
};
use yew::prelude::*;

/// Properties of [`PassageList`].
#[derive(Properties, PartialEq)]
pub(crate) struct PassageListProps {
    /// The evidence whose list is shown.
    pub(crate) evidence: Shared<Evidence>,
}

/// Passages that are drawn at first, and again each time more are asked for.
const N_PASSAGES: usize = 50;

/// Draws the list.
#[component]
pub(crate) fn PassageList(props: &PassageListProps) -> Html {
    let texts = use_texts();
    let shown = use_state(|| N_PASSAGES);
    let more = &props.evidence.more;
    if more.is_empty() {
        return Html::default();
    }
    let n_left = more.len().saturating_sub(*shown);
    let onclick = {
        let (shown, n) = (shown.setter(), *shown + N_PASSAGES);
        move |_: MouseEvent| shown.set(n)
    };
    html! {
        <>
            if let Some(title) = &props.evidence.more_title {
                <h3>{ texts.put(title) }</h3>
            }
            <ul class="evidence-list">
                { for more.iter().take(*shown).map(|passage| row(passage, &texts)) }
            </ul>
            if n_left > 0 {
                <p class="button-row">
                    <button type="button" class="button" {onclick}>{ texts.with("show-more", "n", n_left.min(N_PASSAGES)) }</button>
                </p>
            }
        </>
    }
}

fn row(passage: &Passage, texts: &Texts) -> Html {
    html! {
        <li>
            <ActionLink
                class="evidence-list__link"
                href={link_to_subject(&passage.subject)}
                action={Action::PassageOpened(passage.article.clone(), passage.subject.clone())}
            >
                <span lang={ARTICLE_LANG}>{ &passage.words }</span>
            </ActionLink>
            <small>{ where_from(passage, texts) }</small>
        </li>
    }
}

fn where_from(passage: &Passage, texts: &Texts) -> Html {
    let date = texts.line(&texts.date_words(passage.published.as_deref()));
    html! {
        <>
            if let Some(kind) = passage.quote { { texts.say(kind.text()) }{ " · " } }
            if let Some(named) = &passage.as_named {
                { "“" }<span lang={ARTICLE_LANG}>{ named }</span>{ "” · " }
            }
            if let Some(outlet) = &passage.outlet {
                <span lang={ARTICLE_LANG}>{ outlet }</span>
            } else {
                { texts.say("unknown-source") }
            }
            { format!(" · {date}") }
            if passage.is_corrected {
                { " " }<span class="corrected">{ texts.say("corrected") }</span>
            }
        </>
    }
}
