//! [`CollectionId`]: which of a reader's collections is open.

/// Names a collection of a reader's own articles. Only the browser in which it was made knows it.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct CollectionId(pub String);

impl CollectionId {
    /// Returns the id of a collection that is begun at this moment, in milliseconds since 1970.
    pub fn from_time(now_ms: f64) -> Self {
        CollectionId(format!("{:x}", now_ms as u64))
    }
}
