//! `dateline bundle`.

use crate::{
    ahead,
    args::Bundle,
    file, pipeline,
    report::{self, Report},
};
use dateline::{article::ArticleId, corpus::bundle, read::Reading};
use std::{
    collections::BTreeMap,
    fs,
    io::{self, Write as _},
    process::ExitCode,
};

/// Runs `dateline bundle`.
///
/// # Errors
/// If standard output cannot be written.
pub(crate) fn run(options: &Bundle) -> io::Result<ExitCode> {
    let corrections = match file::corrections(&options.corrections) {
        Ok(corrections) => corrections,
        Err((path, reason)) => {
            report::say(path.display(), &reason);
            return Ok(ExitCode::FAILURE);
        }
    };
    let mut code = ExitCode::SUCCESS;
    let mut paths = Vec::new();
    for path in &options.paths {
        if let Err((path, error)) = file::walk(path, &mut paths) {
            report::say(path.display(), &report::reason(&error));
            code = ExitCode::FAILURE;
        }
    }
    let items = pipeline::in_order(paths.into_iter(), pipeline::n_cores(), |path| {
        file::items(&path)
    });
    let mut report = Report::new(options.report);
    let mut first = BTreeMap::<ArticleId, String>::new();
    let mut articles = Vec::new();
    for item in items.flatten() {
        report.add(&item);
        for Reading { article, .. } in item.content.into_iter().flatten() {
            match first.get(&article.id) {
                Some(other) => report::say(
                    &item.path,
                    &format!("left out: the same article as {other}"),
                ),
                None => {
                    first.insert(article.id.clone(), item.path.clone());
                    articles.push(article);
                }
            }
        }
    }
    if report.finish() {
        code = ExitCode::FAILURE;
    }
    if options.annotations {
        return match ahead::write(articles, &corrections, &options.output, options.shard_bytes) {
            Ok(()) => Ok(code),
            Err((_, error)) if error.kind() == io::ErrorKind::BrokenPipe => Err(error),
            Err((path, error)) => {
                report::say(path.display(), &report::reason(&error));
                Ok(ExitCode::FAILURE)
            }
        };
    }
    let bundle = bundle::with_corrections(&articles, &corrections);
    if file::is_standard_input(&options.output) {
        io::stdout().lock().write_all(&bundle)?;
    } else if let Err(error) = fs::write(&options.output, bundle) {
        report::say(options.output.display(), &report::reason(&error));
        code = ExitCode::FAILURE;
    }
    Ok(code)
}
