//! What lies over the page: drawers and dialogs.

/// A part of the page that lies over the view on narrow screens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Drawer {
    /// The facets.
    Filters,
    /// The evidence panel.
    Evidence,
}

/// A dialog.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sheet {
    /// The list of keys.
    Keys,
    /// The forms in which what is found can be taken away.
    Export,
    /// The corrections.
    Corrections,
    /// What puts the view into another page.
    Embed,
}
