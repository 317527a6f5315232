//! Numbers and dates as the browser writes them, by `Intl`.

use crate::texts::{DatePart, Formats, Locale, Plain};
use chrono::{Datelike as _, NaiveDate};
use js_sys::{Array, Date, Function, Intl, Object, Reflect};
use std::{cell::RefCell, collections::HashMap};
use wasm_bindgen::JsValue;

/// Asks the browser, and keeps what it makes: a formatter takes longer to make than a list to be drawn.
pub(crate) struct Browser;

thread_local! {
    static NUMBERS: RefCell<HashMap<Locale, Function>> = RefCell::default();
    static PARTS: RefCell<HashMap<(Locale, DatePart), Function>> = RefCell::default();
}

impl Formats for Browser {
    fn number(locale: Locale, value: f64) -> String {
        // More digits than a number holds would be made up.
        if value.abs() >= 1e15 {
            return Plain::number(locale, value);
        }
        let format = NUMBERS.with_borrow_mut(|kept| {
            let made = || {
                let options = options(&[("maximumFractionDigits", 4.into())]);
                Intl::NumberFormat::new(&locales(locale), &options).format()
            };
            kept.entry(locale).or_insert_with(made).clone()
        });
        match format.call1(&JsValue::NULL, &value.into()) {
            Ok(written) => written
                .as_string()
                .unwrap_or_default()
                .replacen('-', "−", 1),
            Err(_) => Plain::number(locale, value),
        }
    }

    fn part(locale: Locale, part: DatePart, day: NaiveDate) -> String {
        // Years before 1 would be written as those of another era, without its name.
        if day.year() < 1 {
            return Plain::part(locale, part, day);
        }
        let format = PARTS.with_borrow_mut(|kept| {
            let made = || {
                let (name, form) = match (part, locale) {
                    (DatePart::Year, _) => ("year", "numeric"),
                    // In Chinese the long form is a word, as nobody dates an article.
                    (DatePart::Month, Locale::English) => ("month", "long"),
                    (DatePart::Month | DatePart::ShortMonth, _) => ("month", "short"),
                    (DatePart::Day, _) => ("day", "numeric"),
                    (DatePart::Weekday, _) => ("weekday", "long"),
                };
                let options = options(&[(name, form.into()), ("timeZone", "UTC".into())]);
                Intl::DateTimeFormat::new(&locales(locale), &options).format()
            };
            kept.entry((locale, part)).or_insert_with(made).clone()
        });
        let millis = day
            .and_time(chrono::NaiveTime::MIN)
            .and_utc()
            .timestamp_millis() as f64;
        let written = format.call1(&JsValue::NULL, &Date::new(&millis.into()));
        written
            .ok()
            .and_then(|written| written.as_string())
            .unwrap_or_else(|| Plain::part(locale, part, day))
    }
}

fn locales(locale: Locale) -> Array {
    Array::of1(&locale.tag().into())
}

fn options(values: &[(&str, JsValue)]) -> Object {
    let options = Object::new();
    for (name, value) in values {
        // A new object takes any property.
        let _ = Reflect::set(&options, &(*name).into(), value);
    }
    options
}
