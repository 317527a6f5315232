//! Who is what, of which organisation.

use crate::{
    protocol::{Affiliation, AffiliationColumn, ConnectionChoice, Results, Subject},
    state::{Action, View, view::link_beside},
    texts::Texts,
    web::{
        components::{
            action_link::ActionLink,
            long_list::{LongList, n_drawn},
            sort_head::SortHead,
        },
        shared::Shared,
        store::{use_dispatch, use_texts},
    },
};
use yew::prelude::*;

/// Properties of [`AffiliationTable`].
#[derive(Properties, PartialEq)]
pub(crate) struct AffiliationTableProps {
    /// What was found, with its connections.
    pub(crate) results: Shared<Results>,
    /// In which order.
    pub(crate) choice: ConnectionChoice,
    /// What is chosen.
    pub(crate) selected: Option<Subject>,
}

/// Draws the table.
#[component]
pub(crate) fn AffiliationTable(props: &AffiliationTableProps) -> Html {
    let (dispatch, texts) = (use_dispatch(), use_texts());
    let choice = props.choice;
    let is_long = use_state(|| false);
    let Some(connections) = &props.results.connections else {
        return Html::default();
    };
    let rows = &connections.affiliations;
    let n_shown = n_drawn(rows.len(), *is_long);
    let head = |id: &str, by: AffiliationColumn, class: Option<&'static str>| {
        let dispatch = dispatch.clone();
        html! {
            <SortHead
                label={texts.say(id)}
                is_descending={(choice.by == by).then_some(choice.is_descending)}
                on_sort={move |()| dispatch.dispatch(Action::ConnectionsChosen(choice.sorted(by)))}
                class={classes!(class)}
            />
        }
    };
    html! {
        <>
            <table class="data-table data-table--stack affiliation-table" role="table">
                <caption class="visually-hidden">{ texts.say("affiliations-caption") }</caption>
                <thead role="rowgroup">
                    <tr role="row">
                        { head("affiliation-person", AffiliationColumn::Person, None) }
                        <th role="columnheader" scope="col">{ texts.say("affiliation-role") }</th>
                        { head("affiliation-organisation", AffiliationColumn::Organisation, None) }
                        { head("affiliation-sentences", AffiliationColumn::Sentences, Some("num")) }
                    </tr>
                </thead>
                <tbody role="rowgroup">
                    { for rows.iter().take(n_shown).map(|row| drawn(row, props.selected.as_ref(), &texts)) }
                </tbody>
            </table>
            <LongList n={rows.len()} n_all={connections.n_affiliations} is_long={is_long} />
        </>
    }
}

fn drawn(row: &Affiliation, selected: Option<&Subject>, texts: &Texts) -> Html {
    let subject = row.subject();
    let is_selected = selected == Some(&subject);
    html! {
        <tr role="row" class={classes!(is_selected.then_some("is-selected"))}>
            <th role="rowheader" scope="row">
                <ActionLink
                    href={link_beside(View::Connections, &subject)}
                    is_current={is_selected}
                    action={Action::SubjectChosen(subject)}
                >
                    { &row.person.name }
                </ActionLink>
            </th>
            <td role="cell" class="span">
                if row.roles.is_empty() {
                    <span class="unknown">{ texts.say("affiliation-no-role") }</span>
                } else {
                    { row.roles.join("; ") }
                }
            </td>
            <td role="cell" class="span second">{ &row.organisation.name }</td>
            <td role="cell" class="num corner">{ texts.number(row.n.into()) }</td>
        </tr>
    }
}
