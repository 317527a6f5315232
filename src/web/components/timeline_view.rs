//! The two clocks on one axis: when articles appeared, and when their texts say that things happened.

use crate::{
    protocol::{LaneBy, Results, Subject},
    state::Action,
    web::{components::dated_list::DatedList, store::use_dispatch},
};
use chrono::NaiveDate;
use std::rc::Rc;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

/// Properties of [`TimelineView`].
#[derive(Properties)]
pub(crate) struct TimelineViewProps {
    /// What was found, with its timeline.
    pub(crate) results: Rc<Results>,
    /// What the lanes stand for.
    pub(crate) lanes: LaneBy,
    /// The part that is shown; nothing for all of it.
    pub(crate) window: Option<(NaiveDate, NaiveDate)>,
    /// What is chosen.
    pub(crate) selected: Option<Subject>,
}

impl PartialEq for TimelineViewProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.results, &other.results)
            && (self.lanes, self.window, &self.selected)
                == (other.lanes, other.window, &other.selected)
    }
}

const LANES: [(LaneBy, &str); 3] = [
    (LaneBy::Person, "person"),
    (LaneBy::Organisation, "organisation"),
    (LaneBy::Article, "article"),
];

/// Draws the view.
#[component]
pub(crate) fn TimelineView(props: &TimelineViewProps) -> Html {
    let dispatch = use_dispatch();
    let onchange = use_callback(dispatch, |event: Event, dispatch| {
        let chosen = event.target_unchecked_into::<HtmlSelectElement>().value();
        if let Some((lanes, _)) = LANES.iter().find(|(_, name)| *name == chosen) {
            dispatch.dispatch(Action::LanesChosen(*lanes));
        }
    });
    html! {
        <>
            <div class="view-head">
                <h1>{ "Timeline" }</h1>
                <div class="button-row picture-only">
                    <label for="lanes" class="note">{ "Lanes by" }</label>
                    <select class="field" id="lanes" {onchange}>
                        { for LANES.iter().map(|(lanes, name)| html! {
                            <option value={*name} selected={*lanes == props.lanes}>{ *name }</option>
                        }) }
                    </select>
                </div>
            </div>
            <div class="timeline">
                <DatedList results={props.results.clone()} selected={props.selected.clone()} />
            </div>
        </>
    }
}
