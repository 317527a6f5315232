//! Opening the page, searching, narrowing, going back.

use crate::{
    browser::{Browser, DESK},
    server::Server,
};
use fantoccini::key::Key;

/// The page with its own articles, once they are read.
pub(crate) async fn opened(hash: &str) -> (Server, Browser) {
    let server = Server::start([]).await;
    let browser = Browser::open(&format!("{}/{hash}", server.address), DESK).await;
    // The status says nothing of files.
    browser.until("document.querySelector('h1') && (document.querySelector('.file-pickers') || document.querySelector('[role=status]')?.innerText && document.querySelector('.result-card, .dated-list, .number-table, .connections .section-head, .speaker-list, .speaker-table, .term-list'))").await;
    (server, browser)
}

#[tokio::test]
async fn the_page_opens_with_both_articles_and_asks_no_other_host() {
    let (server, browser) = opened("").await;
    browser
        .until("document.querySelectorAll('.result-card').length === 2")
        .await;
    let (errors, requests) = browser.logs().await;
    assert_eq!(errors, Vec::<String>::new());
    let others: Vec<_> = requests
        .iter()
        .filter(|url| !url.starts_with(&server.address))
        .filter(|url| !url.starts_with("data:")) // Chromium's own picture in a date input
        .collect();
    assert_eq!(others, Vec::<&String>::new());
    let asked = server.asked();
    assert!(asked.contains(&"worker_bg.wasm".to_owned()));
    let later = ["language.bin", "importer_bg.wasm"].map(str::to_owned);
    assert!(
        !asked.iter().any(|path| later.contains(path)),
        "nothing has to be read yet"
    );
    browser.close().await;
}

#[tokio::test]
async fn a_word_that_only_one_article_contains_leaves_one() {
    let (_server, browser) = opened("").await;
    browser
        .find("[role=combobox]")
        .await
        .send_keys("humanoid")
        .await
        .unwrap();
    browser
        .until("document.querySelectorAll('.result-card').length === 1")
        .await;
    browser.until_text("[role=status]", "1 of 2").await;
    assert_eq!(browser.hash().await, "q=humanoid");
    browser.close().await;
}

#[tokio::test]
async fn a_sentence_that_is_typed_is_analysed_in_the_worker() {
    let server = Server::start([]).await;
    let browser = Browser::open(&format!("{}/#/debug", server.address), DESK).await;
    let text = browser.find("#debug-text").await;
    text.send_keys("The mayor Ada Brook opened a bridge in Kenbury on Monday.")
        .await
        .unwrap();
    browser
        .until("document.querySelectorAll('.sentence-tree').length === 1")
        .await;
    browser
        .until_text(".debug-view [role=status]", "1 sentence, 12 tokens")
        .await;
    for (what, css) in [
        ("VERB", ".sentence-tree__tag text"),
        ("root", ".sentence-tree__label"),
        ("person", ".sentence-tree__name text"),
    ] {
        let drawn = format!("document.querySelectorAll('{css}')");
        browser
            .until(&format!(
                "[...{drawn}].some((e) => e.textContent === '{what}')"
            ))
            .await;
    }
    let (errors, _) = browser.logs().await;
    assert_eq!(errors, Vec::<String>::new());
    browser.close().await;
}

#[tokio::test]
async fn slash_goes_to_the_search_box_and_escape_leaves_it() {
    let (_server, browser) = opened("").await;
    browser.press("/").await;
    browser
        .until("document.activeElement.getAttribute('role') === 'combobox'")
        .await;
    browser.press("poetry").await;
    browser
        .until("document.querySelectorAll('.result-card').length === 1")
        .await;
    browser.press_key(Key::Escape).await;
    browser
        .until("document.querySelectorAll('.result-card').length === 2")
        .await;
    browser.close().await;
}

#[tokio::test]
async fn a_name_is_completed_with_keys_alone() {
    let (_server, browser) = opened("").await;
    browser.press("/").await;
    browser
        .until("document.activeElement.getAttribute('role') === 'combobox'")
        .await;
    browser.press("spe").await;
    browser.until_text("[role=listbox]", "speaker:").await;
    browser.press_key(Key::Down).await;
    browser.press_key(Key::Enter).await;
    browser
        .until("document.querySelectorAll('[role=option]').length > 1")
        .await;
    browser.press_key(Key::Down).await;
    browser
        .until("document.querySelector('[aria-selected=true]')")
        .await;
    browser.press_key(Key::Enter).await;
    browser
        .until("!document.querySelector('[role=listbox]') && location.hash.startsWith('#q=speaker:%22')")
        .await;
    browser.press_key(Key::Escape).await;
    browser
        .until("document.querySelectorAll('.result-card').length === 2")
        .await;
    browser.close().await;
}

#[tokio::test]
async fn a_slip_is_corrected_from_the_page() {
    let (_server, browser) = opened("#q=humanoyd").await;
    browser.until_text(".offer-list", "humanoid").await;
    browser
        .find(".offer-list button")
        .await
        .click()
        .await
        .unwrap();
    browser
        .until("document.querySelectorAll('.result-card').length === 1")
        .await;
    browser.close().await;
}

#[tokio::test]
async fn a_facet_narrows_and_can_be_taken_back() {
    let (_server, browser) = opened("").await;
    browser
        .until("document.querySelectorAll('.facet__value').length > 2")
        .await;
    // The first value with a count of one leaves one article.
    let name = browser
        .client
        .execute(
            "const row = [...document.querySelectorAll('.facet__value')].find((row) => row.querySelector('.facet__count').innerText.trim() === '1');
             row.querySelector('input').click(); return row.querySelector('label').innerText.trim()",
            vec![],
        )
        .await
        .unwrap();
    browser
        .until("document.querySelectorAll('.result-card').length === 1")
        .await;
    browser
        .until(&format!(
            "document.querySelector('.query-words').innerText.includes({name})"
        ))
        .await;
    browser.client.refresh().await.unwrap();
    browser
        .until("document.querySelectorAll('.result-card').length === 1")
        .await;
    browser
        .find(".facet-rail__head button")
        .await
        .click()
        .await
        .unwrap();
    browser
        .until("document.querySelectorAll('.result-card').length === 2")
        .await;
    browser.close().await;
}

#[tokio::test]
async fn a_query_that_finds_nothing_is_explained() {
    let (_server, browser) = opened("#q=humanoid%20xylophone").await;
    browser.until_text(".term-list", "xylophone").await;
    browser.close().await;
}

#[tokio::test]
async fn back_and_reload_restore_the_view() {
    let (_server, browser) = opened("").await;
    browser
        .client
        .find(fantoccini::Locator::LinkText("Timeline"))
        .await
        .unwrap()
        .click()
        .await
        .unwrap();
    browser.find(".dated-list").await;
    assert_eq!(browser.hash().await, "view=timeline");
    browser.client.refresh().await.unwrap();
    browser.find(".dated-list").await;
    browser.client.back().await.unwrap();
    browser.find(".result-card").await;
    browser
        .until("!document.querySelector('.dated-list')")
        .await;
    assert_eq!(browser.client.title().await.unwrap(), "Articles · Dateline");
    browser.close().await;
}

#[tokio::test]
async fn two_days_of_publication_narrow_the_articles() {
    let (_server, browser) = opened("#from=2024-03-11&undated=0").await;
    browser.until_text("[role=status]", "0 of 2").await;
    browser
        .client
        .goto(&format!(
            "{}/#from=2024-03-10&to=2024-03-10&undated=0",
            _server.address
        ))
        .await
        .unwrap();
    browser.until_text("[role=status]", "1 of 2").await;
    browser.close().await;
}
