//! Takes pictures of every view at three widths in both themes into `shots/`, for a person to look at.
//! `make shots` runs it. An argument `NAME=HASH` adds a view; a number adds a width.
#![allow(clippy::unwrap_used, reason = "a failure ends the run")]

#[cfg(not(target_arch = "wasm32"))]
#[expect(dead_code, reason = "the tests use the rest")]
mod browser;
#[cfg(not(target_arch = "wasm32"))]
#[expect(dead_code, reason = "the tests use the rest")]
mod engine;
#[cfg(not(target_arch = "wasm32"))]
#[expect(dead_code, reason = "the tests use the rest")]
mod server;

#[cfg(target_arch = "wasm32")]
fn main() {}

#[cfg(not(target_arch = "wasm32"))]
#[tokio::main(flavor = "current_thread")]
async fn main() {
    use browser::{Browser, DESK, Window};

    let mut views: Vec<(String, String)> = [
        ("articles", ""),
        ("quotes-only", "#quotes=1"),
        ("search", "#q=supercomputing"),
        ("nothing", "#q=supercomputing%20xylophone"),
        ("voices", "#view=voices"),
        ("voice", "#view=voices&voice=all:.direct"),
        ("voices-table", "#view=voices&table=1"),
        ("timeline", "#view=timeline"),
        ("connections", "#view=connections"),
        ("numbers", "#view=numbers"),
        ("debug", "#/debug"),
    ]
    .map(|(name, hash)| (name.to_owned(), hash.to_owned()))
    .into();
    let mut widths = vec![1440, 768, 390];
    for argument in std::env::args().skip(1) {
        match (argument.parse(), argument.split_once('=')) {
            (Ok(width), _) => widths.push(width),
            (Err(_), Some((name, hash))) => views.push((name.to_owned(), hash.to_owned())),
            (Err(error), None) => panic!("{argument}: neither NAME=HASH nor a width: {error}"),
        }
    }
    std::fs::create_dir_all("shots").unwrap();
    let server = server::Server::start([]).await;
    let browser = Browser::open(&server.address, DESK).await;
    for (name, hash) in &views {
        for &width in &widths {
            for dark in [false, true] {
                browser
                    .resize(Window {
                        width,
                        height: 900,
                        dark,
                    })
                    .await;
                browser.client.goto("about:blank").await.unwrap();
                browser
                    .client
                    .goto(&format!("{}/{hash}", server.address))
                    .await
                    .unwrap();
                browser
                    .until("document.querySelector('.result-card, .dated-list, .number-table, .connections .section-head, .speaker-list, .speaker-table, .term-list, .sentence-tree')")
                    .await;
                tokio::time::sleep(std::time::Duration::from_millis(400)).await; // the reader's page comes after the list
                let theme = if dark { "dark" } else { "light" };
                std::fs::write(
                    format!("shots/{name}-{width}-{theme}.png"),
                    browser.client.screenshot().await.unwrap(),
                )
                .unwrap();
            }
        }
    }
    browser.close().await;
}
