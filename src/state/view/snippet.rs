//! What an editor pastes into a page so that it shows what is on the screen: the element, or a frame.

use super::super::Address;
use std::fmt::Write as _;

/// How much of the explorer is shown, as the attribute `embed` has it.
pub const PARTS: [(&str, &str); 4] = [
    ("compact", "embed-compact"),
    ("view-only", "embed-view"),
    ("quote-card", "embed-card"),
    ("full", "embed-full"),
];

/// Themes, as the attribute `theme` has them.
pub const THEMES: [(&str, &str); 4] = [
    ("inherit", "embed-theme-page"),
    ("auto", "embed-theme-system"),
    ("light", "embed-theme-light"),
    ("dark", "embed-theme-dark"),
];

/// What is put into another page.
#[derive(Clone, Debug, PartialEq)]
pub struct Snippet<'a> {
    /// The address of the explorer's page, up to the last `/`.
    pub home: &'a str,
    /// The address of the bundle.
    pub bundle: &'a str,
    /// What is shown.
    pub address: &'a Address,
    /// One of [`PARTS`].
    pub part: &'a str,
    /// One of [`THEMES`].
    pub theme: &'a str,
    /// Pixels.
    pub height: u32,
    /// What it is, for those who hear the page.
    pub label: &'a str,
}

impl Snippet<'_> {
    /// Returns the script and the element, in one line.
    pub fn element(&self) -> String {
        let mut line = format!(
            "<script type=\"module\" src=\"{}\"></script><dateline-explorer",
            escaped(&format!("{}dateline-explorer.js", self.home))
        );
        let hash = self.address.to_hash();
        let height = self.height.to_string();
        let all = [
            ("src", self.bundle),
            ("state", &hash),
            ("embed", self.part),
            ("theme", self.theme),
            (
                "height",
                if self.part == "quote-card" {
                    ""
                } else {
                    &height
                },
            ),
            ("label", self.label),
        ];
        for (name, value) in all.iter().filter(|(_, value)| !value.is_empty()) {
            let _ = write!(line, " {name}=\"{}\"", escaped(value));
        }
        let _ = write!(
            line,
            "><a href=\"{}\">{}</a></dateline-explorer>",
            escaped(&self.link("")),
            escaped(self.label)
        );
        line
    }

    /// Returns the frame, in one line: some editors break a snippet that has more.
    pub fn frame(&self) -> String {
        let theme = match self.theme {
            "light" | "dark" => format!("&theme={}", self.theme),
            _ => String::new(), // a frame does not know the page around it
        };
        let src = self.link(&format!("?embed={}{theme}", self.part));
        format!(
            "<iframe src=\"{}\" title=\"{}\" width=\"100%\" height=\"{}\" loading=\"lazy\" allow=\"clipboard-write\"></iframe>",
            escaped(&src),
            escaped(self.label),
            self.height
        )
    }

    fn link(&self, search: &str) -> String {
        let hash = self.address.to_hash();
        let mark = if hash.is_empty() { "" } else { "#" };
        format!("{}{search}{mark}{hash}", self.home)
    }
}

/// Returns `words` as they stand in an attribute.
fn escaped(words: &str) -> String {
    words
        .replace('&', "&amp;")
        .replace('"', "&quot;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}
