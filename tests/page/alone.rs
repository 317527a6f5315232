//! The page as one file, opened from a disk.

use crate::explore::opened;
use serde_json::json;
use std::{fs, time::Duration};
use tokio::time::sleep;

#[tokio::test]
async fn the_page_is_saved_as_one_file_that_opens_from_a_disk() {
    let folder = std::env::temp_dir().join(format!("dateline-alone-{}", std::process::id()));
    fs::create_dir_all(&folder).unwrap();
    let (server, browser) = opened("").await;
    let to_folder = json!({ "behavior": "allow", "downloadPath": folder });
    browser
        .devtools("Browser.setDownloadBehavior", to_folder)
        .await;
    let titles = browser.texts(".result-card__title").await;
    browser
        .click(".masthead__tools button[aria-haspopup=dialog]:nth-last-of-type(2)")
        .await;
    browser.click(".export-sheet li:first-child button").await;
    let file = folder.join("dateline.html");
    for _ in 0..300 {
        if file.exists() {
            break;
        }
        sleep(Duration::from_millis(100)).await;
    }
    let page = fs::read_to_string(&file).unwrap();
    assert!(!page.contains(&server.address), "it names where it was");
    drop(server);
    browser
        .client
        .goto(&format!("file://{}", file.display()))
        .await
        .unwrap();
    browser
        .until("document.querySelector('.result-card')")
        .await;
    browser.until("!document.querySelector('progress')").await;
    let alone = browser.texts(".result-card__title").await;
    assert_eq!(alone, titles);
    // It can be used: a click opens an article, the address follows, Back goes back.
    browser.click(".view-tabs li:nth-child(2) a").await;
    browser
        .until("document.querySelector('.voice-totals')")
        .await;
    assert_eq!(browser.hash().await, "view=voices");
    browser.client.back().await.unwrap();
    browser
        .until("document.querySelector('.result-card')")
        .await;
    let asked = "return performance.getEntriesByType('resource').filter((entry) => !/^(blob|data):/.test(entry.name)).map((entry) => entry.name)";
    let asked = browser.client.execute(asked, vec![]).await.unwrap();
    assert_eq!(asked, json!([]));
    browser.close().await;
    let _ = fs::remove_dir_all(&folder);
}
