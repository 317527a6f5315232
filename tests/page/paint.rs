//! Measures how soon an element on somebody else's page shows articles that were read ahead, with nothing in the cache.
#![allow(clippy::disallowed_methods, reason = "the host has a clock")]

use crate::{
    browser::{Browser, DESK},
    server::{Instead, Server},
};
use dateline::corpus::bundle::Lines;
use serde_json::Value;

/// How many times it is opened, each time in a new browser.
const N_ROUNDS: usize = 7;

/// A page with an element, that notes when the first article has been painted: in the frame after it is there.
const HOST: &str = "<!doctype html><html lang=en><meta charset=utf-8><title>Host</title><link rel=icon href=data:,>
    <script type=module src=dateline-explorer.js></script>
    <script>
      const look = () => {
        const card = document.querySelector('dateline-explorer')?.shadowRoot?.querySelector('.result-card');
        if (!card?.checkVisibility()) return requestAnimationFrame(look);
        requestAnimationFrame(() => setTimeout(() => (globalThis.painted = performance.now())));
      };
      requestAnimationFrame(look);
    </script>
    <h1>Host</h1><dateline-explorer src=measure.jsonl></dateline-explorer>";

/// The moment of the paint, and each file with when it was asked for and when it was there.
const ASK: &str =
    "return [globalThis.painted ?? null, performance.getEntriesByType('resource').map((file) =>
    [file.name.split('/').at(-1).split('?')[0], file.startTime, file.responseEnd])]";

/// Opens the bundle at `path` in an element; returns what is to be printed.
pub(crate) async fn embedded(path: &str) -> Vec<String> {
    let bundle = std::fs::read(path).unwrap();
    let n_bytes = bundle.len();
    let folder = std::path::Path::new(path).parent().unwrap();
    let shards = Lines::open(&bundle).unwrap().shards().to_vec();
    let beside = |name: &str| Instead::Bytes(std::fs::read(folder.join(name)).unwrap());
    let shards = shards
        .iter()
        .map(|shard| (&*shard.name, beside(&shard.name)));
    let own = [
        ("host.html", Instead::Bytes(HOST.into())),
        ("measure.jsonl", Instead::Bytes(bundle.clone())),
    ];
    let server = Server::start(own.into_iter().chain(shards)).await;
    let address = format!("{}/host.html", server.address);
    let mut rounds: Vec<(f64, Value)> = Vec::new();
    for _ in 0..N_ROUNDS {
        let browser = Browser::open(&address, DESK).await;
        let (painted, files) = loop {
            let asked = browser.client.execute(ASK, vec![]).await.unwrap();
            if let Some(painted) = asked[0].as_f64() {
                break (painted, asked[1].clone());
            }
        };
        browser.close().await;
        rounds.push((painted, files));
    }
    rounds.sort_by(|one, other| one.0.total_cmp(&other.0));
    let (median, files) = &rounds[N_ROUNDS / 2];
    let mut lines = vec![
        format!(
            "{path}, {:.2} MB, in an element, nothing in the cache, {N_ROUNDS} times",
            n_bytes as f64 / 1e6
        ),
        format!(
            "  first article painted after {median:.0} ms (median), {:.0} to {:.0} ms",
            rounds[0].0,
            rounds[N_ROUNDS - 1].0
        ),
    ];
    let files = files.as_array().into_iter().flatten();
    lines.extend(files.map(|file| {
        let at = |n: usize| file[n].as_f64().unwrap_or_default();
        let name = file[0].as_str().unwrap_or_default();
        format!("    {name:22} {:6.0} to {:4.0} ms", at(1), at(2))
    }));
    lines
}
