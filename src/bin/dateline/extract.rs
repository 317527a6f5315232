//! `dateline extract`.

use crate::{
    args::Extract,
    file,
    line::{self, Line},
    pipeline,
    report::{self, Report},
};
use dateline::{
    article::Article,
    corpus::{correction::Correction, store::Store},
    export::contract::{self, Unit},
    extract::{self, Document},
    import::{self, Item},
    language::{Language, embedded},
};
use std::{
    io::{self, Write as _},
    num::NonZeroUsize,
    path::PathBuf,
    process::ExitCode,
};

/// What one job printed, and what should be said about it.
enum Done {
    /// The files in a file, and the lines of output of their articles.
    File(Vec<Item>, Vec<String>),
    /// The line of output of a line, or why there is none; with what was odd about it.
    Line {
        path: PathBuf,
        output: Result<String, String>,
        note: Option<String>,
    },
}

enum Job {
    File(PathBuf),
    Line(Line),
}

/// Runs `dateline extract`.
///
/// # Errors
/// If standard output cannot be written.
pub(crate) fn run(options: Extract) -> io::Result<ExitCode> {
    let n_threads = options
        .threads
        .map_or_else(pipeline::n_cores, NonZeroUsize::get);
    let language = language(&options);
    let corrections = match file::corrections(&options.corrections) {
        Ok(corrections) => corrections,
        Err((path, reason)) => {
            report::say(path.display(), &reason);
            return Ok(ExitCode::FAILURE);
        }
    };
    let files = options.files.clone().into_iter();
    let jobs: Box<dyn Iterator<Item = Job> + Send> = if options.jsonl {
        Box::new(files.flat_map(line::lines).map(Job::Line))
    } else {
        Box::new(files.map(Job::File))
    };
    let mut output = io::stdout().lock();
    let mut code = ExitCode::SUCCESS;
    let mut report = Report::new(options.report);
    for done in pipeline::in_order(jobs, n_threads, move |job| {
        work(job, &options, &corrections, language)
    }) {
        match done {
            Done::File(items, lines) => {
                for item in &items {
                    report.add(item);
                }
                for line in lines {
                    output.write_all(line.as_bytes())?;
                }
                output.flush()?;
            }
            Done::Line {
                path,
                output: line,
                note,
            } => {
                if let Some(note) = &note {
                    report::say(path.display(), note);
                }
                match line {
                    Ok(line) => {
                        output.write_all(line.as_bytes())?;
                        output.flush()?;
                    }
                    Err(reason) => {
                        report::say(path.display(), &reason);
                        code = ExitCode::FAILURE;
                    }
                }
            }
        }
    }
    if report.finish() {
        code = ExitCode::FAILURE;
    }
    Ok(code)
}

/// Returns the models that are built in; where they cannot be used, that is said, and rules do the work.
fn language(options: &Extract) -> Option<&'static Language> {
    if options.no_model {
        return None;
    }
    embedded::language()
        .inspect_err(|error| report::say("the language model", &format!("{error}: rules alone")))
        .ok()
}

fn work(
    job: Job,
    options: &Extract,
    corrections: &[Correction],
    language: Option<&Language>,
) -> Done {
    let print = |article| print(article, options, corrections, language);
    match job {
        Job::File(path) => {
            let items = file::items(&path);
            let readings = items.iter().flat_map(|item| item.content.iter().flatten());
            let lines = readings
                .map(|reading| print(reading.article.clone()))
                .collect();
            Done::File(items, lines)
        }
        Job::Line(Line {
            path,
            number,
            bytes,
        }) => {
            let on_line = |said| format!("line {number}: {said}");
            let (output, note) = match bytes.map(|bytes| import::line::article(&bytes)) {
                Err(reason) => (Err(reason), None),
                Ok(Ok((article, odd))) => (Ok(print(article)), odd.map(on_line)),
                Ok(Err(reason)) => (Err(on_line(reason)), None),
            };
            Done::Line { path, output, note }
        }
    }
}

/// Returns the line of output for `article`.
fn print(
    mut article: Article,
    options: &Extract,
    corrections: &[Correction],
    language: Option<&Language>,
) -> String {
    article.added.published = article.added.published.or(options.published);
    let document = Document::new(&article, language);
    let found = extract::annotate(&document);
    let tokens_of = options.tokens.then_some(&document);
    // a corpus of one article: what is said of names holds in it as in any
    let mut store = Store::default();
    store.add(article.clone(), found);
    store.settle();
    store.correct(corrections, &|article| extract::extract(article, language));
    let held = store.held(0);
    let record = contract::record(&held.article, &held.annotations, tokens_of, Unit::CodePoint);
    let mut line =
        serde_json::to_string(&record).expect("strings, numbers and lists are always JSON");
    line.push('\n');
    line
}
