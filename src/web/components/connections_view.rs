//! Who is what, of which organisation; who is quoted beside whom; who speaks about whom.

use crate::{
    protocol::{ConnectionChoice, Parties, Relation, Results, Subject},
    state::{
        Action,
        address::pair::{parties_of, parties_words},
    },
    texts::Texts,
    web::{
        components::{
            affiliation_table::AffiliationTable, connection_drawing::ConnectionDrawing,
            matrix::Matrix, pair_list::PairList,
        },
        shared::Shared,
        store::{use_dispatch, use_texts},
    },
};
use web_sys::HtmlSelectElement;
use yew::prelude::*;

/// Properties of [`ConnectionsView`].
#[derive(Properties, PartialEq)]
pub(crate) struct ConnectionsViewProps {
    /// What was found, with its connections.
    pub(crate) results: Shared<Results>,
    /// Between whom they are shown, in which order.
    pub(crate) choice: ConnectionChoice,
    /// What is chosen.
    pub(crate) selected: Option<Subject>,
}

const PARTIES: [(Parties, &str); 3] = [
    (Parties::All, "parties-all"),
    (Parties::People, "parties-people"),
    (Parties::Organisations, "parties-organisations"),
];

/// Draws the view.
#[component]
pub(crate) fn ConnectionsView(props: &ConnectionsViewProps) -> Html {
    let dispatch = use_dispatch();
    let texts = use_texts();
    let onchange = use_callback(
        (dispatch, props.choice),
        |event: Event, (dispatch, choice)| {
            let chosen = event.target_unchecked_into::<HtmlSelectElement>().value();
            dispatch.dispatch(Action::ConnectionsChosen(ConnectionChoice {
                parties: parties_of(&chosen),
                ..*choice
            }));
        },
    );
    html! {
        <div class="connections">
            <div class="view-head">
                <h1>{ texts.say("view-connections") }</h1>
                <div class="button-row">
                    <label for="parties" class="note">{ texts.say("connections-show") }</label>
                    <select class="field" id="parties" {onchange}>
                        { for PARTIES.iter().map(|(parties, words)| html! {
                            <option value={parties_words(*parties)} selected={*parties == props.choice.parties}>{ texts.say(words) }</option>
                        }) }
                    </select>
                </div>
                <p>{ texts.say("connections-summary") }</p>
            </div>
            { sections(props, &texts) }
        </div>
    }
}

fn sections(props: &ConnectionsViewProps, texts: &Texts) -> Html {
    let Some(connections) = &props.results.connections else {
        return html! { <div aria-busy="true"></div> };
    };
    let (results, selected) = (&props.results, &props.selected);
    let head = |id: &'static str, none: &'static str, n: u32| {
        html! {
            <>
                <h2 class="section-head" {id}>{ texts.say(id) }</h2>
                if n == 0 { <p class="note">{ texts.say(none) }</p> }
            </>
        }
    };
    if connections.n_people + connections.n_organisations == 0 {
        return html! { <p class="state-text">{ texts.say("connections-none") }</p> };
    }
    html! {
        <>
            <section aria-labelledby="affiliations">
                { head("affiliations", "affiliations-none", connections.n_affiliations) }
                if connections.n_affiliations > 0 {
                    <AffiliationTable results={results.clone()} choice={props.choice} selected={selected.clone()} />
                }
            </section>
            <section aria-labelledby="beside">
                { head("beside", "beside-none", connections.n_beside) }
                if connections.n_beside > 0 {
                    <div class="connections__beside">
                        <div>
                            <p class="note">{ texts.say("beside-note") }</p>
                            <PairList results={results.clone()} relation={Relation::Beside} selected={selected.clone()} />
                        </div>
                        <ConnectionDrawing results={results.clone()} selected={selected.clone()} />
                    </div>
                    <Matrix results={results.clone()} selected={selected.clone()} />
                }
            </section>
            <section aria-labelledby="about" class="connections__about">
                { head("about", "about-none", connections.n_about) }
                if connections.n_about > 0 {
                    <p class="note">{ texts.say("about-note") }</p>
                    <PairList results={results.clone()} relation={Relation::About} selected={selected.clone()} />
                }
            </section>
        </>
    }
}
