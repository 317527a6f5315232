//! Places for the names of a drawing: a force layout after Fruchterman and Reingold (1991), then names that lie
//! on one another are pushed apart. From the same pairs come the same places: it starts from a spiral, not from
//! chance. All lengths are pixels of the drawing.

use crate::protocol::{Cell, DRAWING, LONGEST_NAME, Party};

const WIDTH: f64 = DRAWING.0;
const HEIGHT: f64 = DRAWING.1;

/// Rounds of the forces. With half of them, groups still lie across one another.
const N_ROUNDS: usize = 200;

/// Rounds of pushing names apart.
const N_PUSHES: usize = 120;

/// A character of 12 px system type is so wide.
const CHARACTER: f64 = 6.6;

/// A dot with its name below it is so high.
const NAME_HEIGHT: f64 = 34.0;

type Place = (f64, f64);

/// Returns the places of `parties`, 0 to 1 in both directions.
pub(super) fn layout(parties: &[Party], cells: &[Cell]) -> Vec<Place> {
    let mut places = spiral(parties.len());
    let ideal = (WIDTH * HEIGHT / parties.len().max(1) as f64).sqrt() * 0.8;
    for round in 0..N_ROUNDS {
        let most = WIDTH / 8.0 * (1.0 - round as f64 / N_ROUNDS as f64);
        step(&mut places, cells, ideal, most);
    }
    let halves: Vec<f64> = parties
        .iter()
        .map(|party| {
            let n = party.name.chars().count().min(LONGEST_NAME) as f64;
            n * CHARACTER / 2.0 + 4.0
        })
        .collect();
    fit(&mut places, &halves);
    for _ in 0..N_PUSHES {
        push(&mut places, &halves);
    }
    let part = |(x, y): Place| (x / WIDTH, y / HEIGHT);
    places.into_iter().map(part).collect()
}

/// Nobody stands where another one does, and those with most company stand in the middle.
fn spiral(n: usize) -> Vec<Place> {
    let golden = std::f64::consts::PI * (3.0 - 5.0_f64.sqrt());
    let place = |at: usize| {
        let radius = ((at as f64 + 0.5) / n as f64).sqrt() * HEIGHT / 2.0;
        let angle = at as f64 * golden;
        (
            WIDTH / 2.0 + radius * angle.cos(),
            HEIGHT / 2.0 + radius * angle.sin(),
        )
    };
    (0..n).map(place).collect()
}

fn step(places: &mut [Place], cells: &[Cell], ideal: f64, most: f64) {
    // Some pull to the middle keeps groups that nothing connects on the page.
    let mut forces: Vec<Place> = places
        .iter()
        .map(|(x, y)| ((WIDTH / 2.0 - x) * 0.6, (HEIGHT / 2.0 - y) * 0.9))
        .collect();
    let mut act = |one: usize, other: usize, strength: fn(f64, f64) -> f64, weight: f64| {
        let (dx, dy) = (
            places[one].0 - places[other].0,
            places[one].1 - places[other].1,
        );
        let distance = dx.hypot(dy).max(0.1);
        let force = strength(distance, ideal) * weight / distance;
        forces[one].0 += dx * force;
        forces[one].1 += dy * force;
        forces[other].0 -= dx * force;
        forces[other].1 -= dy * force;
    };
    for one in 0..places.len() {
        for other in one + 1..places.len() {
            act(one, other, |distance, ideal| ideal * ideal / distance, 1.0);
        }
    }
    for cell in cells {
        let weight = f64::from(cell.n).sqrt();
        let (one, other) = (cell.one as usize, cell.other as usize);
        act(
            one,
            other,
            |distance, ideal| -distance * distance / ideal,
            weight,
        );
    }
    for (place, (dx, dy)) in places.iter_mut().zip(forces) {
        let length = dx.hypot(dy).max(0.1);
        let scale = length.min(most) / length;
        place.0 += dx * scale;
        place.1 += dy * scale;
    }
}

/// Spreads the places over the drawing.
fn fit(places: &mut [Place], halves: &[f64]) {
    let bounds = |of: fn(&Place) -> f64| {
        let values = places.iter().map(of);
        let least = values.clone().fold(f64::MAX, f64::min);
        (least, values.fold(f64::MIN, f64::max) - least)
    };
    let ((left, width), (top, height)) = (bounds(|place| place.0), bounds(|place| place.1));
    let spread = |value: f64, least: f64, length: f64, to: f64| match length > 1.0 {
        true => (value - least) / length * to,
        false => to / 2.0,
    };
    for (place, half) in places.iter_mut().zip(halves) {
        place.0 = half + spread(place.0, left, width, WIDTH - 2.0 * half);
        place.1 = 8.0 + spread(place.1, top, height, HEIGHT - NAME_HEIGHT);
    }
}

/// Moves names that lie on one another apart, the shorter way.
fn push(places: &mut [Place], halves: &[f64]) {
    for one in 0..places.len() {
        for other in one + 1..places.len() {
            let (dx, dy) = (
                places[other].0 - places[one].0,
                places[other].1 - places[one].1,
            );
            let across = halves[one] + halves[other] - dx.abs();
            let down = NAME_HEIGHT - dy.abs();
            if across <= 0.0 || down <= 0.0 {
                continue;
            }
            let sign = |value: f64| if value < 0.0 { -1.0 } else { 1.0 };
            match across < down {
                true => {
                    places[one].0 -= sign(dx) * across / 2.0;
                    places[other].0 += sign(dx) * across / 2.0;
                }
                false => {
                    places[one].1 -= sign(dy) * down / 2.0;
                    places[other].1 += sign(dy) * down / 2.0;
                }
            }
        }
    }
    for (place, half) in places.iter_mut().zip(halves) {
        place.0 = place.0.clamp(*half, WIDTH - half);
        place.1 = place.1.clamp(8.0, HEIGHT - NAME_HEIGHT + 8.0);
    }
}
