//! The whole program without a screen: answers requests, in the worker, in the page, in a test.

use crate::protocol::{Request, Response};

/// The open corpus and everything computed from it.
#[derive(Debug, Default)]
pub struct Service {}

impl Service {
    /// Takes `request` in and returns its answer, or the first of several: see [`Service::step`].
    pub fn answer(&mut self, request: Request) -> Response {
        let seq = match request {
            Request::Open { seq, .. }
            | Request::Explore { seq, .. }
            | Request::Read { seq, .. }
            | Request::Inspect { seq, .. } => seq,
        };
        Response::Failed {
            seq,
            reason: "not there yet".into(),
        }
    }

    /// Does the next piece of long work, such as reading one article of a bundle, and returns what there
    /// is to say about it; `None` when there is nothing left to do.
    pub fn step(&mut self) -> Option<Response> {
        None
    }
}
