//! How something was read: what the text says beside what it was taken to mean.

use crate::{
    protocol::Evidence,
    texts::Arg,
    web::{
        shared::Shared,
        store::use_texts,
        words::{ARTICLE_LANG, drawn},
    },
};
use yew::prelude::*;

/// Properties of [`ReadingRows`].
#[derive(Properties, PartialEq)]
pub(crate) struct ReadingRowsProps {
    /// The evidence.
    pub(crate) evidence: Shared<Evidence>,
}

/// Draws the rows.
#[component]
pub(crate) fn ReadingRows(props: &ReadingRowsProps) -> Html {
    let texts = use_texts();
    if props.evidence.reading.is_empty() {
        return Html::default();
    }
    html! {
        <dl class="reading">
            { for props.evidence.reading.iter().map(|(label, reading)| html! {
                <>
                    <dt>{ texts.put(label) }</dt>
                    <dd lang={matches!(reading, Arg::Text(_)).then_some(ARTICLE_LANG)}>
                        { drawn(texts.pieces_of(reading)) }
                    </dd>
                </>
            }) }
        </dl>
    }
}
