//! Dated things → scales, lanes and marks, in numbers. Pure layout: it draws nothing.
pub mod cluster;
pub mod extent;
pub mod gather;
pub mod gesture;
pub mod lane;
pub mod merge;
pub mod open;
pub mod scale;
pub mod strip;
