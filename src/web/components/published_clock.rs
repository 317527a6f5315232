//! When the articles appeared: a bar for each month, or each year.

use crate::{
    protocol::Results,
    state::view::picture::bar_days,
    texts::{Message, Texts},
    timeline::scale::Scale,
    web::{
        components::axis_ticks::{AxisGrid, AxisTicks},
        shared::Shared,
        store::use_texts,
    },
};
use chrono::NaiveDate;
use yew::prelude::*;

/// Properties of [`PublishedClock`].
#[derive(Properties, PartialEq)]
pub(crate) struct PublishedClockProps {
    /// What was found, with its timeline.
    pub(crate) results: Shared<Results>,
    /// The days shown.
    pub(crate) scale: Scale,
    /// The width of the picture, in pixels.
    pub(crate) width_px: u32,
}

/// Where the axis is, in pixels from the top; the highest bar ends 4 px under it.
const AXIS_PX: f64 = 72.0;

/// The height of the highest bar, in pixels.
const HIGHEST_PX: f64 = 68.0;

/// Articles that the full height stands for at least: one article alone is not a tower.
const LEAST_SCALE: u32 = 4;

/// A bar is no wider than this, in pixels: it is the height that counts.
const WIDEST_PX: f64 = 24.0;

/// A bar in per cent of the width.
struct Drawn {
    start: NaiveDate,
    is_year: bool,
    from: f64,
    to: f64,
    n_found: u32,
    n_all: u32,
}

/// Draws the bars.
#[component]
pub(crate) fn PublishedClock(props: &PublishedClockProps) -> Html {
    let texts = use_texts();
    let bars = props
        .results
        .timeline
        .as_ref()
        .map_or(&[][..], |timeline| &timeline.published);
    let scale = props.scale;
    let drawn: Vec<Drawn> = bars
        .iter()
        .zip(bar_days(bars))
        .map(|(bar, (first, last))| Drawn {
            start: first,
            is_year: (last - first).num_days() > 31,
            from: scale.percent(first).max(0.0),
            to: scale.percent_after(last).min(100.0),
            n_found: bar.n_found,
            n_all: bar.n_all,
        })
        .filter(|bar| bar.n_all > 0 && bar.to > bar.from)
        .collect();
    let most = drawn
        .iter()
        .map(|bar| bar.n_all)
        .max()
        .unwrap_or(0)
        .max(LEAST_SCALE);
    let highest = drawn.iter().rev().max_by_key(|bar| bar.n_found);
    let rect = |bar: &Drawn, n: u32, class: &'static str| {
        let height = f64::from(n) / f64::from(most) * HIGHEST_PX;
        // Half a pixel of paper at each side, as far as there is room.
        let px = 100.0 / f64::from(props.width_px.max(1));
        let width = bar.to - bar.from;
        let gap = (0.5 * px)
            .min(width / 4.0)
            .max((width - WIDEST_PX * px) / 2.0);
        html! {
            <rect
                {class}
                x={format!("{:.2}%", bar.from + gap)}
                width={format!("{:.2}%", bar.to - bar.from - 2.0 * gap)}
                y={format!("{:.1}", AXIS_PX - height)}
                height={format!("{height:.1}")}
            />
        }
    };
    html! {
        <>
        <svg height="100" role="img" aria-label={name(&drawn, highest, &texts)}>
            <AxisGrid {scale} width_px={props.width_px} height_px={AXIS_PX as u32} />
            { for drawn.iter().map(|bar| rect(bar, bar.n_all, "bar--rest")) }
            { for drawn.iter().filter(|bar| bar.n_found > 0).map(|bar| rect(bar, bar.n_found, "bar--match")) }
            <AxisTicks {scale} width_px={props.width_px} y_px={AXIS_PX as u32} />
        </svg>
        <details class="published-table">
            <summary>{ texts.say("view-as-table") }</summary>
            <table>
                <thead>
                    <tr><th scope="col">{ texts.say("dates-published") }</th><th scope="col" class="num">{ texts.say("published-found") }</th><th scope="col" class="num">{ texts.say("published-of") }</th></tr>
                </thead>
                <tbody>
                    { for drawn.iter().map(|bar| html! {
                        <tr>
                            <th scope="row">{ step_name(bar, &texts) }</th>
                            <td class="num">{ texts.number(bar.n_found.into()) }</td>
                            <td class="num">{ texts.number(bar.n_all.into()) }</td>
                        </tr>
                    }) }
                </tbody>
            </table>
        </details>
        </>
    }
}

/// Returns the accessible name: from when to when, and when there are most.
fn name(drawn: &[Drawn], highest: Option<&Drawn>, texts: &Texts) -> String {
    let (Some(first), Some(last), Some(highest)) = (drawn.first(), drawn.last(), highest) else {
        return texts.say("published-none");
    };
    let id = if first.is_year {
        "published-by-year"
    } else {
        "published-by-month"
    };
    let mut name = Message::new(id)
        .with("first", step_name(first, texts))
        .with("last", step_name(last, texts));
    if highest.n_found > 0 {
        name = Message::new("published-most")
            .with("name", name)
            .with("step", step_name(highest, texts))
            .with("n", highest.n_found);
    }
    texts.put(&name)
}

fn step_name(bar: &Drawn, texts: &Texts) -> String {
    match bar.is_year {
        true => texts.year(bar.start),
        false => texts.month(bar.start),
    }
}
