//! A reader's own articles: brought in, reported on, explored.

use crate::{
    access::violations,
    browser::{Browser, DESK, Window},
    engine::Engine,
    explore::opened,
    server::{Instead, Server},
};
use fantoccini::{
    Locator,
    actions::{InputSource as _, KeyAction, KeyActions},
    key::Key,
};
use std::{fs, path::PathBuf};

/// A folder that is gone when the test is over.
pub(crate) struct Folder(PathBuf);

impl Folder {
    pub(crate) fn new(name: &str) -> Self {
        let path = std::env::temp_dir().join(format!("dateline-{name}-{}", std::process::id()));
        fs::create_dir_all(&path).unwrap();
        Folder(path)
    }

    /// Writes a file; returns its path.
    pub(crate) fn file(&self, name: &str, content: &[u8]) -> String {
        let path = self.0.join(name);
        fs::write(&path, content).unwrap();
        path.display().to_string()
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// An article about the plan `n`.
pub(crate) fn plan(n: u32) -> String {
    format!(
        "Plan {n} is approved\n\nBy Jane Doe\n\nThe council approved plan {n} on Monday. “We are glad,” said \
         Mayor Ben Orr. Plan {n} costs {n} million euros.\n"
    )
}

/// Chooses files as a person does in the browser's dialog.
pub(crate) async fn choose(browser: &Browser, paths: &[String]) {
    // WebKit opens its dialog for one who has just done something, and its driver does not count.
    if browser.engine == Engine::WebKit {
        browser.click("h1").await;
    }
    let field = browser
        .client
        .find(Locator::Css(".file-pickers input[type=file]"))
        .await
        .unwrap();
    field.send_keys(&paths.join("\n")).await.unwrap();
}

#[tokio::test]
async fn files_are_read_reported_and_explored() {
    let folder = Folder::new("read");
    let (_server, browser) = opened("").await;
    browser.click(".masthead__tools a").await;
    browser
        .until("document.querySelector('.file-pickers')")
        .await;
    let files = [
        folder.file("a.txt", plan(2).as_bytes()),
        folder.file("again.txt", plan(2).as_bytes()),
        folder.file("b.txt", plan(1).as_bytes()),
        folder.file("nothing.txt", b""),
    ];
    choose(&browser, &files).await;
    browser
        .until_text(
            ".files-view .section-head",
            "2 articles were added; one more was there already",
        )
        .await;
    let rows = browser.texts(".file-report tbody tr").await;
    assert_eq!(rows.len(), 4, "{rows:?}");
    // Workers read side by side; the first in order has the article all the same.
    assert!(rows[1].contains("The same article as in a.txt"), "{rows:?}");
    assert!(rows[3].contains("Not read."), "{rows:?}");
    for width in [320, 390, 640, 768, 1100] {
        browser.resize(Window { width, ..DESK }).await;
        browser
            .until("document.documentElement.scrollWidth <= innerWidth")
            .await;
    }
    browser.resize(DESK).await;
    // The date that the file does not state is set in its row, and all dates of the article follow.
    let field = browser
        .client
        .find(Locator::Css(".file-date input"))
        .await
        .unwrap();
    field.send_keys("2024-03-12").await.unwrap();
    browser.click(".file-date button").await;
    browser.until_text("tr:has(.file-date)", "set by you").await;
    browser.click("tr:has(.file-date) a").await;
    browser.until_text(".reader h2, .reader h1", "Plan").await;
    browser.until_text(".reader", "12 March 2024").await;
    // Back and Forward lead through the views of the same articles, and Back at last to those of the page.
    browser.client.back().await.unwrap();
    browser
        .until("document.querySelector('.file-report')")
        .await;
    assert!(browser.hash().await.contains("own="));
    browser.close().await;
}

#[tokio::test]
async fn a_table_is_read_when_the_reader_says_which_column_is_the_text() {
    let folder = Folder::new("table");
    let (_server, browser) = opened("#view=files").await;
    let table = "no;what;when\n1;The bridge is open again, said Ada Brook.;2024-03-10\n2;It was closed.;2024-03-11\n";
    choose(&browser, &[folder.file("a.csv", table.as_bytes())]).await;
    browser.find(".column-form select").await;
    assert_eq!(browser.texts(".column-form__held").await[0], "1 · 2");
    let is_off = "document.querySelector('.column-form button').disabled";
    browser.until(is_off).await;
    let choose = "for (const [at, to] of [[1, 1], [2, 3]]) {
        const select = document.querySelectorAll('.column-form select')[at];
        select.selectedIndex = to;
        select.dispatchEvent(new Event('change', { bubbles: true }));
        await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    arguments[arguments.length - 1]()";
    let choose = format!("(async (...arguments) => {{ {choose} }})(...arguments)");
    browser.client.execute_async(&choose, vec![]).await.unwrap();
    browser.until(&format!("!({is_off})")).await;
    browser.click(".column-form button").await;
    browser
        .until_text(".files-view .section-head", "2 articles were added")
        .await;
    browser
        .until_text(".file-report", "The bridge is open")
        .await;
    browser.close().await;
}

#[tokio::test]
async fn copies_are_grouped_and_none_is_taken_away() {
    let folder = Folder::new("copies");
    let (_server, browser) = opened("#view=files").await;
    let text = |city: &str| {
        let council = "The council heard the engineers, the ferry company and three people from the harbour, and put its vote off until the report is there.";
        format!(
            "The bridge stays closed\n\n{city}, March 3 (KNA) - The old bridge stays closed for another year. {council}\n"
        )
    };
    let files = [
        folder.file("a.txt", text("KENBURY").as_bytes()),
        folder.file("b.txt", text("OLAND").as_bytes()),
        folder.file("c.txt", plan(1).as_bytes()),
    ];
    choose(&browser, &files).await;
    browser
        .until_text(".copy-groups", "One text is there more than once")
        .await;
    assert_eq!(browser.texts(".copy-group a").await.len(), 2);
    browser
        .until("document.querySelectorAll('.file-report tbody a').length === 3")
        .await;
    browser.close().await;
}

#[tokio::test]
async fn a_text_is_pasted_and_nothing_is_asked_of_others() {
    let (_server, browser) = opened("").await;
    browser.click(".masthead__tools a").await;
    browser
        .until("document.querySelector('.file-pickers')")
        .await;
    browser.click(".file-pickers summary").await;
    let field = browser
        .client
        .find(Locator::Css("#files-text"))
        .await
        .unwrap();
    field
        .send_keys("Ferry runs again\n\nThe ferry runs again, said Carla Stone. “It was time,” she said.\n")
        .await
        .unwrap();
    browser.click(".file-pickers form button").await;
    browser
        .until_text(".files-view .section-head", "One article was added")
        .await;
    let elsewhere = "return performance.getEntriesByType('resource').filter((entry) => !entry.name.startsWith(location.origin)).length";
    let n = browser.client.execute(elsewhere, vec![]).await.unwrap();
    assert_eq!(n, serde_json::json!(0));
    browser.close().await;
}

#[tokio::test]
async fn a_link_to_articles_that_are_not_here_says_so() {
    let (_server, browser) = opened("#own=abc123").await;
    browser.until_text(".notice", "not in this browser").await;
    browser
        .until("document.querySelector('.result-card')")
        .await;
    browser.close().await;
}

/// The worker that reads files, with `before` ahead of it.
pub(crate) fn importer(before: &str) -> Instead {
    let whole = before.to_owned() + include_str!("../../src/web/boot/start_importer.js");
    Instead::Bytes(whole.into_bytes())
}

#[tokio::test]
async fn a_worker_that_dies_takes_one_file_with_it_which_is_named() {
    let dies = "self.addEventListener('message', (event) => {
      if (!event.data[0]?.Read?.path.endsWith('b.txt')) return;
      event.stopImmediatePropagation();
      setTimeout(() => { throw new Error('out of memory'); });
    });\n";
    let folder = Folder::new("killed");
    let server = Server::start([("start_importer.js", importer(dies))]).await;
    let browser = Browser::open(&format!("{}/#view=files", server.address), DESK).await;
    browser.find(".file-pickers").await;
    let files = ["a.txt", "b.txt", "c.txt"];
    let files = (1..).zip(files);
    let files: Vec<String> = files
        .map(|(n, name)| folder.file(name, plan(n).as_bytes()))
        .collect();
    choose(&browser, &files).await;
    browser
        .until_text(
            ".files-view .section-head",
            "2 articles were added; one file could not be read",
        )
        .await;
    let rows = browser.texts(".file-report tbody tr").await;
    let stopped: Vec<_> = rows.iter().filter(|row| row.contains("stopped")).collect();
    assert!(
        matches!(stopped[..], [row] if row.contains("b.txt") && row.contains("out of memory")),
        "{rows:?}"
    );
    browser.close().await;
}

#[tokio::test]
async fn keys_alone_bring_an_article_keep_it_and_forget_it() {
    let (_server, browser) = opened("#view=files").await;
    browser.find(".file-pickers").await;
    tab_to(&browser, ".skip-link").await;
    browser.press_key(Key::Enter).await;
    tab_to(&browser, ".file-pickers details:first-of-type summary").await;
    browser.press_key(Key::Enter).await;
    tab_to(&browser, "#files-text").await;
    browser
        .press("The ferry runs again, said Carla Stone. “It was time,” she said.")
        .await;
    tab_to(&browser, ".file-pickers form button").await;
    browser.press_key(Key::Enter).await;
    browser
        .until_text(".files-view .section-head", "One article was added")
        .await;
    // Without a name it is said what is missing, and the field has the focus.
    tab_to(&browser, ".keep-form button").await;
    browser.press_key(Key::Enter).await;
    browser
        .until_text(".keep-form [role=alert]", "needs a name")
        .await;
    browser.until("document.activeElement.id === 'keep-name' && document.activeElement.ariaInvalid === 'true'").await;
    assert_eq!(violations(&browser).await, [""; 0]);
    browser.press("Ferry").await;
    browser.press_key(Key::Enter).await;
    browser
        .until_text(
            ".keep-form [role=status]",
            "Kept in this browser as “Ferry”",
        )
        .await;
    browser.until_text(".shelf-list", "Ferry").await;
    tab_to(&browser, ".shelf-list tbody button[aria-label*='Delete']").await;
    browser.press_key(Key::Enter).await;
    browser.until_text(".delete-button", "Yes, delete").await;
    assert_eq!(violations(&browser).await, [""; 0]);
    browser
        .until("document.activeElement.matches('.delete-button button:last-of-type')")
        .await;
    let back = [Key::Shift, Key::Tab].map(char::from);
    let back = KeyActions::new("keys".into())
        .then(KeyAction::Down { value: back[0] })
        .then(KeyAction::Down { value: back[1] })
        .then(KeyAction::Up { value: back[1] })
        .then(KeyAction::Up { value: back[0] });
    browser.client.perform_actions(back).await.unwrap();
    browser.press_key(Key::Enter).await;
    browser
        .until("!document.querySelector('.shelf-list') && !location.hash.includes('own=')")
        .await;
    browser.close().await;
}

/// Goes on to what `css` finds, from stop to stop.
async fn tab_to(browser: &Browser, css: &str) {
    let is_there = format!("return document.activeElement.matches({css:?})");
    for _ in 0..120 {
        if browser.client.execute(&is_there, vec![]).await.unwrap() == true {
            return;
        }
        // What is sent to a field for files is a path.
        let tab = KeyActions::new("keys".into())
            .then(KeyAction::Down {
                value: Key::Tab.into(),
            })
            .then(KeyAction::Up {
                value: Key::Tab.into(),
            });
        browser.client.perform_actions(tab).await.unwrap();
    }
    panic!("no way to {css} by keys");
}
