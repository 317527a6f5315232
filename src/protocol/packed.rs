//! Large answers cross the port as bytes, not as objects of the page's language that are made one by one at both
//! ends: there may be ten thousand ids and two thousand events in one.

use serde::{Deserialize, Deserializer, Serialize, Serializer, de, ser};
use serde_bytes::{ByteBuf, Bytes};

/// Writes `value` as one sequence of bytes, in postcard.
pub(super) fn serialize<T: Serialize, S: Serializer>(value: &T, to: S) -> Result<S::Ok, S::Error> {
    let bytes = postcard::to_allocvec(value).map_err(ser::Error::custom)?;
    Bytes::new(&bytes).serialize(to)
}

/// Reads what [`serialize`] wrote.
pub(super) fn deserialize<'de, T, D>(from: D) -> Result<T, D::Error>
where
    T: de::DeserializeOwned,
    D: Deserializer<'de>,
{
    let bytes = ByteBuf::deserialize(from)?;
    postcard::from_bytes(&bytes).map_err(de::Error::custom)
}
