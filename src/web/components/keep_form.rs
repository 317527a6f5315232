//! Whether the collection that is open is kept in this browser: the form to keep it, how far that is, what stopped it.

use crate::{
    state::{
        address::CollectionId,
        shelf::{Collection, Keeping, LONGEST_NAME, name},
    },
    texts::Message,
    web::store::{use_desk, use_texts},
};
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// Properties of [`KeepForm`].
#[derive(Properties, PartialEq)]
pub(crate) struct KeepFormProps {
    /// The collection that is open.
    pub(crate) id: CollectionId,
    /// What is kept of it.
    pub(crate) kept: Option<Collection>,
    /// How far it is kept.
    pub(crate) keeping: Keeping,
    /// Why nothing can be kept.
    pub(crate) problem: Option<Message>,
}

/// Draws the form.
#[component]
pub(crate) fn KeepForm(props: &KeepFormProps) -> Html {
    let texts = use_texts();
    let desk = use_desk();
    let field = use_node_ref();
    let is_nameless = use_state_eq(|| false);
    let onsubmit = {
        let (id, field) = (props.id.clone(), field.clone());
        let is_nameless = is_nameless.setter();
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let Some(field) = field.cast::<HtmlInputElement>() else {
                return;
            };
            let name = name(&field.value());
            is_nameless.set(name.is_none());
            match name {
                Some(name) => desk.keep(&id, name),
                None => drop(field.focus()),
            }
        })
    };
    let known = props.kept.as_ref().map(|kept| kept.name.clone());
    let form = |button: &'static str| {
        html! {
            // What is missing is said in the reader's language.
            <form class="keep-form__form" novalidate=true {onsubmit}>
                <label for="keep-name">{ texts.say("keep-name") }</label>
                <input
                    class="field"
                    id="keep-name"
                    ref={field}
                    required=true
                    aria-invalid={is_nameless.then_some("true")}
                    aria-describedby={is_nameless.then_some("keep-nameless")}
                    autocomplete="off"
                    maxlength={LONGEST_NAME.to_string()}
                    value={known.clone()}
                />
                <button type="submit" class="button">{ texts.say(button) }</button>
                if *is_nameless {
                    <p class="note" id="keep-nameless" role="alert">{ texts.say("keep-nameless") }</p>
                }
            </form>
        }
    };
    html! {
        <section class="keep-form" aria-labelledby="keep-title">
            <h2 class="section-head" id="keep-title">{ texts.say("keep-title") }</h2>
            {
                match (&props.keeping, &props.problem) {
                    (Keeping::Yes(n_left), _) => html! {
                        <p role="status">{ texts.put(&kept(known.as_deref().unwrap_or_default(), *n_left)) }</p>
                    },
                    (Keeping::Stopped(reason), _) => html! {
                        <>
                            <p role="alert">{ texts.put(reason) }{ " " }{ texts.say("keep-still-here") }</p>
                            { form("keep-again") }
                        </>
                    },
                    (Keeping::No, Some(problem)) => html! { <p class="note">{ texts.put(problem) }</p> },
                    (Keeping::No, None) => html! {
                        <>
                            <p>{ texts.say("keep-what") }</p>
                            { form("keep-button") }
                        </>
                    },
                }
            }
        </section>
    }
}

fn kept(name: &str, n_left: u32) -> Message {
    match n_left {
        0 => Message::new("keep-kept").with("name", name),
        _ => Message::new("keep-going-on").with("n", n_left),
    }
}
