//! What is said on standard error.

use std::{
    fmt::Display,
    io::{self, Write as _},
};

/// Prints `dateline: <what>: <reason>` on standard error.
pub(crate) fn say(what: impl Display, reason: &str) {
    // Where standard error is closed, there is nobody to tell.
    let _ = writeln!(io::stderr(), "dateline: {what}: {reason}");
}

/// Returns what the system says about `error`, without the error number.
pub(crate) fn reason(error: &io::Error) -> String {
    let said = error.to_string();
    match said.find(" (os error") {
        Some(at) => said[..at].to_lowercase(),
        None => said,
    }
}
