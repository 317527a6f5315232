//! The lines and labels of a time axis.

use crate::{timeline::scale::Scale, web::store::use_texts};
use yew::prelude::*;

/// Properties of [`AxisGrid`].
#[derive(Properties, PartialEq)]
pub(crate) struct AxisGridProps {
    /// The days shown.
    pub(crate) scale: Scale,
    /// The width of the picture, in pixels.
    pub(crate) width_px: u32,
    /// How far down the lines go, in pixels.
    pub(crate) height_px: u32,
}

/// Draws a line down the picture where a longer unit starts.
#[component]
pub(crate) fn AxisGrid(props: &AxisGridProps) -> Html {
    let texts = use_texts();
    let ticks = props.scale.ticks(f64::from(props.width_px), &texts);
    let has_major = ticks.iter().any(|tick| tick.is_major);
    let lines = ticks.into_iter().filter(|tick| tick.is_major || !has_major).map(|tick| {
        let x = format!("{:.2}%", tick.percent);
        html! { <line class="axis-grid" x1={x.clone()} x2={x} y1="0" y2={props.height_px.to_string()} /> }
    });
    html! { <>{ for lines }</> }
}

/// Properties of [`AxisTicks`].
#[derive(Properties, PartialEq)]
pub(crate) struct AxisTicksProps {
    /// The days shown.
    pub(crate) scale: Scale,
    /// The width of the picture, in pixels.
    pub(crate) width_px: u32,
    /// Where the axis is, in pixels from the top.
    pub(crate) y_px: u32,
}

/// The width of a label's character, in pixels: 12 px system type.
const CHARACTER_PX: f64 = 6.4;

/// Draws the axis with its ticks and labels.
#[component]
pub(crate) fn AxisTicks(props: &AxisTicksProps) -> Html {
    let texts = use_texts();
    let width_px = f64::from(props.width_px);
    let y = props.y_px;
    let ticks = props.scale.ticks(width_px, &texts).into_iter().map(|tick| {
        let x = format!("{:.2}%", tick.percent);
        let length = if tick.label.is_empty() { 4 } else { 8 };
        let label_px = texts.n_widths(&tick.label) as f64 * CHARACTER_PX;
        let fits = tick.percent / 100.0 * width_px + label_px <= width_px + 4.0;
        html! {
            <>
                <line class="axis-tick" x1={x.clone()} x2={x.clone()} y1={y.to_string()} y2={(y + length).to_string()} />
                if fits {
                    <text class="axis-text" {x} y={(y + 22).to_string()}>{ tick.label }</text>
                }
            </>
        }
    });
    html! {
        <>
            <line class="axis-line" x1="0" x2="100%" y1={format!("{y}.5")} y2={format!("{y}.5")} />
            { for ticks }
        </>
    }
}
