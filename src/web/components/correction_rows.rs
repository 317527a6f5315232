//! Corrections as a list: what each says, where, what became of it, and a way to take it back.

use crate::{
    protocol::Reported,
    state::{
        Corrections,
        correction::Way,
        view::correction::{place, status_text, words},
    },
    web::store::{use_corrections, use_texts},
};
use yew::prelude::*;

/// Properties of [`CorrectionRows`].
#[derive(Properties, PartialEq)]
pub(crate) struct CorrectionRowsProps {
    /// The corrections.
    pub(crate) rows: Vec<Reported>,
    /// All of them.
    pub(crate) corrections: Corrections,
}

/// Draws the list.
#[component]
pub(crate) fn CorrectionRows(props: &CorrectionRowsProps) -> Html {
    let texts = use_texts();
    let ledger = use_corrections();
    let row = |one: &Reported| {
        let said = words(&one.correction, &texts);
        let lost = status_text(one.status).map(|id| texts.say(id));
        let edit = props.corrections.reverting(std::slice::from_ref(&one.id));
        let ledger = ledger.clone();
        let onclick = Callback::from(move |_: MouseEvent| ledger.make(edit.clone(), Way::Made));
        html! {
            <li key={one.id.0.clone()} class={classes!("correction-rows__row", lost.is_some().then_some("correction-rows__row--lost"))}>
                <div>
                    <p>{ &said }</p>
                    if let Some(lost) = lost {
                        <p class="correction-rows__lost">{ lost }</p>
                    }
                    if let Some(place) = place(&one.correction) {
                        <small>{ texts.with("correction-place", "title", place) }</small>
                    }
                    if one.is_bundled {
                        <small>{ texts.say("correction-bundled") }</small>
                    }
                    if !one.correction.note.is_empty() {
                        <small>{ texts.with("correction-because", "note", one.correction.note.as_str()) }</small>
                    }
                </div>
                <button
                    type="button"
                    class="button"
                    aria-label={texts.with("correction-revert-what", "what", said.as_str())}
                    {onclick}
                >
                    { texts.say("correction-revert") }
                </button>
            </li>
        }
    };
    html! {
        <ul class="correction-rows">{ for props.rows.iter().map(row) }</ul>
    }
}
