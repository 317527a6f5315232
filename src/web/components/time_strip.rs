//! The strip under the head: published articles as bars, mentioned dates as dots, and the days that are kept.

use crate::{
    protocol::{Results, Step},
    search::filter::Filters,
    state::brush::days_of,
    texts::Message,
    web::{
        components::{date_range::DateRange, strip_picture::StripPicture, undated::Undated},
        store::use_texts,
        words::drawn,
    },
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
    let texts = use_texts();
    let words = |id: &'static str| drawn(texts.pieces(&Message::new(id)));
    let days = days_of(&props.filters);
    let strip = use_memo(props.results.clone(), |results| {
        results
            .as_ref()
            .map(|results| results.strip.clone())
            .unwrap_or_default()
    });
    html! {
        <section class="time-strip" part="strip" aria-label={texts.say("strip-name")}>
            <div class="frame">
                <p class="time-strip__key">
                    <span>{ words(bars(strip.step)) }</span><br />{ " " }
                    <span>{ words("strip-dots") }</span><br />{ " " }
                    <span class="unknown">{ texts.say("strip-strong") }</span>
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

/// Returns the id of what a bar stands for.
fn bars(step: Step) -> &'static str {
    match step {
        Step::Day => "strip-bars-day",
        Step::Month => "strip-bars-month",
        Step::Year => "strip-bars-year",
    }
}
