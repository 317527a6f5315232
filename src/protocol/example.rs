//! What a reader might ask first.

use super::Subject;
use crate::texts::Message;
use serde::{Deserialize, Serialize};

/// A question that the articles answer.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Example {
    /// The question in words.
    pub words: Message,
    /// What leads to its answer.
    pub opens: Opened,
}

/// What leads to an answer.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Opened {
    /// What this query finds.
    Query(String),
    /// The evidence of this event, beside the timeline.
    Event(Subject),
}
