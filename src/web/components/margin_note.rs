//! Who speaks in a paragraph, in which role, and how the text names them.

use crate::{
    protocol::{MarginNote as Note, Page},
    state::{Action, view::link_to_subject},
    web::{components::action_link::ActionLink, shared::Shared},
    wording::speakers,
};
use yew::prelude::*;

/// Properties of [`MarginNote`].
#[derive(Properties, PartialEq)]
pub(crate) struct MarginNoteProps {
    /// The article.
    pub(crate) page: Shared<Page>,
    /// The note, by its index in [`Page::notes`].
    pub(crate) at: u32,
    /// Whether what is chosen is said here.
    pub(crate) is_selected: bool,
}

/// Draws the note.
#[component]
pub(crate) fn MarginNote(props: &MarginNoteProps) -> Html {
    let Some(note) = props.page.notes.get(props.at as usize) else {
        return Html::default();
    };
    let name = speakers(&note.speakers, note.is_doubtful);
    let is_open = note.speakers.is_empty() || note.is_doubtful;
    html! {
        <div
            role="note"
            class={classes!("margin-note", props.is_selected.then_some("margin-note--selected"))}
            aria-label={format!("Speaker: {name}")}
        >
            <ActionLink
                href={link_to_subject(&note.subject)}
                action={Action::SubjectChosen(note.subject.clone())}
                class={classes!(is_open.then_some("unknown"))}
            >
                { name }
            </ActionLink>
            if let Some(role) = role(note) {
                <span>{ role }</span>
            }
            <span class="second">{ manner(note) }</span>
        </div>
    }
}

fn role(note: &Note) -> Option<String> {
    match note.speakers.len() {
        2.. => Some(format!("{} speakers", note.speakers.len())),
        _ => note.role.clone(),
    }
}

/// Returns how it is said and how its speaker is named there: `direct, then indirect · “she”`.
fn manner(note: &Note) -> String {
    let kinds: Vec<&str> = note.kinds.iter().map(|kind| kind.name()).collect();
    let mut words = kinds.join(", then ");
    if let Some(named) = &note.as_named {
        words += &format!(" · “{named}”");
    }
    words
}
