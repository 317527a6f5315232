//! The strip under the head: published articles as bars, mentioned dates as dots, and the days that are kept.

use crate::{
    protocol::{Results, Step, Strip},
    search::filter::Filters,
    state::brush::days_of,
    web::components::{date_range::DateRange, strip_picture::StripPicture, undated::Undated},
};
use std::rc::Rc;
use yew::prelude::*;

/// Properties of [`TimeStrip`].
#[derive(Properties, PartialEq)]
pub(crate) struct TimeStripProps {
    /// What was found; nothing while there is no answer yet.
    pub(crate) results: Option<Rc<Results>>,
    /// What is chosen.
    pub(crate) filters: Rc<Filters>,
}

/// Draws the strip.
#[component]
pub(crate) fn TimeStrip(props: &TimeStripProps) -> Html {
    let days = days_of(&props.filters);
    let strip = use_memo(props.results.clone(), |results| {
        results
            .as_ref()
            .map(|results| results.strip.clone())
            .unwrap_or_default()
    });
    html! {
        <section class="time-strip" aria-label="Time">
            <div class="frame">
                <p class="time-strip__key">
                    <span><b>{ "Published" }</b>{ format!(" bars by {}", step_name(&strip)) }</span><br />{ " " }
                    <span><b>{ "Mentioned" }</b>{ " dots below the line" }</span><br />{ " " }
                    <span class="unknown">{ "strong: in this result" }</span>
                </p>
                <div class="time-strip__picture">
                    <StripPicture strip={strip.clone()} {days} is_known={props.results.is_some()} />
                    <Undated
                        n_undated={strip.n_undated}
                        n_no_year={strip.n_no_year}
                        is_kept={props.filters.keep_undated}
                        is_known={props.results.is_some()}
                    />
                </div>
                <DateRange {days} />
            </div>
        </section>
    }
}

/// Returns what a bar of `strip` stands for.
pub(crate) fn step_name(strip: &Strip) -> &'static str {
    match strip.step {
        Step::Day => "day",
        Step::Month => "month",
        Step::Year => "year",
    }
}
