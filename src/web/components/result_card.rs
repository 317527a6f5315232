//! One article in the list. The whole card is the target, the title is the link.

use crate::{
    protocol::{Card, Results, TitleFrom},
    state::{
        Action,
        view::{counted, link_to_article},
    },
    text::span::Span,
    web::{
        components::{action_link::ActionLink, date_text::DateText},
        shared::Shared,
    },
    wording::list,
};
use yew::prelude::*;

/// Properties of [`ResultCard`].
#[derive(Properties, PartialEq)]
pub(crate) struct ResultCardProps {
    /// What was found.
    pub(crate) results: Shared<Results>,
    /// The card, by its index in [`Results::cards`].
    pub(crate) at: u32,
    /// Whether its article is in the reader.
    pub(crate) is_open: bool,
}

/// Draws the card.
#[component]
pub(crate) fn ResultCard(props: &ResultCardProps) -> Html {
    let Some(card) = props.results.cards.get(props.at as usize) else {
        return Html::default();
    };
    html! {
        <li class={classes!("result-card", props.is_open.then_some("result-card--open"))}>
            <h3 class={classes!("result-card__title", (card.title_from == TitleFrom::FirstWords).then_some("result-card__title--first-words"))}>
                <ActionLink
                    href={link_to_article(&card.id)}
                    action={Action::ArticleOpened(card.id.clone())}
                    is_current={props.is_open}
                >
                    { &card.title }
                </ActionLink>
            </h3>
            <p class="result-card__meta">
                if let Some(outlet) = &card.outlet {
                    { outlet }
                } else {
                    <span class="unknown">{ "source unknown" }</span>
                }
                { " · " }
                <DateText written={card.published.clone().map(AttrValue::from)} />
                if card.title_from == TitleFrom::Added {
                    { " · " }<span class="added">{ "title added by the editor" }</span>
                }
            </p>
            if !card.snippet.is_empty() {
                <p class="result-card__match">{ with_hits(&card.snippet, &card.hits) }</p>
            }
            <p class="result-card__people">{ people(card) }</p>
        </li>
    }
}

fn people(card: &Card) -> Html {
    let n_quotes = counted(card.n_quotes, "quote");
    let mut names = card.people.clone();
    if card.n_more_people > 0 {
        names.push(format!("{} more", card.n_more_people));
    }
    if names.is_empty() {
        html! { <><span class="unknown">{ "no one named" }</span>{ " · " }{ n_quotes }</> }
    } else {
        html! { { format!("{} · {n_quotes}", list(&names)) } }
    }
}

/// Returns `text` with its hits marked. Hits that are out of order or out of the text are left out.
pub(crate) fn with_hits(text: &str, hits: &[Span]) -> Html {
    let mut pieces = Vec::new();
    let mut at = 0;
    for hit in hits {
        let range = hit.range();
        if let (Some(before), Some(found)) = (text.get(at..range.start), text.get(range.clone())) {
            pieces.push(html! { <>{ before }<mark class="hit">{ found }</mark></> });
            at = range.end;
        }
    }
    pieces.push(html! { { &text[at..] } });
    pieces.into_iter().collect()
}
