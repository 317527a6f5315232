//! How long the page takes from a key or a click to the screen that answers it, and what scrolling costs, with
//! thousands of articles read by rules alone.

use crate::{
    browser::{Browser, DESK},
    generator::Generator,
    server::{Instead, Server},
};
use dateline::corpus::bundle;
use serde_json::{Value, json};
use std::time::Duration;

/// Waits until the screen has not changed for a while: the last frame after a change is when the answer was there.
const UPDATED: &str = r#"
    const updated = (act) => new Promise((resolve) => {
      const start = performance.now();
      let changed = start;
      let shown = start;
      const watch = new MutationObserver(() => {
        changed = performance.now();
        requestAnimationFrame(() => { shown = performance.now(); });
      });
      watch.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
      act();
      const look = () => {
        if (performance.now() - changed < 300) return setTimeout(look, 30);
        watch.disconnect();
        resolve(shown - start);
      };
      setTimeout(look, 30);
    });
"#;

/// Types a word letter by letter and takes it away again; keeps and drops values of the facets; goes through the views.
const ACTIONS: &str = r#"
    const done = arguments[0];
    (async () => {
      const times = { keys: [], facets: [], views: [] };
      const box = document.querySelector("[role=searchbox], input[type=search]");
      const type = (text) => () => {
        box.value = text;
        box.dispatchEvent(new InputEvent("input", { bubbles: true }));
      };
      for (const word of ["million", "reporters", "institute"]) {
        for (let n = 1; n <= word.length; n += 1) times.keys.push(await updated(type(word.slice(0, n))));
        times.keys.push(await updated(type("")));
      }
      for (let n = 0; n < 12; n += 1) {
        const facet = () => document.querySelectorAll(".facet input[type=checkbox]")[n]?.click();
        times.facets.push(await updated(facet), await updated(facet));
      }
      for (let round = 0; round < 3; round += 1) {
        for (let n = 4; n >= 0; n -= 1) {
          times.views.push(await updated(() => document.querySelectorAll(".view-tabs a")[n]?.click()));
        }
      }
      done(times);
    })().catch((error) => done(String(error)));
"#;

/// Scrolls through what is open, and counts frames that come late and tasks that keep the page from answering.
const SCROLLING: &str = r#"
    const done = arguments[0];
    let long = 0;
    const watch = new PerformanceObserver((list) => { long += list.getEntries().length; });
    watch.observe({ type: "longtask" });
    const boxes = [...document.querySelectorAll("*")].filter((box) => {
      const style = getComputedStyle(box).overflowY;
      return (style === "auto" || style === "scroll") && box.scrollHeight > box.clientHeight + 200;
    });
    boxes.push(document.scrollingElement);
    const gaps = [];
    let before = performance.now();
    let frames = 0;
    const frame = () => {
      const now = performance.now();
      gaps.push(now - before);
      before = now;
      for (const box of boxes) box.scrollTop += 60;
      frames += 1;
      if (frames < 300) return requestAnimationFrame(frame);
      setTimeout(() => {
        watch.disconnect();
        gaps.sort((a, b) => a - b);
        done([boxes.length, gaps[Math.floor(gaps.length * 0.95)], gaps.filter((gap) => gap > 34).length, long]);
      }, 200);
    };
    requestAnimationFrame(frame);
"#;

/// Opens `n` articles and returns what is to be printed.
pub(crate) async fn measured(n: usize) -> Vec<String> {
    let articles = Generator::large(7).corpus(n);
    let server = Server::start([
        ("articles.jsonl", Instead::Bytes(bundle::encode(&articles))),
        ("language.bin", Instead::Missing),
    ])
    .await;
    let browser = Browser::open(&server.address, DESK).await;
    let all = format!(
        "return !document.querySelector('.progress') && !!document.querySelector('.result-card') && {n} > 0"
    );
    while browser.client.execute(&all, vec![]).await.ok() != Some(json!(true)) {
        tokio::time::sleep(Duration::from_millis(500)).await;
    }
    let mut lines = vec![format!("page in Chromium, {n} articles")];
    let times = run(&browser, &format!("{UPDATED}{ACTIONS}")).await;
    for (what, key) in [
        ("a key in the search box", "keys"),
        ("a facet's value, kept or dropped", "facets"),
        ("another view", "views"),
    ] {
        let mut times: Vec<f64> = serde_json::from_value(times[key].clone()).unwrap();
        times.sort_by(f64::total_cmp);
        let at = |part: f64| times[((times.len() as f64 * part) as usize).min(times.len() - 1)];
        lines.push(format!(
            "  {what:34} median {:4.0} ms, p95 {:4.0} ms, of {}",
            at(0.5),
            at(0.95),
            times.len()
        ));
    }
    lines.push(scrolled("the list", &run(&browser, SCROLLING).await));
    browser.click(".result-card a").await;
    browser.find(".reader .annotated-text").await;
    lines.push(scrolled("the reader", &run(&browser, SCROLLING).await));
    browser.close().await;
    lines
}

async fn run(browser: &Browser, script: &str) -> Value {
    let found = browser.client.execute_async(script, vec![]).await.unwrap();
    assert!(!found.is_string(), "{found}");
    found
}

fn scrolled(what: &str, found: &Value) -> String {
    let [n_boxes, p95, n_late, n_long]: [f64; 4] = serde_json::from_value(found.clone()).unwrap();
    format!(
        "  scrolling {what:24} frames p95 {p95:4.0} ms, {n_late} of 300 late, {n_long} long tasks, {n_boxes} boxes"
    )
}
