//! What is found, to be taken away: one row for each form.

use crate::{
    protocol::Format,
    state::{Action, Sheet},
    web::{
        components::dialog::Dialog,
        store::{use_dispatch, use_texts},
    },
};
use yew::prelude::*;

/// Properties of [`ExportSheet`].
#[derive(Properties, PartialEq)]
pub(crate) struct ExportSheetProps {
    /// Whether it is open.
    pub(crate) is_open: bool,
    /// Whether the page is one file already, which has no others to put into one.
    pub(crate) is_alone: bool,
    /// Whether what is shown can be put into another page.
    pub(crate) can_embed: bool,
    /// How much is found, in words.
    pub(crate) words: AttrValue,
}

/// The forms, and the texts that say what each holds and who reads it.
const FORMS: [(Format, &str, &str); 11] = [
    (Format::Page, "export-page", "export-page-for"),
    (Format::Bundle, "export-bundle", "export-bundle-for"),
    (Format::Tables, "export-tables", "export-tables-for"),
    (Format::Json, "export-json", "export-json-for"),
    (Format::Html, "export-html", "export-html-for"),
    (Format::Markdown, "export-markdown", "export-markdown-for"),
    (
        Format::TimelineJson,
        "export-timeline-json",
        "export-timeline-json-for",
    ),
    (
        Format::TimelineCsv,
        "export-timeline-csv",
        "export-timeline-csv-for",
    ),
    (
        Format::WebAnnotation,
        "export-annotations",
        "export-annotations-for",
    ),
    (Format::GraphMl, "export-graph", "export-graph-for"),
    (Format::SchemaOrg, "export-schema", "export-schema-for"),
];

/// Draws the sheet.
#[component]
pub(crate) fn ExportSheet(props: &ExportSheetProps) -> Html {
    let dispatch = use_dispatch();
    let texts = use_texts();
    let dispatch_embed = {
        let dispatch = dispatch.clone();
        move |_: MouseEvent| dispatch.dispatch(Action::SheetToggled(Sheet::Embed))
    };
    let is_there = |form: &&(Format, &str, &str)| form.0 != Format::Page || !props.is_alone;
    html! {
        <Dialog sheet={Sheet::Export} is_open={props.is_open} title={texts.say("export-title")}>
            <p class="note">{ texts.with("export-what", "what", props.words.as_str()) }</p>
            <ul class="export-sheet">
                { for FORMS.iter().filter(is_there).map(|(format, name, words)| {
                    let (dispatch, format) = (dispatch.clone(), *format);
                    html! {
                        <li>
                            <button
                                type="button"
                                class="button"
                                onclick={move |_: MouseEvent| dispatch.dispatch(Action::ExportAsked(format))}
                            >
                                { texts.say(name) }
                            </button>
                            <span>{ texts.say(words) }</span>
                        </li>
                    }
                }) }
                if props.can_embed {
                    <li>
                        <button
                            type="button"
                            class="button"
                            aria-haspopup="dialog"
                            onclick={dispatch_embed}
                        >
                            { texts.say("embed-open") }
                        </button>
                        <span>{ texts.say("embed-open-for") }</span>
                    </li>
                }
            </ul>
        </Dialog>
    }
}
