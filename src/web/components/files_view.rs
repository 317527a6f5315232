//! The reader's own articles: how they come in, and what became of each.

use crate::{
    state::{Action, Phase, State, View, intake::Report},
    texts::{Message, Texts},
    web::{
        components::{
            copy_groups::CopyGroups, file_pickers::FilePickers, file_report::FileReportTable,
            keep_form::KeepForm, shelf_list::ShelfList,
        },
        store::{use_desk, use_dispatch, use_texts},
        words::drawn,
    },
};
use std::rc::Rc;
use yew::prelude::*;

/// Properties of [`FilesView`].
#[derive(Properties, PartialEq)]
pub(crate) struct FilesViewProps {
    /// Everything that can be shown.
    pub(crate) state: Rc<State>,
}

/// Draws the view.
#[component]
pub(crate) fn FilesView(props: &FilesViewProps) -> Html {
    let texts = use_texts();
    let dispatch = use_dispatch();
    let desk = use_desk();
    let state = &props.state;
    let report = &state.intake;
    let act = |action: Action| {
        let dispatch = dispatch.clone();
        move |_: MouseEvent| dispatch.dispatch(action.clone())
    };
    html! {
        <div class="files-view">
            <div class="view-head">
                <h1>{ texts.say("view-files") }</h1>
                <p>{ texts.say("files-what") }</p>
            </div>
            <FilePickers />
            if state.address.collection.is_none() {
                <p class="note">{ drawn(texts.pieces(&Message::new("files-formats"))) }</p>
            } else {
                if report.is_going_on() {
                    { progress(report, &texts, move |_: MouseEvent| desk.cancel()) }
                } else if !report.files.is_empty() {
                    <h2 class="section-head">{ texts.put(&outcome(report)) }</h2>
                }
                <p class="button-row">
                    if report.n_ready > 0 {
                        <button type="button" class="button button--primary" onclick={act(Action::ViewChosen(View::Articles))}>
                            { texts.with("files-explore", "n", report.n_ready) }
                        </button>
                    }
                    <button type="button" class="button" onclick={act(Action::CollectionLeft)}>
                        { texts.say("files-leave") }
                    </button>
                    <span class="note">{ texts.say("files-private") }</span>
                </p>
                if let (Some(id), false) = (&state.address.collection, report.files.is_empty()) {
                    <KeepForm
                        id={id.clone()}
                        kept={state.collection().cloned()}
                        keeping={state.keeping.clone()}
                        problem={state.shelf.problem.clone()}
                    />
                }
                if !report.files.is_empty() {
                    <FileReportTable
                        report={report.clone()}
                        corrections={state.corrections.clone()}
                        address={Rc::new(state.address.clone())}
                    />
                }
                if let Phase::Ready(summary) = &state.phase {
                    <CopyGroups
                        groups={summary.copies.clone()}
                        address={Rc::new(state.address.clone())}
                    />
                }
            }
            <ShelfList shelf={state.shelf.clone()} open={state.address.collection.clone()} />
        </div>
    }
}

fn progress(report: &Report, texts: &Texts, cancel: impl Fn(MouseEvent) + 'static) -> Html {
    let part = format!("{:.3}", report.part_done);
    html! {
        <div class="progress" role="group" aria-labelledby="files-progress">
            <h2 class="state-title" id="files-progress">{ texts.say("files-progress") }</h2>
            <p>{ drawn(texts.pieces(&how_far(report))) }</p>
            <div class="progress__row">
                <progress max="1" value={part} aria-label={texts.say("files-progress")}></progress>
                <button type="button" class="button" onclick={cancel}>{ texts.say("files-cancel") }</button>
            </div>
        </div>
    }
}

fn how_far(report: &Report) -> Message {
    let n_files = report.files.len();
    let counted = Message::new("files-how-far")
        .with("ready", report.n_ready)
        .with("found", report.n_found)
        .with("read", n_files - report.n_waiting as usize)
        .with("files", n_files);
    match report.seconds_left {
        Some(seconds) => Message::new("files-time-left")
            .with("counted", counted)
            .with("time", time(seconds)),
        None => counted,
    }
}

fn time(seconds: u32) -> Message {
    match seconds {
        0..60 => Message::new("files-seconds").with("n", seconds.max(1)),
        _ => Message::new("files-minutes").with("n", seconds.div_ceil(60)),
    }
}

fn outcome(report: &Report) -> Message {
    Message::new("files-outcome")
        .with("ready", report.n_ready)
        .with("again", report.n_again)
        .with("refused", report.n_refused)
}
