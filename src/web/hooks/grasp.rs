//! Wheel, drag and pinch on the timeline's picture.

use crate::{
    state::Action,
    timeline::{gesture::Gesture, scale::Scale},
    web::{
        components::timeline_view::Axis,
        dom,
        place::Place,
        store::{Dispatch, use_dispatch, use_place},
    },
};
use gloo::{
    events::{EventListener, EventListenerOptions},
    timers::callback::Timeout,
};
use std::{cell::RefCell, rc::Rc};
use wasm_bindgen::JsCast as _;
use web_sys::{Element, PointerEvent, WheelEvent};
use yew::prelude::*;

/// A hand that moves less than this, in pixels, has clicked.
const CLICK_PX: i32 = 4;

/// The wheel is at rest after so long, in milliseconds.
const REST_MS: u32 = 200;

/// Pixels of the wheel that make twice as much, or half as much, be shown.
const WHEEL_PX: f64 = 240.0;

/// What a line of the wheel is worth, in pixels, where a browser counts lines.
const LINE_PX: f64 = 16.0;

/// What the hand is doing.
#[derive(Default)]
struct Hand {
    gesture: Option<Gesture>,
    /// Where the first touch was, until it is more than a click.
    pressed: Option<(i32, i32)>,
    /// What the wheel shows, until it rests.
    wheeled: Option<(Scale, Timeout)>,
}

/// Listens to wheel and pointers on `picture`; `on_held` gets what they show while they do, and nothing when they end.
#[hook]
pub(crate) fn use_grasp(picture: &NodeRef, axis: Axis, on_held: &Callback<Option<Scale>>) {
    let (dispatch, place) = (use_dispatch(), use_place());
    let latest = use_mut_ref(|| axis);
    *latest.borrow_mut() = axis;
    let deps = (picture.clone(), on_held.clone());
    use_effect_with(deps, move |(picture, on_held)| {
        let grasp = Grasp {
            hand: Rc::default(),
            latest,
            on_held: on_held.clone(),
            dispatch,
            place,
        };
        let listeners = picture
            .cast::<Element>()
            .map(|element| grasp.listen(&element));
        move || drop(listeners)
    });
}

#[derive(Clone)]
struct Grasp {
    hand: Rc<RefCell<Hand>>,
    latest: Rc<RefCell<Axis>>,
    on_held: Callback<Option<Scale>>,
    dispatch: Dispatch,
    place: Place,
}

impl Grasp {
    fn listen(self, element: &Element) -> Vec<EventListener> {
        let on = |name: &'static str, heard: fn(&Grasp, &Element, &web_sys::Event)| {
            let (grasp, element_heard) = (self.clone(), element.clone());
            let options = EventListenerOptions::enable_prevent_default();
            EventListener::new_with_options(element, name, options, move |event| {
                heard(&grasp, &element_heard, event);
            })
        };
        vec![
            on("wheel", |grasp, element, event| {
                grasp.wheel(element, event.unchecked_ref())
            }),
            on("pointerdown", |grasp, element, event| {
                grasp.down(element, event.unchecked_ref())
            }),
            on("pointermove", |grasp, element, event| {
                grasp.moved(element, event.unchecked_ref())
            }),
            on("pointerup", |grasp, _, event| {
                grasp.up(event.unchecked_ref())
            }),
            on("pointercancel", |grasp, _, event| {
                grasp.up(event.unchecked_ref())
            }),
            // A mark is a link, which browsers would carry away.
            on("dragstart", |_, _, event| event.prevent_default()),
        ]
    }

    fn wheel(&self, element: &Element, event: &WheelEvent) {
        let axis = *self.latest.borrow();
        let px = |delta: f64| {
            if event.delta_mode() == WheelEvent::DOM_DELTA_LINE {
                delta * LINE_PX
            } else {
                delta
            }
        };
        let (across, down) = (px(event.delta_x()), px(event.delta_y()));
        let width_px = element.get_bounding_client_rect().width().max(1.0);
        let has_focus = self
            .place
            .active_element()
            .is_some_and(|active| element.contains(Some(&active)));
        let scale = if event.shift_key() || across.abs() > down.abs() {
            let by = if across == 0.0 { down } else { across };
            axis.scale.moved(by / width_px * 100.0, axis.limits)
        } else if event.ctrl_key() || event.meta_key() || has_focus {
            let percent = dom::part_of_width(element, event.client_x()) * 100.0;
            axis.scale
                .zoomed((down / WHEEL_PX).exp2(), percent, axis.limits)
        } else {
            return; // the page scrolls
        };
        event.prevent_default();
        let grasp = self.clone();
        let rest = Timeout::new(REST_MS, move || {
            let wheeled = grasp.hand.borrow_mut().wheeled.take();
            if let Some((scale, _)) = wheeled {
                grasp.let_go(scale);
            }
        });
        self.hand.borrow_mut().wheeled = Some((scale, rest));
        self.on_held.emit(Some(scale));
    }

    fn down(&self, element: &Element, event: &PointerEvent) {
        if event.button() != 0 {
            return;
        }
        let percent = dom::part_of_width(element, event.client_x()) * 100.0;
        let scale = self.latest.borrow().scale;
        let mut hand = self.hand.borrow_mut();
        if hand.gesture.is_none() {
            hand.pressed = Some((event.client_x(), event.client_y()));
        } else {
            // A second finger: no click any more.
            hand.pressed = None;
        }
        hand.gesture
            .get_or_insert_with(|| Gesture::new(scale))
            .down(event.pointer_id(), percent);
    }

    fn moved(&self, element: &Element, event: &PointerEvent) {
        let limits = self.latest.borrow().limits;
        let percent = dom::part_of_width(element, event.client_x()) * 100.0;
        let scale = {
            let mut hand = self.hand.borrow_mut();
            if let Some((x, _)) = hand.pressed {
                if (event.client_x() - x).abs() < CLICK_PX {
                    return;
                }
                hand.pressed = None;
                let _ = element.set_pointer_capture(event.pointer_id());
            }
            let Some(gesture) = &mut hand.gesture else {
                return;
            };
            gesture.moved(event.pointer_id(), percent, limits)
        };
        self.on_held.emit(Some(scale));
    }

    fn up(&self, event: &PointerEvent) {
        let mut hand = self.hand.borrow_mut();
        let was_click = hand.pressed.take().is_some();
        let shown = hand
            .gesture
            .as_mut()
            .and_then(|gesture| gesture.up(event.pointer_id()));
        let Some(shown) = shown else {
            return;
        };
        hand.gesture = None;
        drop(hand);
        if !was_click {
            self.let_go(shown);
        }
    }

    fn let_go(&self, scale: Scale) {
        let action: Action = self.latest.borrow().choosing(scale);
        self.dispatch.dispatch(action);
        self.on_held.emit(None);
    }
}
