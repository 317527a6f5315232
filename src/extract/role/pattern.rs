//! How a role is stated, and how often that is right.

use crate::extract::Found;

/// A kind of phrase that says what somebody is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Pattern {
    /// `President X`
    Title,
    /// `Y's director X`
    OwnedTitle,
    /// `X, director of Y`
    Apposition,
    /// `the director of Y, X,`
    Inverted,
    /// `X is the director of Y`
    Copula,
    /// `X was named director of Y`
    Appointment,
    /// `X will be the director of Y`
    Future,
    /// `X of Y`: no role is stated.
    Affiliation,
}

impl Pattern {
    /// Returns how sure a role is that is stated in this way.
    pub(super) fn found(self) -> Found {
        Found::by_rule(match self {
            Pattern::Title => 0.9,
            Pattern::OwnedTitle => 0.9,
            Pattern::Apposition => 0.9,
            Pattern::Inverted => 0.8,
            Pattern::Copula => 0.8,
            Pattern::Appointment => 0.8,
            Pattern::Future => 0.6,
            Pattern::Affiliation => 0.7,
        })
    }
}
