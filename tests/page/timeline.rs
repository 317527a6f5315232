//! The events in order.

use crate::explore::opened;

#[tokio::test]
async fn the_list_holds_the_dated_events_and_one_leads_to_its_evidence() {
    let (_server, browser) = opened("#view=timeline").await;
    let events = browser.texts(".dated-list li").await;
    assert!(
        events.iter().any(|event| event.starts_with("2022")),
        "{events:#?}"
    );
    assert!(
        events.iter().any(|event| event.starts_with("2024")),
        "{events:#?}"
    );
    browser.until_text(".dated-list", "Year not stated").await;
    browser.click(".dated-list li a").await;
    browser
        .until_text("aside[aria-label=Evidence]", "Says")
        .await;
    assert!(browser.hash().await.contains("s="));
    browser.close().await;
}
