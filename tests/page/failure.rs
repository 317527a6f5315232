//! What is missing, damaged or hostile.

use crate::{
    browser::{Browser, DESK},
    engine::Start,
    server::{Instead, Server},
};
use dateline::{
    article::{Article, ArticleId, Metadata},
    corpus::bundle,
    language::embedded,
    read::verbatim,
};

async fn opened_with<const N: usize>(instead: [(&str, Instead); N]) -> Browser {
    let server = Server::start(instead).await;
    let browser = Browser::open(&server.address, DESK).await;
    std::mem::forget(server); // until the test's runtime ends
    browser
}

/// The page's articles as a bundle in which nothing was found ahead.
fn unread() -> Instead {
    let bundle = concat!(env!("CARGO_MANIFEST_DIR"), "/dist/articles.jsonl");
    let (articles, _) = bundle::decode(&std::fs::read(bundle).unwrap()).unwrap();
    Instead::Bytes(bundle::encode(&articles))
}

#[tokio::test]
async fn without_a_worker_the_page_answers_for_itself() {
    let browser = opened_with([("start_worker.js", Instead::Missing)]).await;
    browser
        .until("document.querySelectorAll('.result-card').length === 2")
        .await;
    browser.close().await;
}

/// A worker that says what a panic says instead of the first article's progress, until it is told to skip one.
const CRASHING: &str = r#"
    const here = (name) => new URL(name, import.meta.url);
    const { default: init, serve } = await import(here("worker.js"));
    await init({ module_or_path: here("worker_bg.wasm") });
    let crashed = false;
    const port = {
      postMessage(message) {
        const crashes = message.Progress?.done === 1 && crashed === false;
        if (crashes) self.postMessage({ Crashed: { reason: "made up" } });
        else self.postMessage(message);
      },
    };
    self.onmessage = (event) => {
      crashed ||= event.data.Open?.skip.length > 0;
      port.onmessage(event);
    };
    serve(port);
"#;

#[tokio::test]
async fn a_crash_is_survived_and_the_article_is_named() {
    let server = Server::start([
        ("start_worker.js", Instead::Bytes(CRASHING.into())),
        ("articles.jsonl", unread()),
        ("sw.js", Instead::Missing), // it asks for every file once more, to keep it
    ])
    .await;
    let browser = Browser::open(&server.address, DESK).await;
    browser
        .until("document.querySelectorAll('.result-card').length === 1")
        .await;
    browser.until_text("body", "started again").await;
    browser
        .until_text(".foot", "1 article could not be read")
        .await;
    let models = server.asked().into_iter();
    let models = models.filter(|path| path == "language.bin");
    assert_eq!(models.count(), 1, "the next worker gets the same bytes");
    browser.close().await;
}

#[tokio::test]
async fn without_the_language_model_rules_do_the_work_and_the_page_says_so() {
    for (instead, reason) in [
        (Instead::Missing, "the server says 404 Not Found"),
        (
            Instead::Bytes(b"<!doctype html>".to_vec()),
            "it is not a language model",
        ),
        (
            Instead::Bytes(embedded::BYTES[..embedded::BYTES.len() / 2].to_vec()),
            "it is damaged or incomplete",
        ),
    ] {
        let browser = opened_with([("language.bin", instead), ("articles.jsonl", unread())]).await;
        browser
            .until("document.querySelectorAll('.result-card').length === 2")
            .await;
        browser.until_text(".model-note", reason).await;
        browser.click(".model-note .button--plain").await;
        browser
            .until("!document.querySelector('.model-note')")
            .await;
        browser.close().await;
    }
}

#[tokio::test]
async fn a_missing_app_is_said_in_words() {
    let browser = opened_with([("app_bg.wasm", Instead::Missing)]).await;
    browser.until_text("[role=alert]", "did not load").await;
    browser.close().await;
}

#[tokio::test]
async fn without_webassembly_the_page_says_so() {
    let server = Server::start([]).await;
    let browser = Browser::started(&server.address, DESK, Start::WithoutWebAssembly).await;
    browser.until_text("[role=alert]", "no WebAssembly").await;
    browser.close().await;
}

#[tokio::test]
async fn a_policy_that_forbids_webassembly_is_said_in_words() {
    let index = concat!(env!("CARGO_MANIFEST_DIR"), "/dist/index.html");
    let index = std::fs::read_to_string(index).unwrap();
    let strict = index.replace(" 'wasm-unsafe-eval'", "");
    assert_ne!(index, strict);
    let browser = opened_with([("index.html", Instead::Bytes(strict.into()))]).await;
    browser.until_text("[role=alert]", "security policy").await;
    browser.close().await;
}

#[tokio::test]
async fn a_missing_bundle_is_said_in_words() {
    let browser = opened_with([("articles.jsonl", Instead::Missing)]).await;
    browser.until_text("[role=alert]", "404").await;
    browser.close().await;
}

#[tokio::test]
async fn a_file_that_is_no_bundle_is_said_in_words() {
    let browser = opened_with([(
        "articles.jsonl",
        Instead::Bytes(b"\xff\x00 nothing".to_vec()),
    )])
    .await;
    browser.until_text("[role=alert]", "bundle").await;
    browser.close().await;
}

#[tokio::test]
async fn an_article_of_markup_and_script_is_shown_as_text() {
    let text = "<script>document.title = 'pwned'</script>\n\n<img src=x onerror=\"document.title='pwned'\"> \
                Ana Maria Kowalska said: \"<b>We</b> are <i>here</i> & there.\"";
    let article: Article = verbatim(
        ArticleId("hostile".into()),
        text.to_owned(),
        Metadata {
            title: Some("<h1 onclick=alert(1)>Title</h1>".into()),
            ..Metadata::default()
        },
    );
    let browser =
        opened_with([("articles.jsonl", Instead::Bytes(bundle::encode(&[article])))]).await;
    browser
        .until_text(".result-card", "<h1 onclick=alert(1)>Title</h1>")
        .await;
    browser
        .until_text(".reader", "<script>document.title = 'pwned'</script>")
        .await;
    let made = "return document.querySelectorAll('.reader img, .reader script, .reader b > b, .reader i, h1[onclick]').length";
    assert_eq!(browser.client.execute(made, vec![]).await.unwrap(), 0);
    assert!(browser.client.title().await.unwrap().ends_with("Dateline"));
    let (errors, _) = browser.logs().await;
    assert_eq!(errors, Vec::<String>::new());
    browser.close().await;
}
