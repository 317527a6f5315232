//! The two clocks on one axis: when articles appeared, and when their texts say that things happened.

use crate::{
    protocol::{LaneBy, Results, Subject},
    state::{
        Action,
        view::picture::{first_scale, limits},
    },
    timeline::scale::Scale,
    web::{
        components::{
            dated_list::DatedList,
            mentioned_clock::MentionedClock,
            published_clock::PublishedClock,
            unplaced::{NoYear, Undated},
            zoom_buttons::ZoomButtons,
        },
        hooks::width::use_width,
        shared::Shared,
        store::{use_dispatch, use_place, use_texts},
    },
};
use chrono::NaiveDateTime;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

/// Properties of [`TimelineView`].
#[derive(Properties, PartialEq)]
pub(crate) struct TimelineViewProps {
    /// What was found, with its timeline.
    pub(crate) results: Shared<Results>,
    /// What the lanes stand for.
    pub(crate) lanes: LaneBy,
    /// The part that is shown; nothing for the part that is shown at first.
    pub(crate) window: Option<(NaiveDateTime, NaiveDateTime)>,
    /// What is chosen.
    pub(crate) selected: Option<Subject>,
}

/// What lanes stand for, as an option's value, and in words.
struct LaneKind {
    by: LaneBy,
    value: &'static str,
    /// The text of the choice.
    name: &'static str,
    /// The name of a picture with such lanes.
    picture: &'static str,
    /// The name of the lane of what has none.
    nameless: &'static str,
}

const LANES: [LaneKind; 4] = [
    LaneKind {
        by: LaneBy::Person,
        value: "person",
        name: "timeline-lane-person",
        picture: "timeline-lanes-person",
        nameless: "lane-no-one",
    },
    LaneKind {
        by: LaneBy::Organisation,
        value: "organisation",
        name: "timeline-lane-organisation",
        picture: "timeline-lanes-organisation",
        nameless: "lane-no-one",
    },
    LaneKind {
        by: LaneBy::Topic,
        value: "topic",
        name: "timeline-lane-topic",
        picture: "timeline-lanes-topic",
        nameless: "lane-no-topic",
    },
    LaneKind {
        by: LaneBy::Article,
        value: "article",
        name: "timeline-lane-article",
        picture: "timeline-lanes-article",
        nameless: "lane-no-one",
    },
];

/// Draws the view.
#[component]
pub(crate) fn TimelineView(props: &TimelineViewProps) -> Html {
    let dispatch = use_dispatch();
    let texts = use_texts();
    let onchange = use_callback(dispatch, |event: Event, dispatch| {
        let chosen = event.target_unchecked_into::<HtmlSelectElement>().value();
        if let Some(kind) = LANES.iter().find(|kind| kind.value == chosen) {
            dispatch.dispatch(Action::LanesChosen(kind.by));
        }
    });
    let place = use_place();
    let to_list = use_callback(place, |event: MouseEvent, place| {
        event.prevent_default(); // the hash is the state, not a place in the page
        place.focus("dated-list-head");
    });
    let column = use_node_ref();
    let width_px = use_width(&column);
    let results = &props.results;
    let scales = use_memo(results.clone(), |results| {
        let timeline = results.timeline.as_ref()?;
        Some((first_scale(timeline)?, limits(timeline)?))
    });
    // What is shown while a hand is on it: the address has the rest.
    let held = use_state_eq(|| None::<Scale>);
    let on_held = use_callback(held.setter(), |scale: Option<Scale>, held| held.set(scale));
    let axis = scales.map(|(first, limits)| Axis {
        scale: held.unwrap_or_else(|| {
            props
                .window
                .map_or(first, |(start, end)| Scale::new(start, end))
        }),
        first,
        limits,
    });
    let lanes = LANES
        .iter()
        .find(|kind| kind.by == props.lanes)
        .unwrap_or(&LANES[0]);
    html! {
        <>
            <div class="view-head">
                <h1>{ texts.say("view-timeline") }</h1>
                <div class="button-row picture-only">
                    <label for="lanes" class="note">{ texts.say("timeline-lanes-by") }</label>
                    <select class="field" id="lanes" {onchange}>
                        { for LANES.iter().map(|kind| html! {
                            <option value={kind.value} selected={kind.by == props.lanes}>{ texts.say(kind.name) }</option>
                        }) }
                    </select>
                    if let Some(axis) = axis {
                        <ZoomButtons {axis} />
                    }
                </div>
            </div>
            <div class="timeline">
                <section class="timeline__picture" aria-label={texts.say("timeline-picture")}>
                    <div class="timeline__clocks">
                        <h2 class="timeline__clock">
                            { texts.say("dates-published") }{ " " }<span>{ texts.say("timeline-published") }</span>
                        </h2>
                        <div ref={column}>
                            if let (Some(axis), Some(width_px)) = (axis, width_px) {
                                <PublishedClock results={results.clone()} scale={axis.scale} {width_px} />
                            }
                        </div>
                        <Undated n_undated={results.strip.n_undated} n_no_year={results.strip.n_no_year} />
                        <h2 class="timeline__clock">
                            { texts.say("dates-mentioned") }{ " " }<span>{ texts.say("timeline-mentioned") }</span>
                        </h2>
                        <div>
                            if let (Some(axis), Some(width_px)) = (axis, width_px) {
                                <MentionedClock
                                    results={results.clone()}
                                    {axis}
                                    {width_px}
                                    {on_held}
                                    selected={props.selected.clone()}
                                    picture={lanes.picture}
                                    nameless={lanes.nameless}
                                />
                            }
                        </div>
                        <NoYear results={results.clone()} selected={props.selected.clone()} />
                    </div>
                    if let Some(n) = results.timeline.as_ref().map(|timeline| timeline.n_left_out).filter(|n| *n > 0) {
                        <p class="note timeline__note">{ texts.with("timeline-left-out", "n", n) }</p>
                    }
                    <p class="note timeline__note">
                        { texts.say("timeline-note") }{ " " }
                        <a href="#dated-list-head" onclick={to_list}>{ texts.say("timeline-as-list") }</a>
                    </p>
                </section>
                <DatedList results={results.clone()} selected={props.selected.clone()} />
            </div>
        </>
    }
}

/// The days the picture shows, of those it could.
#[derive(Clone, Copy, PartialEq)]
pub(crate) struct Axis {
    /// What is shown.
    pub(crate) scale: Scale,
    /// What is shown at first.
    pub(crate) first: Scale,
    /// Everything.
    pub(crate) limits: Scale,
}

impl Axis {
    /// Returns what happens when `scale` is chosen to be shown.
    pub(crate) fn choosing(self, scale: Scale) -> Action {
        let scale = scale.settled();
        Action::WindowChosen((scale != self.first).then(|| scale.window()))
    }
}
