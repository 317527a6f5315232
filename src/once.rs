//! What is made when it is first asked for, written down as it is: made already, or not.

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::cell::OnceCell;

/// Writes what is in `cell`, if it was made.
pub(crate) fn serialize<T: Serialize, S: Serializer>(
    cell: &OnceCell<T>,
    to: S,
) -> Result<S::Ok, S::Error> {
    cell.get().serialize(to)
}

/// Reads what [`serialize`] wrote.
pub(crate) fn deserialize<'de, T: Deserialize<'de>, D: Deserializer<'de>>(
    from: D,
) -> Result<OnceCell<T>, D::Error> {
    let made = Option::<T>::deserialize(from)?;
    Ok(made.map_or_else(OnceCell::new, OnceCell::from))
}
