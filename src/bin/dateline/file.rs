//! Article files, and what editors added beside them.

use crate::report;
use dateline::{
    article::Metadata,
    corpus::correction::{Correction, layer::Layer, patch},
    read::{self, Reading},
};
use std::{
    fs,
    io::{self, Read as _},
    path::{Path, PathBuf},
};

/// Reads the article file `path`, `-` being standard input, with its sidecar if there is one.
///
/// # Errors
/// What is wrong with the file or its sidecar, for the person at the shell.
pub(crate) fn article(path: &Path) -> Result<Reading, String> {
    if is_standard_input(path) {
        let mut bytes = Vec::new();
        io::stdin()
            .lock()
            .read_to_end(&mut bytes)
            .map_err(|error| report::reason(&error))?;
        return Ok(read::read("", &bytes));
    }
    let bytes = fs::read(path).map_err(|error| report::reason(&error))?;
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let mut reading = read::read(&name, &bytes);
    reading.article.added = added(path)?;
    Ok(reading)
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

/// Adds to `found` the article files under `path`, sorted by name at each level; `path` itself if it is
/// not a directory.
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
        if entry.is_dir()
            || entry
                .extension()
                .is_some_and(|extension| extension == "txt")
        {
            walk(&entry, found)?;
        }
    }
    Ok(())
}
