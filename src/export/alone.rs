//! The page as one file that opens from a disk, with no network: its parts are in it.

use std::fmt::Write as _;

/// The parts of the page that go into the file, under the names by which they ask for each other. The bundle is one more.
pub const PARTS: [&str; 11] = [
    "styles.css",
    "icon.svg",
    "theme.js",
    "page.js",
    "connect.js",
    "start_worker.js",
    "worker.js",
    "worker_bg.wasm",
    "app.js",
    "app_bg.wasm",
    "language.bin",
];

/// What the file may do: run what is in it, and ask nobody for anything.
const POLICY: &str = "default-src 'none'; script-src 'nonce-NONCE' blob: 'wasm-unsafe-eval'; style-src blob:; \
    connect-src blob:; worker-src blob:; img-src blob:; base-uri 'none'; form-action 'none'";

/// Returns the page `index` as one file. `parts` are names, and gzip in base64; `loader` is the script that opens them,
/// `nonce` a word that nobody can guess, by which the browser knows that script.
///
/// ```
/// use dateline::export::alone::page;
///
/// let index = "<html><head><meta http-equiv=\"Content-Security-Policy\" content=\"x\" />\
///     <link rel=\"stylesheet\" href=\"styles.css\" /></head><body><p>Loading</p></body></html>";
/// let file = page(index, "start()", "5f", &[("styles.css", "H4sI")]);
/// assert!(file.contains("<script type=\"text/plain\" data-part=\"styles.css\">H4sI</script>"));
/// assert!(!file.contains("href"));
/// ```
pub fn page(index: &str, loader: &str, nonce: &str, parts: &[(&str, &str)]) -> String {
    let policy = POLICY.replace("NONCE", nonce);
    let mut head = String::new();
    let mut rest = index;
    // Of the page's own tags, those that name another file go.
    while let Some(at) = rest.find('<') {
        head.push_str(&rest[..at]);
        let end = rest[at..].find('>').map_or(rest.len(), |end| at + end + 1);
        let tag = &rest[at..end];
        rest = &rest[end..];
        if tag.starts_with("<script ") {
            rest = rest.strip_prefix("</script>").unwrap_or(rest);
        } else if tag.contains("Content-Security-Policy") {
            let _ = write!(
                head,
                "<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\" />"
            );
        } else if tag == "</body>" {
            for (name, packed) in parts {
                let _ = writeln!(
                    head,
                    "<script type=\"text/plain\" data-part=\"{name}\">{packed}</script>"
                );
            }
            let _ = write!(
                head,
                "<script type=\"module\" nonce=\"{nonce}\">\n{loader}</script>\n</body>"
            );
        } else if !tag.starts_with("<link ") {
            head.push_str(tag);
        }
    }
    head + rest
}
