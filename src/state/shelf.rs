//! What is kept in the browser: the reader's collections, and how far the one that is open is.

use super::address::CollectionId;
use crate::texts::Message;
use serde::{Deserialize, Serialize};

/// Everything that is kept, for the screen.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Shelf {
    /// The collections, the last that was begun first.
    pub collections: Vec<Collection>,
    /// How many bytes the browser holds for this page, and how many it would hold.
    pub usage: Option<(f64, f64)>,
    /// Why nothing can be kept.
    pub problem: Option<Message>,
}

/// A collection that is kept.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Collection {
    /// Its [`CollectionId`].
    pub id: String,
    /// Its name.
    pub name: String,
    /// The day on which it was kept first, as in `2024-03-10`.
    pub created: String,
    /// The day on which something was added last.
    pub changed: String,
    /// How many articles are in it.
    pub n_articles: u32,
    /// How many bytes they are, with what was found in them.
    pub n_bytes: f64,
}

/// How far the collection that is open is kept.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Keeping {
    /// It is not.
    #[default]
    No,
    /// It is, but for so many articles and files that are being written.
    Yes(u32),
    /// No more of it is, and why; what was written before is there.
    Stopped(Message),
}

impl Shelf {
    /// Returns the collection `id`, if it is kept.
    pub fn collection(&self, id: &CollectionId) -> Option<&Collection> {
        self.collections.iter().find(|kept| kept.id == id.0)
    }
}

/// The longest name that a collection has, in characters.
pub const LONGEST_NAME: usize = 80;

/// Returns the name that a reader gives a collection by writing `written`; `None` if that is no name.
pub fn name(written: &str) -> Option<String> {
    let words: Vec<&str> = written.split_whitespace().collect();
    let name: String = words.join(" ").chars().take(LONGEST_NAME).collect();
    (!name.is_empty()).then_some(name)
}
