//! Pages saved as one file: the page, its pictures and its styles as the parts of a mail.

use crate::{
    import::html::{self, Origin},
    read::Reading,
};
use mail_parser::{
    Encoding, HeaderName, HeaderValue, Message, MessageParser, MessagePart, MimeHeaders as _,
    PartType,
    decoders::{base64::base64_decode, quoted_printable::quoted_printable_decode},
};

/// Reads the page that the file was made for: its first part that is one. Returns `None` if there is none.
///
/// When it was saved says nothing about when the article was published, and is not used.
pub fn read(bytes: &[u8]) -> Option<Reading> {
    let message = MessageParser::default().parse(bytes)?;
    let page = message.parts.iter().find(|part| is_page(part))?;
    let body = bytes.get(page.offset_body as usize..page.offset_end as usize)?;
    let decoded = match page.encoding {
        Encoding::QuotedPrintable => quoted_printable_decode(body),
        Encoding::Base64 => base64_decode(body),
        Encoding::None => None,
    };
    let origin = Origin {
        url: address(&message, page),
        charset: page
            .content_type()
            .and_then(|kind| kind.attribute("charset"))
            .map(str::to_owned),
    };
    Some(html::read(decoded.as_deref().unwrap_or(body), &origin))
}

fn is_page(part: &MessagePart<'_>) -> bool {
    matches!(part.body, PartType::Html(_))
        || part.content_type().is_some_and(|kind| {
            let name = kind.subtype().unwrap_or_default();
            ["html", "xhtml+xml"]
                .iter()
                .any(|known| name.eq_ignore_ascii_case(known))
        })
}

/// Returns the address that the page was saved from.
fn address(message: &Message<'_>, page: &MessagePart<'_>) -> Option<String> {
    let snapshot = HeaderName::Other("Snapshot-Content-Location".into());
    let snapshot = message.header(snapshot).and_then(HeaderValue::as_text);
    snapshot
        .or_else(|| page.content_location())
        .map(|url| url.trim().to_owned())
}
