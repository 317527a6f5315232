//! The words of the interface, in the reader's language: `data/texts/LOCALE.ftl`, in Fluent
//! (<https://projectfluent.org>), compiled in.
//!
//! A message has an id that begins with the name of what shows it (`foot-local`), and may have arguments.
//! What only the worker knows travels as a [`Message`] and is put into words by the page. In a message `<b>` is
//! around what is stressed, `<i>` around what is not known, `<code>` around what a reader would type.

pub mod date;
mod format;
mod message;
mod piece;
pub(crate) mod time_value;

pub use format::{DatePart, Formats, Plain};
pub use message::{Arg, Join, Message};
pub use piece::Piece;

use chrono::NaiveDate;
use fluent_bundle::{FluentArgs, FluentBundle, FluentError, FluentResource, FluentValue};
use std::fmt;
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

/// Puts messages into words of one language.
pub struct Texts {
    locale: Locale,
    bundle: FluentBundle<FluentResource>,
    part: fn(Locale, DatePart, NaiveDate) -> String,
    number: fn(Locale, f64) -> String,
}

impl Texts {
    /// Reads the texts of `locale`, with numbers and dates as [`Plain`] writes them.
    pub fn new(locale: Locale) -> Self {
        Texts::formatted::<Plain>(locale)
    }

    /// Reads the texts of `locale`, with numbers and dates as `F` writes them.
    pub fn formatted<F: Formats>(locale: Locale) -> Self {
        let tag: LanguageIdentifier = locale.tag().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new(vec![tag]);
        // The marks that keep directions apart would be copied with the words.
        bundle.set_use_isolating(false);
        // A formatter is a bare function, so it knows its language only from where it is made.
        bundle.set_formatter(Some(match locale {
            Locale::English => |value, _| number_in::<F>(Locale::English, value),
            Locale::Chinese => |value, _| number_in::<F>(Locale::Chinese, value),
        }));
        // A fault in a file is found by a test; a reader gets the messages that are whole.
        let resource = FluentResource::try_new(locale.file().to_owned());
        debug_assert!(resource.is_ok(), "{resource:?}");
        bundle.add_resource_overriding(resource.unwrap_or_else(|(resource, _)| resource));
        Texts {
            locale,
            bundle,
            part: F::part,
            number: F::number,
        }
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
        piece::plain(&self.words(id, None))
    }

    /// Returns the words of a message with one argument.
    pub fn with(&self, id: &str, name: &'static str, value: impl Into<Arg>) -> String {
        piece::plain(&self.marked_with(id, name, &value.into()))
    }

    /// Returns the words of `message`.
    pub fn put(&self, message: &Message) -> String {
        piece::plain(&self.marked(message))
    }

    /// Returns the words of `arg`.
    pub fn write(&self, arg: &Arg) -> String {
        piece::plain(&self.marked_arg(arg))
    }

    /// Returns the words of `message`, cut where they are stressed or say what is not known.
    pub fn pieces(&self, message: &Message) -> Vec<Piece> {
        piece::pieces(&self.marked(message))
    }

    /// Returns the words of `arg`, cut where they are stressed or say what is not known.
    pub fn pieces_of(&self, arg: &Arg) -> Vec<Piece> {
        piece::pieces(&self.marked_arg(arg))
    }

    /// Returns how wide `words` are, in letters: a Chinese character is as wide as two.
    pub fn n_widths(&self, words: &str) -> usize {
        let width = |c: char| if c < '\u{2e80}' { 1 } else { 2 };
        words.chars().map(width).sum()
    }

    /// Writes a number with at most four decimals.
    pub fn number(&self, value: f64) -> String {
        match value.is_finite() {
            true => (self.number)(self.locale, value),
            false => self.say("number-endless"),
        }
    }

    fn marked(&self, message: &Message) -> String {
        let mut args = FluentArgs::with_capacity(message.args.len());
        for (name, value) in &message.args {
            args.set(name.clone(), self.fluent(value));
        }
        self.words(&message.id, Some(&args))
    }

    fn marked_with(&self, id: &str, name: &'static str, value: &Arg) -> String {
        let mut args = FluentArgs::with_capacity(1);
        args.set(name, self.fluent(value));
        self.words(id, Some(&args))
    }

    fn marked_arg(&self, arg: &Arg) -> String {
        match arg {
            Arg::Number(value) => self.number(*value),
            Arg::Text(text) => piece::guarded(text),
            Arg::Date(date) => self.marked_date(*date),
            Arg::Days(first, last) => self.days(*first, *last),
            Arg::DaysOfYear(first, last) => self.days_of_year(*first, *last),
            Arg::Message(message) => self.marked(message),
            Arg::List(join, items) => self.joined(*join, items),
        }
    }

    fn joined(&self, join: Join, items: &[Arg]) -> String {
        let (between, last) = match join {
            Join::And => ("list-comma", "list-and"),
            Join::EachAnd => ("list-and", "list-and"),
            Join::EachOr => ("list-or", "list-or"),
            Join::Comma => ("list-comma", "list-comma"),
            Join::Then => ("list-then", "list-then"),
            Join::Space => ("list-space", "list-space"),
            Join::Dot => ("list-dot", "list-dot"),
        };
        let mut words = String::new();
        for (at, item) in items.iter().enumerate() {
            match at {
                0 => {}
                at if at + 1 == items.len() => words += &self.words(last, None),
                _ => words += &self.words(between, None),
            }
            words += &self.marked_arg(item);
        }
        words
    }

    fn fluent(&self, value: &Arg) -> FluentValue<'static> {
        match value {
            Arg::Number(number) if number.is_finite() => FluentValue::from(*number),
            other => FluentValue::from(self.marked_arg(other)),
        }
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

fn number_in<F: Formats>(locale: Locale, value: &FluentValue<'_>) -> Option<String> {
    match value {
        FluentValue::Number(number) => Some(F::number(locale, number.value)),
        _ => None,
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
