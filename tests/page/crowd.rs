//! Measures how thousands of articles come in: dropped by a reader, and opened where they were read ahead.
#![allow(clippy::disallowed_methods, reason = "the host has a clock")]

use crate::{
    browser::{Browser, DESK},
    generator::Generator,
    server::{Instead, Server},
};
use fantoccini::Locator;
use serde_json::{Value, json};
use std::{
    io::Write as _,
    time::{Duration, Instant},
};

/// Counts the tasks that keep the page from answering, and the longest of them, in milliseconds.
const WATCH: &str = "window.tasks = [0, 0];
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) window.tasks = [window.tasks[0] + 1, Math.max(window.tasks[1], duration)];
    }).observe({ type: 'longtask', buffered: true })";

/// Keeps how many bytes of memory each worker has, by its kind: it never gives any back.
const REMEMBER: &str = "window.memory = {};
    new BroadcastChannel('memory').onmessage = ({ data: [kind, worker, bytes] }) => { (window.memory[kind] ??= {})[worker] = bytes; };";

/// Starts a worker that tells how much memory it has.
fn telling(kind: &str, script: &str) -> Instead {
    let tells = format!(
        "\n{{ const worker = Math.random(), channel = new BroadcastChannel('memory');
           setInterval(() => channel.postMessage(['{kind}', worker, wasm.memory.buffer.byteLength]), 200); }}"
    );
    let script = script.replace("await init(", "const wasm = await init(") + &tells;
    Instead::Bytes(script.into_bytes())
}

/// Brings `n` made-up articles as texts in a ZIP file; returns what is to be printed.
pub(crate) async fn dropped(n: usize) -> Vec<String> {
    let service = include_str!("../../src/web/boot/start_worker.js");
    let importer = include_str!("../../src/web/boot/start_importer.js");
    let server = Server::start([
        ("start_worker.js", telling("the service", service)),
        ("start_importer.js", telling("reading", importer)),
    ])
    .await;
    let browser = Browser::open(&format!("{}/#view=files", server.address), DESK).await;
    browser.client.execute(REMEMBER, vec![]).await.unwrap();
    browser.find(".file-pickers").await;
    let path = std::env::temp_dir().join(format!("dateline-{}.zip", std::process::id()));
    let mut zip = zip::ZipWriter::new(std::fs::File::create(&path).unwrap());
    let mut n_bytes = 0;
    for (at, text) in Generator::large(7).articles(n).iter().enumerate() {
        zip.start_file(
            format!("{at}.txt"),
            zip::write::SimpleFileOptions::default(),
        )
        .unwrap();
        zip.write_all(text.as_bytes()).unwrap();
        n_bytes += text.len();
    }
    zip.finish().unwrap();
    browser.client.execute(WATCH, vec![]).await.unwrap();
    let start = Instant::now();
    let field = Locator::Css(".file-pickers input[type=file]");
    let field = browser.client.find(field).await.unwrap();
    field.send_keys(&path.display().to_string()).await.unwrap();
    until(
        &browser,
        "!!document.querySelector('.button--primary[type=button]')",
    )
    .await;
    let first = start.elapsed();
    let all = format!(
        "!document.querySelector('.files-view progress') && document.querySelector('.view-tabs__set')?.innerText.replace(/\\D/g, '') === '{n}'"
    );
    until(&browser, &all).await;
    let all = start.elapsed();
    let tasks = browser.client.execute("return window.tasks", vec![]).await;
    let [n_long, longest]: [f64; 2] = serde_json::from_value(tasks.unwrap()).unwrap();
    let memory = "return Object.entries(window.memory).map(([kind, all]) => `${kind} ${Object.values(all).map((it) => Math.round(it / 1e6)).join(' and ')} MB`).join(', ')";
    let memory = browser.client.execute(memory, vec![]).await.unwrap();
    browser.close().await;
    let _ = std::fs::remove_file(path);
    vec![
        format!(
            "{n} texts of {:.1} MB dropped as a ZIP file, with the model",
            n_bytes as f64 / 1e6
        ),
        format!(
            "  first {:.1} s, all {:.1} s",
            first.as_secs_f64(),
            all.as_secs_f64()
        ),
        format!("  {n_long} tasks of the page over 50 ms, the longest {longest:.0} ms"),
        format!(
            "  memory of workers at the end: {}",
            memory.as_str().unwrap()
        ),
    ]
}

/// Opens the page at `address`, whose articles were read ahead; returns what is to be printed.
pub(crate) async fn opened(address: &str) -> Vec<String> {
    let start = Instant::now();
    let browser = Browser::open(address, DESK).await;
    browser.client.execute(WATCH, vec![]).await.unwrap();
    until(&browser, "!!document.querySelector('.result-card')").await;
    let first = start.elapsed();
    let is_done = "(([found, all]) => found === all && !document.querySelector('.progress'))(document.querySelector('.status-count')?.innerText.match(/[\\d,]+/g) ?? [0, 1])";
    until(&browser, is_done).await;
    let all = start.elapsed();
    let said = browser.text(".status-count").await;
    let tasks: Value = browser
        .client
        .execute("return window.tasks", vec![])
        .await
        .unwrap();
    browser.close().await;
    vec![
        format!("{address}: {said}"),
        format!(
            "  with the start of the browser: first {:.1} s, all {:.1} s; long tasks and the longest: {tasks}",
            first.as_secs_f64(),
            all.as_secs_f64()
        ),
    ]
}

/// Waits as long as it takes.
async fn until(browser: &Browser, expression: &str) {
    let script = format!("return {expression}");
    while browser.client.execute(&script, vec![]).await.ok() != Some(json!(true)) {
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
}
