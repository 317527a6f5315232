//! Files in any format that articles come in → [`Reading`](crate::read::Reading)s.
//!
//! Pure, like all that thinks. Only what takes files in links it; the page that shows articles does not.

pub mod build;
