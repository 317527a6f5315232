//! The page: head, strip, filters, view, evidence. Lays the regions out and gives each what it draws.

use crate::{
    state::{Action, Drawer, Phase, Sheet, State},
    texts::{Message, Texts},
    web::{
        components::{
            correction_sheet::CorrectionSheet, drawer_buttons::DrawerButtons, drop_zone::DropZone,
            embed_sheet::EmbedSheet, evidence_panel::EvidencePanel, export_sheet::ExportSheet,
            facet_rail::FacetRail, foot::Foot, key_sheet::KeySheet, masthead::Masthead,
            notice::Notice, status_count::StatusCount, time_strip::TimeStrip, view_pane::ViewPane,
            view_tabs::ViewTabs,
        },
        hooks::{
            drawer::use_drawer,
            keys::{KeyContext, use_keys},
            undo_keys::use_undo_keys,
        },
        place::Place,
        store::{use_dispatch, use_place, use_texts},
    },
};
use std::rc::Rc;
use yew::prelude::*;

/// Properties of [`Explorer`].
#[derive(Properties, PartialEq)]
pub(crate) struct ExplorerProps {
    /// Everything that can be shown.
    pub(crate) state: Rc<State>,
    /// The address of the bundle.
    pub(crate) bundle: AttrValue,
}

/// Draws the page.
#[component]
pub(crate) fn Explorer(props: &ExplorerProps) -> Html {
    let state = &props.state;
    let address = &state.address;
    let filters = use_memo(address.filters.clone(), Clone::clone);
    let dispatch = use_dispatch();
    let texts = use_texts();
    let body = use_node_ref();
    let drawer = use_drawer(&body, state.drawer);
    use_keys(KeyContext {
        view: address.view,
        drawer,
        has_subject: address.subject.is_some(),
        has_voices: !address.voices.chosen.is_empty(),
        has_article: address.article.is_some(),
        has_dialog: state.sheet.is_some(),
        letters_act: state.letters_act,
    });
    use_undo_keys(&state.corrections);
    let place = use_place();
    let skip = use_callback(place.clone(), |event: MouseEvent, place| {
        event.prevent_default(); // the hash is the state, not a place in the page
        place.focus("view");
    });
    let on_body = {
        let body = body.clone();
        Callback::from(move |event: MouseEvent| {
            // What lies under an open drawer is inert, so a click on it arrives here.
            if drawer.is_some() && event.target() == body.get().map(Into::into) {
                dispatch.dispatch(Action::DrawerClosed);
            }
        })
    };
    let help = use_memo(state.phase.clone(), |phase| match phase {
        Phase::Ready(summary) => Some(Rc::new(summary.clone())),
        _ => None,
    });
    let help = (*help).clone();
    let n_filters = state.n_filters();
    let results = &state.results;
    html! {
        <>
            if !place.is_element() {
                <a class="skip-link" href="#view" onclick={skip}>{ texts.say("skip-link") }</a>
            }
            <header>
                <Masthead
                    query={address.query.clone()}
                    suggestions={state.suggestions.clone()}
                    results={results.clone()}
                    is_waiting={!matches!(state.phase, Phase::Failed(_))}
                    theme={state.theme}
                    locale={state.locale}
                    n_corrections={state.corrections.n() as u32}
                    is_alone={state.is_alone}
                    address={Rc::new(address.clone())}
                />
                <div class="view-tabs" part="tabs">
                    <div class="frame">
                        <p class="view-tabs__set">{ corpus_words(state, &texts) }</p>
                        <ViewTabs address={Rc::new(address.clone())} />
                        <div class="view-tabs__end">
                            <StatusCount results={results.clone()} phase={state.phase.clone()} view={address.view} />
                            <DrawerButtons open={drawer} {n_filters} has_evidence={address.subject.is_some()} />
                        </div>
                    </div>
                </div>
            </header>
            <TimeStrip results={results.clone()} filters={filters.clone()} />
            <div class="body" data-drawer={state.drawer.map(drawer_name)} ref={body} onclick={on_body}>
                <div class="frame">
                    <div class="frame__rail" part="filters">
                        <FacetRail
                            results={results.clone()}
                            {filters}
                            {n_filters}
                            is_drawer={drawer == Some(Drawer::Filters)}
                        />
                    </div>
                    <ViewPane state={state.clone()} is_covered={drawer.is_some()} />
                    <div class="frame__panel" part="evidence">
                        <aside class="evidence-panel" id="evidence" aria-label={texts.say("evidence-title")} tabindex="-1">
                            <EvidencePanel
                                evidence={state.evidence.clone()}
                                corrections={state.corrections.clone()}
                                help={help.clone().filter(|_| !state.help_is_closed)}
                            />
                        </aside>
                    </div>
                </div>
            </div>
            <Foot phase={state.phase.clone()} />
            <CorrectionSheet
                is_open={state.sheet == Some(Sheet::Corrections)}
                corrections={state.corrections.clone()}
            />
            <KeySheet is_open={state.sheet == Some(Sheet::Keys)} letters_act={state.letters_act} {help} />
            <ExportSheet
                is_open={state.sheet == Some(Sheet::Export)}
                is_alone={state.is_alone}
                can_embed={place == Place::Page && !state.is_alone}
                words={state.results.as_ref().map_or_else(AttrValue::default, |results| texts.put(
                    &Message::new("count-events-articles")
                        .with("events", results.n_events)
                        .with("articles", results.n_articles),
                ).into())}
            />
            <EmbedSheet
                is_open={state.sheet == Some(Sheet::Embed)}
                address={Rc::new(address.clone())}
                bundle={props.bundle.clone()}
                title={state.title(&texts)}
            />
            <Notice words={state.notice.clone()} />
            if !state.is_alone {
                <DropZone />
            }
        </>
    }
}

fn drawer_name(drawer: Drawer) -> &'static str {
    match drawer {
        Drawer::Filters => "filters",
        Drawer::Evidence => "evidence",
    }
}

/// Returns what the corpus holds, in words.
fn corpus_words(state: &State, texts: &Texts) -> String {
    let counted = |n: u32| {
        let words = texts.with("count-articles", "n", n);
        match state.collection() {
            Some(kept) => format!("{} · {words}", kept.name),
            None => words,
        }
    };
    match &state.phase {
        Phase::Ready(summary) => counted(summary.n_articles),
        Phase::Reading { total, .. } => counted(*total),
        Phase::Starting | Phase::Failed(_) => String::new(),
    }
}
