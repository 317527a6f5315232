//! The element on other people's pages: `<dateline-explorer>`, as `src/web/embed/README.md` has it.

use crate::{
    access::violations,
    browser::{Browser, DESK, Window},
    server::{Instead, Server},
};
use fantoccini::{key::Key, wd::TimeoutConfiguration};
use serde_json::{Value, json};

/// What every answer of a host that serves others has in its head.
pub(crate) const OPEN: &str = "Access-Control-Allow-Origin: *\r\n";

/// Returns a page with `head` and `body`.
pub(crate) fn page(head: &str, body: &str) -> Instead {
    let page = format!(
        "<!doctype html><html lang=en><head><meta charset=utf-8><title>Host</title>\
         <link rel=icon href=icon.svg>{head}</head><body><main><h1>Host</h1>{body}</main></body></html>"
    );
    Instead::Bytes(page.into_bytes())
}

/// Returns a page with the script of `from` and an element with `attributes`.
pub(crate) fn host(from: &str, attributes: &str) -> Instead {
    page(
        &format!("<script type=module src=\"{from}dateline-explorer.js\"></script>"),
        &format!("<dateline-explorer id=e {attributes}><p>Fallback</p></dateline-explorer>"),
    )
}

/// What is in the element's shadow root.
pub(crate) const ROOT: &str = "document.getElementById('e').shadowRoot";

/// Opens the page `host.html` of `server`, collecting events.
pub(crate) async fn opened(server: &Server) -> Browser {
    let browser = Browser::open(&format!("{}/host.html", server.address), DESK).await;
    browser
        .until("customElements.get('dateline-explorer')")
        .await;
    browser
}

pub(crate) async fn run(browser: &Browser, script: &str) -> Value {
    let script = format!("const e = document.getElementById('e'); {script}");
    browser.client.execute(&script, vec![]).await.unwrap()
}

/// Waits until the element has been ready, and answers with `script`, which may wait.
pub(crate) async fn when_ready(browser: &Browser, script: &str) -> Value {
    let script = format!(
        "const e = document.getElementById('e'); const done = arguments[arguments.length - 1];
         (async () => {{ await e.ready; {script} }})().then(done, (error) => done('failed: ' + error))"
    );
    browser.client.execute_async(&script, vec![]).await.unwrap()
}

#[tokio::test]
async fn the_element_shows_the_articles_and_touches_nothing_of_the_page_around_it() {
    let attributes = "src=articles.jsonl loading=eager label=Coverage";
    let server = Server::start([("host.html", host("", attributes))]).await;
    let browser = opened(&server).await;
    browser
        .until(&format!(
            "{ROOT}.querySelectorAll('.result-card').length === 2"
        ))
        .await;
    let around = "return [document.title, location.hash, localStorage.length, history.length, document.documentElement.lang,
        document.documentElement.dataset.theme ?? '', document.styleSheets.length, document.adoptedStyleSheets.length, document.body.children.length]";
    assert_eq!(
        run(&browser, around).await,
        json!(["Host", "", 0, 2, "en", "", 0, 0, 1])
    );
    // A click, a key and a link act in it.
    run(
        &browser,
        &format!("{ROOT}.querySelector('.view-tabs li:nth-child(3) a').click()"),
    )
    .await;
    browser
        .until(&format!("{ROOT}.querySelector('.dated-list')"))
        .await;
    assert_eq!(
        when_ready(&browser, "return e.getState()").await,
        json!({ "version": 1, "hash": "view=timeline" })
    );
    assert_eq!(run(&browser, around).await[1], "");
    let (errors, requests) = browser.logs().await;
    assert_eq!(errors, Vec::<String>::new());
    for request in requests {
        let is_own = request.starts_with(&server.address) || request.starts_with("data:");
        assert!(is_own, "it asks {request}");
    }
    browser.close().await;
}

#[tokio::test]
async fn methods_and_events_speak_of_what_is_shown() {
    let server = Server::start([("host.html", host("", "src=articles.jsonl loading=eager"))]).await;
    let browser = opened(&server).await;
    let listen = "globalThis.seen = []; for (const name of ['ready', 'statechange', 'select', 'filter', 'correction', 'export', 'open', 'progress', 'error'])
        document.addEventListener('dateline-' + name, (event) => seen.push([name, event.detail]))";
    run(&browser, listen).await;
    let found = when_ready(&browser, "return e.search('bridge OR the')").await;
    assert_eq!(found["total"], 2, "{found}");
    assert_eq!(found["query"], "bridge OR the");
    let id = found["articles"][0]["id"].as_str().unwrap().to_owned();
    when_ready(
        &browser,
        &format!("await e.setState({{ version: 1, hash: 'a={id}' }})"),
    )
    .await;
    browser
        .until(&format!("{ROOT}.querySelector('.reader__title')"))
        .await;
    browser
        .until(&format!(
            "seen.some(([name, detail]) => name === 'select' && detail.article === {id:?})"
        ))
        .await;
    browser
        .until(
            "seen.some(([name, detail]) => name === 'statechange' && detail.state.version === 1)",
        )
        .await;
    browser
        .until("seen.some(([name, detail]) => name === 'filter' && detail.total === 2)")
        .await;
    let file = when_ready(&browser, "const file = await e.export('bundle'); return [file.type, (await file.text()).slice(0, 10)]").await;
    assert_eq!(file[1], "{\"format\":");
    let wrong = when_ready(&browser, "return e.export('nothing')").await;
    assert!(wrong.as_str().unwrap().contains("no format"), "{wrong}");
    let wrong = when_ready(&browser, "return e.setState({ version: 2 })").await;
    assert!(wrong.as_str().unwrap().contains("version 1"), "{wrong}");
    // What is asked for by attributes is shown at once.
    run(&browser, "e.view = 'voices'").await;
    browser
        .until(&format!("{ROOT}.querySelector('.speaker-list')"))
        .await;
    run(&browser, "e.lang = 'zh-Hans'").await;
    browser
        .until(&format!(
            "{ROOT}.querySelector('.explorer').lang === 'zh-Hans'"
        ))
        .await;
    run(&browser, "e.theme = 'dark'; e.embed = 'view-only'").await;
    let look = format!(
        "return [e.dataset.theme, getComputedStyle({ROOT}.querySelector('.time-strip')).display]"
    );
    assert_eq!(run(&browser, &look).await, json!(["dark", "none"]));
    // Articles as objects.
    let given = "await e.load([{ id: 'one', text: 'Fog closed the ferry.', blocks: [{ kind: 'paragraph', start: 0, end: 21 }], stated: {}, added: {} }]);
        return (await e.search('fog')).total";
    assert_eq!(when_ready(&browser, given).await, 1);
    // The host may take over what opens an article.
    let takes = "e.addEventListener('dateline-open', (event) => event.preventDefault()); e.embed = 'full'; await e.setState({ version: 1, hash: '' })";
    when_ready(&browser, takes).await;
    browser
        .until(&format!("{ROOT}.querySelector('.result-card a')"))
        .await;
    run(
        &browser,
        &format!("{ROOT}.querySelector('.result-card a').click()"),
    )
    .await;
    browser
        .until("seen.some(([name, detail]) => name === 'open' && detail.article === 'one')")
        .await;
    assert_eq!(when_ready(&browser, "return e.getState().hash").await, "");
    browser.close().await;
}

#[tokio::test]
async fn a_hostile_style_sheet_changes_nothing_inside_and_nothing_changes_outside() {
    let hostile = "<style>html { font-size: 10px } * { letter-spacing: 9px !important; line-height: 3 !important; text-transform: uppercase !important; color: red !important;
        font-size: 40px !important; font-style: italic !important; text-align: right !important; word-spacing: 1em !important; box-sizing: content-box !important }
        .explorer, .result-card, button, .button, a, p { display: none !important } :root { --dl-space-1: 9rem; --dl-ui: 9rem }</style>";
    let element = "<div id=around><span>Around</span></div><dateline-explorer id=e src=articles.jsonl loading=eager></dateline-explorer>";
    let script = "<script type=module src=dateline-explorer.js></script>";
    let font = "<style>dateline-explorer { font-family: serif !important }</style>";
    let server = Server::start([
        ("host.html", page(&format!("{script}{font}"), element)),
        (
            "hostile.html",
            page(&format!("{script}{hostile}{font}"), element),
        ),
        ("without.html", page(font, element)),
    ])
    .await;
    let inside = format!(
        "return [...{ROOT}.querySelectorAll('.explorer, .masthead__name a, .view-tabs a, .result-card, .result-card a, .reader__title, .reader p, .button, input')].map((element) => {{
           const style = getComputedStyle(element);
           return ['display', 'color', 'fontSize', 'lineHeight', 'letterSpacing', 'textTransform', 'fontStyle', 'textAlign', 'wordSpacing', 'boxSizing', 'paddingTop', 'width'].map((name) => style[name]).join(' ');
         }})"
    );
    let outside = "return [...document.querySelectorAll('html, body, main, h1, #around, #around span')].map((element) => { const style = getComputedStyle(element);
        return [...style].filter((name) => !/size|width|height|origin/.test(name)).map((name) => style[name]).join(' ') })";
    let browser = opened(&server).await;
    let shown = format!(
        "{ROOT}.querySelector('.reader p') && {ROOT}.querySelectorAll('.result-card').length === 2"
    );
    browser.until(&shown).await;
    let plain = run(&browser, &inside).await;
    let with = run(&browser, outside).await;
    let address = |name: &str| format!("{}/{name}", server.address);
    browser.client.goto(&address("hostile.html")).await.unwrap();
    browser.until(&shown).await;
    let attacked = run(&browser, &inside).await;
    for (plain, attacked) in plain
        .as_array()
        .unwrap()
        .iter()
        .zip(attacked.as_array().unwrap())
    {
        assert_eq!(plain, attacked);
    }
    browser.client.goto(&address("without.html")).await.unwrap();
    let without = run(&browser, outside).await;
    assert!(without == with, "the element changed the page around it");
    browser.close().await;
}

#[tokio::test]
async fn three_origins_and_a_strict_policy_work_with_a_worker_and_without() {
    let scripts = Server::start_with([], OPEN).await;
    let articles = Server::start_with([], OPEN).await;
    let attributes = format!("src=\"{}/articles.jsonl\" loading=eager", articles.address);
    for (workers, kind) in [("'self' blob:", "worker"), ("'none'", "page")] {
        let policy = format!(
            "Content-Security-Policy: default-src 'none'; script-src {from} 'wasm-unsafe-eval'; connect-src {from} {}; worker-src {workers}; img-src 'self'; require-trusted-types-for 'script'\r\n",
            articles.address,
            from = scripts.address,
        );
        // Trusted types forbid a worker from an address that is words: the service then runs in the page.
        let policy = match kind {
            "worker" => policy.replace("; require-trusted-types-for 'script'", ""),
            _ => policy,
        };
        let element = host(&format!("{}/", scripts.address), &attributes);
        let server = Server::start_with([("host.html", element)], &policy).await;
        let browser = opened(&server).await;
        browser
            .until(&format!(
                "{ROOT}.querySelectorAll('.result-card').length === 2"
            ))
            .await;
        let found = when_ready(&browser, "return (await e.search('the')).total").await;
        assert_eq!(found, 2, "in a {kind}");
        let (_, requests) = browser.logs().await;
        for request in requests {
            let hosts = [&scripts.address, &articles.address, &server.address];
            let is_named = hosts.iter().any(|host| request.starts_with(*host));
            let is_made_here = request.starts_with("blob:") || request.starts_with("data:");
            assert!(is_named || is_made_here, "it asks {request}");
        }
        browser.close().await;
    }
}

/// Opens an element whose `attributes` or surroundings are at fault; returns the error it tells, and the words on screen.
async fn failing(server: &Server) -> (String, String) {
    let browser = opened(server).await;
    run(
        &browser,
        "e.addEventListener('dateline-error', (event) => (globalThis.told = event.detail)); e.load().catch(() => {})",
    )
    .await;
    browser.until("globalThis.told").await;
    let told = run(&browser, "return told").await;
    let words = run(
        &browser,
        &format!("return {ROOT}.querySelector('[role=alert]').textContent"),
    )
    .await;
    // What the page had in the element is still there to be read.
    assert_eq!(browser.text("#e p").await, "Fallback");
    browser.close().await;
    (
        told["type"].as_str().unwrap().to_owned(),
        words.as_str().unwrap().to_owned(),
    )
}

#[tokio::test]
async fn each_failure_is_told_by_its_kind_and_says_whose_job_the_mend_is() {
    let closed = Server::start([]).await;
    let open = Server::start_with([], OPEN).await;
    let other = |server: &Server| format!("src={}/articles.jsonl", server.address);
    let gone = {
        let server = Server::start([]).await;
        other(&server)
    };
    let none = Instead::Missing;
    let cases: [(&str, &str, &str, Vec<(&str, Instead)>); 9] = [
        ("missing", "src=nothing.jsonl", "", vec![]),
        (
            "missing",
            "src=articles.jsonl",
            "",
            vec![("styles.css", none)],
        ),
        ("cors", &other(&closed), "", vec![]),
        ("network", &gone, "", vec![]),
        (
            "csp",
            &other(&open),
            "Content-Security-Policy: connect-src 'self'\r\n",
            vec![],
        ),
        (
            "csp",
            "src=articles.jsonl",
            "Content-Security-Policy: script-src 'self'\r\n",
            vec![],
        ),
        (
            "mime",
            "src=articles.jsonl",
            "",
            vec![("app.js", Instead::As("text/plain"))],
        ),
        ("mime", "src=host.html", "", vec![]),
        (
            "wasm",
            "src=articles.jsonl",
            "",
            vec![("app_bg.wasm", Instead::Bytes(b"nothing".to_vec()))],
        ),
    ];
    for (kind, attributes, lines, instead) in cases {
        println!("{kind}: {attributes} {lines}");
        let mut all: [(&str, Instead); 2] =
            [("host.html", host("", attributes)), ("-", Instead::Missing)];
        if let Some(one) = instead.into_iter().next() {
            all[1] = one;
        }
        let server = Server::start_with(all, lines).await;
        let (told, words) = failing(&server).await;
        assert_eq!(told, kind, "{attributes}: {words}");
        assert!(
            words.contains("Whoever")
                || words.contains("try again")
                || words.contains("administrator"),
            "{words}"
        );
    }
}

#[tokio::test]
async fn articles_that_are_no_bundle_are_told_and_shown() {
    let server = Server::start([
        ("host.html", host("", "src=articles.jsonl")),
        (
            "articles.jsonl",
            Instead::Bytes(b"{\"format\":\"something\"}\n".to_vec()),
        ),
    ])
    .await;
    let browser = opened(&server).await;
    run(
        &browser,
        "e.addEventListener('dateline-error', (event) => (globalThis.told = event.detail)); e.load().catch(() => {})",
    )
    .await;
    browser.until("globalThis.told?.type === 'corpus'").await;
    browser
        .until(&format!("{ROOT}.querySelector('.error-note[role=alert]')"))
        .await;
    browser.close().await;
}

#[tokio::test]
async fn the_hosts_address_keeps_what_is_shown_when_it_is_asked_to() {
    let server = Server::start([(
        "host.html",
        host("", "src=articles.jsonl loading=eager deep-link=news"),
    )])
    .await;
    let browser = Browser::open(
        &format!("{}/host.html#chapter=2&news=view%3Dvoices", server.address),
        DESK,
    )
    .await;
    browser
        .until("document.getElementById('e').shadowRoot?.querySelector('.speaker-list')")
        .await;
    run(
        &browser,
        &format!("{ROOT}.querySelector('.view-tabs li:nth-child(3) a').click()"),
    )
    .await;
    browser
        .until("location.hash === '#chapter=2&news=view%3Dtimeline'")
        .await;
    browser.client.back().await.unwrap();
    browser
        .until(&format!("{ROOT}.querySelector('.speaker-list')"))
        .await;
    assert_eq!(browser.hash().await, "chapter=2&news=view%3Dvoices");
    browser.close().await;
}

#[tokio::test]
async fn two_elements_and_two_copies_of_the_script_live_on_one_page() {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("dist/dateline-explorer.js");
    let script = std::fs::read_to_string(root).unwrap();
    let at = script.find("const VERSION = \"").unwrap() + "const VERSION = \"".len();
    let end = at + script[at..].find('"').unwrap();
    let newer = format!("{}99.0.0{}", &script[..at], &script[end..]);
    let head = "<script type=module src=dateline-explorer.js></script><script type=module src=newer.js></script>
        <script type=module src=\"dateline-explorer.js?name=other-explorer\"></script>";
    let body = "<dateline-explorer id=e src=articles.jsonl loading=eager view=timeline></dateline-explorer>
        <other-explorer id=o src=articles.jsonl loading=eager embed=compact theme=dark></other-explorer>";
    let server = Server::start([
        ("host.html", page(head, body)),
        ("newer.js", Instead::Bytes(newer.into_bytes())),
    ])
    .await;
    let browser = opened(&server).await;
    browser
        .until(&format!("{ROOT}.querySelector('.dated-list')"))
        .await;
    browser
        .until("document.getElementById('o').shadowRoot.querySelector('.result-card')")
        .await;
    let versions = run(&browser, "return [customElements.get('dateline-explorer').version, customElements.get('other-explorer').version === '99.0.0']").await;
    assert_eq!(versions, json!(["99.0.0", false]));
    // A key acts only in the element that has the focus, and in none while a field of the page has it.
    let focus = "document.getElementById('o').shadowRoot.querySelector('.view-tabs a').focus()";
    run(&browser, focus).await;
    browser.press_key(Key::Tab).await;
    browser.press("/").await;
    browser
        .until("document.getElementById('o').shadowRoot.activeElement?.id === 'search'")
        .await;
    assert_eq!(
        run(&browser, &format!("return {ROOT}.activeElement")).await,
        Value::Null
    );
    browser.close().await;
}

#[tokio::test]
async fn axe_finds_no_violation_inside_the_element() {
    let server = Server::start([(
        "host.html",
        host("", "src=articles.jsonl loading=eager label=Coverage"),
    )])
    .await;
    let browser = opened(&server).await;
    let mut found = Vec::new();
    for (embed, hash, shown) in [
        ("full", "", ".reader p"),
        ("full", "view=timeline", ".dated-list"),
        ("compact", "view=voices", ".speaker-list"),
        ("view-only", "view=numbers", ".number-table"),
    ] {
        for theme in ["light", "dark"] {
            let go = format!(
                "e.embed = {embed:?}; e.theme = {theme:?}; await e.setState({{ version: 1, hash: {hash:?} }})"
            );
            when_ready(&browser, &go).await;
            browser
                .until(&format!("{ROOT}.querySelector({shown:?})"))
                .await;
            browser.until("document.getAnimations().length === 0").await;
            let here = violations(&browser).await.into_iter();
            found.extend(here.map(|fault| format!("{embed} {hash} {theme}: {fault}")));
        }
    }
    browser.close().await;
    assert!(found.is_empty(), "\n{}\n", found.join("\n"));
}

#[tokio::test]
async fn what_is_removed_is_gone() {
    let server = Server::start([("host.html", host("", "src=articles.jsonl loading=eager"))]).await;
    let browser = opened(&server).await;
    when_ready(&browser, "return 0").await;
    // Mounts and removes; answers with the bytes that the page holds, of JavaScript and of the app's WebAssembly.
    let rounds = |n: u32| {
        format!(
            "for (let round = 0; round < {n}; round++) {{
               const other = document.createElement('dateline-explorer');
               Object.assign(other, {{ src: 'articles.jsonl', loading: 'eager', embed: 'view-only', noWorker: round % 20 === 0 }});
               document.body.append(other);
               if (round % 4 === 0) await other.ready; else await new Promise((resolve) => setTimeout(resolve));
               other.remove();
             }}
             return document.querySelectorAll('dateline-explorer').length"
        )
    };
    let held = async || {
        browser
            .devtools("HeapProfiler.collectGarbage", json!({}))
            .await;
        let script = "const { default: init } = await import('/app.js'); const { memory } = await init(); return [performance.memory.usedJSHeapSize, memory.buffer.byteLength]";
        when_ready(&browser, script).await
    };
    let mut timeouts = TimeoutConfiguration::default();
    timeouts.set_script(Some(std::time::Duration::from_secs(600)));
    browser.client.update_timeouts(timeouts).await.unwrap();
    assert_eq!(when_ready(&browser, &rounds(60)).await, 1);
    let warm = held().await;
    assert_eq!(when_ready(&browser, &rounds(140)).await, 1);
    let after = held().await;
    let grown = |at: usize| (after[at].as_f64().unwrap() - warm[at].as_f64().unwrap()) / 1e6;
    assert!(grown(0) < 30.0, "JavaScript: {warm} then {after}");
    assert!(grown(1) < 30.0, "WebAssembly: {warm} then {after}");
    let workers = browser.devtools("Target.getTargets", json!({})).await;
    let targets = workers["targetInfos"].as_array().unwrap();
    let n = targets.iter().filter(|one| one["type"] == "worker").count();
    assert!(n <= 1, "{n} workers are left");
    browser.close().await;
}

#[tokio::test]
async fn the_page_of_examples_shows_each_of_them() {
    let server = Server::start([]).await;
    let browser = Browser::open(&format!("{}/embed/index.html", server.address), DESK).await;
    browser
        .until("customElements.get('dateline-explorer')")
        .await;
    // All are near the window at once.
    let eager = "for (const e of document.querySelectorAll('dateline-explorer')) e.loading = 'eager'; document.querySelector('iframe').loading = 'eager'";
    browser.client.execute(eager, vec![]).await.unwrap();
    browser
        .until("[...document.querySelectorAll('dateline-explorer[src]')].every((e) => e.shadowRoot.querySelector('.timeline .dated-list, .speaker-list, .number-table, .result-card'))")
        .await;
    // What is chosen in one is the card of another.
    let choose = "const portal = document.querySelector('dateline-explorer'); portal.shadowRoot.querySelector('.dated-list a').click()";
    browser.client.execute(choose, vec![]).await.unwrap();
    browser
        .until("document.getElementById('card').shadowRoot.querySelector('.event-card, .quote-card')?.checkVisibility()")
        .await;
    // The frame works as well, shows less, and says how high it is.
    browser
        .until("document.querySelector('iframe').contentDocument.querySelector('.connections .section-head')?.checkVisibility()")
        .await;
    browser
        .until("!document.querySelector('iframe').contentDocument.querySelector('.masthead').checkVisibility()")
        .await;
    let height = "globalThis.high = 0; addEventListener('message', ({ data }) => { if (data.type === 'dateline:height') high = data.height });
        addEventListener('message', ({ data }) => { if (data.type === 'dateline:state') globalThis.shown = data.state });
        document.querySelector('iframe').contentWindow.postMessage({ type: 'dateline:mirror' }, '*');
        document.querySelector('iframe').style.width = '500px'";
    browser.client.execute(height, vec![]).await.unwrap();
    browser.until("high > 100").await;
    browser.until("shown?.hash === 'view=connections'").await;
    let back = "document.querySelector('iframe').style.width = ''";
    browser.client.execute(back, vec![]).await.unwrap();
    let go = "document.querySelector('iframe').contentWindow.postMessage({ type: 'dateline:setState', state: { version: 1, hash: 'view=numbers' } }, '*')";
    browser.client.execute(go, vec![]).await.unwrap();
    browser.until("shown?.hash === 'view=numbers'").await;
    for (width, dark) in [(1440, false), (390, true)] {
        let window = Window {
            width,
            height: 900,
            dark,
        };
        browser.resize(window).await;
        browser
            .until(&format!("matchMedia('(prefers-color-scheme: dark)').matches === {dark} && document.getAnimations().length === 0"))
            .await;
        // Several explorers have parts of the same name each, as several articles have headings.
        let mut found = violations(&browser).await;
        found.retain(|fault| !fault.starts_with("landmark-unique"));
        assert!(found.is_empty(), "{width}: {found:?}");
        let wide = "return document.documentElement.scrollWidth";
        let wide = browser.client.execute(wide, vec![]).await.unwrap();
        assert!(wide.as_u64().unwrap() <= u64::from(width), "{wide}");
    }
    let (errors, _) = browser.logs().await;
    assert_eq!(errors, Vec::<String>::new());
    browser.close().await;
}
