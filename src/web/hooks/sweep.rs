//! Dragging over the strip chooses the steps that are swept; a click chooses one.

use crate::{
    protocol::Strip,
    state::{
        Action,
        brush::{DayRange, step_at, swept},
    },
    web::{dom, store::use_dispatch},
};
use std::rc::Rc;
use web_sys::Element;
use yew::prelude::*;

/// What the strip listens to.
pub(crate) struct Sweep {
    /// Begins.
    pub(crate) onpointerdown: Callback<PointerEvent>,
    /// Goes on.
    pub(crate) onpointermove: Callback<PointerEvent>,
    /// Ends.
    pub(crate) onpointerup: Callback<PointerEvent>,
}

/// Returns the listeners for the picture `node` of `strip`, of which `days` are kept.
#[hook]
pub(crate) fn use_sweep(node: &NodeRef, strip: &Rc<Strip>, days: DayRange) -> Sweep {
    let dispatch = use_dispatch();
    let anchor = use_mut_ref(|| None::<usize>);
    let step = {
        let (node, strip) = (node.clone(), strip.clone());
        move |event: &PointerEvent| {
            let picture = node.cast::<Element>()?;
            Some(step_at(
                &strip,
                dom::part_of_width(&picture, event.client_x()),
            ))
        }
    };
    let choose = {
        let strip = strip.clone();
        move |a: usize, b: usize| {
            let chosen = swept(&strip, a, b);
            if chosen != days {
                dispatch.dispatch(Action::DaysChosen(chosen.0, chosen.1));
            }
        }
    };
    let onpointerdown = {
        let (anchor, step, node) = (anchor.clone(), step.clone(), node.clone());
        Callback::from(move |event: PointerEvent| {
            // A finger that lands here may want to scroll: it has the handles and the two inputs.
            if event.button() != 0 || event.pointer_type() == "touch" {
                return;
            }
            if let Some(picture) = node.cast::<Element>() {
                let _ = picture.set_pointer_capture(event.pointer_id());
            }
            *anchor.borrow_mut() = step(&event);
        })
    };
    let onpointermove = {
        let (anchor, step, choose) = (anchor.clone(), step.clone(), choose.clone());
        Callback::from(move |event: PointerEvent| {
            let from = *anchor.borrow();
            if let (Some(from), Some(to)) = (from, step(&event))
                && from != to
            {
                choose(from, to);
            }
        })
    };
    let onpointerup = Callback::from(move |event: PointerEvent| {
        let from = anchor.borrow_mut().take();
        if let (Some(from), Some(to)) = (from, step(&event)) {
            choose(from, to);
        }
    });
    Sweep {
        onpointerdown,
        onpointermove,
        onpointerup,
    }
}
