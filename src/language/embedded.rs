//! The model file of this build, for the command line and tests: the page fetches it as a file of its own.

use crate::language::{Language, file::FileError};
use std::sync::LazyLock;

/// The file.
pub const BYTES: &[u8] = include_bytes!("../../data/model/language.bin");

static LANGUAGE: LazyLock<Result<Language, FileError>> = LazyLock::new(|| Language::open(BYTES));

/// Returns the models; they are opened once.
///
/// # Errors
/// If the file was damaged before it was built in.
pub fn language() -> Result<&'static Language, FileError> {
    LANGUAGE.as_ref().map_err(Clone::clone)
}
