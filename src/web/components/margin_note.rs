//! Who speaks in a paragraph, in which role, and how the text names them.

use crate::{
    protocol::{MarginNote as Note, Page},
    state::{
        Action,
        view::{link_to_subject, speakers},
    },
    texts::{Arg, Join, Message},
    web::{
        components::action_link::ActionLink, shared::Shared, store::use_texts, words::ARTICLE_LANG,
    },
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
    let texts = use_texts();
    let Some(note) = props.page.notes.get(props.at as usize) else {
        return Html::default();
    };
    let name = texts.write(&speakers(&note.speakers, note.is_doubtful));
    let is_open = note.speakers.is_empty() || note.is_doubtful;
    html! {
        <div
            role="note"
            class={classes!("margin-note", props.is_selected.then_some("margin-note--selected"))}
            aria-label={texts.with("margin-speaker", "name", name.as_str())}
        >
            <ActionLink
                href={link_to_subject(&note.subject)}
                action={Action::SubjectChosen(note.subject.clone())}
                class={classes!(is_open.then_some("unknown"))}
            >
                { name }
            </ActionLink>
            if note.speakers.len() > 1 {
                <span>{ texts.with("count-speakers", "n", note.speakers.len()) }</span>
            } else if let Some(role) = &note.role {
                <span lang={ARTICLE_LANG}>{ role }</span>
            }
            <span class="second">
                { texts.write(&manner(note)) }
                if let Some(named) = &note.as_named {
                    { " · “" }<span lang={ARTICLE_LANG}>{ named }</span>{ "”" }
                }
            </span>
            if note.is_corrected {
                <span class="corrected">{ texts.say("corrected") }</span>
            }
        </div>
    }
}

/// Returns how it is said: `direct, then indirect`.
fn manner(note: &Note) -> Arg {
    let kinds = note.kinds.iter();
    let kinds = kinds.map(|kind| Message::new(kind.text()).into());
    Arg::List(Join::Then, kinds.collect())
}
