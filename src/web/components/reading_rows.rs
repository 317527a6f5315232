//! How something was read: what the text says beside what it was taken to mean.

use crate::{protocol::Evidence, web::shared::Shared};
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
    if props.evidence.reading.is_empty() {
        return Html::default();
    }
    html! {
        <dl class="reading">
            { for props.evidence.reading.iter().map(|(label, reading)| html! {
                <>
                    <dt>{ label }</dt>
                    <dd>{ with_unknown(reading) }</dd>
                </>
            }) }
        </dl>
    }
}

/// What readings say of what is not known, longest first.
const UNKNOWN: [&str; 2] = ["year not stated", "unknown"];

/// Returns `reading` with what is not known in italics.
fn with_unknown(reading: &str) -> Html {
    let found = UNKNOWN
        .iter()
        .find_map(|unknown| Some((reading.find(unknown)?, unknown)));
    match found {
        None => html! { { reading } },
        Some((at, unknown)) => {
            let after = at + unknown.len();
            html! { <>{ &reading[..at] }<span class="unknown">{ *unknown }</span>{ &reading[after..] }</> }
        }
    }
}
