//! The picture of the strip: bars, axis, dots, and the brush over them.

use crate::{
    protocol::{Bar, Dot, Step, Strip},
    state::brush::{DayRange, Edge, position},
    texts::{Message, Texts},
    web::{components::brush_handle::BrushHandle, hooks::sweep::use_sweep, store::use_texts},
};
use chrono::NaiveDate;
use std::rc::Rc;
use yew::prelude::*;

/// Height of the tallest bar, in pixels; the axis lies below it.
const BAR_HEIGHT: f64 = 30.0;
/// Height of the smallest bar, so that one article among thousands is still seen.
const LEAST_HEIGHT: f64 = 1.8;
/// Articles that the full height stands for at least: one article alone is not a tower.
const LEAST_SCALE: u32 = 4;
const AXIS_Y: f64 = 32.0;
/// Part of its step that a bar fills; the rest keeps neighbours apart.
const FILL: f64 = 0.82;
/// A bar is at most this part of the strip, so that a strip of one day is not one black block.
const MOST_WIDTH: f64 = 1.0 / 60.0;

/// Properties of [`StripPicture`].
#[derive(Properties, PartialEq)]
pub(crate) struct StripPictureProps {
    /// What is drawn.
    pub(crate) strip: Rc<Strip>,
    /// The days that are kept.
    pub(crate) days: DayRange,
    /// Whether there is an answer yet.
    pub(crate) is_known: bool,
}

/// Draws the picture.
#[component]
pub(crate) fn StripPicture(props: &StripPictureProps) -> Html {
    let StripPictureProps {
        strip,
        days,
        is_known,
    } = props;
    let texts = use_texts();
    let node = use_node_ref();
    let sweep = use_sweep(&node, strip, *days);
    let axis = html! { <line class="axis-line" x1="0" x2="100%" y1="32.5" y2="32.5" /> };
    if strip.bars.is_empty() {
        return html! {
            <svg height="68" ref={node}>
                { axis }
                if *is_known {
                    <text class="axis-text" x="0" y="52">{ texts.say("strip-empty") }</text>
                }
            </svg>
        };
    }
    let most = strip
        .bars
        .iter()
        .map(|bar| bar.n_all)
        .max()
        .unwrap_or(0)
        .max(LEAST_SCALE);
    let (from, to) = (
        position(strip, *days, Edge::From),
        position(strip, *days, Edge::To),
    );
    html! {
        <svg
            class="time-strip__svg"
            height="68"
            ref={node}
            role="group"
            aria-label={label(strip, &texts)}
            onpointerdown={sweep.onpointerdown}
            onpointermove={sweep.onpointermove}
            onpointerup={sweep.onpointerup.clone()}
            onpointercancel={sweep.onpointerup}
        >
            <rect class="brush__target brush__target--sweep" x="0" y="0" width="100%" height="50" />
            { for strip.bars.iter().filter(|bar| bar.n_all > 0).map(|bar| bar_of(bar, most)) }
            { axis }
            { for strip.dots.iter().map(dot_of) }
            { for strip.ticks.iter().map(|(x, date)| html! {
                <>
                    <line class="axis-tick" x1={percent(*x)} x2={percent(*x)} y1="32" y2="66" />
                    { axis_text(*x, &texts.short_words(*date).known) }
                </>
            }) }
            if strip.ticks.is_empty() {
                // Less than a year: the days at both ends say when it is.
                if strip.start == strip.end {
                    <text class="axis-text" x="50%" text-anchor="middle" y="64">{ words(strip.start, &texts) }</text>
                } else {
                    { axis_text(0.0, &words(strip.start, &texts)) }
                    { axis_text(1.0, &words(strip.end, &texts)) }
                }
            }
            <rect class="brush__shade" x="0" y="0" width={percent(from)} height="50" />
            <rect class="brush__shade" x={percent(to)} y="0" width={percent((1.0 - to).max(0.0))} height="50" />
            <BrushHandle edge={Edge::From} strip={strip.clone()} days={*days} />
            <BrushHandle edge={Edge::To} strip={strip.clone()} days={*days} />
        </svg>
    }
}

fn bar_of(bar: &Bar, most: u32) -> Html {
    let width = (bar.width * FILL).min(MOST_WIDTH);
    let height = |n: u32| {
        if n == 0 {
            0.0
        } else {
            (BAR_HEIGHT * f64::from(n) / f64::from(most)).max(LEAST_HEIGHT)
        }
    };
    let rect = |class: &'static str, n: u32| {
        html! {
            <rect
                {class}
                x={percent(bar.x + (bar.width - width) / 2.0)}
                y={format!("{:.1}", AXIS_Y - height(n))}
                width={percent(width)}
                height={format!("{:.1}", height(n))}
            />
        }
    };
    html! {
        <>
            { rect("bar--rest", bar.n_all) }
            if bar.n_found > 0 { { rect("bar--match", bar.n_found) } }
        </>
    }
}

fn dot_of(dot: &Dot) -> Html {
    html! {
        <circle
            class={classes!("dot", (!dot.found).then_some("dot--rest"))}
            cx={percent(dot.x)}
            cy={(38 + 5 * u32::from(dot.row)).to_string()}
            r="2"
        />
    }
}

/// Writes `name` beside its tick, on the side where there is room.
fn axis_text(x: f64, name: &str) -> Html {
    let (dx, anchor) = match x > 0.9 {
        true => ("-4", "end"),
        false => ("4", "start"),
    };
    html! {
        <text class="axis-text" x={percent(x)} {dx} text-anchor={anchor} y="64">{ name }</text>
    }
}

fn words(day: Option<NaiveDate>, texts: &Texts) -> String {
    day.map(|day| texts.day(day)).unwrap_or_default()
}

fn label(strip: &Strip, texts: &Texts) -> String {
    let id = match strip.step {
        Step::Day => "strip-by-day",
        Step::Month => "strip-by-month",
        Step::Year => "strip-by-year",
    };
    let days = Message::new(id)
        .with("first", words(strip.start, texts))
        .with("last", words(strip.end, texts));
    texts.put(&days)
}

/// Returns a position from 0 to 1 as SVG attributes have it: a style attribute is not allowed.
pub(crate) fn percent(position: f64) -> String {
    format!("{:.2}%", position * 100.0)
}
