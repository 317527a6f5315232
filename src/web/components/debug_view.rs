//! The developer's view: how the sentences of an article, or of a text typed in, are analysed.

use crate::{
    article::ArticleId,
    protocol::{Analysed, Results},
    state::{Action, Model},
    texts::{Message, Texts},
    web::{
        components::sentence_tree::SentenceTree,
        shared::Shared,
        store::{use_dispatch, use_texts},
        words::ARTICLE_LANG,
    },
};
use std::rc::Rc;
use web_sys::{HtmlSelectElement, HtmlTextAreaElement};
use yew::prelude::*;

/// Properties of [`DebugView`].
#[derive(Properties, PartialEq)]
pub(crate) struct DebugViewProps {
    /// The articles that can be chosen.
    pub(crate) results: Shared<Results>,
    /// The one that is chosen.
    pub(crate) article: Option<ArticleId>,
    /// The text that is analysed instead; empty for none.
    pub(crate) text: AttrValue,
    /// Where the language model is.
    pub(crate) model: Model,
    /// The analysis.
    pub(crate) analysed: Option<Rc<Analysed>>,
}

/// Draws the view.
#[component]
pub(crate) fn DebugView(props: &DebugViewProps) -> Html {
    let dispatch = use_dispatch();
    let texts = use_texts();
    let on_choice = use_callback(dispatch.clone(), |event: Event, dispatch| {
        let id = event.target_unchecked_into::<HtmlSelectElement>().value();
        dispatch.dispatch(Action::SampleChosen(ArticleId(id)));
    });
    let on_text = use_callback(dispatch, |event: InputEvent, dispatch| {
        let text = event.target_unchecked_into::<HtmlTextAreaElement>().value();
        dispatch.dispatch(Action::SampleTyped(text));
    });
    html! {
        <section class="debug-view" aria-labelledby="debug-head">
            <h1 class="state-title" id="debug-head">{ texts.say("debug-title") }</h1>
            <div class="debug-view__sample">
                <label for="debug-article">{ texts.say("debug-article") }</label>
                <select class="field" id="debug-article" onchange={on_choice}>
                    { for props.results.cards.iter().map(|card| html! {
                        <option value={card.id.0.clone()} selected={props.article.as_ref() == Some(&card.id)} lang={ARTICLE_LANG}>
                            { &card.title }
                        </option>
                    }) }
                </select>
                <label for="debug-text">{ texts.say("debug-text") }</label>
                <textarea class="field" id="debug-text" rows="2" spellcheck="false" value={&props.text} oninput={on_text} />
            </div>
            <p class="note" role="status">{ words(props, &texts) }</p>
            if let Some(analysed) = &props.analysed {
                <ol class="debug-view__sentences">
                    { for (0..analysed.sentences.len()).map(|at| html! {
                        <li key={at}><SentenceTree analysed={analysed.clone()} {at} /></li>
                    }) }
                </ol>
            }
        </section>
    }
}

/// Returns what is shown, and by what it was analysed.
fn words(props: &DebugViewProps, texts: &Texts) -> String {
    let shown = match &props.analysed {
        Some(analysed) => {
            let n_shown = analysed.sentences.len() as u32;
            let id = match n_shown < analysed.n_sentences {
                true => "debug-shown-first",
                false => "debug-shown",
            };
            Message::new(id)
                .with("sentences", analysed.n_sentences)
                .with("tokens", analysed.n_tokens)
                .with("shown", n_shown)
        }
        None => Message::new("debug-analysing"),
    };
    let shown = texts.put(&shown);
    match &props.model {
        Model::Used => shown,
        Model::Loading { .. } => texts.with("debug-model-loading", "shown", shown),
        Model::Missing { .. } => texts.with("debug-model-missing", "shown", shown),
    }
}
