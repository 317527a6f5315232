//! Prints the made-up news of the benches (seed 7) as JSON Lines, for programs that are measured beside Dateline:
//! 40 articles, or as many as are asked for, from a vocabulary for thousands.
#![allow(clippy::print_stdout, reason = "a command line prints")]
#![allow(clippy::unwrap_used, reason = "a failure ends the run")]

#[cfg(not(target_arch = "wasm32"))]
mod generator;

#[cfg(target_arch = "wasm32")]
fn main() {}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    use generator::Generator;

    let texts: Vec<String> = match std::env::args().nth(1) {
        None => Generator::new(7).articles(40),
        Some(n) => {
            let articles = Generator::large(7).corpus(n.parse().unwrap());
            articles.into_iter().map(|article| article.text).collect()
        }
    };
    for (n, text) in texts.iter().enumerate() {
        println!(
            "{}",
            serde_json::json!({ "id": format!("a{n}"), "text": text })
        );
    }
}
