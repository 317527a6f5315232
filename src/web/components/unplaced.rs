//! What has no place on the axis, set apart beside it: articles without a date, events without a year.

use crate::{
    protocol::{Results, Subject},
    search::filter::{Choice, Facet, FacetValue},
    state::{
        Action, View,
        view::{
            link_to_event,
            picture::{short_label, when},
        },
    },
    web::{
        components::action_link::ActionLink,
        shared::Shared,
        store::{use_dispatch, use_place, use_texts},
        words::ARTICLE_LANG,
    },
};
use yew::prelude::*;

/// Properties of [`Undated`].
#[derive(Properties, PartialEq)]
pub(crate) struct UndatedProps {
    /// Articles found without any date.
    pub(crate) n_undated: u32,
    /// Articles found with a date but no year.
    pub(crate) n_no_year: u32,
}

/// Draws the articles that have no place on the upper clock.
#[component]
pub(crate) fn Undated(props: &UndatedProps) -> Html {
    let dispatch = use_dispatch();
    let texts = use_texts();
    let onclick = use_callback(dispatch, |_: MouseEvent, dispatch| {
        dispatch.dispatch(Action::ValueToggled(
            Facet::Published,
            FacetValue::Unknown,
            Choice::Keep,
        ));
        dispatch.dispatch(Action::ViewChosen(View::Articles));
    });
    if props.n_undated + props.n_no_year == 0 {
        return html! { <div></div> };
    }
    html! {
        <div class="unplaced">
            if props.n_undated > 0 {
                <b>{ texts.with("unplaced-no-date", "n", props.n_undated) }</b>
                <button type="button" class="button button--plain" {onclick}>{ texts.say("unplaced-show") }</button>
            }
            if props.n_no_year > 0 {
                <b>{ texts.with("unplaced-no-year", "n", props.n_no_year) }</b>
            }
        </div>
    }
}

/// Properties of [`NoYear`].
#[derive(Properties, PartialEq)]
pub(crate) struct NoYearProps {
    /// What was found, with its timeline.
    pub(crate) results: Shared<Results>,
    /// What is chosen.
    pub(crate) selected: Option<Subject>,
}

/// Events that are named beside the axis; the rest are in the list.
const N_EVENTS: usize = 5;

/// Draws the events that have no place on the lower clock.
#[component]
pub(crate) fn NoYear(props: &NoYearProps) -> Html {
    let texts = use_texts();
    let place = use_place();
    let to_list = use_callback(place, |event: MouseEvent, place| {
        event.prevent_default(); // the hash is the state, not a place in the page
        place.focus("dated-list-no-year");
    });
    let events = props
        .results
        .timeline
        .as_ref()
        .map_or(&[][..], |timeline| &timeline.events);
    let without = || events.iter().filter(|event| event.earliest.is_none());
    let n = without().count();
    if n == 0 {
        return html! { <div></div> };
    }
    html! {
        <div class="unplaced">
            <b>{ texts.say("timeline-no-year") }</b>
            { for without().take(N_EVENTS).map(|event| {
                let subject = Subject::Annotation { article: event.article.clone(), key: event.key.clone() };
                html! {
                    <ActionLink
                        href={link_to_event(&subject)}
                        is_current={props.selected.as_ref() == Some(&subject)}
                        action={Action::SubjectChosen(subject)}
                    >
                        { when(event, &texts) }<br /><span lang={ARTICLE_LANG}>{ short_label(&event.label) }</span>
                    </ActionLink>
                }
            }) }
            if n > N_EVENTS {
                <a href="#dated-list-no-year" onclick={to_list}>{ texts.with("unplaced-more", "n", n - N_EVENTS) }</a>
            }
        </div>
    }
}
