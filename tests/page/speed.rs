//! Measures the built worker in headless Chromium, on the made-up news of the benches (seed 7): how long the
//! language model takes to be opened, how fast articles are read with it and without, and the worker's memory; and
//! the whole page with thousands of articles (`screen.rs`): so many as are given, `speed 4000 10000`, are not read
//! with the model, but asked; `dropped=1000` are brought by a reader, and what is served at an address that is given is
//! opened (`crowd.rs`); `embed=FILE` is opened in an element (`paint.rs`). `make bench` runs it. It asserts nothing about time: the machine may be busy.
#![allow(clippy::unwrap_used, reason = "a failure ends the run")]

#[cfg(not(target_arch = "wasm32"))]
#[expect(dead_code, reason = "the tests use the rest")]
mod browser;
#[cfg(not(target_arch = "wasm32"))]
mod crowd;
#[cfg(not(target_arch = "wasm32"))]
#[expect(dead_code, reason = "the tests use the rest")]
mod engine;
#[cfg(not(target_arch = "wasm32"))]
#[path = "../benches/generator.rs"]
mod generator;
#[cfg(not(target_arch = "wasm32"))]
mod paint;
#[cfg(not(target_arch = "wasm32"))]
mod screen;
#[cfg(not(target_arch = "wasm32"))]
#[expect(dead_code, reason = "the tests use the rest")]
mod server;

#[cfg(target_arch = "wasm32")]
fn main() {}

/// How many articles are read.
#[cfg(not(target_arch = "wasm32"))]
const N_ARTICLES: usize = 100;

/// The service in a worker, with a clock around each message, and its memory.
#[cfg(not(target_arch = "wasm32"))]
const WORKER: &str = r#"
    const { default: init, serve } = await import("./worker.js");
    const { memory } = await init({ module_or_path: "worker_bg.wasm" });
    let start;
    const port = {
      postMessage(message) {
        const millis = performance.now() - start;
        self.postMessage({ message, millis, bytes: memory.buffer.byteLength });
      },
    };
    start = performance.now();
    serve(port);
    self.onmessage = (event) => {
      start = performance.now();
      port.onmessage(event);
    };
"#;

/// Opens the model, then the articles: returns the milliseconds of both, and the bytes of memory at the end.
#[cfg(not(target_arch = "wasm32"))]
const SCRIPT: &str = r#"
    const [withModel, done] = arguments;
    (async () => {
      const bytes = async (name) => new Uint8Array(await (await fetch(name)).arrayBuffer());
      const worker = new Worker("measure.js", { type: "module" });
      const until = (name) => new Promise((resolve) => {
        worker.onmessage = ({ data }) => { if (data.message === name || data.message[name]) resolve(data); };
      });
      await until("Ready");
      let open = 0;
      if (withModel) {
        const learned = until("Learned");
        worker.postMessage({ Learn: { seq: 0, model: await bytes("language.bin") } });
        const { message, millis } = await learned;
        if (message.Learned.problem) throw new Error(message.Learned.problem);
        open = millis;
      } else {
        const learned = until("Learned");
        worker.postMessage({ DoWithout: { seq: 0, reason: { id: "model-not-a-model", args: [] } } });
        await learned;
      }
      const opened = until("Opened");
      worker.postMessage({ Open: { seq: 0, bundle: await bytes("measure.jsonl"), skip: [] } });
      const { millis, bytes: memory } = await opened;
      worker.terminate();
      done([open, millis, memory]);
    })().catch((error) => done(String(error)));
"#;

#[cfg(not(target_arch = "wasm32"))]
#[tokio::main(flavor = "current_thread")]
async fn main() {
    use browser::{Browser, DESK};
    use dateline::{
        article::{ArticleId, Metadata},
        corpus::bundle,
        read::verbatim,
    };
    use server::Instead;

    use std::io::Write as _;

    let mut output = std::io::stdout().lock();
    let asked: Vec<String> = std::env::args().skip(1).collect();
    for asked in &asked {
        let lines = match asked.split_once('=') {
            Some(("dropped", n)) => crowd::dropped(n.parse().unwrap()).await,
            Some(("embed", bundle)) => paint::embedded(bundle).await,
            _ if asked.starts_with("http") => crowd::opened(asked).await,
            _ => screen::measured(asked.parse().unwrap()).await,
        };
        for line in lines {
            writeln!(output, "{line}").unwrap();
        }
    }
    if !asked.is_empty() {
        return;
    }
    let texts = generator::Generator::new(7).articles(N_ARTICLES);
    let n_bytes: usize = texts.iter().map(String::len).sum();
    let articles: Vec<_> = (0..)
        .zip(texts)
        .map(|(n, text)| verbatim(ArticleId(format!("a{n}")), text, Metadata::default()))
        .collect();
    let server = server::Server::start([
        ("measure.js", Instead::Bytes(WORKER.into())),
        ("measure.jsonl", Instead::Bytes(bundle::encode(&articles))),
    ])
    .await;
    let browser = Browser::open(&server.address, DESK).await;
    browser.find(".result-card").await;
    let mut best = [[f64::INFINITY; 3]; 2];
    for _ in 0..3 {
        for (with_model, best) in [false, true].into_iter().zip(&mut best) {
            let measured = browser
                .client
                .execute_async(SCRIPT, vec![with_model.into()])
                .await
                .unwrap();
            let measured: [f64; 3] =
                serde_json::from_value(measured.clone()).unwrap_or_else(|_| panic!("{measured}"));
            for (best, measured) in best.iter_mut().zip(measured) {
                *best = best.min(measured);
            }
        }
    }
    browser.close().await;
    let [rules, both] = best;
    let megabytes = n_bytes as f64 / 1e6;
    let speed = |millis: f64| format!("{:.2} MB/s", megabytes / millis * 1e3);
    let rows = [
        ("opening the language model", format!("{:.0} ms", both[0])),
        ("reading with rules alone", speed(rules[1])),
        ("reading with the model", speed(both[1])),
        ("of that, the language layer", speed(both[1] - rules[1])),
        (
            "memory with rules alone",
            format!("{:.0} MB", rules[2] / 1e6),
        ),
        ("memory with the model", format!("{:.0} MB", both[2] / 1e6)),
    ];
    writeln!(
        output,
        "worker in Chromium, {N_ARTICLES} articles, {megabytes:.2} MB, best of 3"
    )
    .unwrap();
    for (what, value) in rows {
        writeln!(output, "  {what:30} {value:>12}").unwrap();
    }
}
