//! A headless browser with the page in it, acted on as a person does.

use crate::engine::{Engine, Start};
use fantoccini::{
    Client, ClientBuilder, Locator,
    actions::{InputSource, KeyAction, KeyActions},
    elements::Element,
    error::{CmdError, ErrorStatus},
    key::Key,
    wd::WebDriverCompatibleCommand,
};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use std::{net::TcpListener, time::Duration};
use tokio::{
    process::Child,
    time::{sleep, timeout},
};

/// How long a person would wait for anything on this page, and then some: the machine may be busy.
const PATIENCE: Duration = Duration::from_secs(60);

/// One browser with one window. Ends its driver when dropped.
pub(crate) struct Browser {
    pub(crate) client: Client,
    pub(crate) engine: Engine,
    _driver: Child,
}

/// How the window is.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Window {
    pub(crate) width: u32,
    pub(crate) height: u32,
    pub(crate) dark: bool,
}

/// The window of a usual desk.
pub(crate) const DESK: Window = Window {
    width: 1440,
    height: 900,
    dark: false,
};

impl Browser {
    /// Opens `url` and waits until the articles are there, or something is said to be wrong.
    pub(crate) async fn open(url: &str, window: Window) -> Self {
        Browser::started(url, window, Start::Usual).await
    }

    /// The same, in a browser that is started in another way.
    pub(crate) async fn started(url: &str, window: Window, start: Start) -> Self {
        let browser = Browser::start(window, start).await;
        browser.client.goto(url).await.unwrap();
        browser
    }

    async fn start(window: Window, start: Start) -> Self {
        let engine = Engine::chosen();
        let port = TcpListener::bind("127.0.0.1:0")
            .unwrap()
            .local_addr()
            .unwrap()
            .port();
        let driver = engine
            .driver(port, start)
            .stdout(std::process::Stdio::null())
            .stderr(std::process::Stdio::null())
            .kill_on_drop(true)
            .spawn()
            .expect("the driver is on PATH: make browser installs it");
        let mut builder = ClientBuilder::new(HttpConnector::new());
        builder.capabilities(engine.capabilities(start));
        let address = format!("http://127.0.0.1:{port}");
        let client = timeout(PATIENCE, async {
            loop {
                if let Ok(client) = builder.connect(&address).await {
                    break client;
                }
                sleep(Duration::from_millis(50)).await;
            }
        })
        .await
        .expect("the driver starts a browser");
        let browser = Browser {
            client,
            engine,
            _driver: driver,
        };
        browser.resize(window).await;
        browser
    }

    /// Gives the page this size and colour scheme, as far as the browser can.
    pub(crate) async fn resize(&self, window: Window) {
        let Window {
            width,
            height,
            dark,
        } = window;
        match self.engine {
            Engine::Chromium => {
                let metrics = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
                self.devtools("Emulation.setDeviceMetricsOverride", metrics)
                    .await;
                let scheme = if dark { "dark" } else { "light" };
                let features =
                    json!({ "features": [{ "name": "prefers-color-scheme", "value": scheme }] });
                self.devtools("Emulation.setEmulatedMedia", features).await;
            }
            Engine::Firefox => {
                self.chrome(&format!(
                    "Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', {});
                     document.documentElement.style.minWidth = '0'",
                    u8::from(!dark)
                ))
                .await;
                // around the page is the window's own bar
                self.client.set_window_size(width, height).await.unwrap();
                let bar = "return [outerWidth - innerWidth, outerHeight - innerHeight]";
                let bar = self.client.execute(bar, vec![]).await.unwrap();
                let [x, y]: [u32; 2] = serde_json::from_value(bar).unwrap_or_default();
                let client = &self.client;
                client.set_window_size(width + x, height + y).await.unwrap();
            }
            Engine::WebKit => self.client.set_window_size(width, height).await.unwrap(),
        }
    }

    /// Runs a script in Firefox's own window, where it may do everything.
    async fn chrome(&self, script: &str) {
        let context = async |name: &str| {
            let body = json!({ "context": name });
            let path = "moz/context";
            self.client.issue_cmd(Own { path, body }).await.unwrap();
        };
        context("chrome").await;
        self.client.execute(script, vec![]).await.unwrap();
        context("content").await;
    }

    /// Sends a command of Chromium's own protocol. Tests that need it are named for the others in `cannot.txt`.
    pub(crate) async fn devtools(&self, command: &str, parameters: Value) -> Value {
        assert_eq!(self.engine, Engine::Chromium, "it alone knows {command}");
        let body = json!({ "cmd": command, "params": parameters });
        self.client
            .issue_cmd(Own {
                path: "goog/cdp/execute",
                body,
            })
            .await
            .unwrap()
    }

    /// Returns what the page wrote to the console as an error since the last call, and what it asked the network for.
    /// Only Chromium's driver tells: with the others, nothing is known.
    pub(crate) async fn logs(&self) -> (Vec<String>, Vec<String>) {
        if self.engine != Engine::Chromium {
            return (Vec::new(), Vec::new());
        }
        let log = async |kind: &str| -> Vec<Value> {
            let body = json!({ "type": kind });
            let entries = self
                .client
                .issue_cmd(Own {
                    path: "se/log",
                    body,
                })
                .await
                .unwrap();
            entries.as_array().cloned().unwrap_or_default()
        };
        let errors = log("browser")
            .await
            .into_iter()
            .filter(|entry| entry["level"] == "SEVERE");
        let errors = errors.map(|entry| entry["message"].to_string()).collect();
        let requests = log("performance").await.into_iter().filter_map(|entry| {
            let message: Value = serde_json::from_str(entry["message"].as_str()?).ok()?;
            let message = &message["message"];
            (message["method"] == "Network.requestWillBeSent").then(|| {
                message["params"]["request"]["url"]
                    .as_str()
                    .map(str::to_owned)
            })?
        });
        (errors, requests.collect())
    }

    /// Waits for the first element that matches a CSS selector.
    #[track_caller]
    pub(crate) fn find(&self, css: &str) -> impl Future<Output = Element> {
        let at = std::panic::Location::caller();
        async move {
            match self
                .client
                .wait()
                .at_most(PATIENCE)
                .for_element(Locator::Css(css))
                .await
            {
                Ok(element) => element,
                Err(error) => panic!(
                    "{at}: {css} is not there: {error}\n{}",
                    self.text("body").await
                ),
            }
        }
    }

    /// Returns what can be read in the first element that matches.
    pub(crate) async fn text(&self, css: &str) -> String {
        let script = "return document.querySelector(arguments[0])?.innerText ?? ''";
        self.client
            .execute(script, vec![json!(css)])
            .await
            .unwrap()
            .as_str()
            .unwrap_or_default()
            .to_owned()
    }

    /// Returns the texts of all elements that match and are seen.
    pub(crate) async fn texts(&self, css: &str) -> Vec<String> {
        let script = "return [...document.querySelectorAll(arguments[0])].filter((e) => e.checkVisibility()).map((e) => e.innerText.trim())";
        serde_json::from_value(self.client.execute(script, vec![json!(css)]).await.unwrap())
            .unwrap()
    }

    /// Waits until the script's expression is true.
    #[track_caller]
    pub(crate) fn until(&self, expression: &str) -> impl Future<Output = ()> {
        let at = std::panic::Location::caller();
        let script = format!("return !!({expression})");
        async move {
            let wait = async {
                while self.client.execute(&script, vec![]).await.ok() != Some(json!(true)) {
                    sleep(Duration::from_millis(30)).await;
                }
            };
            if timeout(PATIENCE, wait).await.is_err() {
                panic!(
                    "{at}: waited in vain until {script}\n{}",
                    self.text("body").await
                );
            }
        }
    }

    /// Waits until the text of the first element that matches contains `part`.
    pub(crate) async fn until_text(&self, css: &str, part: &str) {
        let (css, part) = (json!(css), json!(part));
        self.until(&format!(
            "document.querySelector({css})?.innerText.includes({part})"
        ))
        .await;
    }

    /// Clicks the first element that matches, where a person would: once nothing is in the way. The driver of WebKit
    /// looks there before the page has scrolled.
    #[track_caller]
    pub(crate) fn click(&self, css: &str) -> impl Future<Output = ()> {
        let at = std::panic::Location::caller();
        async move {
            let element = self.find(css).await;
            let click = async {
                while let Err(error) = element.click().await {
                    let is_covered = matches!(&error, CmdError::Standard(error) if error.error == ErrorStatus::ElementClickIntercepted);
                    assert!(is_covered, "{at}: {css}: {error:?}");
                    sleep(Duration::from_millis(30)).await;
                }
            };
            let clicked = timeout(PATIENCE, click).await;
            clicked.unwrap_or_else(|_| panic!("{at}: something is always in front of {css}"));
        }
    }

    /// Types into the element that has the focus.
    pub(crate) async fn press(&self, keys: &str) {
        self.client
            .active_element()
            .await
            .unwrap()
            .send_keys(keys)
            .await
            .unwrap();
    }

    /// Presses one key that has no character.
    pub(crate) async fn press_key(&self, key: Key) {
        let value = char::from(key);
        if self.engine != Engine::WebKit {
            return self.press(&value.to_string()).await;
        }
        // What is sent to an element gives it the focus first: in the three parts of a date, that of the first one.
        let press = KeyActions::new("keys".into())
            .then(KeyAction::Down { value })
            .then(KeyAction::Up { value });
        self.client.perform_actions(press).await.unwrap();
    }

    /// Returns the hash of the address bar, without `#`.
    pub(crate) async fn hash(&self) -> String {
        // The page knows it at once; the driver of WebKit a little later.
        let hash = "return location.hash.slice(1)";
        let hash = self.client.execute(hash, vec![]).await.unwrap();
        hash.as_str().unwrap_or_default().to_owned()
    }

    /// Ends the browser.
    pub(crate) async fn close(self) {
        self.client.clone().close().await.unwrap();
    }
}

/// A command that WebDriver itself does not have.
#[derive(Debug)]
struct Own {
    path: &'static str,
    body: Value,
}

impl WebDriverCompatibleCommand for Own {
    fn endpoint(
        &self,
        base: &url::Url,
        session: Option<&str>,
    ) -> Result<url::Url, url::ParseError> {
        base.join(&format!(
            "session/{}/{}",
            session.unwrap_or_default(),
            self.path
        ))
    }

    fn method_and_body(&self, _: &url::Url) -> (http::Method, Option<String>) {
        (http::Method::POST, Some(self.body.to_string()))
    }
}
