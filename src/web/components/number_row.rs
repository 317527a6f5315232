//! One quantity of the table: as it is written, what that means, of what, by whom, where.

use crate::{
    protocol::{NumberRow as Row, Subject},
    state::{
        Action, View,
        view::{
            link_beside,
            numbers::{figures, teller_words},
        },
    },
    texts::Texts,
    web::{
        components::{action_link::ActionLink, date_text::DateText},
        words::ARTICLE_LANG,
    },
};
use yew::prelude::*;

/// Draws the row of a table.
pub(crate) fn number_row(row: &Row, selected: Option<&Subject>, texts: &Texts) -> Html {
    let subject = row.subject();
    let is_selected = selected == Some(&subject);
    html! {
        <tr role="row" class={classes!(is_selected.then_some("is-selected"))}>
            <th role="rowheader" scope="row" class="span">
                <ActionLink
                    class="number-value"
                    href={link_beside(View::Numbers, &subject)}
                    is_current={is_selected}
                    action={Action::SubjectChosen(subject)}
                >
                    <span lang={ARTICLE_LANG}>{ &row.written }</span>
                </ActionLink>
                if row.is_doubtful {
                    <small class="unknown">{ texts.say("numbers-doubtful") }</small>
                }
            </th>
            <td role="cell" class="num">{ value(row, texts) }</td>
            <td role="cell" class="span">
                if let Some(of) = &row.of {
                    <span lang={ARTICLE_LANG}>{ of }</span>
                } else {
                    <span class="unknown">{ texts.say("numbers-not-stated") }</span>
                }
                <small class="number-words" lang={ARTICLE_LANG}>{ words(row) }</small>
            </td>
            <td role="cell" class="second" data-label={texts.say("number-column-teller")}>{ teller(row, texts) }</td>
            <td role="cell" class="second">{ outlet(row, texts) }</td>
            <td role="cell" class="second"><DateText written={row.published.clone()} /></td>
        </tr>
    }
}

/// Returns the value in figures, with its unit below it.
pub(crate) fn value(row: &Row, texts: &Texts) -> Html {
    let figures = figures(&row.amount);
    html! {
        <>
            if let Some((sign, id)) = figures.sign {
                <span aria-hidden="true">{ sign }{ " " }</span>
                <span class="visually-hidden">{ texts.say(id) }{ " " }</span>
            }
            { for figures.lines.iter().map(|line| html! { <span class="figures">{ line }</span> }) }
            if row.amount.unit == "percent" {
                { figures.unit }
            } else if !figures.unit.is_empty() {
                <small lang={ARTICLE_LANG}>{ figures.unit }</small>
            }
        </>
    }
}

/// Returns the words around the quantity.
fn words(row: &Row) -> Html {
    let at = row.at.range();
    let piece = |range: std::ops::Range<usize>| row.words.get(range).unwrap_or_default();
    html! {
        <>
            { piece(0..at.start) }<b>{ piece(at.clone()) }</b>{ piece(at.end..row.words.len()) }
        </>
    }
}

/// Returns who gives the quantity.
pub(crate) fn teller(row: &Row, texts: &Texts) -> Html {
    let (words, is_unknown) = teller_words(&row.teller, texts);
    html! { <span class={classes!(is_unknown.then_some("unknown"))}>{ words }</span> }
}

/// Returns where it appeared.
pub(crate) fn outlet(row: &Row, texts: &Texts) -> Html {
    match &row.outlet {
        Some(outlet) => html! { <span lang={ARTICLE_LANG}>{ outlet }</span> },
        None => html! { <span class="unknown">{ texts.say("numbers-source-unknown") }</span> },
    }
}
