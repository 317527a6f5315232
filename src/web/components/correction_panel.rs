//! What is corrected of something, and behind a button the form that corrects it.

use crate::{
    protocol::{Correctable, Reported, Thing},
    state::{Action, Corrections, Sheet},
    web::{
        components::{correction_form::CorrectionForm, correction_rows::CorrectionRows},
        store::{use_dispatch, use_texts},
    },
};
use yew::prelude::*;

/// Properties of [`CorrectionPanel`].
#[derive(Properties, PartialEq)]
pub(crate) struct CorrectionPanelProps {
    /// What can be corrected.
    pub(crate) of: Correctable,
    /// The reader's corrections.
    pub(crate) corrections: Corrections,
}

/// Draws both.
#[component]
pub(crate) fn CorrectionPanel(props: &CorrectionPanelProps) -> Html {
    let texts = use_texts();
    let dispatch = use_dispatch();
    let about = &props.of.corrections;
    let all = props.corrections.report.iter();
    let rows: Vec<Reported> = all.filter(|one| about.contains(&one.id)).cloned().collect();
    let n = props.corrections.n();
    let open_all = use_callback(dispatch, |_: MouseEvent, dispatch| {
        dispatch.dispatch(Action::SheetToggled(Sheet::Corrections))
    });
    // under a headline, a button with an edge would be too loud
    let (summary, class) = match props.of.thing {
        Thing::Article { .. } => ("correction-open-date", "button button--plain"),
        _ => ("correction-open", "button"),
    };
    html! {
        <div class="correction-panel">
            if !rows.is_empty() {
                <h3 class="correction-panel__title">{ texts.say("correction-made") }</h3>
                <CorrectionRows {rows} corrections={props.corrections.clone()} />
            }
            <details class="correction-panel__form">
                <summary {class}>{ texts.say(summary) }</summary>
                <CorrectionForm of={props.of.clone()} corrections={props.corrections.clone()} />
                if n > 0 {
                    <button type="button" class="button button--plain" aria-haspopup="dialog" onclick={open_all}>
                        { texts.with("correction-all", "n", n) }
                    </button>
                }
            </details>
        </div>
    }
}
