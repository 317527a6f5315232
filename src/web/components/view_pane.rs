//! The middle of the page: the chosen view, or why there is none.

use crate::{
    protocol::Results,
    state::{Phase, State, View},
    web::{
        components::{
            connections_view::ConnectionsView, debug_view::DebugView, empty_result::EmptyResult,
            error_note::ErrorNote, files_view::FilesView, model_note::ModelNote,
            numbers_view::NumbersView, print_head::PrintHead, progress::Progress, reader::Reader,
            result_list::ResultList, timeline_view::TimelineView, voices_view::VoicesView,
        },
        store::{use_place, use_texts},
    },
};
use std::rc::Rc;
use yew::prelude::*;

/// Properties of [`ViewPane`].
#[derive(Properties, PartialEq)]
pub(crate) struct ViewPaneProps {
    /// Everything that can be shown.
    pub(crate) state: Rc<State>,
    /// Whether a drawer lies over it.
    pub(crate) is_covered: bool,
}

/// Up to this many articles are shown when all are read, not as they come in: well under a second.
const N_AT_ONCE: u32 = 50;

/// Draws the view.
#[component]
pub(crate) fn ViewPane(props: &ViewPaneProps) -> Html {
    let state = &props.state;
    let texts = use_texts();
    let place = use_place();
    let hidden = use_memo(state.address.hidden.clone(), Clone::clone);
    // What was found before stays on screen while the next answer is out. While a pile is being read, what is
    // found so far is shown; a few articles are there before the eye has settled.
    let is_shown = match &state.phase {
        Phase::Reading { total, .. } => *total > N_AT_ONCE,
        _ => true,
    };
    let results = state.results.as_ref().filter(|_| is_shown);
    let is_list = state.address.article.is_none();
    html! {
        <@{place.landmark()}
            class="frame__main explorer__view"
            part="view"
            aria-label={place.is_element().then(|| texts.say(state.address.view.text()))}
            id="view"
            tabindex="-1"
            data-state={if is_list { "results" } else { "reading" }}
            inert={props.is_covered}
        >
            if let Phase::Failed(reason) = &state.phase {
                <ErrorNote reason={reason.clone()} is_partial={results.is_some()} />
            }
            <ModelNote model={state.model.clone()} />
            if state.address.view == View::Files {
                <FilesView state={state.clone()} />
            } else if results.is_none() || matches!(state.phase, Phase::Reading { .. }) {
                <Progress
                    phase={state.phase.clone()}
                    model={state.model.clone()}
                    is_alone={results.is_none()}
                />
            }
            if let Some(results) = results.filter(|_| state.address.view != View::Files) {
                <PrintHead
                    results={results.clone()}
                    title={state.title(&texts)}
                    hash={state.address.to_hash()}
                />
                if state.address.view == View::Debug {
                    <DebugView
                        results={results.clone()}
                        article={state.reading().cloned()}
                        text={state.sample_text.clone()}
                        model={state.model.clone()}
                        analysed={state.analysed.clone()}
                    />
                } else if results.n_articles == 0 && matches!(state.phase, Phase::Ready(_)) {
                    <EmptyResult results={results.clone()} />
                } else if state.address.view == View::Voices {
                    <VoicesView results={results.clone()} address={Rc::new(state.address.clone())} />
                } else if state.address.view == View::Timeline {
                    <TimelineView
                        results={results.clone()}
                        lanes={state.address.lanes}
                        window={state.address.window}
                        selected={state.address.subject.clone()}
                    />
                } else if state.address.view == View::Connections {
                    <ConnectionsView
                        results={results.clone()}
                        choice={state.address.connections}
                        selected={state.address.subject.clone()}
                    />
                } else if state.address.view == View::Numbers {
                    <NumbersView
                        results={results.clone()}
                        choice={state.address.numbers.clone()}
                        is_table={state.address.is_table}
                        selected={state.address.subject.clone()}
                    />
                } else {
                    { articles(state, results, hidden, &texts.say("view-articles")) }
                }
            }
        </@>
    }
}

fn articles(
    state: &State,
    results: &Rc<Results>,
    hidden: Rc<std::collections::BTreeSet<crate::protocol::MarkKind>>,
    title: &str,
) -> Html {
    let place = state.place().map(|(at, ids)| (at as u32, ids.len() as u32));
    html! {
        <div class="articles">
            <h1 class="visually-hidden">{ title.to_owned() }</h1>
            <ResultList
                results={results.clone()}
                reading={state.reading().cloned()}
                sort={state.address.sort}
                first={state.first_card}
            />
            if let Some(page) = &state.page {
                <Reader
                    page={page.clone()}
                    corrections={state.corrections.clone()}
                    {place}
                    previous={state.neighbour(-1).cloned()}
                    next={state.neighbour(1).cloned()}
                    {hidden}
                    quotes_only={state.address.quotes_only}
                    selected={state.address.subject.clone()}
                    hit={state.hit}
                    n_jumps={state.n_jumps}
                />
            } else {
                <div class="reader" aria-busy="true"></div>
            }
        </div>
    }
}
