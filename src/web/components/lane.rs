//! One lane of the timeline's picture.

use crate::{
    protocol::Results,
    state::view::picture::{CHARACTER_PX, DrawnLane},
    texts::{Arg, Join, Message, Texts},
    web::{
        components::{event_mark::EventMark, timeline_view::Axis},
        shared::Shared,
        store::use_texts,
        words::ARTICLE_LANG,
    },
};
use std::rc::Rc;
use yew::prelude::*;

/// Properties of [`Lane`].
#[derive(Properties, PartialEq)]
pub(crate) struct LaneProps {
    /// What was found, with its timeline.
    pub(crate) results: Shared<Results>,
    /// What stands in the lane.
    pub(crate) lane: Rc<DrawnLane>,
    /// The id of its name where it is the one of what has none.
    pub(crate) nameless: &'static str,
    /// The days shown.
    pub(crate) axis: Axis,
    /// The width of the picture, in pixels.
    pub(crate) width_px: u32,
    /// Where the lane starts, in pixels from the top.
    pub(crate) top_px: u32,
    /// The event that is chosen, if it is in this lane.
    pub(crate) selected: Option<u32>,
    /// The event whose mark is the tab stop, if it is in this lane.
    pub(crate) stop: Option<u32>,
    /// Called with a mark's first event when the mark gets the focus.
    pub(crate) on_focus: Callback<u32>,
    /// Called with the lane's name when it is to be closed, or opened.
    pub(crate) on_toggle: Callback<Option<String>>,
}

/// From a lane's top to the middle of its first row, in pixels.
const FIRST_ROW_PX: u32 = 36;

/// From row to row, in pixels: a target and a little air.
const ROW_PX: u32 = 28;

/// Returns how high a lane is, in pixels.
pub(crate) fn height_px(lane: &DrawnLane) -> u32 {
    FIRST_ROW_PX + ROW_PX * lane.n_rows - 8
}

/// Draws the lane.
#[component]
pub(crate) fn Lane(props: &LaneProps) -> Html {
    let texts = use_texts();
    let lane = &props.lane;
    let top = props.top_px;
    let outside = texts.write(&outside(lane));
    let whole = lane
        .name
        .clone()
        .unwrap_or_else(|| texts.say(props.nameless));
    let name = clipped(&whole, &outside, props.width_px);
    let lang = lane.name.is_some().then_some(ARTICLE_LANG);
    html! {
        <g role="group" aria-label={label(lane, &whole, &texts)}>
            <line class="lane__line" x1="0" x2="100%" y1={format!("{top}.5")} y2={format!("{top}.5")} />
            <text
                class="lane__name"
                x="0"
                y={(top + 17).to_string()}
                role="button"
                tabindex="-1"
                aria-expanded={(!lane.is_closed).to_string()}
                onclick={props.on_toggle.reform({
                    let name = lane.name.clone();
                    move |_: MouseEvent| name.clone()
                })}
            >
                <tspan class="lane__count">{ if lane.is_closed { "▸ " } else { "▾ " } }</tspan>
                <tspan {lang}>{ name }</tspan>
                if !outside.is_empty() {
                    <tspan class="lane__count" dx="8">{ outside }</tspan>
                }
            </text>
            { for (0..lane.marks.len()).map(|at| {
                let mark = &lane.marks[at];
                html! {
                    <EventMark
                        results={props.results.clone()}
                        lane={lane.clone()}
                        at={at as u32}
                        axis={props.axis}
                        width_px={props.width_px}
                        y_px={top + FIRST_ROW_PX + ROW_PX * mark.row}
                        is_selected={props.selected.is_some_and(|event| mark.events.contains(&event))}
                        is_stop={props.stop.is_some_and(|event| mark.events.contains(&event))}
                        on_focus={props.on_focus.clone()}
                        on_toggle={props.on_toggle.clone()}
                    />
                }
            }) }
        </g>
    }
}

/// Returns what lies before and after the days shown: `3 earlier, 1 later`.
fn outside(lane: &DrawnLane) -> Arg {
    let parts = [
        (lane.n_before, "lane-earlier"),
        (lane.n_after, "lane-later"),
    ];
    let parts = parts.into_iter().filter(|(n, _)| *n > 0);
    let parts = parts.map(|(n, id)| Message::new(id).with("n", n).into());
    Arg::List(Join::Comma, parts.collect())
}

/// Returns the lane's accessible name: what stands in it, and how much outside the days shown.
fn label(lane: &DrawnLane, name: &str, texts: &Texts) -> String {
    let n_events = Message::new("count-events").with("n", lane.n_events());
    let mut parts = vec![name.into(), n_events.into()];
    let outside = outside(lane);
    if !outside.is_empty() {
        parts.push(outside);
    }
    texts.write(&Arg::List(Join::Comma, parts))
}

/// Returns as much of a lane's name as has room beside `outside`.
fn clipped(name: &str, outside: &str, width_px: u32) -> String {
    // The name is set in bold.
    let room = (f64::from(width_px) / (CHARACTER_PX * 1.1)) as usize;
    let room = room.saturating_sub(outside.chars().count() + 4).max(8);
    if name.chars().count() <= room {
        return name.to_owned();
    }
    let cut: String = name.chars().take(room - 1).collect();
    format!("{}…", cut.trim_end())
}
