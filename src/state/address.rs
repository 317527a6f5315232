//! The state and the hash of the address bar.
