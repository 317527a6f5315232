//! The events in order: the timeline itself, of which the picture is a drawing.

use crate::{
    protocol::{Results, Subject, TimelineEvent},
    state::{
        Action,
        view::{
            date::{event_words, short_words},
            link_to_event, listed,
        },
    },
    web::components::action_link::ActionLink,
};
use chrono::Datelike as _;
use std::rc::Rc;
use yew::prelude::*;

/// Properties of [`DatedList`].
#[derive(Properties)]
pub(crate) struct DatedListProps {
    /// What was found, with its timeline.
    pub(crate) results: Rc<Results>,
    /// What is chosen.
    pub(crate) selected: Option<Subject>,
}

impl PartialEq for DatedListProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.results, &other.results) && self.selected == other.selected
    }
}

/// Draws the list.
#[component]
pub(crate) fn DatedList(props: &DatedListProps) -> Html {
    let events = props
        .results
        .timeline
        .as_ref()
        .map_or(&[][..], |timeline| &timeline.events);
    let year = |event: &TimelineEvent| event.earliest.map(|day| day.year());
    html! {
        <section class="dated-list" aria-labelledby="dated-list-head">
            <h2 class="visually-hidden" id="dated-list-head" tabindex="-1">{ "Events in order" }</h2>
            { for events.chunk_by(|this, next| year(this) == year(next)).map(|events| html! {
                <>
                    <h3>{ year(&events[0]).map_or("Year not stated".to_owned(), |year| year.to_string()) }</h3>
                    <ol>{ for events.iter().map(|event| row(event, props.selected.as_ref())) }</ol>
                </>
            }) }
        </section>
    }
}

fn row(event: &TimelineEvent, selected: Option<&Subject>) -> Html {
    let subject = Subject::Annotation {
        article: event.article.clone(),
        key: event.key.clone(),
    };
    let when = match (event.earliest, event.latest) {
        (Some(earliest), Some(latest)) => event_words(earliest, latest, event.precision),
        _ => crate::calendar::PartialDate::parse(&event.value)
            .map_or(event.value.clone(), |date| short_words(date).known),
    };
    let mut about = vec![event.precision.name().to_owned()];
    if event.told_by.is_empty() {
        about.push(if event.people.is_empty() {
            "no one named".into()
        } else {
            listed(&event.people)
        });
    } else {
        about.push(format!("told by {}", listed(&event.told_by)));
    }
    html! {
        <li>
            <ActionLink
                href={link_to_event(&subject)}
                is_current={selected == Some(&subject)}
                action={Action::SubjectChosen(subject)}
            >
                <time datetime={event.value.replace("XXXX-", "--")}>{ when }</time>
                <span>
                    <span class="what">{ &event.label }</span>
                    <small>{ about.join(" · ") }</small>
                </span>
            </ActionLink>
        </li>
    }
}
