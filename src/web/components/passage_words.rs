//! The words of the chosen passage, with what was found in them marked.

use crate::{
    protocol::Passage,
    web::{shared::Shared, store::use_texts, words::ARTICLE_LANG},
};
use yew::prelude::*;

/// Properties of [`PassageWords`].
#[derive(Properties, PartialEq)]
pub(crate) struct PassageWordsProps {
    /// The passage.
    pub(crate) passage: Shared<Passage>,
}

/// Draws the words with their marks. Marks that overlap one before them are left out.
#[component]
pub(crate) fn PassageWords(props: &PassageWordsProps) -> Html {
    let texts = use_texts();
    let passage = &props.passage;
    let words = &passage.words;
    let mut pieces = Vec::new();
    let mut at = 0;
    for (span, kind) in &passage.marks {
        let range = span.range();
        if let (Some(before), Some(found)) = (words.get(at..range.start), words.get(range.clone()))
        {
            let name = kind.name();
            pieces.push(html! {
                <>
                    { before }
                    <mark class={classes!("mention", format!("mention--{name}"))} data-label={texts.say(kind.text())}>{ found }</mark>
                </>
            });
            at = range.end;
        }
    }
    pieces.push(html! { { words.get(at..).unwrap_or_default() } });
    html! { <span lang={ARTICLE_LANG}>{ for pieces }</span> }
}
