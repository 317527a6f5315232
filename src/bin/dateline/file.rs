//! Article files, and what editors added beside them.

use crate::report;
use chrono::{DateTime, NaiveDate};
use dateline::{
    article::Metadata,
    corpus::correction::{Correction, layer::Layer, patch},
    import::{self, Import, Item, Options, Refusal},
};
use std::{
    fs,
    io::{self, BufReader, Read as _},
    path::{Path, PathBuf},
    time::SystemTime,
};

/// Reads the file `path`, `-` being standard input: its item, and one for each file in it where it is an archive. What
/// an editor added beside a file of one article is added to that.
pub(crate) fn items(path: &Path) -> Vec<Item> {
    let name = path.display().to_string();
    let refused = |reason| {
        vec![Item {
            path: name.clone(),
            format: None,
            content: Err(Refusal::Unreadable { reason }),
            notes: Vec::new(),
        }]
    };
    if is_standard_input(path) {
        let mut bytes = Vec::new();
        return match io::stdin().lock().read_to_end(&mut bytes) {
            Ok(_) => Import::new(import::File::new("-", &bytes), Options::default()).collect(),
            Err(error) => refused(report::reason(&error)),
        };
    }
    if path.is_dir() {
        return refused("is a directory".into());
    }
    let file = match fs::File::open(path) {
        Ok(file) => file,
        Err(error) => return refused(report::reason(&error)),
    };
    let modified = file.metadata().ok().and_then(|it| day(it.modified().ok()?));
    let file = import::File::open(name.as_str(), BufReader::new(file)).modified(modified);
    let mut items: Vec<Item> = Import::new(file, Options::default()).collect();
    if let [item] = &mut items[..]
        && let Ok([reading]) = item.content.as_deref_mut()
    {
        match added(path) {
            Ok(added) => reading.article.added = added,
            Err(reason) => return refused(reason),
        }
    }
    items
}

/// Returns the day of `time` in UTC.
fn day(time: SystemTime) -> Option<NaiveDate> {
    let seconds = time.duration_since(SystemTime::UNIX_EPOCH).ok()?.as_secs();
    Some(DateTime::from_timestamp(i64::try_from(seconds).ok()?, 0)?.date_naive())
}

/// Reads files of corrections, as one; what a reader took back is left out.
///
/// # Errors
/// The file that cannot be read, and what is wrong with it: then nothing is corrected.
pub(crate) fn corrections(paths: &[PathBuf]) -> Result<Vec<Correction>, (PathBuf, String)> {
    let mut all = Layer::default();
    for path in paths {
        let written = fs::read_to_string(path).map_err(|error| report::reason(&error));
        let layer =
            written.and_then(|text| patch::decode(&text).map_err(|error| error.to_string()));
        let layer = layer.map_err(|reason| (path.clone(), reason))?;
        let edit = all.union(&layer);
        all.make(&edit);
    }
    let Layer {
        mut corrections,
        withdrawn,
    } = all;
    corrections.retain(|one| !withdrawn.contains(&one.id()));
    Ok(corrections)
}

/// Says whether `path` means standard input.
pub(crate) fn is_standard_input(path: &Path) -> bool {
    path == Path::new("-")
}

/// Reads `NAME.added.json` beside `NAME.txt`: fields of [`Metadata`].
fn added(path: &Path) -> Result<Metadata, String> {
    let sidecar = path.with_extension("added.json");
    let bytes = match fs::read(&sidecar) {
        Ok(bytes) => bytes,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Metadata::default()),
        Err(error) => return Err(format!("{}: {}", sidecar.display(), report::reason(&error))),
    };
    serde_json::from_slice(&bytes).map_err(|error| format!("{}: {error}", sidecar.display()))
}

/// Adds to `found` the files under `path`, sorted by name at each level; `path` itself if it is not a directory. What
/// begins with a full stop is a system's own.
///
/// # Errors
/// If a directory cannot be read.
pub(crate) fn walk(path: &Path, found: &mut Vec<PathBuf>) -> Result<(), (PathBuf, io::Error)> {
    if !path.is_dir() {
        found.push(path.to_owned());
        return Ok(());
    }
    let mut entries = fs::read_dir(path)
        .and_then(|entries| {
            entries
                .map(|entry| Ok(entry?.path()))
                .collect::<io::Result<Vec<_>>>()
        })
        .map_err(|error| (path.to_owned(), error))?;
    entries.sort();
    for entry in entries {
        let name = entry.file_name().unwrap_or_default();
        if !name.to_string_lossy().starts_with('.') {
            walk(&entry, found)?;
        }
    }
    Ok(())
}
