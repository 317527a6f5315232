//! The page without a network.

use crate::explore::opened;

#[tokio::test]
async fn after_the_first_visit_the_page_opens_without_a_network() {
    let (server, browser) = opened("").await;
    let is_kept = "(caches.keys().then(async (names) => { for (const name of names) { const keys = await (await caches.open(name)).keys(); const paths = keys.map((key) => new URL(key.url).pathname); window.kept = ['/', '/worker_bg.wasm', '/app_bg.wasm', '/articles.jsonl'].every((path) => paths.includes(path)); } }), window.kept)";
    browser.until(is_kept).await;
    let titles = browser.texts(".result-card__title").await;
    drop(server);
    // As a reader reloads: Firefox's driver goes round the service worker.
    let reload = "document.body.dataset.old = 1; setTimeout(() => location.reload())";
    browser.client.execute(reload, vec![]).await.unwrap();
    browser
        .until("!document.body.dataset.old && document.querySelector('.result-card')")
        .await;
    assert_eq!(browser.texts(".result-card__title").await, titles);
    browser.close().await;
}
