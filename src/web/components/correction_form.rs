//! The form in which a reader puts something right: the fields that fit it, one button.

use crate::{
    extract::EntityKind,
    protocol::{Correctable, Thing},
    state::{
        Action, Corrections,
        correction::{
            Way,
            draft::{Draft, Scope},
        },
        view::correction::kind_text,
    },
    web::{
        components::correction_field::{CorrectionChoice, CorrectionField},
        hooks::focus_later::use_focus_later,
        store::{use_corrections, use_dispatch, use_texts},
    },
};
use yew::prelude::*;

/// Properties of [`CorrectionForm`].
#[derive(Properties, PartialEq)]
pub(crate) struct CorrectionFormProps {
    /// What is corrected.
    pub(crate) of: Correctable,
    /// The reader's corrections.
    pub(crate) corrections: Corrections,
}

/// Draws the form.
#[component]
pub(crate) fn CorrectionForm(props: &CorrectionFormProps) -> Html {
    let texts = use_texts();
    let ledger = use_corrections();
    let dispatch = use_dispatch();
    let focus_later = use_focus_later();
    let thing = &props.of.thing;
    let draft = use_state(|| Draft::new(thing));
    let said = use_state(|| None::<&'static str>);
    {
        let draft = draft.clone();
        use_effect_with(thing.clone(), move |thing| draft.set(Draft::new(thing)));
    }
    let change = {
        let (draft, said) = (draft.clone(), said.clone());
        move |take: fn(&mut Draft, String)| {
            let (draft, said) = (draft.clone(), said.clone());
            Callback::from(move |value: String| {
                let mut next = (*draft).clone();
                take(&mut next, value);
                draft.set(next);
                said.set(None);
            })
        }
    };
    let onsubmit = {
        let (draft, said) = (draft.clone(), said.clone());
        let (of, corrections) = (props.of.clone(), props.corrections.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            match draft.edit(&of, &corrections) {
                Ok(edit) => {
                    ledger.make(edit, Way::Made);
                    said.set(Some("correction-saved"));
                    if draft.is_gone() {
                        dispatch.dispatch(Action::EvidenceClosed); // there is no such thing any more
                        focus_later.emit("evidence-head");
                    }
                }
                Err(fault) => said.set(Some(fault.text())),
            }
        })
    };
    let onreset = {
        let (draft, thing, said) = (draft.clone(), thing.clone(), said.clone());
        Callback::from(move |event: Event| {
            event.prevent_default();
            draft.set(Draft::new(&thing));
            said.set(None);
        })
    };
    let fields = match thing {
        Thing::Entity { here, known, .. } => html! {
            <>
                <CorrectionField
                    label={texts.say("correction-name")}
                    value={draft.name.clone()}
                    on_change={change(|draft, value| draft.name = value)}
                />
                <CorrectionChoice
                    label={texts.say("correction-kind")}
                    options={kinds(&texts)}
                    value={draft.kind_value()}
                    on_change={change(|draft, value| draft.choose_kind(&value))}
                />
                <CorrectionField
                    label={texts.say("correction-same-as")}
                    value={draft.same_as.clone()}
                    known={known.iter().map(|named| AttrValue::from(named.name.clone())).collect::<Vec<_>>()}
                    on_change={change(|draft, value| draft.same_as = value)}
                />
                if let Some(here) = here {
                    <CorrectionChoice
                        label={texts.say("correction-scope")}
                        options={vec![
                            (Scope::Everywhere.value(), texts.say("correction-everywhere")),
                            (Scope::Article.value(), texts.say("correction-in-article")),
                            (Scope::Mention.value(), texts.with("correction-at-mention", "words", here.words.as_str())),
                        ]}
                        value={draft.scope.value()}
                        on_change={change(|draft, value| draft.scope = Scope::from_value(&value))}
                    />
                }
            </>
        },
        Thing::Quote { known, .. } => html! {
            <>
                <CorrectionField
                    label={texts.say("correction-speaker")}
                    value={draft.speaker.clone()}
                    placeholder={texts.say("correction-speaker-unknown")}
                    known={known.iter().map(|named| AttrValue::from(named.name.clone())).collect::<Vec<_>>()}
                    on_change={change(|draft, value| draft.speaker = value)}
                />
                <CorrectionChoice
                    label={texts.say("correction-kind")}
                    options={presence(&texts, "correction-is-quote", "correction-no-quote")}
                    value={draft.presence_value()}
                    on_change={change(|draft, value| draft.choose_presence(&value))}
                />
            </>
        },
        Thing::Time { event, .. } => {
            let mut options = presence(&texts, "correction-is-time", "correction-no-time");
            if event.is_some() {
                options.insert(1, ("no-event", texts.say("correction-no-event")));
            }
            html! {
                <>
                    <CorrectionField
                        label={texts.say("correction-date")}
                        value={draft.date.clone()}
                        hint={texts.say("correction-date-hint")}
                        on_change={change(|draft, value| draft.date = value)}
                    />
                    <CorrectionChoice
                        label={texts.say("correction-kind")}
                        {options}
                        value={draft.presence_value()}
                        on_change={change(|draft, value| draft.choose_presence(&value))}
                    />
                </>
            }
        }
        Thing::Quantity { .. } => html! {
            <CorrectionChoice
                label={texts.say("correction-kind")}
                options={presence(&texts, "correction-is-number", "correction-no-number")}
                value={draft.presence_value()}
                on_change={change(|draft, value| draft.choose_presence(&value))}
            />
        },
        Thing::Article { .. } => html! {
            <CorrectionField
                label={texts.say("correction-published")}
                value={draft.date.clone()}
                hint={texts.say("correction-date-hint")}
                on_change={change(|draft, value| draft.date = value)}
            />
        },
    };
    html! {
        <form class="correction-form" {onsubmit} {onreset}>
            { fields }
            <CorrectionField
                label={texts.say("correction-note")}
                value={draft.note.clone()}
                on_change={change(|draft, value| draft.note = value)}
            />
            <p class="note">{ texts.say("correction-hint") }</p>
            <p class="button-row correction-form__foot">
                <button type="submit" class="button button--primary">{ texts.say("correction-save") }</button>
                <button type="reset" class="button">{ texts.say("correction-reset") }</button>
            </p>
            <p class="correction-form__said" role="status">
                if let Some(id) = *said { { texts.say(id) } }
            </p>
        </form>
    }
}

fn kinds(texts: &crate::texts::Texts) -> Vec<(&'static str, String)> {
    let mut all: Vec<(&str, String)> = EntityKind::ALL
        .iter()
        .map(|kind| (kind_text(*kind), texts.say(kind_text(*kind))))
        .collect();
    all.push(("none", texts.say("correction-no-name")));
    all
}

fn presence(
    texts: &crate::texts::Texts,
    is: &'static str,
    is_not: &'static str,
) -> Vec<(&'static str, String)> {
    vec![("is", texts.say(is)), ("none", texts.say(is_not))]
}
