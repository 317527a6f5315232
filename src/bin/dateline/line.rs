//! JSON Lines as input: one article a line.

use std::{
    fs::File,
    io::{self, BufRead, BufReader},
    path::{Path, PathBuf},
};

use crate::{file, report};

/// One line of a file, with its number; or why the file cannot be read further.
pub(crate) struct Line {
    pub(crate) path: PathBuf,
    pub(crate) number: u64,
    pub(crate) bytes: Result<Vec<u8>, String>,
}

/// Returns the lines of the file `path` that are not blank, `-` being standard input.
pub(crate) fn lines(path: PathBuf) -> impl Iterator<Item = Line> + Send {
    let mut number = 0;
    let mut input = Some(open(&path));
    std::iter::from_fn(move || {
        loop {
            number += 1;
            let mut bytes = Vec::new();
            let read = match input.as_mut()? {
                Ok(input) => input.read_until(b'\n', &mut bytes),
                Err(error) => Err(io::Error::new(error.kind(), error.to_string())),
            };
            let bytes = match read {
                Ok(0) => return None,
                Ok(_) if bytes.trim_ascii().is_empty() => continue,
                Ok(_) => Ok(bytes),
                Err(error) => {
                    input = None;
                    Err(report::reason(&error))
                }
            };
            return Some(Line {
                path: path.clone(),
                number,
                bytes,
            });
        }
    })
}

fn open(path: &Path) -> io::Result<Box<dyn BufRead + Send>> {
    if file::is_standard_input(path) {
        return Ok(Box::new(BufReader::new(io::stdin())));
    }
    Ok(Box::new(BufReader::new(File::open(path)?)))
}
