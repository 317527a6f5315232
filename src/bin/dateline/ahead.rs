//! Bundles with what was found in their articles: made on all cores, and not made again where that was done before.

use crate::{file, pipeline, report};
use dateline::{
    article::{Article, ArticleId},
    corpus::{
        bundle::{self, Lines, Shard},
        correction::Correction,
    },
    extract::extract,
    language::{Language, embedded},
    service,
};
use indicatif::{ProgressBar, ProgressStyle};
use std::{
    collections::BTreeMap,
    fs,
    io::{self, Write as _},
    path::{Path, PathBuf},
    sync::Arc,
};

/// Of more articles nothing is computed ahead: a page cannot hold them, and it takes memory.
const MOST_INDEXED: usize = 30_000;

/// Lines of articles that were read ahead, by the article.
type Known = BTreeMap<ArticleId, String>;

/// Writes the bundle of `articles` with what is found in them as `output`, and shards beside it. What an earlier run
/// wrote there is used again where the article and the version are the same; a run that was ended goes on so.
///
/// # Errors
/// If a file cannot be written: which, and why.
pub(crate) fn write(
    articles: Vec<Article>,
    corrections: &[Correction],
    output: &Path,
    shard_bytes: usize,
) -> Result<(), (PathBuf, io::Error)> {
    let is_one = file::is_standard_input(output);
    let known = Arc::new(if is_one { Known::new() } else { known(output) });
    let n_articles = articles.len();
    let bar = progress(n_articles);
    let language = embedded::language()
        .inspect_err(|error| report::say("the language model", &format!("{error}: rules alone")))
        .ok();
    let read = move |article: Article| line(&article, &known, language);
    let lines = pipeline::in_order(articles.into_iter(), pipeline::n_cores(), read);
    let mut first = Part::default();
    let mut part = Part::default();
    let mut shards = Vec::new();
    let mut n_known = 0;
    for (line, was_known) in lines {
        n_known += usize::from(was_known);
        bar.inc(1);
        if is_one || shards.is_empty() && part.n == 0 && first.text.len() < shard_bytes / 4 {
            first.add(&line);
            continue;
        }
        part.add(&line);
        if part.text.len() >= shard_bytes {
            shards.push(std::mem::take(&mut part).write(output, shards.len())?);
        }
    }
    if part.n > 0 {
        shards.push(part.write(output, shards.len())?);
    }
    bar.finish_and_clear();
    let name = index_name(output);
    let is_indexed = !shards.is_empty() && n_articles <= MOST_INDEXED;
    let index = is_indexed.then_some(&*name);
    let bundle = bundle::header_ahead(first.n, &shards, index, corrections) + &first.text;
    if is_one {
        let written = io::stdout().lock().write_all(bundle.as_bytes());
        return written.map_err(|error| (output.to_owned(), error));
    }
    if is_indexed {
        write_index(&bundle, &shards, output)?;
    }
    replace(output, bundle.as_bytes())?;
    remove_old(output, shards.len());
    if !is_indexed {
        let _ = fs::remove_file(output.with_file_name(name)); // if there is one
    }
    let files = shards.len() + 1;
    let said = format!(
        "{n_articles} articles in {files} file{}, {n_known} of them read before",
        if files == 1 { "" } else { "s" }
    );
    report::say(output.display(), &said);
    Ok(())
}

/// Writes what is computed of all articles of the bundle, if it can be.
fn write_index(bundle: &str, shards: &[Shard], output: &Path) -> Result<(), (PathBuf, io::Error)> {
    let mut files = vec![bundle.as_bytes().to_vec()];
    for shard in shards {
        let path = output.with_file_name(&shard.name);
        files.push(fs::read(&path).map_err(|error| (path, error))?);
    }
    let path = output.with_file_name(index_name(output));
    match service::index(&files) {
        Some(index) => replace(&path, &index),
        None => Ok(()),
    }
}

/// The articles of one file.
#[derive(Default)]
struct Part {
    text: String,
    n: usize,
}

impl Part {
    fn add(&mut self, line: &str) {
        self.text.push_str(line);
        self.n += 1;
    }

    /// Writes the shard with the number `at`, from 0.
    fn write(self, output: &Path, at: usize) -> Result<Shard, (PathBuf, io::Error)> {
        let name = shard_name(output, at);
        let text = bundle::header_ahead(self.n, &[], None, &[]) + &self.text;
        replace(&output.with_file_name(&name), text.as_bytes())?;
        let articles = u32::try_from(self.n).unwrap_or(u32::MAX);
        Ok(Shard { name, articles })
    }
}

/// Returns the line of `article`, and whether it was known.
fn line(article: &Article, known: &Known, language: Option<&Language>) -> (String, bool) {
    let was_known = known.get(&article.id).filter(|line| {
        let before = bundle::entry_ahead(line);
        before.is_some_and(|entry| entry.article == *article && entry.annotations.is_some())
    });
    match was_known {
        Some(line) => (line.clone(), true),
        None => {
            let found = extract(article, language);
            (bundle::line_ahead(article, &found), false)
        }
    }
}

/// Returns what earlier runs left at `output`, whether they came to their end or not.
fn known(output: &Path) -> Known {
    let shards = (0..).map(|at| output.with_file_name(shard_name(output, at)));
    let mut known = Known::new();
    for path in std::iter::once(output.to_owned()).chain(shards) {
        let Ok(bytes) = fs::read(&path) else {
            // An ended run may have written shards and no bundle yet.
            if path == output {
                continue;
            }
            return known;
        };
        let Ok(lines) = Lines::open(&bytes) else {
            continue;
        };
        if lines.is_ahead() {
            let text = String::from_utf8_lossy(&bytes);
            known.extend(text.lines().skip(1).filter_map(|line| {
                let entry = bundle::entry_ahead(line)?;
                Some((entry.article.id, format!("{line}\n")))
            }));
        }
    }
    known
}

/// Removes shards of earlier runs that belong to the bundle no longer.
fn remove_old(output: &Path, n_shards: usize) {
    for at in n_shards.. {
        let path = output.with_file_name(shard_name(output, at));
        let is_shard = fs::read(&path).is_ok_and(|bytes| Lines::open(bytes).is_ok());
        if !is_shard || fs::remove_file(path).is_err() {
            return;
        }
    }
}

/// Returns the name of the file with what is computed of all articles.
fn index_name(output: &Path) -> String {
    let stem = output.file_stem().unwrap_or_default().to_string_lossy();
    format!("{stem}.index.bin")
}

/// Returns the name of the shard with the number `at`, from 0: the bundle itself is the first file.
fn shard_name(output: &Path, at: usize) -> String {
    let stem = output.file_stem().unwrap_or_default().to_string_lossy();
    let ending = output.extension().unwrap_or_default().to_string_lossy();
    let dot = if ending.is_empty() { "" } else { "." };
    format!("{stem}.{}{dot}{ending}", at + 2)
}

/// Writes a file so that it is there whole or not at all.
fn replace(path: &Path, bytes: &[u8]) -> Result<(), (PathBuf, io::Error)> {
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(".part");
    let part = path.with_file_name(name);
    fs::write(&part, bytes)
        .and_then(|()| fs::rename(&part, path))
        .map_err(|error| (path.to_owned(), error))
}

/// Returns a bar, which is drawn where standard error is a terminal.
fn progress(n_articles: usize) -> ProgressBar {
    let bar = ProgressBar::new(n_articles as u64);
    let style = ProgressStyle::with_template("{bar:40} {pos} of {len} articles, {eta} left");
    bar.with_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()))
}
