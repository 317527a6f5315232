//! Who is quoted, walked with keys alone.

use crate::{browser::Browser, explore::opened};
use fantoccini::key::Key;
use serde_json::json;

/// Presses Tab until what has the focus matches `css`: it may take many, but the way must exist.
async fn tab_to(browser: &Browser, css: &str) {
    for _ in 0..120 {
        browser.press_key(Key::Tab).await;
        let is_there = format!("return document.activeElement.matches({css:?})");
        if browser.client.execute(&is_there, vec![]).await.unwrap() == json!(true) {
            return;
        }
    }
    panic!("Tab never comes to {css}");
}

#[tokio::test]
async fn keys_alone_set_two_speakers_side_by_side_and_open_a_quote() {
    let (_server, browser) = opened("#view=voices").await;
    browser
        .until("document.querySelector('.voice-totals')")
        .await;
    tab_to(&browser, ".speaker-list input").await;
    browser.press_key(Key::Enter).await;
    browser
        .until("document.querySelectorAll('.side-by-side__name').length === 1")
        .await;
    browser.press_key(Key::Down).await;
    browser.press(" ").await;
    browser
        .until("document.querySelectorAll('.side-by-side__name').length === 2")
        .await;
    assert_eq!(browser.hash().await.matches("voice=").count(), 2);
    // The list is one stop: the next is beside it.
    tab_to(&browser, ".quote-card__actions a").await;
    browser.press_key(Key::Enter).await;
    browser
        .until("document.querySelector('.reader__article .mention--quote[aria-current]')")
        .await;
    browser.client.back().await.unwrap();
    browser
        .until("document.querySelectorAll('.side-by-side__name').length === 2")
        .await;
    browser.close().await;
}

#[tokio::test]
async fn a_figure_opens_as_many_quotes_as_it_says() {
    let (_server, browser) = opened("#view=voices").await;
    browser
        .until("document.querySelector('.voice-totals__all a')")
        .await;
    browser
        .click(".voice-totals tbody tr:first-child td:last-child a")
        .await;
    let is_equal = "const said = document.querySelector('.side-by-side .note');
        const n = document.querySelectorAll('.quote-card').length;
        return n > 0 && (!!said || document.querySelector('.side-by-side__role').innerText.includes(n + ' indirect'))";
    browser
        .until("document.querySelector('.side-by-side .quote-card')")
        .await;
    let equal = browser.client.execute(is_equal, vec![]).await.unwrap();
    assert_eq!(equal, json!(true));
    browser.close().await;
}
