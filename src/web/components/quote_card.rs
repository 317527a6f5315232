//! The unit of evidence: the words, who said them, in which role, and where.

use crate::{
    extract::QuoteKind,
    protocol::Passage,
    state::view::speakers,
    texts::Texts,
    web::{
        components::{passage_foot::PassageFoot, passage_words::PassageWords},
        shared::Shared,
        store::use_texts,
        words::ARTICLE_LANG,
    },
};
use yew::prelude::*;

/// Properties of [`QuoteCard`].
#[derive(Properties, PartialEq)]
pub(crate) struct QuoteCardProps {
    /// The quote.
    pub(crate) passage: Shared<Passage>,
    /// What it is, in words; its kind, where nothing is given.
    #[prop_or_default]
    pub(crate) kind: Option<AttrValue>,
    /// Whether it is the one that the evidence is about.
    #[prop_or_default]
    pub(crate) is_selected: bool,
    /// The name under which it stands in a list, which is not repeated.
    #[prop_or_default]
    pub(crate) under: Option<AttrValue>,
}

/// Draws the card.
#[component]
pub(crate) fn QuoteCard(props: &QuoteCardProps) -> Html {
    let texts = use_texts();
    let passage = &props.passage;
    let is_direct = passage.quote == Some(QuoteKind::Direct)
        && passage.words.starts_with(['“', '‘', '"', '\'']);
    let kind = props.kind.clone().or_else(|| {
        let kind = passage.quote?;
        Some(texts.say(kind.text()).into())
    });
    html! {
        <article class={classes!("quote-card", props.is_selected.then_some("quote-card--selected"))}>
            <p class="quote-card__kind"><span>{ kind }</span></p>
            <blockquote class={classes!("quote-card__words", is_direct.then_some("quote-card__words--direct"))}>
                <PassageWords passage={passage.clone()} />
            </blockquote>
            <p class="quote-card__by">
                { speaker(passage, props.under.as_deref(), &texts) }
                if passage.is_corrected {
                    { " " }<span class="corrected">{ texts.say("corrected") }</span>
                }
            </p>
            <PassageFoot passage={passage.clone()} leads_to_evidence={!props.is_selected} />
        </article>
    }
}

/// Who speaks, in which role, by which words; of who is named above, only what that name does not say.
fn speaker(passage: &Passage, under: Option<&str>, texts: &Texts) -> Html {
    let is_open = passage.speakers.is_empty() || passage.is_doubtful;
    let is_above = match &passage.speakers[..] {
        [] => under.is_some(), // described, and how stands below
        [only] => under == Some(&**only) && !passage.is_doubtful,
        _ => false,
    };
    let named = passage.as_named.as_ref();
    let named = named.filter(|named| !passage.speakers.contains(named));
    html! {
        <>
            if !is_above {
                <b class={classes!(is_open.then_some("unknown"))}>
                    { texts.write(&speakers(&passage.speakers, passage.is_doubtful)) }
                </b>
                if let Some(role) = &passage.role {
                    <span lang={ARTICLE_LANG}>{ role }</span>
                }
            }
            if let Some(named) = named {
                { " " }<span class="unknown">{ texts.with("quote-as-named", "name", named.as_str()) }</span>
            }
        </>
    }
}
