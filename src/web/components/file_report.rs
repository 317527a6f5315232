//! What became of each file that was brought: a row for each article, and for each file without one.

use crate::{
    corpus::correction::ArticleRef,
    import::dated_by,
    state::{
        Action, Address, Corrections, View,
        intake::{Fate, FileId, FileReport, Report, RowReport, Stage},
    },
    texts::Texts,
    web::{
        components::{
            action_link::ActionLink, column_form::ColumnForm, date_text::DateText,
            file_date::FileDate,
        },
        shared::Shared,
        store::use_texts,
    },
};
use std::rc::Rc;
use yew::prelude::*;

/// Properties of [`FileReportTable`].
#[derive(Properties, PartialEq)]
pub(crate) struct FileReportTableProps {
    /// What became of the files.
    pub(crate) report: Shared<Report>,
    /// The reader's corrections: dates that were set.
    pub(crate) corrections: Corrections,
    /// Where the page is.
    pub(crate) address: Rc<Address>,
}

/// Rows that are drawn at first: while files are read, all of them are drawn again and again.
const N_FIRST: usize = 30;

/// Rows that are drawn each time more are asked for.
const N_MORE: usize = 100;

/// A file without rows yet, or one of its rows.
type Line<'a> = (FileId, &'a FileReport, Option<&'a RowReport>);

/// Draws the table.
#[component]
pub(crate) fn FileReportTable(props: &FileReportTableProps) -> Html {
    let texts = use_texts();
    let n_shown = use_state_eq(|| N_FIRST);
    let n_lines: usize = props.report.files.iter().map(|file| n_lines(file)).sum();
    let more = {
        let n_shown = n_shown.clone();
        move |_: MouseEvent| n_shown.set(*n_shown + N_MORE)
    };
    let shown = props
        .report
        .files
        .iter()
        .enumerate()
        .flat_map(|(at, file)| lines(at, file));
    html! {
        <>
            <table class="data-table data-table--stack file-report" role="table">
                <caption class="visually-hidden">{ texts.say("files-report") }</caption>
                <thead role="rowgroup">
                    <tr role="row">
                        <th role="columnheader" scope="col">{ texts.say("files-file") }</th>
                        <th role="columnheader" scope="col">{ texts.say("files-title") }</th>
                        <th role="columnheader" scope="col">{ texts.say("files-published") }</th>
                        <th role="columnheader" scope="col" class="num">{ texts.say("files-words") }</th>
                        <th role="columnheader" scope="col" class="num">{ texts.say("files-quotes") }</th>
                        <th role="columnheader" scope="col">{ texts.say("files-remarks") }</th>
                    </tr>
                </thead>
                <tbody role="rowgroup">
                    { for shown.take(*n_shown).map(|line| row(line, props, &texts)) }
                </tbody>
            </table>
            if n_lines > *n_shown {
                <p class="button-row table-more">
                    <button type="button" class="button" onclick={more}>
                        { texts.with("files-more", "n", N_MORE.min(n_lines - *n_shown)) }
                    </button>
                </p>
            }
        </>
    }
}

fn n_lines(file: &FileReport) -> usize {
    file.rows.len() + usize::from(has_own_line(file))
}

/// Says whether something is to be said of the file itself.
fn has_own_line(file: &FileReport) -> bool {
    file.rows.is_empty() || matches!(file.stage, Stage::Stopped(_))
}

fn lines(at: FileId, file: &FileReport) -> impl Iterator<Item = Line<'_>> {
    let own = has_own_line(file).then_some((at, file, None));
    own.into_iter()
        .chain(file.rows.iter().map(move |row| (at, file, Some(row))))
}

fn row((at, file, row): Line<'_>, props: &FileReportTableProps, texts: &Texts) -> Html {
    let Some(RowReport { row, article }) = row else {
        return html! {
            <tr role="row">
                <th role="rowheader" scope="row" class="span">{ path(&file.path) }</th>
                <td role="cell" class="span" colspan="5">{ stage(&file.stage, texts) }</td>
            </tr>
        };
    };
    let format = row.format.map(|format| texts.put(&format.message()));
    let says = row
        .says
        .iter()
        .map(|says| html! { <li>{ texts.put(says) }</li> });
    let Some(article) = article else {
        return html! {
            <tr role="row" class={classes!(row.is_failure.then_some("is-refused"))}>
                <th role="rowheader" scope="row" class="span">{ path(&row.path) }<small>{ format }</small></th>
                <td role="cell" class="span" colspan="5">
                    if row.is_failure { <b>{ texts.say("files-not-read") }</b> }
                    <ul>{ for says }</ul>
                    // A member of an archive is not at hand on its own.
                    if let Some(table) = row.table.clone().filter(|_| row.path == file.path) {
                        <ColumnForm file={at} {table} />
                    }
                </td>
            </tr>
        };
    };
    let set = props.corrections.date_of(&article.about);
    let published = set.or(row.published).map(|date| date.to_string());
    let is_open = set.is_some() || row.published.and_then(|date| date.year).is_none();
    let from = match set {
        Some(_) => Some(texts.say("files-date-set")),
        None => row
            .published_from
            .as_deref()
            .map(|from| texts.write(&dated_by(from))),
    };
    html! {
        <tr role="row">
            <th role="rowheader" scope="row" class="span">{ path(&row.path) }<small>{ format }</small></th>
            <td role="cell" class="span">{ title(row.title.as_deref(), &article.about, &article.fate, props, texts) }</td>
            <td role="cell" class="span">
                <DateText written={published.clone().map(AttrValue::from)} />
                <small>{ from }</small>
                if is_open && !matches!(article.fate, Fate::Again(_) | Fate::Lost(_)) {
                    <FileDate
                        article={Rc::new(article.about.clone())}
                        title={row.title.clone().unwrap_or_else(|| row.path.clone())}
                        corrections={props.corrections.clone()}
                        value={set.map(|date| date.to_string()).unwrap_or_default()}
                    />
                }
            </td>
            <td role="cell" class="num">
                { texts.number(row.n_words as f64) }
                <span class="narrow-only">{ " " }{ texts.say("files-words") }</span>
            </td>
            <td role="cell" class="num">{ quotes(&article.fate, texts) }</td>
            <td role="cell" class="span">
                { fate(&article.fate, texts) }
                <ul>{ for says }</ul>
            </td>
        </tr>
    }
}

/// A path, its folders small.
fn path(path: &str) -> Html {
    match path.rsplit_once('/') {
        Some((folders, name)) if !name.is_empty() && !path.contains("://") => html! {
            <><small class="file-report__folders">{ folders }{ "/" }</small>{ name }</>
        },
        _ => html! { { path.to_owned() } },
    }
}

fn title(
    title: Option<&str>,
    about: &ArticleRef,
    fate: &Fate,
    props: &FileReportTableProps,
    texts: &Texts,
) -> Html {
    let words = match title {
        Some(title) => html! { { title.to_owned() } },
        None => html! { <span class="unknown">{ texts.say("files-no-title") }</span> },
    };
    if !matches!(fate, Fate::Ready { .. }) {
        return words;
    }
    let id = crate::article::ArticleId(about.id.clone());
    let address = Address {
        view: View::Articles,
        article: Some(id.clone()),
        ..(*props.address).clone()
    };
    html! {
        <ActionLink href={format!("#{}", address.to_hash())} action={Action::ArticleOpened(id)}>
            { words }
        </ActionLink>
    }
}

fn quotes(fate: &Fate, texts: &Texts) -> Html {
    match fate {
        Fate::Ready { n_quotes } => html! {
            <>
                { texts.number((*n_quotes).into()) }
                <span class="narrow-only">{ " " }{ texts.say("files-quotes") }</span>
            </>
        },
        _ => html! { { "–" } },
    }
}

fn fate(fate: &Fate, texts: &Texts) -> Html {
    let words = match fate {
        Fate::Waiting => texts.say("files-waiting"),
        Fate::Ready { .. } => return html! {},
        Fate::Again(path) => texts.with("files-again", "path", path.as_str()),
        Fate::Lost(reason) => texts.put(reason),
    };
    html! { <p>{ words }</p> }
}

fn stage(stage: &Stage, texts: &Texts) -> String {
    match stage {
        Stage::Waiting => texts.say("files-waiting"),
        Stage::Reading => texts.say("files-reading"),
        Stage::Read => texts.say("files-nothing"),
        Stage::Stopped(reason) => texts.put(reason),
    }
}
