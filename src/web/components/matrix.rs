//! In how many articles two are quoted: a grid that is one tab stop, in which arrows move.

use crate::{
    protocol::{Connections, Results, Subject},
    state::{
        Action, View,
        view::{
            connections::{matrix_room, moved, step_of},
            link_beside,
        },
    },
    texts::Message,
    web::{
        hooks::width::use_width,
        shared::Shared,
        store::{use_dispatch, use_place, use_texts},
    },
};
use yew::prelude::*;

/// Properties of [`Matrix`].
#[derive(Properties, PartialEq)]
pub(crate) struct MatrixProps {
    /// What was found, with its connections.
    pub(crate) results: Shared<Results>,
    /// What is chosen.
    pub(crate) selected: Option<Subject>,
}

/// Draws the matrix.
#[component]
pub(crate) fn Matrix(props: &MatrixProps) -> Html {
    let texts = use_texts();
    let dispatch = use_dispatch();
    let place = use_place();
    let column = use_node_ref();
    let room = use_width(&column).map_or(0, matrix_room);
    let stop = use_state_eq(|| (0_u32, 1_u32));
    let connections = props.results.connections.as_ref();
    let n = connections.map_or(0, |connections| (connections.nodes.len() as u32).min(room));
    let (row, col) = (
        stop.0.min(n.saturating_sub(1)),
        stop.1.min(n.saturating_sub(1)),
    );
    let onkeydown = {
        let stop = stop.clone();
        move |event: KeyboardEvent| {
            let is_plain = !(event.alt_key() || event.meta_key() || event.shift_key());
            let to = moved((row, col), &event.key(), event.ctrl_key(), n);
            if let Some(to) = to.filter(|_| is_plain) {
                event.prevent_default();
                event.stop_propagation();
                stop.set(to);
                place.focus(&cell_id(to.0, to.1));
            }
        }
    };
    let cell = |connections: &Connections, one: u32, other: u32| {
        let tabindex = if (one, other) == (row, col) {
            "0"
        } else {
            "-1"
        };
        let name = |at: u32| connections.nodes[at as usize].party.name.as_str();
        let n = connections.n_between(one, other);
        let onfocus = {
            let stop = stop.clone();
            move |_: FocusEvent| stop.set((one, other))
        };
        let id = cell_id(one, other);
        let subject = connections.between(one, other).filter(|_| n > 0);
        if one == other {
            let label = name(one).to_owned();
            return html! { <td class="self" {id} {tabindex} {onfocus} aria-label={label}><span aria-hidden="true">{ "·" }</span></td> };
        }
        let Some(subject) = subject else {
            let label = Message::new("matrix-none")
                .with("one", name(one))
                .with("other", name(other));
            return html! { <td {id} {tabindex} {onfocus} aria-label={texts.put(&label)}></td> };
        };
        let label = Message::new("matrix-cell")
            .with("one", name(one))
            .with("other", name(other))
            .with("n", n);
        let is_current = props.selected.as_ref() == Some(&subject);
        let href = link_beside(View::Connections, &subject);
        let dispatch = dispatch.clone();
        let onclick = move |event: MouseEvent| {
            if !(event.ctrl_key() || event.meta_key() || event.shift_key()) {
                event.prevent_default();
                dispatch.dispatch(Action::SubjectChosen(subject.clone()));
            }
        };
        html! {
            <td data-step={step_of(n, connections.most()).to_string()}>
                <a {href} {id} {tabindex} {onfocus} {onclick} aria-label={texts.put(&label)} aria-current={is_current.then_some("true")}>
                    { texts.number(n.into()) }
                </a>
            </td>
        }
    };
    html! {
        <div class="matrix-room" ref={column}>
            if let Some(connections) = connections.filter(|_| n > 1) {
                <table class="matrix" role="grid" {onkeydown}>
                    <caption>
                        { texts.put(&Message::new("matrix-caption").with("n", n).with("all", connections.n_nodes)) }
                    </caption>
                    <thead>
                        <tr>
                            <th scope="col"><span class="visually-hidden">{ texts.say("matrix-speaker") }</span></th>
                            { for (0..n).map(|at| html! {
                                <th scope="col"><abbr title={connections.nodes[at as usize].party.name.clone()}>{ at + 1 }</abbr></th>
                            }) }
                        </tr>
                    </thead>
                    <tbody>
                        { for (0..n).map(|one| html! {
                            <tr>
                                <th scope="row" title={connections.nodes[one as usize].party.name.clone()}>
                                    <span>{ one + 1 }</span>{ &connections.nodes[one as usize].party.name }
                                </th>
                                { for (0..n).map(|other| cell(connections, one, other)) }
                            </tr>
                        }) }
                    </tbody>
                </table>
            }
        </div>
    }
}

fn cell_id(row: u32, col: u32) -> String {
    format!("matrix-{row}-{col}")
}
