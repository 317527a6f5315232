//! Who is quoted, in all: groups of speakers with their share, and the organisations quoted most.

use crate::{
    extract::QuoteKind,
    protocol::{Results, Standing, Voice, VoiceTotal},
    state::{
        Action, Address,
        view::{
            link_to_voice,
            voice::{KINDS, share},
        },
    },
    texts::Texts,
    web::{components::action_link::ActionLink, shared::Shared, store::use_texts},
};
use std::rc::Rc;
use yew::prelude::*;

/// Properties of [`VoiceTotals`].
#[derive(Properties, PartialEq)]
pub(crate) struct VoiceTotalsProps {
    /// What was found, with its voices.
    pub(crate) results: Shared<Results>,
    /// What is asked.
    pub(crate) address: Rc<Address>,
}

/// Draws the totals.
#[component]
pub(crate) fn VoiceTotals(props: &VoiceTotalsProps) -> Html {
    let texts = use_texts();
    let Some(voices) = &props.results.voices else {
        return Html::default();
    };
    let Some(all) = voices.totals.last() else {
        return Html::default();
    };
    let most = voices.organisations.first().map_or(1, |(_, n)| *n);
    html! {
        <>
            <h2 class="voice-totals__head" id="voices-cards-head" tabindex="-1">{ texts.say("voices-totals") }</h2>
            <table class="data-table figure-table voice-totals" role="table">
                <caption class="note">{ texts.say("voices-totals-note") }</caption>
                <thead role="rowgroup">
                    <tr role="row">
                        <th role="columnheader" scope="col">{ texts.say("voices-table-group") }</th>
                        { for HEADS.iter().map(|id| html! { <th role="columnheader" scope="col" class="num">{ texts.say(id) }</th> }) }
                        { for KINDS.iter().map(|kind| html! { <th role="columnheader" scope="col" class="num">{ texts.say(kind.text()) }</th> }) }
                    </tr>
                </thead>
                <tbody role="rowgroup">{ for voices.totals.iter().map(|total| row(total, all, &props.address, &texts)) }</tbody>
            </table>
            if !voices.organisations.is_empty() {
                <h3 class="voice-totals__head voice-totals__head--second">{ texts.say("voices-top-organisations") }</h3>
                <p class="note">{ texts.say("voices-top-note") }</p>
                <ul class="body-list">
                    { for voices.organisations.iter().map(|(name, n)| organisation(name, *n, most, &props.address, &texts)) }
                </ul>
            }
        </>
    }
}

const HEADS: [&str; 4] = [
    "voices-table-speakers",
    "voices-table-quotes",
    "voices-table-share",
    "voices-table-words",
];

/// One group. Each number leads to the quotes that it counts.
fn row(total: &VoiceTotal, all: &VoiceTotal, address: &Address, texts: &Texts) -> Html {
    let name = Voice::Every(total.standing, None).words(texts);
    let n = total.tally.total();
    let is_named = total.standing.is_none_or(Standing::is_named);
    let head = |at: usize| texts.say(HEADS[at]);
    let link = |kind: Option<QuoteKind>, words: String| {
        let voice = Voice::Every(total.standing, kind);
        let label = format!("{}: {words}", voice.words(texts));
        html! { <ActionLink href={link_to_voice(address, &voice)} action={Action::VoicesChosen(vec![voice])} {label}>{ words }</ActionLink> }
    };
    html! {
        <tr role="row" class={classes!(total.standing.is_none().then_some("voice-totals__all"))}>
            <th role="rowheader" scope="row" class={classes!((total.standing == Some(Standing::Unknown)).then_some("unknown"))}>{ name }</th>
            <td role="cell" class="num" data-label={head(0)}>{ if is_named { texts.number(total.n_speakers.into()) } else { "–".to_owned() } }</td>
            <td role="cell" class="num" data-label={head(1)}>{ link(None, texts.number(n.into())) }</td>
            <td role="cell" class="num" data-label={head(2)}>{ share(n, all.tally.total()) }</td>
            <td role="cell" class="num" data-label={head(3)}>{ share(total.n_words, all.n_words) }</td>
            { for KINDS.iter().map(|kind| html! {
                <td role="cell" class="num" data-label={texts.say(kind.text())}>
                    { match total.tally.of(*kind) {
                        0 => html! { "0" },
                        n => link(Some(*kind), texts.number(n.into())),
                    } }
                </td>
            }) }
        </tr>
    }
}

/// One organisation: its name, a bar, the number.
fn organisation(name: &str, n: u32, most: u32, address: &Address, texts: &Texts) -> Html {
    let voice = Voice::Within(name.to_owned());
    let width = format!("{:.2}%", f64::from(n) * 100.0 / f64::from(most.max(1)));
    html! {
        <li>
            <ActionLink href={link_to_voice(address, &voice)} action={Action::VoicesChosen(vec![voice])}>
                <span class="body-list__name">{ name.to_owned() }</span>
                <svg class="body-list__bar" aria-hidden="true" focusable="false">
                    <rect x="0" y="0" {width} height="100%" />
                </svg>
                <span class="body-list__count">{ texts.number(n.into()) }</span>
            </ActionLink>
        </li>
    }
}
