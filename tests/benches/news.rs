//! Prints the made-up news of the benches (seed 7) as JSON Lines, for programs that are measured beside Dateline.
#![allow(clippy::print_stdout, reason = "a command line prints")]
#![allow(clippy::unwrap_used, reason = "a failure ends the run")]

#[cfg(not(target_arch = "wasm32"))]
mod generator;

#[cfg(target_arch = "wasm32")]
fn main() {}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    let texts = generator::Generator::new(7).articles(40);
    for (n, text) in texts.iter().enumerate() {
        println!(
            "{}",
            serde_json::json!({ "id": format!("a{n}"), "text": text })
        );
    }
}
