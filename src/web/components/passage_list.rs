//! More by or about the same. Each row leads to its sentence in its article.

use crate::{
    protocol::{Evidence, Passage},
    state::{
        Action,
        view::{date::date_words, link_to_subject},
    },
    web::{components::action_link::ActionLink, shared::Shared},
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
            <h3>{ &props.evidence.more_title }</h3>
            <ul class="evidence-list">
                { for more.iter().take(*shown).map(row) }
            </ul>
            if n_left > 0 {
                <p class="button-row">
                    <button type="button" class="button" {onclick}>{ format!("Show {} more", n_left.min(N_PASSAGES)) }</button>
                </p>
            }
        </>
    }
}

fn row(passage: &Passage) -> Html {
    html! {
        <li>
            <ActionLink
                class="evidence-list__link"
                href={link_to_subject(&passage.subject)}
                action={Action::PassageOpened(passage.article.clone(), passage.subject.clone())}
            >
                { &passage.words }
            </ActionLink>
            <small>{ where_from(passage) }</small>
        </li>
    }
}

fn where_from(passage: &Passage) -> String {
    let mut parts = Vec::new();
    parts.extend(passage.quote.map(|kind| kind.name().to_owned()));
    parts.extend(passage.as_named.as_ref().map(|named| format!("“{named}”")));
    parts.push(
        passage
            .outlet
            .clone()
            .unwrap_or_else(|| "source unknown".into()),
    );
    parts.push(date_words(passage.published.as_deref()).line());
    parts.join(" · ")
}
