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

#[tokio::test]
async fn a_click_anywhere_in_a_row_opens_that_row_and_beside_the_table_nothing() {
    let (_server, browser) = opened("#view=numbers").await;
    browser.find(".number-table tbody tr:nth-child(2)").await;
    browser.click("h1").await;
    assert_eq!(browser.hash().await, "view=numbers");
    let row = "document.querySelector('.number-table tbody tr:nth-child(2)')";
    let there = format!(
        "(({{ x, y, width, height }}) => document.elementFromPoint(x + width / 2, y + height / 2))({row}.lastElementChild.getBoundingClientRect())"
    );
    browser
        .until(&format!("{there} === {row}.querySelector('a')"))
        .await;
    browser.click(".number-table tbody tr:nth-child(2) a").await;
    browser
        .until(&format!("{row}.classList.contains('is-selected')"))
        .await;
    browser.close().await;
}
