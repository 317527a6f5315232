//! What this page is, three questions that its articles answer, and how to read one's own.

use crate::{
    protocol::{Example, Summary},
    state::view::link_to_example,
    texts::Message,
    web::{store::use_texts, words::drawn},
};
use std::rc::Rc;
use yew::prelude::*;

/// Properties of [`HelpWords`].
#[derive(Properties, PartialEq)]
pub(crate) struct HelpWordsProps {
    /// What the corpus holds, with questions that it answers.
    pub(crate) summary: Rc<Summary>,
    /// Called when a question is followed.
    #[prop_or_default]
    pub(crate) on_follow: Callback<()>,
}

/// Draws the words.
#[component]
pub(crate) fn HelpWords(props: &HelpWordsProps) -> Html {
    let texts = use_texts();
    let example = |example: &Example| {
        let onclick = props.on_follow.reform(|_: MouseEvent| ());
        html! {
            <li><a href={link_to_example(example)} {onclick}>{ texts.put(&example.words) }</a></li>
        }
    };
    html! {
        <div class="help-words">
            <p>{ texts.say("help-what") }</p>
            if !props.summary.examples.is_empty() {
                <p>{ texts.say("help-ask") }</p>
                <ul>{ for props.summary.examples.iter().map(example) }</ul>
            }
            <p class="note">{ drawn(texts.pieces(&Message::new("help-own"))) }</p>
        </div>
    }
}
