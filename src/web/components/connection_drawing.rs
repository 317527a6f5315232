//! Who is quoted beside whom, drawn. List and matrix have the same figures: this is for the eye alone.

use crate::{
    extract::EntityKind,
    protocol::{Connections, DRAWING, Results, Subject},
    state::{
        Action,
        view::connections::{drawn_name, line_width, place_of},
    },
    texts::Message,
    web::{
        shared::Shared,
        store::{use_dispatch, use_texts},
    },
};
use yew::prelude::*;

/// Properties of [`ConnectionDrawing`].
#[derive(Properties, PartialEq)]
pub(crate) struct ConnectionDrawingProps {
    /// What was found, with its connections.
    pub(crate) results: Shared<Results>,
    /// What is chosen.
    pub(crate) selected: Option<Subject>,
}

/// Draws the drawing.
#[component]
pub(crate) fn ConnectionDrawing(props: &ConnectionDrawingProps) -> Html {
    let texts = use_texts();
    let dispatch = use_dispatch();
    let Some(connections) = &props.results.connections else {
        return Html::default();
    };
    let open = |subject: Subject| {
        let dispatch = dispatch.clone();
        move |_: MouseEvent| dispatch.dispatch(Action::SubjectChosen(subject.clone()))
    };
    let label = Message::new("drawing-label")
        .with("n", connections.nodes.len())
        .with("pairs", connections.cells.len());
    html! {
        <figure class="connection-figure">
            <figcaption class="section-head">{ texts.say("drawing-title") }</figcaption>
            <svg
                class="connection-drawing"
                viewBox={format!("0 0 {} {}", DRAWING.0, DRAWING.1)}
                role="img"
                aria-label={texts.put(&label)}
            >
                { for connections.cells.iter().filter_map(|cell| {
                    let subject = connections.between(cell.one, cell.other)?;
                    let is_selected = props.selected.as_ref() == Some(&subject);
                    let width = line_width(cell.n, connections.most());
                    Some(line(connections, (cell.one, cell.other), width, is_selected, open(subject)))
                }) }
                { for connections.nodes.iter().enumerate().map(|(at, node)| {
                    let subject = Subject::Entity {
                        kind: node.party.kind,
                        name: node.party.name.clone(),
                    };
                    let is_selected = props.selected.as_ref() == Some(&subject);
                    let (x, y) = place_of(connections, at as u32);
                    let is_person = node.party.kind == EntityKind::Person;
                    html! {
                        <g
                            class={classes!("node", (!is_person).then_some("node--organisation"), is_selected.then_some("is-selected"))}
                            onclick={open(subject)}
                        >
                            <title>{ &node.party.name }</title>
                            <circle cx={px(x)} cy={px(y)} r="4.5" />
                            <text x={px(x)} y={px(y + 17.0)} text-anchor="middle">{ drawn_name(&node.party.name) }</text>
                        </g>
                    }
                }) }
            </svg>
            <p class="note">{ texts.say("drawing-note") }</p>
        </figure>
    }
}

fn line(
    connections: &Connections,
    (one, other): (u32, u32),
    width: f64,
    is_selected: bool,
    onclick: impl Fn(MouseEvent) + 'static,
) -> Html {
    let ((x1, y1), (x2, y2)) = (place_of(connections, one), place_of(connections, other));
    let ends = |class: &'static str, width: Option<String>| {
        html! { <line {class} x1={px(x1)} y1={px(y1)} x2={px(x2)} y2={px(y2)} stroke-width={width} /> }
    };
    html! {
        <g class={classes!("edge", is_selected.then_some("is-selected"))} {onclick}>
            { ends("edge__line", Some(format!("{width:.2}"))) }
            { ends("edge__target", None) }
        </g>
    }
}

fn px(value: f64) -> String {
    format!("{value:.1}")
}
