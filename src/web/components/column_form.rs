//! The question what the columns of a table are, where their names do not say which one is the text.

use crate::{
    import::{Field, report::Table},
    state::intake::FileId,
    web::store::{use_desk, use_texts},
};
use web_sys::HtmlSelectElement;
use yew::prelude::*;

/// Properties of [`ColumnForm`].
#[derive(Properties, PartialEq)]
pub(crate) struct ColumnFormProps {
    /// The file.
    pub(crate) file: FileId,
    /// Its beginning.
    pub(crate) table: Table,
}

/// What a column can be, and how that is called.
const FIELDS: [(Field, &str); 9] = [
    (Field::Text, "column-text"),
    (Field::Title, "column-title"),
    (Field::Published, "column-published"),
    (Field::Authors, "column-authors"),
    (Field::Source, "column-source"),
    (Field::Url, "column-url"),
    (Field::Section, "column-section"),
    (Field::Place, "column-place"),
    (Field::Summary, "column-summary"),
];

/// Draws the form: for each column its name, what it holds, and what it is.
#[component]
pub(crate) fn ColumnForm(props: &ColumnFormProps) -> Html {
    let texts = use_texts();
    let desk = use_desk();
    let columns = use_state(|| vec![None; props.table.columns.len()]);
    let has_text = columns.contains(&Some(Field::Text));
    let onsubmit = {
        let (desk, columns, file) = (desk, columns.clone(), props.file);
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            desk.read_table(file, (*columns).clone());
        })
    };
    let row = |(at, name): (usize, &String)| {
        let choose = {
            let columns = columns.clone();
            Callback::from(move |event: Event| {
                let select: HtmlSelectElement = event.target_unchecked_into();
                let mut chosen = (*columns).clone();
                // The first choice is none of them.
                let of_list = (select.selected_index() as usize).checked_sub(1);
                chosen[at] = of_list.and_then(|at| Some(FIELDS.get(at)?.0));
                columns.set(chosen);
            })
        };
        let cells = props.table.rows.iter().filter_map(|row| row.get(at));
        let held: Vec<&str> = cells
            .map(String::as_str)
            .filter(|it| !it.is_empty())
            .collect();
        let option = |(field, id): &(Field, &'static str)| {
            html! { <option selected={columns[at] == Some(*field)}>{ texts.say(id) }</option> }
        };
        html! {
            <tr role="row">
                <th role="rowheader" scope="row">{ name.clone() }</th>
                <td role="cell" class="span column-form__held">{ held.join(" · ") }</td>
                <td role="cell">
                    <select class="field" aria-label={texts.with("column-is", "name", name.as_str())} onchange={choose}>
                        <option selected={columns[at].is_none()}>{ texts.say("column-nothing") }</option>
                        { for FIELDS.iter().map(option) }
                    </select>
                </td>
            </tr>
        }
    };
    html! {
        <form class="column-form" {onsubmit}>
            <table class="data-table data-table--stack" role="table">
                <caption>{ texts.say("columns-what") }</caption>
                <thead role="rowgroup">
                    <tr role="row">
                        <th role="columnheader" scope="col">{ texts.say("columns-name") }</th>
                        <th role="columnheader" scope="col">{ texts.say("columns-held") }</th>
                        <th role="columnheader" scope="col">{ texts.say("columns-is") }</th>
                    </tr>
                </thead>
                <tbody role="rowgroup">{ for props.table.columns.iter().enumerate().map(row) }</tbody>
            </table>
            <p class="button-row">
                <button type="submit" class="button button--primary" disabled={!has_text}>{ texts.say("columns-read") }</button>
                if !has_text {
                    <span class="note">{ texts.say("columns-needs-text") }</span>
                }
            </p>
        </form>
    }
}
