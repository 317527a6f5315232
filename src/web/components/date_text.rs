//! A date as readers write it; what is not known of it is in italics.

use crate::web::store::use_texts;
use yew::prelude::*;

/// Properties of [`DateText`].
#[derive(Properties, PartialEq)]
pub(crate) struct DateTextProps {
    /// ISO 8601 with `XXXX` for a year that is not stated; nothing where there is no date.
    pub(crate) written: Option<AttrValue>,
}

/// Draws the date.
#[component]
pub(crate) fn DateText(props: &DateTextProps) -> Html {
    let texts = use_texts();
    let words = texts.date_words(props.written.as_deref());
    let machine_readable = props
        .written
        .as_ref()
        .map(|written| written.replace("XXXX-", "--"));
    html! {
        <>
            if !words.known.is_empty() {
                <time datetime={machine_readable}>{ &words.known }</time>
            }
            if let Some(missing) = words.missing {
                if !words.known.is_empty() { { texts.say("date-comma") } }
                <span class="unknown">{ missing }</span>
            }
        </>
    }
}
