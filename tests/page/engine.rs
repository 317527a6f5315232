//! The browsers that the page is driven in: how each is started. `PAGE_BROWSER` names one of them: `chromium`,
//! `firefox`, `webkit`. What one of them cannot do is in `cannot.txt`, by the names of tests.

use fantoccini::wd::Capabilities;
use serde_json::{Value, json};
use std::path::PathBuf;
use tokio::process::Command;

/// A browser.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Engine {
    Chromium,
    Firefox,
    WebKit,
}

/// How it is started.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Start {
    Usual,
    WithoutWebAssembly,
}

impl Engine {
    /// Returns the one that `PAGE_BROWSER` names.
    pub(crate) fn chosen() -> Self {
        match std::env::var("PAGE_BROWSER").as_deref() {
            Err(_) | Ok("" | "chromium") => Engine::Chromium,
            Ok("firefox") => Engine::Firefox,
            Ok("webkit") => Engine::WebKit,
            Ok(other) => panic!("PAGE_BROWSER={other}: chromium, firefox or webkit"),
        }
    }

    /// Returns the command that starts its driver at `port`.
    pub(crate) fn driver(self, port: u16, start: Start) -> Command {
        let mut driver = Command::new(match self {
            Engine::Chromium => "chromedriver",
            Engine::Firefox => "geckodriver",
            Engine::WebKit => "WebKitWebDriver",
        });
        driver.arg(format!("--port={port}"));
        match self {
            Engine::Chromium => driver.arg("--log-level=OFF"),
            // for what its own interface alone can do: colour scheme, narrow windows
            Engine::Firefox => driver.args(["--log=fatal", "--allow-system-access"]),
            // without a graphics card it draws nothing otherwise
            Engine::WebKit => driver.env("WEBKIT_DISABLE_DMABUF_RENDERER", "1"),
        };
        if self == Engine::WebKit && start == Start::WithoutWebAssembly {
            driver.env("JSC_useWasm", "0");
        }
        driver
    }

    /// Returns what the driver is asked for.
    pub(crate) fn capabilities(self, start: Start) -> Capabilities {
        let mut capabilities = Capabilities::new();
        let lacks = start == Start::WithoutWebAssembly;
        match self {
            Engine::Chromium => {
                capabilities = serde_json::from_str(include_str!("../webdriver.json"))
                    .expect("webdriver.json is JSON");
                let options = capabilities.get_mut("goog:chromeOptions");
                let arguments = options.and_then(|options| options["args"].as_array_mut());
                if let Some(arguments) = arguments.filter(|_| lacks) {
                    // V8 without a compiler has no WebAssembly
                    arguments.push(json!("--js-flags=--jitless"));
                }
                let logs = json!({ "browser": "ALL", "performance": "ALL" });
                capabilities.insert("goog:loggingPrefs".into(), logs);
            }
            Engine::Firefox => {
                let names = ["/usr/bin/firefox-esr", "/usr/bin/firefox"];
                let binary = names.into_iter().find(|path| PathBuf::from(path).exists());
                let options = json!({
                    "binary": binary,
                    "args": ["-headless"],
                    "prefs": { "javascript.options.wasm": !lacks },
                });
                capabilities.insert("moz:firefoxOptions".into(), options);
            }
            Engine::WebKit => {
                let options =
                    json!({ "binary": mini_browser(), "args": ["--automation", "--full-screen"] });
                capabilities.insert("webkitgtk:browserOptions".into(), options);
            }
        }
        capabilities
    }

    /// Returns the colour schemes that a page can be shown in.
    pub(crate) fn schemes(self) -> &'static [bool] {
        match self {
            Engine::Chromium | Engine::Firefox => &[false, true],
            // it takes the desktop's, once
            Engine::WebKit => &[false],
        }
    }
}

/// Finds the browser that comes with WebKitGTK: each distribution has it elsewhere.
fn mini_browser() -> Value {
    let folders = ["/usr/lib", "/usr/libexec", "/usr/lib64"].map(PathBuf::from);
    let below = |folder: &PathBuf| -> Vec<PathBuf> {
        let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
        entries.map(|entry| entry.path()).collect()
    };
    let mut found: Vec<PathBuf> = folders
        .iter()
        .flat_map(below)
        .flat_map(|folder| [below(&folder), vec![folder]].concat())
        .map(|folder| folder.join("MiniBrowser"))
        .filter(|path| path.exists())
        .collect();
    found.sort();
    json!(found.pop().expect("MiniBrowser of WebKitGTK is installed"))
}
