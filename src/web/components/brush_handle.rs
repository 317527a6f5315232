//! One edge of the brush, moved by keys or by dragging.

use crate::{
    protocol::{Step, Strip},
    state::{
        Action,
        brush::{DayRange, Edge, edge_at, moved, position, step},
    },
    texts::{DatePart, Texts},
    web::{
        components::strip_picture::percent,
        dom,
        store::{use_dispatch, use_texts},
    },
};
use std::rc::Rc;
use web_sys::Element;
use yew::prelude::*;

/// How far Page Up and Page Down go: a year of months.
const PAGE: usize = 12;

/// Properties of [`BrushHandle`].
#[derive(Properties, PartialEq)]
pub(crate) struct BrushHandleProps {
    /// Which edge.
    pub(crate) edge: Edge,
    /// The strip it lies on.
    pub(crate) strip: Rc<Strip>,
    /// The days that are kept.
    pub(crate) days: DayRange,
}

/// Draws the handle.
#[component]
pub(crate) fn BrushHandle(props: &BrushHandleProps) -> Html {
    let BrushHandleProps { edge, strip, days } = props;
    let dispatch = use_dispatch();
    let texts = use_texts();
    let is_held = use_mut_ref(|| false);
    let node = use_node_ref();
    let go = {
        let (strip, days, edge) = (strip.clone(), *days, *edge);
        move |to: usize| {
            let (from, to) = moved(&strip, days, edge, to);
            dispatch.dispatch(Action::DaysChosen(from, to));
        }
    };
    let now = step(strip, *days, *edge);
    let n = strip.bars.len();
    let onkeydown = {
        let go = go.clone();
        Callback::from(move |event: KeyboardEvent| {
            let to = match event.key().as_str() {
                "ArrowLeft" | "ArrowDown" => now.saturating_sub(1),
                "ArrowRight" | "ArrowUp" => now + 1,
                "PageDown" => now.saturating_sub(PAGE),
                "PageUp" => now + PAGE,
                "Home" => 0,
                "End" => n,
                _ => return,
            };
            event.prevent_default();
            go(to);
        })
    };
    let onpointerdown = {
        let (is_held, node) = (is_held.clone(), node.clone());
        Callback::from(move |event: PointerEvent| {
            event.stop_propagation(); // the picture below would begin a new range
            if let Some(handle) = node.cast::<Element>() {
                // Without capture the drag ends at the handle's edge; nothing worse.
                let _ = handle.set_pointer_capture(event.pointer_id());
            }
            *is_held.borrow_mut() = true;
        })
    };
    let onpointermove = {
        let (is_held, strip, node) = (is_held.clone(), strip.clone(), node.clone());
        Callback::from(move |event: PointerEvent| {
            if !*is_held.borrow() {
                return;
            }
            let handle = node.cast::<Element>();
            if let Some(picture) = handle.and_then(|handle| handle.closest("svg").ok().flatten()) {
                go(edge_at(
                    &strip,
                    dom::part_of_width(&picture, event.client_x()),
                ));
            }
        })
    };
    let release = Callback::from(move |event: PointerEvent| {
        event.stop_propagation();
        *is_held.borrow_mut() = false;
    });
    let is_idle = match edge {
        Edge::From => days.0.is_none(),
        Edge::To => days.1.is_none(),
    };
    let x = percent(position(strip, *days, *edge));
    html! {
        <g
            class={classes!("brush__handle", is_idle.then_some("brush__handle--idle"))}
            ref={node}
            role="slider"
            tabindex="0"
            aria-label={texts.say(match edge { Edge::From => "dates-from", Edge::To => "dates-to" })}
            aria-valuemin="0"
            aria-valuemax={n.to_string()}
            aria-valuenow={now.to_string()}
            aria-valuetext={value_text(strip, *days, *edge, &texts)}
            {onkeydown}
            {onpointerdown}
            {onpointermove}
            onpointerup={release.clone()}
            onpointercancel={release}
        >
            <line class="brush__edge" x1={x.clone()} x2={x.clone()} y1="0" y2="50" />
            <circle class="brush__grip" cx={x.clone()} cy="17" r="5" />
            <svg {x} y="0" overflow="visible">
                <rect class="brush__target" x="-12" y="0" width="24" height="50" />
            </svg>
        </g>
    }
}

/// Returns where the handle is, in words.
fn value_text(strip: &Strip, days: DayRange, edge: Edge, texts: &Texts) -> String {
    let (day, end) = match edge {
        Edge::From => (days.0, "brush-first"),
        Edge::To => (days.1, "brush-last"),
    };
    let Some(day) = day else {
        return texts.say(end);
    };
    let is_whole = match edge {
        Edge::From => strip.bars.iter().any(|bar| bar.start == day),
        Edge::To => day
            .succ_opt()
            .is_some_and(|next| strip.bars.iter().any(|bar| bar.start == next)),
    };
    let parts: &[DatePart] = match (strip.step, is_whole) {
        (Step::Month, true) => &[DatePart::Month, DatePart::Year],
        (Step::Year, true) => &[DatePart::Year],
        _ => &[DatePart::Day, DatePart::Month, DatePart::Year],
    };
    texts.written(day, parts)
}
