//! What a reader keeps: there after a reload, named, deleted, shared by two tabs, out of room.

use crate::{
    browser::{Browser, DESK},
    explore::opened,
    own::{Folder, choose, importer, plan},
    server::Server,
};
use fantoccini::Locator;
use serde_json::json;

const BUTTON: &str = ".keep-form button";

/// Opens the page and brings so many files.
async fn brought(browser: &Browser, folder: &Folder, numbers: std::ops::Range<u32>) {
    if browser.text(".file-pickers").await.is_empty() {
        browser.click(".masthead__tools a").await;
        browser.find(".file-pickers").await;
    }
    let n_before = browser.texts(".file-report tbody tr").await.len();
    let names = numbers
        .clone()
        .map(|n| folder.file(&format!("plan{n}.txt"), plan(n).as_bytes()));
    choose(browser, &names.collect::<Vec<_>>()).await;
    ready(browser, n_before + numbers.len()).await;
}

/// Waits until so many files are over.
async fn ready(browser: &Browser, n: usize) {
    browser
        .until(&format!(
            "!document.querySelector('.files-view progress') && document.querySelectorAll('.file-report tbody tr').length === {n}"
        ))
        .await;
}

async fn keep(browser: &Browser, name: &str) {
    let field = browser.find("#keep-name").await;
    field.send_keys(name).await.unwrap();
    browser.click(BUTTON).await;
}

async fn kept(browser: &Browser, name: &str) {
    browser
        .until_text(
            ".keep-form [role=status]",
            &format!("Kept in this browser as “{name}”"),
        )
        .await;
}

async fn click_named(browser: &Browser, name: &str) {
    let xpath = format!("//button[normalize-space()='{name}']");
    let button = browser
        .client
        .wait()
        .for_element(Locator::XPath(&xpath))
        .await
        .unwrap();
    button.click().await.unwrap();
}

#[tokio::test]
async fn what_is_kept_is_there_after_a_reload_with_its_corrections_until_it_is_deleted() {
    let folder = Folder::new("keep");
    let (_server, browser) = opened("").await;
    brought(&browser, &folder, 1..4).await;
    keep(&browser, "  Town   hall ").await;
    kept(&browser, "Town hall").await;
    browser
        .until_text(".shelf-list tbody tr", "Town hall")
        .await;
    browser
        .until_text(".view-tabs__set", "Town hall · 3 articles")
        .await;
    let field = browser.find(".file-date input").await;
    field.send_keys("2024-03-12").await.unwrap();
    browser.click(".file-date button").await;
    browser.until_text("tr:has(.file-date)", "set by you").await;
    // More goes into what is kept.
    brought(&browser, &folder, 4..5).await;
    browser.until_text(".shelf-list tbody tr", "4").await;

    browser.client.refresh().await.unwrap();
    ready(&browser, 4).await;
    browser.until_text(".files-view", "set by you").await;
    kept(&browser, "Town hall").await;
    browser.until("document.title.includes('Town hall')").await;
    browser
        .until_text(".view-tabs__set", "Town hall · 4 articles")
        .await;
    browser.click(".file-report tbody a").await;
    browser.until_text(".reader", "12 March 2024").await;
    browser.client.back().await.unwrap();

    // From the articles of the page back to the collection, by the list.
    click_named(&browser, "Back to the articles of this page").await;
    browser.until("!location.hash.includes('own=')").await;
    browser.click(".masthead__tools a").await;
    browser.click(".shelf-list th a").await;
    ready(&browser, 4).await;
    click_named(&browser, "Rename").await;
    let field = browser.find(".shelf-row__form input").await;
    field.clear().await.unwrap();
    field.send_keys("Harbour").await.unwrap();
    browser.click(".shelf-row__form button").await;
    browser.until_text(".view-tabs__set", "Harbour").await;

    let link = browser.client.current_url().await.unwrap();
    click_named(&browser, "Delete").await;
    browser.until_text(".delete-button", "Harbour").await;
    click_named(&browser, "Yes, delete").await;
    browser.until("!location.hash.includes('own=')").await;
    browser
        .until("!document.querySelector('.shelf-list')")
        .await;
    let n = "return Object.keys(localStorage).filter((key) => key.includes('own:')).length";
    assert_eq!(browser.client.execute(n, vec![]).await.unwrap(), json!(0));
    browser.client.goto("about:blank").await.unwrap();
    browser.client.goto(link.as_str()).await.unwrap();
    browser.until_text(".notice", "not in this browser").await;
    browser.close().await;
}

#[tokio::test]
async fn two_tabs_add_to_one_collection() {
    let folder = Folder::new("two-tabs");
    let (_server, browser) = opened("").await;
    brought(&browser, &folder, 1..3).await;
    keep(&browser, "Both").await;
    kept(&browser, "Both").await;
    let link = browser.client.current_url().await.unwrap();
    let first = browser.client.window().await.unwrap();
    let second = browser.client.new_window(false).await.unwrap().handle;
    browser
        .client
        .switch_to_window(second.clone())
        .await
        .unwrap();
    browser.client.goto(link.as_str()).await.unwrap();
    ready(&browser, 2).await;
    brought(&browser, &folder, 3..5).await;
    browser.until_text(".view-tabs__set", "4 articles").await;
    // The first takes in what the second has added.
    browser.client.switch_to_window(first).await.unwrap();
    ready(&browser, 4).await;
    browser.until_text(".view-tabs__set", "4 articles").await;
    brought(&browser, &folder, 5..6).await;
    browser.until_text(".view-tabs__set", "5 articles").await;
    browser.client.switch_to_window(second).await.unwrap();
    ready(&browser, 5).await;
    browser.until_text(".shelf-list tbody tr", "5").await;
    browser.client.refresh().await.unwrap();
    ready(&browser, 5).await;
    browser.until_text(".view-tabs__set", "5 articles").await;
    browser.close().await;
}

#[tokio::test]
async fn where_there_is_no_room_nothing_is_lost_from_the_screen() {
    let folder = Folder::new("quota");
    let (server, browser) = opened("").await;
    brought(&browser, &folder, 1..3).await;
    let quota = |bytes: u32| json!({ "origin": server.address, "quotaSize": bytes });
    browser
        .devtools("Storage.overrideQuotaForOrigin", quota(1))
        .await;
    keep(&browser, "Too much").await;
    browser
        .until_text(".keep-form [role=alert]", "no more room")
        .await;
    ready(&browser, 2).await;
    browser.until_text(".view-tabs__set", "2 articles").await;
    // With room again, it goes on where it stopped.
    browser
        .devtools("Storage.overrideQuotaForOrigin", quota(100_000_000))
        .await;
    let field = browser.find("#keep-name").await;
    field.clear().await.unwrap();
    field.send_keys("Enough").await.unwrap();
    browser.click(BUTTON).await;
    kept(&browser, "Enough").await;
    browser.client.refresh().await.unwrap();
    ready(&browser, 2).await;
    browser.until_text(".view-tabs__set", "2 articles").await;
    browser.close().await;
}

#[tokio::test]
async fn a_tab_that_is_closed_midway_is_resumed() {
    let folder = Folder::new("midway");
    let (_server, browser) = opened("").await;
    brought(&browser, &folder, 0..1).await;
    keep(&browser, "Midway").await;
    kept(&browser, "Midway").await;
    let names = (1..30).map(|n| folder.file(&format!("plan{n}.txt"), plan(n).as_bytes()));
    choose(&browser, &names.collect::<Vec<_>>()).await;
    // As soon as all files are in the store, and long before all are read.
    browser.until(WRITTEN_30).await;
    browser.client.refresh().await.unwrap();
    browser
        .until("document.querySelectorAll('.file-report tbody tr').length === 30")
        .await;
    ready(&browser, 30).await;
    browser
        .until_text(".view-tabs__set", "Midway · 30 articles")
        .await;
    kept(&browser, "Midway").await;
    browser.client.refresh().await.unwrap();
    ready(&browser, 30).await;
    browser
        .until_text(".view-tabs__set", "Midway · 30 articles")
        .await;
    browser.close().await;
}

#[tokio::test]
async fn everything_is_forgotten_when_the_reader_says_so() {
    let folder = Folder::new("forget");
    let (_server, browser) = opened("").await;
    brought(&browser, &folder, 1..2).await;
    keep(&browser, "A").await;
    kept(&browser, "A").await;
    click_named(&browser, "Forget everything").await;
    click_named(&browser, "No, leave it").await;
    click_named(&browser, "Forget everything").await;
    click_named(&browser, "Yes, delete").await;
    browser
        .until("!location.hash.includes('own=') && !document.querySelector('.shelf-list')")
        .await;
    let left = "return Object.keys(localStorage).length";
    assert_eq!(
        browser.client.execute(left, vec![]).await.unwrap(),
        json!(0)
    );
    browser.close().await;
}

#[tokio::test]
async fn a_page_that_is_left_while_it_reads_does_not_blame_the_file() {
    let waits = "self.addEventListener('message', (event) => {
      if (event.data[0]?.Read?.path.endsWith('long.txt')) event.stopImmediatePropagation();
    });\n";
    let folder = Folder::new("left");
    let server = Server::start([("start_importer.js", importer(waits))]).await;
    let browser = Browser::open(&format!("{}/#view=files", server.address), DESK).await;
    browser.find(".file-pickers").await;
    brought(&browser, &folder, 0..1).await;
    keep(&browser, "Left").await;
    kept(&browser, "Left").await;
    choose(&browser, &[folder.file("long.txt", plan(1).as_bytes())]).await;
    // As often as the file would be left alone after, and once more.
    for _ in 0..3 {
        browser.until_text(".file-report", "is being read").await;
        browser.until(TRIED_ONCE).await;
        browser.client.refresh().await.unwrap();
    }
    browser.until_text(".file-report", "is being read").await;
    browser.close().await;
}

/// Says whether the file that waits in the store was begun once.
const TRIED_ONCE: &str = "(indexedDB.open('dateline').onsuccess = ({ target: { result } }) => {
  const all = result.transaction('waiting').objectStore('waiting').getAll();
  all.onsuccess = () => { window.tries = all.result.map((it) => it.n_tries); result.close(); };
}, window.tries?.length === 1 && window.tries[0] === 1)";

/// Says whether thirty files are in the store: themselves, or the report of what became of them.
const WRITTEN_30: &str = "(indexedDB.open('dateline').onsuccess = ({ target: { result } }) => {
  const stores = ['waiting', 'reports'];
  const of = result.transaction(stores);
  const counts = stores.map((name) => of.objectStore(name).count());
  of.oncomplete = () => { window.written = counts.reduce((n, { result }) => n + result, 0); result.close(); };
}, window.written === 30)";
