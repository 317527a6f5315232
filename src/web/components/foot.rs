//! The last line of the page: what was left out, and that nothing has left the reader's computer.

use crate::{
    state::{Action, Phase, Sheet},
    texts::{Message, Texts},
    web::store::{use_dispatch, use_texts},
};
use yew::prelude::*;

/// Properties of [`Foot`].
#[derive(Properties, PartialEq)]
pub(crate) struct FootProps {
    /// How far the corpus is.
    pub(crate) phase: Phase,
}

/// Draws the foot.
#[component]
pub(crate) fn Foot(props: &FootProps) -> Html {
    let texts = use_texts();
    let dispatch = use_dispatch();
    let onclick = use_callback(dispatch, |_: MouseEvent, dispatch| {
        dispatch.dispatch(Action::SheetToggled(Sheet::Corrections))
    });
    let problems = match &props.phase {
        Phase::Ready(summary) => summary.problems.as_slice(),
        _ => &[],
    };
    html! {
        <footer class="foot" part="foot">
            <span>{ texts.say("foot-local") }</span>
            <button
                type="button"
                class="button button--plain foot__corrections"
                aria-haspopup="dialog"
                {onclick}
            >
                { texts.say("foot-corrections") }
            </button>
            if !problems.is_empty() {
                <details>
                    <summary>
                        { texts.with("foot-problems", "n", problems.len()) }
                    </summary>
                    <ul>
                        { for problems.iter().map(|(line, reason)| html! {
                            <li>{ problem(*line, reason, &texts) }</li>
                        }) }
                    </ul>
                </details>
            }
        </footer>
    }
}

fn problem(line: u32, reason: &Message, texts: &Texts) -> String {
    let problem = Message::new("foot-problem").with("line", line);
    texts.put(&problem.with("reason", reason.clone()))
}
