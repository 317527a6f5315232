//! Everyone can use it: axe-core finds nothing, keys alone go everywhere, nothing scrolls sideways.

use crate::{
    browser::{Browser, DESK, Window},
    explore::opened,
};
use fantoccini::key::Key;
use serde_json::json;

/// Returns what axe-core finds wrong with what is on the screen.
pub(crate) async fn violations(browser: &Browser) -> Vec<String> {
    let path = std::env::var("AXE").expect("AXE names axe.min.js: make test-page sets it");
    browser
        .client
        .execute(&std::fs::read_to_string(path).unwrap(), vec![])
        .await
        .unwrap();
    let script = "const done = arguments[arguments.length - 1];
        axe.run(document, { resultTypes: ['violations'] }).then(
          ({ violations }) => done(violations.map((v) => v.id + ': ' + v.nodes.map((n) => n.html.slice(0, 160)).slice(0, 3).join(' | '))),
          (error) => done([String(error)]))";
    let found = browser.client.execute_async(script, vec![]).await.unwrap();
    serde_json::from_value(found).unwrap()
}

#[tokio::test]
async fn axe_finds_no_violation_in_any_view_and_theme() {
    let (server, browser) = opened("").await;
    let mut found = Vec::new();
    for hash in [
        "",
        "#view=timeline",
        "#view=connections",
        "#view=numbers",
        "#view=voices",
        "#view=voices&table=1",
        "#view=voices&voice=all:.direct&voice=all:.indirect",
        "#view=files",
        "#q=nothing%20of%20that",
        "#e=person:nobody",
        "#/debug",
    ] {
        for &dark in browser.engine.schemes() {
            for width in [1440, 768, 390] {
                browser
                    .resize(Window {
                        width,
                        height: 900,
                        dark,
                    })
                    .await;
                browser
                    .client
                    .goto(&format!("{}/{hash}", server.address))
                    .await
                    .unwrap();
                browser
                    .until("document.querySelector('h1') && document.querySelector('.result-card, .dated-list, .number-table, .connections .section-head, .speaker-list, .speaker-table, .sentence-tree, .file-pickers, .empty-result')")
                    .await;
                // Colours that are still on their way from one theme to the other have no contrast to speak of; in Firefox
                // those of what is folded away wait until it is opened.
                let is_settled = format!(
                    "matchMedia('(prefers-color-scheme: dark)').matches === {dark} && document.getAnimations().every(({{ effect }}) => !effect.target.checkVisibility())"
                );
                browser.until(&is_settled).await;
                let here = violations(&browser).await.into_iter();
                found.extend(
                    here.map(|fault| format!("{hash} at {width} px, dark: {dark}: {fault}")),
                );
            }
        }
    }
    browser.close().await;
    assert!(found.is_empty(), "\n{}\n", found.join("\n"));
}

#[tokio::test]
async fn nothing_scrolls_sideways() {
    let (server, browser) = opened("").await;
    for hash in [
        "",
        "#view=timeline",
        "#view=connections",
        "#view=numbers",
        "#view=voices",
        "#view=voices&table=1",
        "#view=voices&voice=all:.direct&voice=all:.indirect",
        "#view=files",
        "#/debug",
    ] {
        for width in [320, 390, 768, 1024, 1200, 1440] {
            browser.resize(Window { width, ..DESK }).await;
            browser
                .client
                .goto(&format!("{}/{hash}", server.address))
                .await
                .unwrap();
            browser
                .until("document.querySelector('.result-card, .dated-list, .number-table, .connections .section-head, .speaker-list, .speaker-table, .sentence-tree, .file-pickers')")
                .await;
            // not every window can be as narrow as was asked for
            let wide = "return [document.documentElement.scrollWidth, innerWidth]";
            let wide = browser.client.execute(wide, vec![]).await.unwrap();
            let [wide, window]: [u32; 2] = serde_json::from_value(wide).unwrap();
            assert!(
                wide <= window && window < width + 20,
                "{hash} at {width} px is {wide} px wide in {window}"
            );
            let outside = "const end = document.querySelector('main').getBoundingClientRect().right + 1;
                return [...document.querySelectorAll('main table')]
                    .filter((e) => e.checkVisibility() && e.getBoundingClientRect().right > end).length";
            let outside = browser.client.execute(outside, vec![]).await.unwrap();
            assert_eq!(
                outside, 0,
                "{hash} at {width} px lies over what is beside it"
            );
        }
    }
    browser.close().await;
}

#[tokio::test]
async fn keys_alone_reach_an_article_and_its_evidence() {
    let (_server, browser) = opened("").await;
    browser
        .until("document.querySelectorAll('.result-card').length === 2")
        .await;
    // Tab to the first result: a person may need many presses, but the way must exist.
    for _ in 0..80 {
        browser.press_key(Key::Tab).await;
        let on_result = "return !!document.activeElement.closest('.result-card')";
        if browser.client.execute(on_result, vec![]).await.unwrap() == json!(true) {
            break;
        }
    }
    browser.press_key(Key::Enter).await;
    browser.until("location.hash.includes('a=')").await;
    for _ in 0..80 {
        browser.press_key(Key::Tab).await;
        let on_mention = "return !!document.activeElement.closest('.annotated-text .mention')";
        if browser.client.execute(on_mention, vec![]).await.unwrap() == json!(true) {
            break;
        }
    }
    browser.press_key(Key::Enter).await;
    browser
        .until("location.hash.includes('e=') || location.hash.includes('s=')")
        .await;
    browser.close().await;
}
