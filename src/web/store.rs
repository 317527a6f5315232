//! [`State`] as Yew wants it. All the rules are in [`State::reduce`].

use crate::{
    state::{Action, State},
    texts::Texts,
    web::{desk::Desk, ledger::Ledger, place::Place},
};
use std::rc::Rc;
use yew::prelude::*;

#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Store(pub(crate) State);

impl Reducible for Store {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        match self.0.reduce(action) {
            Some(next) => Rc::new(Store(next)),
            None => self, // the same Rc: Yew does not render
        }
    }
}

/// Lets a component act. In a context of its own, so that no change of state renders its users.
pub(crate) type Dispatch = UseReducerDispatcher<Store>;

/// Returns the dispatcher.
#[hook]
pub(crate) fn use_dispatch() -> Dispatch {
    use_context::<Dispatch>().expect("components live inside App")
}

/// Returns the words of the interface in the reader's language.
#[hook]
pub(crate) fn use_texts() -> Rc<Texts> {
    use_context::<Rc<Texts>>().expect("components live inside App")
}

/// Returns the reader's own articles.
#[hook]
pub(crate) fn use_desk() -> Desk {
    use_context::<Desk>().expect("components live inside App")
}

/// Returns the reader's corrections on disk.
#[hook]
pub(crate) fn use_corrections() -> Ledger {
    use_context::<Ledger>().expect("components live inside App")
}

/// Returns where the explorer is.
#[hook]
pub(crate) fn use_place() -> Place {
    use_context::<Place>().expect("components live inside App")
}
