//! When the texts say that things happened: lanes with points, bands and rings. One tab stop for all of them.

use crate::{
    protocol::{Results, Subject},
    state::view::picture::{DrawnLane, Lanes, Move, reached},
    timeline::scale::Scale,
    web::{
        components::{
            axis_ticks::{AxisGrid, AxisTicks},
            lane::{Lane, height_px},
            timeline_view::Axis,
            zoom_buttons::{STEP_PERCENT, ZOOM},
        },
        hooks::{event_focus::use_event_focus, grasp::use_grasp},
        shared::Shared,
        store::{use_dispatch, use_texts},
    },
};
use std::{collections::BTreeSet, rc::Rc};
use yew::prelude::*;

/// Properties of [`MentionedClock`].
#[derive(Properties, PartialEq)]
pub(crate) struct MentionedClockProps {
    /// What was found, with its timeline.
    pub(crate) results: Shared<Results>,
    /// The days shown.
    pub(crate) axis: Axis,
    /// The width of the picture, in pixels.
    pub(crate) width_px: u32,
    /// Called with what a hand on the picture shows, and with nothing when it lets go.
    pub(crate) on_held: Callback<Option<Scale>>,
    /// What is chosen.
    pub(crate) selected: Option<Subject>,
    /// The id of the picture's name, which says what a lane stands for.
    pub(crate) picture: &'static str,
    /// The id of the name of the lane of what has none.
    pub(crate) nameless: &'static str,
}

/// Lanes that are drawn at first, and again each time more are asked for.
const N_LANES: usize = 12;

/// Draws the lanes.
#[component]
pub(crate) fn MentionedClock(props: &MentionedClockProps) -> Html {
    let dispatch = use_dispatch();
    let texts = use_texts();
    let n_shown = use_state(|| N_LANES);
    let scale = props.axis.scale;
    let closed = use_state(BTreeSet::<Option<String>>::new);
    let prepared = use_memo(props.results.clone(), |results| {
        results.timeline.as_ref().map(Lanes::new)
    });
    let drawn = use_memo(
        (prepared, scale, props.width_px, *n_shown, closed.clone()),
        |(prepared, scale, width_px, n, closed)| {
            let lanes = (**prepared).as_ref();
            let drawn = lanes.map(|lanes| lanes.draw(*scale, f64::from(*width_px), *n, closed));
            let (drawn, n_left) = drawn.unwrap_or_default();
            (drawn.into_iter().map(Rc::new).collect::<Vec<_>>(), n_left)
        },
    );
    let (shown, n_left) = (&drawn.0, drawn.1);
    let picture = use_node_ref();
    let events = props
        .results
        .timeline
        .as_ref()
        .map_or(&[][..], |timeline| &timeline.events);
    let is_selected = |event: &u32| match (&props.selected, events.get(*event as usize)) {
        (Some(subject), Some(event)) => event.is(subject),
        _ => false,
    };
    let all = || {
        shown
            .iter()
            .flat_map(|lane| &lane.marks)
            .flat_map(|mark| &mark.events)
    };
    let selected = all().copied().find(is_selected);
    // The tab stop is where the focus was; before that, what is chosen; before that, the first.
    let last = use_state(|| None::<u32>);
    let stop = last
        .filter(|last| all().any(|event| event == last))
        .or(selected)
        .or_else(|| all().next().copied());
    use_grasp(&picture, props.axis, &props.on_held);
    use_event_focus(&picture, stop, (scale, *n_shown, closed.clone()));
    let on_toggle = use_callback(closed, |name: Option<String>, closed| {
        let mut now = (**closed).clone();
        if !now.remove(&name) {
            now.insert(name);
        }
        closed.set(now);
    });
    let onkeydown = {
        let (drawn, last, dispatch, axis) = (drawn.clone(), last.setter(), dispatch, props.axis);
        let on_toggle = on_toggle.clone();
        Callback::from(move |event: KeyboardEvent| {
            if event.ctrl_key() || event.meta_key() || event.alt_key() {
                return;
            }
            let zoom = |scale| dispatch.dispatch(axis.choosing(scale));
            let step = match (event.key().as_str(), event.shift_key()) {
                ("+" | "=", _) => return zoom(axis.scale.zoomed(1.0 / ZOOM, 50.0, axis.limits)),
                ("-" | "_", _) => return zoom(axis.scale.zoomed(ZOOM, 50.0, axis.limits)),
                ("0", _) => return zoom(axis.limits),
                ("ArrowRight", true) => return zoom(axis.scale.moved(STEP_PERCENT, axis.limits)),
                ("ArrowLeft", true) => return zoom(axis.scale.moved(-STEP_PERCENT, axis.limits)),
                ("ArrowRight", false) => Move::Next,
                ("ArrowLeft", false) => Move::Previous,
                ("ArrowUp", _) => Move::Up,
                ("ArrowDown", _) => Move::Down,
                ("c" | "C", _) => {
                    let lane = drawn
                        .0
                        .iter()
                        .find(|lane| stop.is_some_and(|stop| holds(lane, stop)));
                    if let Some(lane) = lane {
                        on_toggle.emit(lane.name.clone());
                    }
                    event.prevent_default();
                    return;
                }
                ("Home", _) => Move::First,
                ("End", _) => Move::Last,
                _ => return,
            };
            event.prevent_default();
            event.stop_propagation();
            let lanes: Vec<DrawnLane> = drawn.0.iter().map(|lane| (**lane).clone()).collect();
            if let Some(to) = stop.and_then(|stop| reached(&lanes, stop, step)) {
                last.set(Some(to));
            }
        })
    };
    let on_focus = {
        let last = last.setter();
        use_callback((), move |event: u32, ()| last.set(Some(event)))
    };
    let mut y = 0;
    let lanes = shown.iter().map(|lane| {
        let top = y;
        y += height_px(lane);
        html! {
            <Lane
                results={props.results.clone()}
                lane={lane.clone()}
                nameless={props.nameless}
                axis={props.axis}
                width_px={props.width_px}
                top_px={top}
                selected={selected.filter(|event| holds(lane, *event))}
                stop={stop.filter(|event| holds(lane, *event))}
                on_focus={on_focus.clone()}
                on_toggle={on_toggle.clone()}
            />
        }
    });
    let lanes: Vec<Html> = lanes.collect();
    let show_more = {
        let (n_shown, n) = (n_shown.setter(), *n_shown + N_LANES);
        move |_: MouseEvent| n_shown.set(n)
    };
    if shown.is_empty() {
        return html! { <p class="note">{ texts.say("mentioned-none") }</p> };
    }
    html! {
        <>
            <svg
                ref={picture}
                height={(y + 28).to_string()}
                role="group"
                aria-label={texts.say(props.picture)}
                {onkeydown}
            >
                <AxisGrid {scale} width_px={props.width_px} height_px={y} />
                { for lanes }
                <AxisTicks {scale} width_px={props.width_px} y_px={y} />
            </svg>
            if n_left > 0 {
                <p class="button-row">
                    <button type="button" class="button" onclick={show_more}>
                        { texts.with("mentioned-more", "n", n_left.min(N_LANES)) }
                    </button>
                </p>
            }
        </>
    }
}

fn holds(lane: &DrawnLane, event: u32) -> bool {
    lane.marks.iter().any(|mark| mark.events.contains(&event))
}
