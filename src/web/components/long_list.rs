//! The foot of a list of which only the first rows are drawn: the rest on demand, and how many there are beyond that.

use crate::web::store::use_texts;
use yew::prelude::*;

/// Rows that are drawn at first.
pub(crate) const N_FIRST: usize = 12;

/// Returns how many of `n` rows are drawn.
pub(crate) fn n_drawn(n: usize, is_long: bool) -> usize {
    if is_long { n } else { N_FIRST.min(n) }
}

/// Properties of [`LongList`].
#[derive(Properties, PartialEq)]
pub(crate) struct LongListProps {
    /// Rows that can be drawn.
    pub(crate) n: usize,
    /// How many there are in all.
    pub(crate) n_all: u32,
    /// Whether all that can be drawn are.
    pub(crate) is_long: UseStateHandle<bool>,
}

/// Draws the foot.
#[component]
pub(crate) fn LongList(props: &LongListProps) -> Html {
    let texts = use_texts();
    let n_left = props.n_all.saturating_sub(props.n as u32);
    let is_long = *props.is_long;
    let onclick = {
        let setter = props.is_long.setter();
        move |_: MouseEvent| setter.set(!is_long)
    };
    html! {
        <>
            if props.n > N_FIRST {
                <p class="button-row pair-more">
                    <button type="button" class="button button--plain" aria-expanded={is_long.to_string()} {onclick}>
                        if is_long {
                            { texts.say("pairs-fewer") }
                        } else {
                            { texts.with("pairs-all", "n", props.n - N_FIRST) }
                        }
                    </button>
                </p>
            }
            if is_long && n_left > 0 {
                <p class="note">{ texts.with("pairs-not-shown", "n", n_left) }</p>
            }
        </>
    }
}
