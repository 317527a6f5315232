//! Timeline: lane.
