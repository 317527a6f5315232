//! What starts something that ends later, or needs the element itself: each hook ends what it starts.

pub(crate) mod drawer;
pub(crate) mod event_focus;
pub(crate) mod file_drop;
pub(crate) mod focus_later;
pub(crate) mod grasp;
pub(crate) mod keys;
pub(crate) mod media;
pub(crate) mod mention_keys;
pub(crate) mod passage;
pub(crate) mod sweep;
pub(crate) mod text_file;
pub(crate) mod undo_keys;
pub(crate) mod width;
