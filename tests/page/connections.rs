//! Who is connected with whom.

use crate::explore::opened;
use fantoccini::key::Key;
use serde_json::json;

#[tokio::test]
async fn keys_alone_open_the_sentences_behind_a_role() {
    let (_server, browser) = opened("#view=connections").await;
    let script = "document.querySelector('#parties').focus()";
    browser.client.execute(script, vec![]).await.unwrap();
    for _ in 0..20 {
        browser.press_key(Key::Tab).await;
        let on_row = "return !!document.activeElement.closest('.affiliation-table tbody')";
        if browser.client.execute(on_row, vec![]).await.unwrap() == json!(true) {
            break;
        }
    }
    browser.press_key(Key::Enter).await;
    browser
        .until("location.hash.includes('pair=affiliation')")
        .await;
    browser
        .until("document.querySelector('.evidence-list li')")
        .await;
    browser.client.back().await.unwrap();
    browser.until("!location.hash.includes('pair=')").await;
    browser.close().await;
}

#[tokio::test]
async fn the_matrix_is_walked_with_arrows() {
    let (_server, browser) = opened("#view=connections").await;
    let is_there = "return !!document.querySelector('.matrix [tabindex=\"0\"]')";
    if browser.client.execute(is_there, vec![]).await.unwrap() == json!(true) {
        let script = "document.querySelector('.matrix [tabindex=\"0\"]').focus()";
        browser.client.execute(script, vec![]).await.unwrap();
        browser.press_key(Key::Down).await;
        browser
            .until("document.activeElement.id === 'matrix-1-1'")
            .await;
    }
    browser.close().await;
}
