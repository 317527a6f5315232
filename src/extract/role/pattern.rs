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
    /// Returns how sure a role is that is stated in this way, of somebody of whom that is `sure`: the shares of
    /// those that were right in 43 annotated articles and in the sentences of CoNLL04, rounded towards the mean.
    pub(super) fn found(self, sure: f32) -> Found {
        let stated = match self {
            Pattern::Title | Pattern::OwnedTitle => 0.95,
            Pattern::Inverted | Pattern::Affiliation => 0.9,
            Pattern::Apposition => 0.86,
            Pattern::Copula | Pattern::Appointment => 0.8,
            Pattern::Future => 0.5,
        };
        Found::by_rule(stated * sure)
    }
}
