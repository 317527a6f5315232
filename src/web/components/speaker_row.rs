//! One who is quoted: name, role, how often, in which kinds, and when.

use crate::{
    extract::EntityKind,
    protocol::{Results, Voice, VoiceRow},
    texts::{Message, Texts},
    web::{components::sparkline::Sparkline, shared::Shared, store::use_texts},
};
use web_sys::HtmlElement;
use yew::prelude::*;

/// Properties of [`SpeakerRow`].
#[derive(Properties, PartialEq)]
pub(crate) struct SpeakerRowProps {
    /// What was found, with its voices.
    pub(crate) results: Shared<Results>,
    /// Which of the rows.
    pub(crate) at: u32,
    /// Whether the row is chosen.
    pub(crate) is_chosen: bool,
    /// Whether Tab comes to it.
    pub(crate) is_stop: bool,
    /// It has the focus.
    pub(crate) on_stop: Callback<u32>,
    /// It was chosen, or is no longer.
    pub(crate) on_choose: Callback<(Voice, MouseEvent)>,
}

/// Draws the row.
#[component]
pub(crate) fn SpeakerRow(props: &SpeakerRowProps) -> Html {
    let texts = use_texts();
    let onfocus = use_callback(
        (props.on_stop.clone(), props.at),
        |_: FocusEvent, (on_stop, at)| on_stop.emit(*at),
    );
    let voices = props.results.voices.as_ref();
    let Some(row) = voices.and_then(|voices| voices.rows.get(props.at as usize)) else {
        return Html::default();
    };
    let onclick = {
        let (on_choose, voice) = (props.on_choose.clone(), row.voice.clone());
        move |event: MouseEvent| on_choose.emit((voice.clone(), event))
    };
    let tally = row.tally;
    let split = Message::new("voices-split")
        .with("direct", tally.n_direct)
        .with("mixed", tally.n_mixed)
        .with("indirect", tally.n_indirect);
    html! {
        <li>
            <label class="speaker-row">
                <input
                    type="checkbox"
                    checked={props.is_chosen}
                    tabindex={if props.is_stop { "0" } else { "-1" }}
                    {onclick}
                    onkeydown={|event: KeyboardEvent| press_on_enter(&event)}
                    {onfocus}
                />
                <span class="speaker-row__name">{ name(row, &texts) }</span>
                <Sparkline results={props.results.clone()} at={props.at} />
                <span class="speaker-row__count">
                    <span aria-hidden="true">{ texts.number(tally.total().into()) }</span>
                    <span class="visually-hidden">{ texts.with("count-quotes", "n", tally.total()) }</span>
                </span>
                <span class="speaker-row__more">
                    <span class="speaker-row__role">{ about(row, &texts) }</span>
                    <span class="speaker-row__split">
                        <span aria-hidden="true">
                            { format!("{} + {} + {}", tally.n_direct, tally.n_mixed, tally.n_indirect) }
                        </span>
                        <span class="visually-hidden">{ texts.put(&split) }</span>
                        if row.n_doubtful > 0 && !is_doubtful(row) {
                            <span class="unknown">{ texts.with("voices-n-perhaps", "n", row.n_doubtful) }</span>
                        }
                    </span>
                </span>
            </label>
        </li>
    }
}

/// Space presses a box by itself; so does Enter here, as in every list of the page.
pub(crate) fn press_on_enter(event: &KeyboardEvent) {
    if event.key() == "Enter" {
        event.prevent_default();
        event.target_unchecked_into::<HtmlElement>().click();
    }
}

/// Says whether each of the quotes may be someone else's.
fn is_doubtful(row: &VoiceRow) -> bool {
    row.n_doubtful == row.tally.total()
}

/// Returns the name, or the words for who has none.
pub(crate) fn name(row: &VoiceRow, texts: &Texts) -> Html {
    let words = row.voice.words(texts);
    match (&row.voice, is_doubtful(row)) {
        (Voice::Unknown, _) => html! { <span class="unknown">{ words }</span> },
        (_, true) => {
            html! { <span class="unknown">{ texts.with("speaker-perhaps", "names", words) }</span> }
        }
        _ => html! { { words } },
    }
}

/// Returns what is said of the speaker: its roles, or that there is nothing.
pub(crate) fn about(row: &VoiceRow, texts: &Texts) -> Html {
    if !row.roles.is_empty() {
        let roles = row.roles.join("; ");
        return match row.n_more_roles {
            0 => html! { { roles } },
            n => html! { <>{ roles }{ "; " }{ texts.with("voices-more-roles", "n", n) }</> },
        };
    }
    let id = match &row.voice {
        Voice::Described(_) if row.n_articles > 1 => {
            let words = texts.with("voices-not-named-several", "n", row.n_articles);
            return html! { <span class="unknown">{ words }</span> };
        }
        Voice::Described(_) => "voices-not-named",
        Voice::Unknown => "voices-no-one",
        Voice::Named { kind, .. } => match kind {
            EntityKind::Person => "voices-role-unknown",
            EntityKind::Organisation => return html! { { texts.say("voices-is-organisation") } },
            EntityKind::Place => return html! { { texts.say("voices-is-place") } },
            EntityKind::Group => return html! { { texts.say("voices-is-group") } },
            _ => return html! { { texts.say("voices-is-other") } },
        },
        Voice::Within(_) | Voice::Every(..) => return Html::default(),
    };
    html! { <span class="unknown">{ texts.say(id) }</span> }
}
