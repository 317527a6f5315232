//! Pairs who are connected, with how often; each opens its evidence.

use crate::{
    protocol::{Pair, Relation, Results, Subject},
    state::{Action, View, view::link_beside},
    texts::Message,
    web::{
        components::{
            action_link::ActionLink,
            long_list::{LongList, n_drawn},
        },
        shared::Shared,
        store::use_texts,
    },
};
use yew::prelude::*;

/// Properties of [`PairList`].
#[derive(Properties, PartialEq)]
pub(crate) struct PairListProps {
    /// What was found, with its connections.
    pub(crate) results: Shared<Results>,
    /// Whose pairs: [`Relation::Beside`] or [`Relation::About`].
    pub(crate) relation: Relation,
    /// What is chosen.
    pub(crate) selected: Option<Subject>,
}

/// Draws the list.
#[component]
pub(crate) fn PairList(props: &PairListProps) -> Html {
    let texts = use_texts();
    let is_long = use_state(|| false);
    let Some(connections) = &props.results.connections else {
        return Html::default();
    };
    let (pairs, n, words) = match props.relation {
        Relation::About => (&connections.about, connections.n_about, "about-pair"),
        _ => (&connections.beside, connections.n_beside, "beside-pair"),
    };
    let n_shown = n_drawn(pairs.len(), *is_long);
    html! {
        <>
            <ul class="pair-list">
                { for pairs.iter().take(n_shown).map(|pair| {
                    let subject = pair.subject();
                    let message = Message::new(words)
                        .with("one", pair.one.name.as_str())
                        .with("other", pair.other.name.as_str());
                    html! {
                        <li>
                            <ActionLink
                                href={link_beside(View::Connections, &subject)}
                                is_current={is_current(pair, props.selected.as_ref())}
                                action={Action::SubjectChosen(subject)}
                            >
                                { texts.put(&message) }
                            </ActionLink>
                            <span class="num">{ texts.number(pair.n.into()) }</span>
                        </li>
                    }
                }) }
            </ul>
            <LongList n={pairs.len()} n_all={n} is_long={is_long} />
        </>
    }
}

/// Says whether `pair` is chosen. A link may name those who are quoted beside one another the other way round.
fn is_current(pair: &Pair, selected: Option<&Subject>) -> bool {
    match selected {
        Some(Subject::Pair {
            relation: Relation::Beside,
            one,
            other,
        }) if pair.relation == Relation::Beside => {
            (one, other) == (&pair.one, &pair.other) || (other, one) == (&pair.one, &pair.other)
        }
        selected => selected == Some(&pair.subject()),
    }
}
