//! The last line of the page: what was left out, and that nothing has left the reader's computer.

use crate::state::{Phase, view::counted};
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
    let problems = match &props.phase {
        Phase::Ready(summary) => summary.problems.as_slice(),
        _ => &[],
    };
    html! {
        <footer class="foot">
            <span>{ "Read and searched in this browser. Nothing has left this computer." }</span>
            if !problems.is_empty() {
                <details>
                    <summary>
                        { format!("{} could not be read", counted(problems.len() as u32, "article")) }
                    </summary>
                    <ul>
                        { for problems.iter().map(|(line, reason)| html! {
                            <li>{ format!("Line {line}: {reason}") }</li>
                        }) }
                    </ul>
                </details>
            }
        </footer>
    }
}
