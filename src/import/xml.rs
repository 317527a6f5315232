//! XML as a run of elements and words, for formats that are made of it.

use crate::import::{Refusal, encoding};
use quick_xml::{
    Reader,
    events::{BytesStart, Event},
};

/// What comes next in a file. Names are without their prefix.
pub(super) enum Node<'a> {
    /// An element begins.
    Open(&'a str, &'a Attributes<'a>),
    /// An element ends, also one without content.
    Close(&'a str),
    /// Words.
    Text(&'a str),
}

/// The attributes of an element.
pub(super) struct Attributes<'a>(&'a BytesStart<'a>);

impl Attributes<'_> {
    /// Returns the value of the attribute `name`, whatever its prefix.
    pub(super) fn get(&self, name: &str) -> Option<String> {
        let attribute = self
            .0
            .attributes()
            .flatten()
            .find(|it| it.key.local_name().as_ref() == name)?;
        let value = &attribute.value;
        let value = quick_xml::escape::unescape(value).map(std::borrow::Cow::into_owned);
        Some(value.unwrap_or_default())
    }
}

/// Gives each node of `bytes` to `take`, in order.
///
/// # Errors
/// If it is not XML; what came before the fault was given.
pub(super) fn walk(bytes: &[u8], mut take: impl FnMut(Node<'_>)) -> Result<(), Refusal> {
    let text = encoding::decode(bytes, None).text;
    let mut reader = Reader::from_str(&text);
    loop {
        match reader
            .read_event()
            .map_err(|error| Refusal::damaged(&error))?
        {
            Event::Start(element) => {
                let name = element.local_name();
                take(Node::Open(name.as_ref(), &Attributes(&element)));
            }
            Event::Empty(element) => {
                let name = element.local_name();
                take(Node::Open(name.as_ref(), &Attributes(&element)));
                take(Node::Close(name.as_ref()));
            }
            Event::End(element) => take(Node::Close(element.local_name().as_ref())),
            Event::Text(words) => take(Node::Text(&words)),
            Event::CData(words) => take(Node::Text(&words)),
            Event::GeneralRef(entity) => {
                let entity = format!("&{};", &*entity);
                let words = quick_xml::escape::unescape(&entity).unwrap_or_default();
                take(Node::Text(&words));
            }
            Event::Eof => return Ok(()),
            _ => {}
        }
    }
}

/// Returns the words of the first element `name` of `bytes`; none where it is not XML.
pub(super) fn first(bytes: &[u8], name: &str) -> Option<String> {
    let (mut is_open, mut is_done) = (false, false);
    let mut words = String::new();
    let _ = walk(bytes, |node| match node {
        Node::Open(open, _) if open == name => is_open = !is_done,
        Node::Close(closed) if closed == name && is_open => (is_open, is_done) = (false, true),
        Node::Text(text) if is_open => words += text,
        _ => {}
    });
    let words = words.trim();
    (!words.is_empty()).then(|| words.to_owned())
}
