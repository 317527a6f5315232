//! Fingers or a mouse on a time axis: one moves it, two stretch it.

use crate::timeline::scale::Scale;

/// What touches the axis, from the first touch to the last release.
#[derive(Clone, Debug)]
pub struct Gesture {
    /// What was shown when the number of touches last changed.
    from: Scale,
    /// What is shown.
    now: Scale,
    touches: Vec<Touch>,
}

/// One finger, in per cent of the width.
#[derive(Clone, Copy, Debug)]
struct Touch {
    id: i32,
    from: f64,
    now: f64,
}

/// Two fingers nearer than this, in per cent, count as this far apart: a touch is no point.
const LEAST_SPREAD: f64 = 2.0;

impl Gesture {
    /// Begins where `shown` is shown.
    pub fn new(shown: Scale) -> Self {
        Gesture {
            from: shown,
            now: shown,
            touches: Vec::new(),
        }
    }

    /// Adds the touch `id` at `percent`. A third one counts for nothing.
    pub fn down(&mut self, id: i32, percent: f64) {
        self.rebase();
        if self.touches.len() < 2 && self.touches.iter().all(|touch| touch.id != id) {
            self.touches.push(Touch {
                id,
                from: percent,
                now: percent,
            });
        }
    }

    /// Moves the touch `id` to `percent`; returns what is shown then, within `limits`.
    pub fn moved(&mut self, id: i32, percent: f64, limits: Scale) -> Scale {
        if let Some(touch) = self.touches.iter_mut().find(|touch| touch.id == id) {
            touch.now = percent;
        }
        self.now = match self.touches.as_slice() {
            [] => self.now,
            [one] => self.from.moved(one.from - one.now, limits),
            [a, b, ..] => {
                let spread = |a: f64, b: f64| (a - b).abs().max(LEAST_SPREAD);
                let middle = f64::midpoint(a.from, b.from);
                self.from
                    .moved(middle - f64::midpoint(a.now, b.now), limits)
                    .zoomed(
                        spread(a.from, b.from) / spread(a.now, b.now),
                        f64::midpoint(a.now, b.now),
                        limits,
                    )
            }
        };
        self.now
    }

    /// Ends the touch `id`; returns what is shown in the end, if it was the last one.
    pub fn up(&mut self, id: i32) -> Option<Scale> {
        let n = self.touches.len();
        self.touches.retain(|touch| touch.id != id);
        let is_over = n > 0 && self.touches.is_empty();
        self.rebase();
        is_over.then_some(self.now)
    }

    fn rebase(&mut self) {
        self.from = self.now;
        for touch in &mut self.touches {
            touch.from = touch.now;
        }
    }
}
