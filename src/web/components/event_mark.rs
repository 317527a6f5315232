//! One mark in a lane: a point for a day, a band for anything longer, a ring for several.

use crate::{
    protocol::{Open, Results, Subject, TimelineEvent},
    state::{
        Action,
        view::{
            link_to_event,
            picture::{CHARACTER_PX, DrawnLane, apart, mark_name, short_label},
        },
    },
    timeline::{
        extent::extent,
        lane::{LABEL_GAP_PX, LabelSide},
    },
    web::{
        components::{dated_list::row_id, timeline_view::Axis},
        shared::Shared,
        store::{use_dispatch, use_place, use_texts},
        words::ARTICLE_LANG,
    },
};
use chrono::TimeDelta;
use std::rc::Rc;
use yew::prelude::*;

/// Properties of [`EventMark`].
#[derive(Properties, PartialEq)]
pub(crate) struct EventMarkProps {
    /// What was found, with its timeline.
    pub(crate) results: Shared<Results>,
    /// The lane.
    pub(crate) lane: Rc<DrawnLane>,
    /// The mark, by its index in [`DrawnLane::marks`].
    pub(crate) at: u32,
    /// The days shown.
    pub(crate) axis: Axis,
    /// The width of the picture, in pixels.
    pub(crate) width_px: u32,
    /// The middle of its row, in pixels from the top.
    pub(crate) y_px: u32,
    /// Whether one of its events is chosen.
    pub(crate) is_selected: bool,
    /// Whether Tab leads to it.
    pub(crate) is_stop: bool,
    /// Called with its first event when it gets the focus.
    pub(crate) on_focus: Callback<u32>,
    /// Called with the lane's name when it is to be opened.
    pub(crate) on_toggle: Callback<Option<String>>,
}

/// Draws the mark.
#[component]
pub(crate) fn EventMark(props: &EventMarkProps) -> Html {
    let dispatch = use_dispatch();
    let texts = use_texts();
    let place = use_place();
    let mark = props.lane.marks.get(props.at as usize);
    let timeline = props.results.timeline.as_ref();
    let (Some(mark), Some(timeline)) = (mark, timeline) else {
        return Html::default();
    };
    let first = mark.events.first().copied().unwrap_or_default();
    let Some(event) = timeline.events.get(first as usize) else {
        return Html::default();
    };
    let subject = Subject::Annotation {
        article: event.article.clone(),
        key: event.key.clone(),
    };
    let href = link_to_event(&subject);
    // Several come apart when their days are shown alone; where they never do, they stand one below the other in
    // the list.
    let (action, row) = match (apart(timeline, mark), mark.events.len()) {
        (Some(near), _) => (props.axis.choosing(near), None),
        (None, 1) => (Action::SubjectChosen(subject), None),
        (None, _) => (Action::SubjectChosen(subject), Some(row_id(first))),
    };
    let lane = props.lane.is_closed.then(|| props.lane.name.clone());
    let on_toggle = props.on_toggle.clone();
    let act = move || {
        if let Some(lane) = &lane {
            on_toggle.emit(lane.clone());
            return;
        }
        dispatch.dispatch(action.clone());
        if let Some(row) = &row {
            place.focus(row);
        }
    };
    let onclick = {
        let act = act.clone();
        move |event: MouseEvent| {
            if !(event.ctrl_key() || event.meta_key() || event.shift_key()) {
                event.prevent_default();
                act();
            }
        }
    };
    let onkeydown = move |event: KeyboardEvent| {
        if event.key() == " " {
            event.prevent_default();
            act();
        }
    };
    let onfocus = props.on_focus.reform(move |_: FocusEvent| first);
    let is_several = mark.events.len() > 1;
    let count = mark.events.len().to_string();
    let label = if is_several && mark.is_band() {
        texts.with("count-events", "n", mark.events.len())
    } else {
        short_label(&event.label)
    };
    let lang = (!is_several).then_some(ARTICLE_LANG);
    let drawing = match (mark.is_band(), is_several) {
        (true, _) => band(props, (mark.start, mark.end), mark.label, &label, lang),
        (false, true) => html! {
            <svg x={format!("{:.2}%", mark.start)} y={props.y_px.to_string()} overflow="visible">
                <rect class="event__target" x="-14" y="-14" width="28" height="28" rx="14" />
                <circle class="cluster__disc" r="12" />
                <text class="cluster__count" y="4">{ count }</text>
            </svg>
        },
        (false, false) => point(
            mark.start,
            props.y_px,
            mark.label,
            &label,
            short_band_px(props, event),
        ),
    };
    html! {
        <a
            class={classes!(
                "event",
                (is_several && !mark.is_band()).then_some("cluster"),
                props.is_selected.then_some("event--selected"),
            )}
            {href}
            tabindex={if props.is_stop { "0" } else { "-1" }}
            aria-label={mark_name(timeline, mark, &texts)}
            aria-current={props.is_selected.then_some("true")}
            {onclick}
            {onkeydown}
            {onfocus}
        >
            { drawing }
            if let Some(open) = event.open.filter(|_| !is_several) {
                { tail(open, mark.start, mark.end, props.y_px) }
            }
        </a>
    }
}

/// Returns how wide an event is that is longer than a day, though too short for a band that is a target.
fn short_band_px(props: &EventMarkProps, event: &TimelineEvent) -> Option<f64> {
    let (start, end) = extent(event)?;
    let percent = props.axis.scale.percent(end) - props.axis.scale.percent(start);
    (end - start > TimeDelta::days(1))
        .then(|| (percent / 100.0 * f64::from(props.width_px)).max(6.0))
}

fn point(percent: f64, y_px: u32, side: LabelSide, label: &str, band_px: Option<f64>) -> Html {
    let half = band_px.unwrap_or_default() / 2.0;
    let edge = |x: f64| html! { <line class="event__edge" x1={format!("{x:.1}")} x2={format!("{x:.1}")} y1="-10" y2="10" /> };
    let dx = format!("{:.1}", half.max(1.0) + 8.0);
    html! {
        <svg x={format!("{percent:.2}%")} y={y_px.to_string()} overflow="visible">
            <rect class="event__target" x="-12" y="-12" width="24" height="24" rx="2" />
            if band_px.is_some() {
                <rect class="event__band" x={format!("{:.1}", -half)} y="-10" width={format!("{:.1}", 2.0 * half)} height="20" />
                { edge(-half) }
                { edge(half) }
            } else {
                <circle class="event__point" r="5" />
            }
            { match side {
                LabelSide::After => html! { <text class="event__label" lang={ARTICLE_LANG} x={dx} y="4">{ label }</text> },
                LabelSide::Before => html! { <text class="event__label" lang={ARTICLE_LANG} x={format!("-{dx}")} y="4" text-anchor="end">{ label }</text> },
                LabelSide::Nowhere => Html::default(),
            } }
        </svg>
    }
}

fn band(
    props: &EventMarkProps,
    (start, end): (f64, f64),
    side: LabelSide,
    label: &str,
    lang: Option<&'static str>,
) -> Html {
    let (x, right) = (format!("{start:.2}%"), format!("{end:.2}%"));
    let width = format!("{:.2}%", end - start);
    let y = |by: i32| (props.y_px as i32 + by).to_string();
    let inner_px = (end - start) / 100.0 * f64::from(props.width_px);
    let label_px = label.chars().count() as f64 * CHARACTER_PX + 2.0 * LABEL_GAP_PX;
    // A band has room in itself more often than beside it.
    let (at, dx, anchor) = match side {
        _ if label_px <= inner_px => (Some(x.clone()), "8", None),
        LabelSide::After => (Some(right.clone()), "8", None),
        LabelSide::Before => (Some(x.clone()), "-8", Some("end")),
        LabelSide::Nowhere => (None, "0", None),
    };
    // What goes on outside the days shown has no end there.
    let edge = |x: String| html! { <line class="event__edge" x1={x.clone()} x2={x} y1={y(-10)} y2={y(10)} /> };
    html! {
        <>
            <rect class="event__target" x={x.clone()} y={y(-13)} width={width.clone()} height="26" />
            <rect class="event__band" x={x.clone()} y={y(-10)} {width} height="20" />
            if start > 0.0 || props.axis.scale == props.axis.limits { { edge(x) } }
            if end < 100.0 || props.axis.scale == props.axis.limits { { edge(right) } }
            if let Some(at) = at {
                <text class="event__label" {lang} x={at} {dx} y={y(4)} text-anchor={anchor}>{ label.to_owned() }</text>
            }
        </>
    }
}

/// Pixels of one step of a tail.
const STEP_PX: u32 = 10;

/// What goes on beyond the days that are told: it fades, in steps, so that no gradient needs an id of its own.
fn tail(open: Open, start: f64, end: f64, y_px: u32) -> Html {
    let (at, sign) = match open {
        Open::Start => (start, -1),
        Open::End => (end, 1),
    };
    let step = |n: i32| {
        let left = if sign > 0 { n } else { -n - 1 } * STEP_PX as i32;
        html! {
            <rect class={format!("event__tail event__tail--{n}")} x={left.to_string()} y="-10" width={STEP_PX.to_string()} height="20" />
        }
    };
    html! {
        <svg x={format!("{at:.2}%")} y={y_px.to_string()} overflow="visible">{ for (0..3).map(step) }</svg>
    }
}
