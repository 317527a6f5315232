//! What leaves Dateline, in formats that others read.
pub mod alone;
pub mod bio;
pub mod contract;
pub mod markup;
pub mod table;
pub mod timelinejs;
