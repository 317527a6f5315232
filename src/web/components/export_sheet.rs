//! What is found, to be taken away: one row for each form.

use crate::{
    protocol::Format,
    state::{Action, Sheet},
    web::{components::dialog::Dialog, store::use_dispatch},
};
use yew::prelude::*;

/// Properties of [`ExportSheet`].
#[derive(Properties, PartialEq)]
pub(crate) struct ExportSheetProps {
    /// Whether it is open.
    pub(crate) is_open: bool,
    /// How much is found, in words.
    pub(crate) words: AttrValue,
}

/// The forms, and who reads them.
const FORMS: [(Format, &str, &str); 2] = [
    (
        Format::TimelineJson,
        "Events, JSON",
        "for TimelineJS, on a page of one’s own",
    ),
    (
        Format::TimelineCsv,
        "Events, CSV",
        "for TimelineJS’s spreadsheet, and for any other",
    ),
];

/// Draws the sheet.
#[component]
pub(crate) fn ExportSheet(props: &ExportSheetProps) -> Html {
    let dispatch = use_dispatch();
    html! {
        <Dialog sheet={Sheet::Export} is_open={props.is_open} title="Export">
            <p class="note">{ format!("What is found now, no more and no less: {}.", props.words) }</p>
            <ul class="export-sheet">
                { for FORMS.iter().map(|(format, name, words)| {
                    let (dispatch, format) = (dispatch.clone(), *format);
                    html! {
                        <li>
                            <button
                                type="button"
                                class="button"
                                onclick={move |_: MouseEvent| dispatch.dispatch(Action::ExportAsked(format))}
                            >
                                { *name }
                            </button>
                            <span>{ *words }</span>
                        </li>
                    }
                }) }
            </ul>
        </Dialog>
    }
}
