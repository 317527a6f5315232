//! The words of the interface, in the reader's language: `data/texts/LOCALE.ftl`, in Fluent
//! (<https://projectfluent.org>), compiled in.
//!
//! A message has an id that begins with the name of what shows it (`foot-local`), and may have arguments.
//! What only the worker knows travels as a [`Message`] and is put into words by the page.

use crate::wording;
use fluent_bundle::{FluentArgs, FluentBundle, FluentError, FluentResource, FluentValue};
use serde::{Deserialize, Serialize};
use std::{borrow::Cow, fmt};
use unic_langid::LanguageIdentifier;

/// A language of the interface.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Locale {
    /// English.
    #[default]
    English,
    /// Chinese, in simplified characters.
    Chinese,
}

impl Locale {
    /// All of them, in the order of the choice.
    pub const ALL: [Locale; 2] = [Locale::English, Locale::Chinese];

    /// Returns its tag after BCP 47.
    pub fn tag(self) -> &'static str {
        match self {
            Locale::English => "en",
            Locale::Chinese => "zh-Hans",
        }
    }

    /// Returns its name in itself.
    pub fn name(self) -> &'static str {
        match self {
            Locale::English => "English",
            Locale::Chinese => "简体中文",
        }
    }

    /// Returns the language that serves a reader who asks for `tag`, such as `zh-CN`.
    pub fn serving(tag: &str) -> Option<Locale> {
        let main = tag.split(['-', '_']).next()?;
        Locale::ALL.into_iter().find(|locale| {
            locale
                .tag()
                .split('-')
                .next()
                .is_some_and(|known| known.eq_ignore_ascii_case(main))
        })
    }

    fn file(self) -> &'static str {
        match self {
            Locale::English => include_str!("../data/texts/en.ftl"),
            Locale::Chinese => include_str!("../data/texts/zh-Hans.ftl"),
        }
    }
}

/// A value in a message.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Arg {
    /// A number: it chooses the plural, and is written as the language writes numbers.
    Number(f64),
    /// Words that are not translated: a name, a title.
    Text(String),
}

impl From<usize> for Arg {
    fn from(n: usize) -> Self {
        Arg::Number(n as f64)
    }
}

impl From<u32> for Arg {
    fn from(n: u32) -> Self {
        Arg::Number(n.into())
    }
}

impl From<&str> for Arg {
    fn from(text: &str) -> Self {
        Arg::Text(text.to_owned())
    }
}

impl From<String> for Arg {
    fn from(text: String) -> Self {
        Arg::Text(text)
    }
}

/// What is to be said, before it is put into words.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Message {
    /// The message's id.
    pub id: Cow<'static, str>,
    /// Its arguments by name.
    pub args: Vec<(Cow<'static, str>, Arg)>,
}

impl Message {
    /// Returns a message without arguments.
    pub fn new(id: &'static str) -> Self {
        Message {
            id: id.into(),
            args: Vec::new(),
        }
    }

    /// Adds an argument.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Arg>) -> Self {
        self.args.push((name.into(), value.into()));
        self
    }
}

/// Puts messages into words of one language.
pub struct Texts {
    locale: Locale,
    bundle: FluentBundle<FluentResource>,
}

impl Texts {
    /// Reads the texts of `locale`.
    pub fn new(locale: Locale) -> Self {
        let tag: LanguageIdentifier = locale.tag().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new(vec![tag]);
        // The marks that keep directions apart would be copied with the words.
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(|value, _| match value {
            FluentValue::Number(number) => Some(wording::number(number.value)),
            _ => None,
        }));
        // A fault in a file is found by a test; a reader gets the messages that are whole.
        let resource = FluentResource::try_new(locale.file().to_owned());
        debug_assert!(resource.is_ok(), "{resource:?}");
        bundle.add_resource_overriding(resource.unwrap_or_else(|(resource, _)| resource));
        Texts { locale, bundle }
    }

    /// Returns the language.
    pub fn locale(&self) -> Locale {
        self.locale
    }

    /// Returns the words of a message without arguments.
    ///
    /// ```
    /// use dateline::texts::{Locale, Message, Texts};
    ///
    /// let texts = Texts::new(Locale::English);
    /// assert_eq!(texts.say("view-articles"), "Articles");
    /// assert_eq!(texts.put(&Message::new("count-articles").with("n", 1204_u32)), "1,204 articles");
    /// ```
    pub fn say(&self, id: &str) -> String {
        self.words(id, None)
    }

    /// Returns the words of a message with one argument.
    pub fn with(&self, id: &str, name: &'static str, value: impl Into<Arg>) -> String {
        let mut args = FluentArgs::with_capacity(1);
        args.set(name, fluent(&value.into()));
        self.words(id, Some(&args))
    }

    /// Returns the words of `message`.
    pub fn put(&self, message: &Message) -> String {
        let mut args = FluentArgs::with_capacity(message.args.len());
        for (name, value) in &message.args {
            args.set(name.clone(), fluent(value));
        }
        self.words(&message.id, Some(&args))
    }

    fn words(&self, id: &str, args: Option<&FluentArgs<'_>>) -> String {
        let pattern = self
            .bundle
            .get_message(id)
            .and_then(|message| message.value());
        let Some(pattern) = pattern else {
            return id.to_owned(); // a test finds those that are missing
        };
        let mut errors: Vec<FluentError> = Vec::new();
        let words = self
            .bundle
            .format_pattern(pattern, args, &mut errors)
            .into_owned();
        debug_assert!(errors.is_empty(), "{id}: {errors:?}");
        words
    }
}

fn fluent(value: &Arg) -> FluentValue<'static> {
    match value {
        Arg::Number(number) => FluentValue::from(*number),
        Arg::Text(text) => FluentValue::from(text.clone()),
    }
}

impl PartialEq for Texts {
    fn eq(&self, other: &Self) -> bool {
        self.locale == other.locale
    }
}

impl fmt::Debug for Texts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Texts").field(&self.locale).finish()
    }
}
