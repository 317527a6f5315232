//! The heading of a column by which a table can be ordered.

use yew::prelude::*;

/// Properties of [`SortHead`].
#[derive(Properties, PartialEq)]
pub(crate) struct SortHeadProps {
    /// What the column holds.
    pub(crate) label: AttrValue,
    /// Whether the table is ordered by it, and if so, whether the last stands first.
    pub(crate) is_descending: Option<bool>,
    /// Called when the table is to be ordered by it.
    pub(crate) on_sort: Callback<()>,
    /// The classes of the cell.
    #[prop_or_default]
    pub(crate) class: Classes,
}

/// Draws the heading.
#[component]
pub(crate) fn SortHead(props: &SortHeadProps) -> Html {
    let (order, arrow) = match props.is_descending {
        Some(true) => (Some("descending"), " ↓"),
        Some(false) => (Some("ascending"), " ↑"),
        None => (None, ""),
    };
    html! {
        <th role="columnheader" scope="col" class={props.class.clone()} aria-sort={order}>
            <button type="button" class="sort-button" onclick={props.on_sort.reform(|_: MouseEvent| ())}>
                { &props.label }
                <span aria-hidden="true">{ arrow }</span>
            </button>
        </th>
    }
}
