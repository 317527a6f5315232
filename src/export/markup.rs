//! Text as markup: what an article says stays text in every format.

/// Escapes `text` for HTML and XML, in an element and in an attribute.
///
/// ```
/// use dateline::export::markup::escaped;
///
/// assert_eq!(escaped("<b> & \"c\""), "&lt;b&gt; &amp; &quot;c&quot;");
/// ```
pub fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            // XML 1.0 has no place for control characters and these two.
            '\u{fffe}' | '\u{ffff}' => escaped.push(' '),
            c if c.is_control() && !matches!(c, '\n' | '\t') => escaped.push(' '),
            c => escaped.push(c),
        }
    }
    escaped
}

/// Escapes `text` for a line of Markdown (CommonMark): no letter of it is read as markup.
///
/// ```
/// use dateline::export::markup::markdown;
///
/// assert_eq!(markdown("2 * 3 [sic] <b>"), r"2 \* 3 \[sic\] \<b\>");
/// ```
pub fn markdown(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    // A number and a full stop would begin a list, a sign a heading or a list.
    let ordinal = line.chars().take_while(char::is_ascii_digit).count();
    for (at, c) in line.char_indices() {
        let is_sign = match c {
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '&' | '~' | '|' => true,
            '#' | '+' | '-' | '=' | ':' => at == 0,
            '.' | ')' => ordinal > 0 && at == ordinal,
            _ => false,
        };
        if is_sign {
            escaped.push('\\');
        }
        escaped.push(c);
    }
    escaped
}

/// Returns `url` without a text fragment of its own, if it is one that a reader can follow to a page.
pub fn web_address(url: &str) -> Option<&str> {
    let url = url.trim();
    let lower = url.to_ascii_lowercase();
    let rest = ["http://", "https://"]
        .iter()
        .find_map(|scheme| lower.strip_prefix(scheme))?;
    let is_plain = |c: char| !c.is_whitespace() && !c.is_control() && !"\"<>\\^`{|}".contains(c);
    if !rest.starts_with(char::is_alphanumeric) && !rest.starts_with('[')
        || !url.chars().all(is_plain)
    {
        return None;
    }
    url.split(":~:")
        .next()
        .map(|page| page.trim_end_matches('#'))
}
