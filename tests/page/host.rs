//! What a page gives `<dateline-explorer>` and hears of it: filters, corrections, shards, files; what fails; a frame.

use crate::{
    browser::{Browser, DESK},
    embed::{OPEN, ROOT, host, opened, page, run, when_ready},
    own::Folder,
    server::{Instead, Server},
};
use dateline::{
    article::{Article, ArticleId, Metadata},
    calendar::PartialDate,
    corpus::{
        bundle::{self, Shard},
        correction::{Change, Correction, Named, Target, layer::Layer, patch},
    },
    extract::{EntityKind, extract},
    read,
};
use serde_json::json;

/// Two made-up articles of two months.
fn articles() -> [Article; 2] {
    let article = |id: &str, text: &str, published: &str| {
        let about = Metadata {
            title: Some(format!("Report {id}")),
            published: PartialDate::parse(published),
            ..Metadata::default()
        };
        read::verbatim(ArticleId(id.into()), text.into(), about)
    };
    [
        article(
            "one",
            "The bridge is open. “We are glad,” said Mayor Ada Brook. Brook thanked Orrin Steel.",
            "2024-01-20",
        ),
        article(
            "two",
            "The ferry is late. “It will be back,” said Cole Marsh. Marsh met Orrin Steel.",
            "2024-03-05",
        ),
    ]
}

/// Returns the lines of `articles`, read ahead by rules.
fn lines(articles: &[Article]) -> String {
    let line = |article: &Article| bundle::line_ahead(article, &extract(article, None));
    articles.iter().map(line).collect()
}

/// Returns the bundle of both articles, read ahead.
fn ahead() -> Instead {
    let articles = articles();
    let bundle = bundle::header_ahead(articles.len(), &[], None, &[]) + &lines(&articles);
    Instead::Bytes(bundle.into_bytes())
}

/// Opens an element with `attributes` and the two articles, and waits until they are there.
async fn with(attributes: &str) -> (Server, Browser) {
    let attributes = format!("src=news.jsonl loading=eager {attributes}");
    let server = Server::start([
        ("host.html", host("", &attributes)),
        ("news.jsonl", ahead()),
    ])
    .await;
    let browser = opened(&server).await;
    when_ready(&browser, "return 0").await;
    (server, browser)
}

/// Waits until `n` articles are listed.
async fn until_listed(browser: &Browser, n: usize) {
    browser
        .until(&format!(
            "{ROOT}.querySelectorAll('.result-card').length === {n}"
        ))
        .await;
}

#[tokio::test]
async fn days_and_filters_narrow_what_is_shown_and_can_be_changed() {
    let (_server, browser) = with("from=2024-02").await;
    until_listed(&browser, 1).await;
    assert_eq!(
        when_ready(&browser, "return e.getState().hash").await,
        "from=2024-02-01"
    );
    run(&browser, "e.from = null; e.to = '2024'").await;
    until_listed(&browser, 2).await;
    run(&browser, "e.to = '2024-02'").await;
    until_listed(&browser, 1).await;
    assert_eq!(
        when_ready(&browser, "return e.getState().hash").await,
        "to=2024-02-29"
    );
    let filters = "await e.setFilters({ any: { speaker: ['Ada Brook', 'Cole Marsh'] }, none: { person: 'Ada Brook' } })";
    when_ready(&browser, filters).await;
    browser
        .until("document.getElementById('e').getState().hash === 'speaker=Ada%20Brook&speaker=Cole%20Marsh&-person=Ada%20Brook'")
        .await;
    until_listed(&browser, 1).await;
    when_ready(&browser, "await e.setFilters({})").await;
    until_listed(&browser, 2).await;
    let wrong = when_ready(&browser, "await e.setFilters({ any: { mood: 'glad' } })").await;
    assert!(wrong.as_str().unwrap().contains("mood"), "{wrong}");
    // Which filters a reader is offered.
    let offered = format!(
        "return [...{ROOT}.querySelectorAll('.facet')].filter((facet) => facet.checkVisibility()).map((facet) => facet.dataset.facet)"
    );
    let all = run(&browser, &offered).await;
    assert!(all.as_array().unwrap().len() > 3, "{all}");
    run(&browser, "e.facets = 'speaker, person'").await;
    assert_eq!(run(&browser, &offered).await, json!(["speaker", "person"]));
    run(&browser, "e.facets = ''").await;
    assert_eq!(run(&browser, &offered).await, json!([]));
    run(&browser, "e.facets = null").await;
    assert_eq!(run(&browser, &offered).await, all);
    browser.close().await;
}

#[tokio::test]
async fn what_is_chosen_can_be_asked_and_is_what_was_told() {
    let (_server, browser) = with("").await;
    let nothing = json!({ "kind": "nothing", "article": null, "id": null });
    assert_eq!(run(&browser, "return e.getSelection()").await, nothing);
    run(
        &browser,
        "e.addEventListener('dateline-select', (event) => (globalThis.told = event.detail))",
    )
    .await;
    for (hash, kind) in [
        ("a=one", "article"),
        ("a=one&e=person%3AAda%20Brook", "entity"),
        ("", "nothing"),
    ] {
        let go = format!("await e.setState({{ version: 1, hash: {hash:?} }})");
        when_ready(&browser, &go).await;
        browser
            .until(&format!("globalThis.told?.kind === {kind:?}"))
            .await;
        let both = run(&browser, "return [e.getSelection(), told]").await;
        assert_eq!(both[0], both[1], "{hash}");
    }
    // A click on a name in the text.
    when_ready(&browser, "await e.setState({ version: 1, hash: 'a=one' })").await;
    browser
        .until(&format!(
            "{ROOT}.querySelector('.reader mark, .reader .mark')"
        ))
        .await;
    run(
        &browser,
        &format!("{ROOT}.querySelector('.reader mark, .reader .mark').click()"),
    )
    .await;
    browser
        .until("['annotation', 'entity'].includes(globalThis.told?.kind)")
        .await;
    let both = run(&browser, "return [e.getSelection(), told]").await;
    assert_eq!(both[0], both[1]);
    browser.close().await;
}

/// Returns a file of corrections that gives Ada Brook another name.
fn corrections() -> Instead {
    let named = Named {
        kind: EntityKind::Person,
        name: "Ada Brook".into(),
    };
    let layer = Layer {
        corrections: vec![Correction {
            target: Target::Identity(named),
            change: Change::Rename {
                to: "Ada Brooke-Hill".into(),
            },
            note: String::new(),
        }],
        ..Layer::default()
    };
    Instead::Bytes(patch::encode(&layer).into_bytes())
}

#[tokio::test]
async fn corrections_of_a_file_lie_over_the_articles_as_long_as_it_is_named() {
    let attributes = "src=news.jsonl loading=eager view=voices";
    let server = Server::start([
        ("host.html", host("", attributes)),
        ("news.jsonl", ahead()),
        ("right.json", corrections()),
    ])
    .await;
    let browser = opened(&server).await;
    let said = |name: &str| {
        format!("{ROOT}.querySelector('.speaker-list')?.textContent.includes({name:?})")
    };
    browser.until(&said("Ada Brook")).await;
    run(&browser, "e.corrections = 'right.json'").await;
    browser.until(&said("Ada Brooke-Hill")).await;
    run(&browser, "e.corrections = null").await;
    browser
        .until(&format!("!({})", said("Ada Brooke-Hill")))
        .await;
    browser.until(&said("Ada Brook")).await;
    // One that cannot be had is told.
    run(&browser, "e.addEventListener('dateline-error', (event) => (globalThis.told = event.detail)); e.corrections = 'nothing.json'").await;
    browser.until("globalThis.told?.type === 'missing'").await;
    run(
        &browser,
        "e.corrections = 'news.jsonl'; e.load('news.jsonl')",
    )
    .await;
    browser.until("globalThis.told?.type === 'corpus'").await;
    browser.close().await;
}

#[tokio::test]
async fn where_it_is_readonly_nothing_can_be_corrected() {
    let (_server, browser) = with("").await;
    let go = "await e.setState({ version: 1, hash: 'a=one&e=person%3AAda%20Brook' })";
    when_ready(&browser, go).await;
    let controls = format!(
        "[...{ROOT}.querySelectorAll('[class*=correction]')].filter((part) => part.checkVisibility()).map((part) => part.className)"
    );
    browser.until(&format!("{controls}.length > 0")).await;
    run(&browser, "e.readonly = true").await;
    assert_eq!(
        run(&browser, &format!("return {controls}")).await,
        json!([])
    );
    run(&browser, "e.readonly = false").await;
    browser.until(&format!("{controls}.length > 0")).await;
    browser.close().await;
}

/// Has a reader hold a file over the element, take it away, and bring it again.
const DROP: &str = "const over = e.shadowRoot.querySelector('.explorer');
    const data = new DataTransfer();
    data.items.add(new File(['The tower is closed\\n\\nThe tower closed on Monday, said Ada Brook.\\n'], 'tower.txt', { type: 'text/plain' }));
    const drag = (name, more) => over.dispatchEvent(new DragEvent(name, { bubbles: true, cancelable: true, composed: true, dataTransfer: data, ...more }));";

#[tokio::test]
async fn files_are_taken_where_the_page_allows_it() {
    let (_server, browser) = with("").await;
    // Else nothing is taken, and nothing says that it would be.
    let refused = run(&browser, &format!("{DROP} return drag('dragover')")).await;
    assert_eq!(refused, true);
    run(&browser, "e.allowDrop = true; e.loading = 'eager'").await;
    when_ready(&browser, "return 0").await;
    until_listed(&browser, 2).await;
    let zone = format!("{ROOT}.querySelector('.drop-zone')");
    run(&browser, &format!("{DROP} drag('dragenter')")).await;
    browser.until(&zone).await;
    run(
        &browser,
        &format!("{DROP} drag('dragleave', {{ relatedTarget: document.querySelector('h1') }})"),
    )
    .await;
    browser.until(&format!("!{zone}")).await;
    run(&browser, &format!("{DROP} drag('drop')")).await;
    browser
        .until(&format!(
            "{ROOT}.querySelector('.files-view .section-head')?.textContent.includes('One article was added')"
        ))
        .await;
    assert_eq!(
        run(&browser, "return location.hash").await,
        "",
        "the page's address is the page's"
    );
    browser.close().await;
}

#[tokio::test]
async fn a_bundle_in_shards_is_found_beside_itself() {
    let [one, two] = articles();
    let shards = [Shard {
        name: "all.2.jsonl".into(),
        articles: 1,
    }];
    let first = bundle::header_ahead(1, &shards, None, &[]) + &lines(&[one]);
    let second = bundle::header_ahead(1, &[], None, &[]) + &lines(&[two]);
    let bundles = Server::start_with(
        [
            ("news/all.jsonl", Instead::Bytes(first.into_bytes())),
            ("news/all.2.jsonl", Instead::Bytes(second.into_bytes())),
        ],
        OPEN,
    )
    .await;
    let attributes = format!("src={}/news/all.jsonl loading=eager", bundles.address);
    let server = Server::start([("host.html", host("", &attributes))]).await;
    let browser = opened(&server).await;
    until_listed(&browser, 2).await;
    assert_eq!(
        when_ready(&browser, "return (await e.search('ferry')).count").await,
        1
    );
    browser.close().await;
}

#[tokio::test]
async fn without_the_language_model_it_is_told_and_the_rest_works() {
    let server = Server::start([
        ("host.html", host("", "src=news.jsonl")),
        ("news.jsonl", Instead::Bytes(bundle::encode(&articles()))),
        ("language.bin", Instead::Missing),
    ])
    .await;
    let browser = opened(&server).await;
    let listen = "globalThis.seen = []; e.addEventListener('dateline-error', (event) => seen.push(event.detail)); e.loading = 'eager'";
    run(&browser, listen).await;
    let found = when_ready(&browser, "return (await e.search('ferry')).count").await;
    assert_eq!(found, 1);
    browser.until("seen.length > 0").await;
    let seen = run(&browser, "return seen").await;
    assert_eq!(seen[0]["type"], "model", "{seen}");
    assert_ne!(seen[0]["message"], "");
    browser.close().await;
}

#[tokio::test]
async fn a_page_from_a_disk_is_told_whose_job_it_is_in_its_language() {
    let server = Server::start_with([], OPEN).await;
    let folder = Folder::new("element");
    for (language, part) in [("en", "Whoever"), ("zh-Hans", "制作者")] {
        let Instead::Bytes(host) = host(
            &format!("{}/", server.address),
            &format!("src=news.jsonl loading=eager lang={language}"),
        ) else {
            unreachable!("a page has bytes")
        };
        let path = folder.file("host.html", &host);
        let browser = Browser::open(&format!("file://{path}"), DESK).await;
        let words = format!(
            "document.getElementById('e')?.shadowRoot?.querySelector('[role=alert]')?.textContent.includes({part:?})"
        );
        browser.until(&words).await;
        let told = run(
            &browser,
            "return e.ready.then(() => 'ready', (error) => error.type)",
        )
        .await;
        assert_eq!(told, "file");
        browser.close().await;
    }
}

#[tokio::test]
async fn the_address_of_the_page_around_a_frame_keeps_what_the_frame_shows() {
    let body = "<iframe id=f data-dateline src='index.html?embed=compact#view=timeline' title=News></iframe>
        <script type=module src=frame.js></script>";
    let server = Server::start([("host.html", page("", body))]).await;
    let address = |hash: &str| format!("{}/host.html{hash}", server.address);
    let browser = Browser::open(&address(""), DESK).await;
    let shows = |css: &str| {
        format!("document.getElementById('f')?.contentDocument?.querySelector({css:?})")
    };
    browser.until(&shows(".dated-list")).await;
    browser
        .until("location.hash === '#dateline=view%3Dtimeline'")
        .await;
    browser
        .until("document.getElementById('f').height > 200")
        .await;
    let follow = format!("{}.click()", shows(".view-tabs li:nth-child(2) a"));
    browser.client.execute(&follow, vec![]).await.unwrap();
    browser.until(&shows(".speaker-list")).await;
    browser
        .until("location.hash === '#dateline=view%3Dvoices'")
        .await;
    // Who comes with such an address finds that, and the page's own part of it stays.
    browser.client.goto(&address("")).await.unwrap();
    let other = address("?again#chapter=2&dateline=view%3Dnumbers");
    browser.client.goto(&other).await.unwrap();
    browser.until(&shows(".number-table")).await;
    let parts = browser.hash().await;
    assert_eq!(parts, "chapter=2&dateline=view%3Dnumbers");
    browser.close().await;
}

#[test]
fn what_every_page_loads_is_small() {
    for (name, limit) in [("dateline-explorer.js", 10_240), ("frame.js", 1_024)] {
        let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("dist");
        let n_bytes = std::fs::metadata(path.join(name)).unwrap().len();
        assert!(n_bytes <= limit, "{name}: {n_bytes} bytes");
    }
}
