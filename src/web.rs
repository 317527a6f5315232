//! Everything that touches the browser.
