//! What is seen: one component per file, its style file under the same name in `styles/`.
pub(crate) mod explorer;
