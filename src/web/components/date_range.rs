//! First and last day that are kept, as two date inputs: what the brush does, without dragging.

use crate::{
    state::{Action, brush::DayRange},
    web::store::{use_dispatch, use_texts},
};
use chrono::NaiveDate;
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// Properties of [`DateRange`].
#[derive(Properties, PartialEq)]
pub(crate) struct DateRangeProps {
    /// The days.
    pub(crate) days: DayRange,
}

/// Draws the inputs.
#[component]
pub(crate) fn DateRange(props: &DateRangeProps) -> Html {
    let dispatch = use_dispatch();
    let texts = use_texts();
    let days = props.days;
    let from = use_callback(
        (dispatch.clone(), days),
        |event: Event, (dispatch, days)| {
            dispatch.dispatch(Action::DaysChosen(day_in(&event), days.1));
        },
    );
    let to = use_callback((dispatch, days), |event: Event, (dispatch, days)| {
        dispatch.dispatch(Action::DaysChosen(days.0, day_in(&event)));
    });
    // `change` comes with every part that is typed, so a year on its way to four digits is a date, too.
    let input = |name: &'static str, day: Option<NaiveDate>, onchange: Callback<Event>| {
        let value = day.map(|day| day.to_string()).unwrap_or_default();
        html! {
            <label>
                { texts.say(name) }{ " " }
                <input class={classes!("field", day.is_none().then_some("is-empty"))} type="date" max="9999-12-31" {value} {onchange} />
            </label>
        }
    };
    html! {
        <div class="time-strip__dates" role="group" aria-label={texts.say("dates-published")}>
            { input("dates-from", days.0, from) }
            { input("dates-to", days.1, to) }
        </div>
    }
}

fn day_in(event: &Event) -> Option<NaiveDate> {
    let field: HtmlInputElement = event.target_unchecked_into();
    field.value().parse().ok()
}
