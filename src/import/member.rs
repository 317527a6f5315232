//! Members of an archive by their names.

use crate::import::{
    Refusal,
    archive::{self, Archive},
    limit::Budget,
};

/// Reads the member `name`.
///
/// # Errors
/// If it is not there, or cannot be unpacked.
pub(super) fn read(
    archive: &mut Archive<'_>,
    name: &str,
    budget: &mut Budget,
) -> Result<Vec<u8>, Refusal> {
    optional(archive, name, budget)?.ok_or_else(|| Refusal::Damaged {
        what: format!("{name} is missing"),
    })
}

/// Reads the member `name` if it is there.
///
/// # Errors
/// If it cannot be unpacked.
pub(super) fn optional(
    archive: &mut Archive<'_>,
    name: &str,
    budget: &mut Budget,
) -> Result<Option<Vec<u8>>, Refusal> {
    match archive.index_for_name(name) {
        Some(at) => archive::member(archive, at, budget).map(|(bytes, _)| Some(bytes)),
        None => Ok(None),
    }
}

/// Says whether the member `name` is there.
pub(super) fn has(archive: &Archive<'_>, name: &str) -> bool {
    archive.index_for_name(name).is_some()
}
