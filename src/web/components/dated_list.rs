//! The events in order: the timeline itself, of which the picture is a drawing.

use crate::{
    protocol::{Results, Subject, TimelineEvent},
    state::{
        Action,
        view::{link_to_event, picture::when},
    },
    texts::{Arg, Join, Message, Texts},
    web::{
        components::action_link::ActionLink, shared::Shared, store::use_texts, words::ARTICLE_LANG,
    },
};
use chrono::Datelike as _;
use yew::prelude::*;

/// Properties of [`DatedList`].
#[derive(Properties, PartialEq)]
pub(crate) struct DatedListProps {
    /// What was found, with its timeline.
    pub(crate) results: Shared<Results>,
    /// What is chosen.
    pub(crate) selected: Option<Subject>,
}

/// Rows that are drawn at first, and again each time more are asked for.
const N_ROWS: usize = 300;

/// Draws the list.
#[component]
pub(crate) fn DatedList(props: &DatedListProps) -> Html {
    let texts = use_texts();
    let n_shown = use_state(|| N_ROWS);
    let timeline = props.results.timeline.as_ref();
    let events = timeline.map_or(&[][..], |timeline| &timeline.events);
    let year = |event: &TimelineEvent| event.earliest.map(|day| day.year());
    let shown = &events[..events.len().min(*n_shown)];
    let n_left = events.len() - shown.len();
    let onclick = {
        let (n_shown, n) = (n_shown.setter(), *n_shown + N_ROWS);
        move |_: MouseEvent| n_shown.set(n)
    };
    let mut at = 0;
    let years = shown.chunk_by(|this, next| year(this) == year(next)).map(|events| {
        let first = at;
        at += events.len() as u32;
        html! {
            <>
                if let Some(day) = events[0].earliest {
                    <h3>{ texts.year(day) }</h3>
                } else {
                    <h3 id="dated-list-no-year" tabindex="-1">{ texts.say("timeline-no-year") }</h3>
                }
                <ol>
                    { for events.iter().zip(first..).map(|(event, at)| row(event, at, props.selected.as_ref(), &texts)) }
                </ol>
            </>
        }
    });
    html! {
        <section class="dated-list" aria-labelledby="dated-list-head">
            <h2 class="visually-hidden" id="dated-list-head" tabindex="-1">{ texts.say("dated-list-title") }</h2>
            { for years }
            if timeline.is_some() && events.is_empty() {
                <p class="note">{ texts.say("dated-list-empty") }</p>
            }
            if n_left > 0 {
                <p class="button-row dated-list__more">
                    <button type="button" class="button" {onclick}>
                        { texts.with("dated-list-more", "n", n_left.min(N_ROWS)) }
                    </button>
                </p>
            }
        </section>
    }
}

/// Returns the id of the row of the event with this index.
pub(crate) fn row_id(event: u32) -> String {
    format!("dated-{event}")
}

fn row(event: &TimelineEvent, at: u32, selected: Option<&Subject>, texts: &Texts) -> Html {
    let mut subjects = event.subjects();
    let Some(subject) = subjects.next() else {
        return Html::default();
    };
    html! {
        <li>
            <ActionLink
                id={row_id(at)}
                href={link_to_event(&subject)}
                is_current={selected.is_some_and(|selected| event.is(selected))}
                action={Action::SubjectChosen(subject)}
            >
                <time datetime={event.value.replace("XXXX-", "--")}>{ when(event, texts) }</time>
                <span>
                    <span class="what" lang={ARTICLE_LANG}>{ &event.label }</span>
                    <small>
                        { texts.write(&about(event)) }
                        if event.is_corrected {
                            { " " }<span class="corrected">{ texts.say("corrected") }</span>
                        }
                    </small>
                </span>
            </ActionLink>
            if !event.also.is_empty() {
                <p class="dated-list__also">
                    { texts.say("dated-list-also") }
                    { for event.also.iter().zip(subjects).map(|(other, subject)| html! {
                        <ActionLink
                            href={link_to_event(&subject)}
                            is_current={selected == Some(&subject)}
                            action={Action::SubjectChosen(subject)}
                        >
                            <span lang={ARTICLE_LANG}>{ &other.title }</span>
                        </ActionLink>
                    }) }
                </p>
            }
        </li>
    }
}

/// Returns how exactly the event is dated, who takes part and who tells it.
fn about(event: &TimelineEvent) -> Arg {
    let mut about = vec![Message::new(event.precision.text()).into()];
    if !event.people.is_empty() {
        about.push(Arg::names(&event.people));
    }
    if !event.told_by.is_empty() {
        let names = Arg::names(&event.told_by);
        about.push(
            Message::new("dated-list-told-by")
                .with("names", names)
                .into(),
        );
    }
    if !event.also.is_empty() {
        about.push(
            Message::new("count-articles")
                .with("n", event.also.len() + 1)
                .into(),
        );
    }
    if about.len() == 1 {
        about.push(Message::new("no-one-named").into());
    }
    Arg::List(Join::Dot, about)
}
