//! All corrections: undone and made again, taken back one by one, saved as a file and loaded from one.

use crate::{
    corpus::correction::patch,
    protocol::File,
    state::{Action, Corrections, Sheet, correction::Way},
    texts::Message,
    web::{
        components::{correction_rows::CorrectionRows, dialog::Dialog},
        download::download,
        hooks::text_file::use_text_file,
        store::{use_corrections, use_dispatch, use_texts},
    },
};
use yew::prelude::*;

/// Properties of [`CorrectionSheet`].
#[derive(Properties, PartialEq)]
pub(crate) struct CorrectionSheetProps {
    /// Whether it is open.
    pub(crate) is_open: bool,
    /// The corrections.
    pub(crate) corrections: Corrections,
}

/// Draws the sheet.
#[component]
pub(crate) fn CorrectionSheet(props: &CorrectionSheetProps) -> Html {
    let texts = use_texts();
    let ledger = use_corrections();
    let dispatch = use_dispatch();
    let corrections = &props.corrections;
    let (undo, redo) = (corrections.undo(), corrections.redo());
    let step = |edit: Option<crate::corpus::correction::layer::Edit>, way: Way| {
        let ledger = ledger.clone();
        Callback::from(move |_: MouseEvent| {
            if let Some(edit) = &edit {
                ledger.make(edit.clone(), way);
            }
        })
    };
    let save = {
        let layer = corrections.layer.clone();
        Callback::from(move |_: MouseEvent| {
            download(&File {
                name: "corrections.json".into(),
                media_type: "application/json".into(),
                content: patch::encode(&layer).into_bytes(),
                note: Message::new("corrections-file-note"),
            });
        })
    };
    let load = {
        let (ledger, dispatch) = (ledger.clone(), dispatch);
        let corrections = corrections.clone();
        use_text_file(Callback::from(move |read: Result<String, String>| {
            let layer =
                read.and_then(|written| patch::decode(&written).map_err(|error| error.to_string()));
            let notice = match layer {
                Ok(layer) => {
                    let edit = corrections.layer.union(&layer);
                    let n = edit.made.len();
                    ledger.make(edit, Way::Made);
                    Message::new("corrections-loaded").with("n", n)
                }
                Err(reason) => Message::new("corrections-not-loaded").with("reason", reason),
            };
            dispatch.dispatch(Action::Noticed(Some(notice)));
        }))
    };
    let (n, n_orphaned) = (corrections.n(), corrections.n_orphaned());
    html! {
        <Dialog sheet={Sheet::Corrections} is_open={props.is_open} title={texts.say("corrections-title")}>
            <p class="note">{ texts.say("corrections-note") }</p>
            <p class="button-row correction-sheet__tools">
                <button type="button" class="button" disabled={undo.is_none()} onclick={step(undo, Way::Undone)}>
                    { texts.say("corrections-undo") }
                </button>
                <button type="button" class="button" disabled={redo.is_none()} onclick={step(redo, Way::Redone)}>
                    { texts.say("corrections-redo") }
                </button>
                <button type="button" class="button" disabled={corrections.layer.is_empty()} onclick={save}>
                    { texts.say("corrections-save") }
                </button>
                <label class="button correction-sheet__load">
                    { texts.say("corrections-load") }
                    <input type="file" class="visually-hidden" accept=".json,application/json" onchange={load} />
                </label>
            </p>
            if n == 0 {
                <p class="state-text">{ texts.say("corrections-none") }</p>
            } else {
                <p class="correction-sheet__count">
                    { texts.with("corrections-count", "n", n) }
                    if n_orphaned > 0 {
                        { " · " }
                        <b>{ texts.with("corrections-lost", "n", n_orphaned) }</b>
                    }
                </p>
                <CorrectionRows rows={corrections.report.to_vec()} corrections={corrections.clone()} />
            }
        </Dialog>
    }
}
