//! One article in the list. The whole card is the target, the title is the link.

use crate::{
    protocol::{Card, Results, TitleFrom},
    state::{Action, view::link_to_article},
    text::span::Span,
    texts::{Arg, Join, Message, Texts},
    web::{
        components::{action_link::ActionLink, date_text::DateText},
        shared::Shared,
        store::use_texts,
        words::ARTICLE_LANG,
    },
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
    let texts = use_texts();
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
                    <span lang={ARTICLE_LANG}>{ &card.title }</span>
                </ActionLink>
            </h3>
            <p class="result-card__meta">
                if let Some(outlet) = &card.outlet {
                    <span lang={ARTICLE_LANG}>{ outlet }</span>
                } else {
                    <span class="unknown">{ texts.say("unknown-source") }</span>
                }
                { " · " }
                <DateText written={card.published.clone().map(AttrValue::from)} />
                if card.title_from == TitleFrom::Added {
                    { " · " }<span class="added">{ texts.say("card-title-added") }</span>
                }
            </p>
            if !card.snippet.is_empty() {
                <p class="result-card__match" lang={ARTICLE_LANG}>{ with_hits(&card.snippet, &card.hits) }</p>
            }
            <p class="result-card__people">{ people(card, &texts) }</p>
        </li>
    }
}

fn people(card: &Card, texts: &Texts) -> Html {
    let n_quotes = texts.with("count-quotes", "n", card.n_quotes);
    let mut names: Vec<Arg> = card
        .people
        .iter()
        .map(|name| name.as_str().into())
        .collect();
    if card.n_more_people > 0 {
        names.push(
            Message::new("card-more")
                .with("n", card.n_more_people)
                .into(),
        );
    }
    let names = Arg::List(Join::And, names);
    if names.is_empty() {
        html! { <><span class="unknown">{ texts.say("no-one-named") }</span>{ " · " }{ n_quotes }</> }
    } else {
        html! { { format!("{} · {n_quotes}", texts.write(&names)) } }
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
