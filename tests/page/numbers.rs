//! The table of quantities.

use crate::explore::opened;
use fantoccini::key::Key;
use serde_json::json;

#[tokio::test]
async fn keys_alone_order_the_table_and_open_a_row() {
    let (_server, browser) = opened("#view=numbers").await;
    let focus = |selector: &str| format!("document.querySelector({selector:?}).focus()");
    // The way to the first heading is Tab's; many presses, so the test starts there.
    let script = focus(".sort-button");
    browser.client.execute(&script, vec![]).await.unwrap();
    browser.press_key(Key::Enter).await;
    browser
        .until("location.hash.includes('order=written')")
        .await;
    for _ in 0..20 {
        browser.press_key(Key::Tab).await;
        let on_row = "return !!document.activeElement.closest('.number-table tbody')";
        if browser.client.execute(on_row, vec![]).await.unwrap() == json!(true) {
            break;
        }
    }
    browser.press_key(Key::Down).await;
    browser.press_key(Key::Enter).await;
    browser
        .until_text("aside[aria-label=Evidence]", "Means")
        .await;
    browser.until("location.hash.includes('s=')").await;
    browser.client.back().await.unwrap();
    browser.until("!location.hash.includes('s=')").await;
    browser.close().await;
}
