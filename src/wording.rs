//! Dates, numbers and counts in a reader's words.

use crate::{
    calendar::PartialDate,
    extract::{Found, Method},
};
use chrono::{Datelike as _, NaiveDate};

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// Returns the name of the month `number`, counted from 1.
pub fn month(number: u32) -> &'static str {
    let i = number.clamp(1, 12) - 1;
    MONTHS[i as usize]
}

/// Writes `date` as `10 March 2024`, `March 2024`, `2024`, `3 March, year not stated`.
pub fn date(date: PartialDate) -> String {
    let Some(number) = date.month else {
        return date
            .year
            .map_or_else(|| "no date".into(), |year| year.to_string());
    };
    let month = month(number.into());
    let day = date.day.map_or(String::new(), |day| format!("{day} "));
    match date.year {
        Some(year) => format!("{day}{month} {year}"),
        None => format!("{day}{month}, year not stated"),
    }
}

/// Writes the days from `first` to `last` as short as is clear: `1 to 31 March 2024`.
pub fn days(first: NaiveDate, last: NaiveDate) -> String {
    let whole = |day: NaiveDate| date(PartialDate::from(day));
    if first == last {
        return whole(first);
    }
    let (from, until) = (month(first.month()), month(last.month()));
    match (first.year() == last.year(), first.month() == last.month()) {
        (true, true) => format!("{} to {}", first.day(), whole(last)),
        (true, false) => format!(
            "{} {from} to {} {until} {}",
            first.day(),
            last.day(),
            last.year()
        ),
        _ => format!("{} to {}", whole(first), whole(last)),
    }
}

/// Writes a number of bytes as millions of them: `1.2`.
pub fn megabytes(n_bytes: u32) -> String {
    format!("{:.1}", f64::from(n_bytes) / 1e6)
}

/// Writes `n` of `one`: `1 article`, `1,204 articles`.
pub fn count(n: usize, one: &str) -> String {
    match n {
        1 => format!("1 {one}"),
        _ => format!("{} {}", number(n as f64), plural(one)),
    }
}

/// Returns the plural of an English noun, or of a phrase that ends with one.
pub fn plural(noun: &str) -> String {
    const IRREGULAR: [(&str, &str); 12] = [
        ("child", "children"),
        ("crisis", "crises"),
        ("foot", "feet"),
        ("half", "halves"),
        ("inch", "inches"),
        ("life", "lives"),
        ("man", "men"),
        ("mouse", "mice"),
        ("person", "people"),
        ("thesis", "theses"),
        ("tooth", "teeth"),
        ("woman", "women"),
    ];
    const SAME: [&str; 8] = [
        "aircraft", "hertz", "people", "percent", "police", "series", "sheep", "species",
    ];
    let (before, word) = match noun.rsplit_once([' ', '-']) {
        Some((_, word)) => noun.split_at(noun.len() - word.len()),
        None => ("", noun),
    };
    if SAME.contains(&word) {
        return noun.to_owned();
    }
    if let Some((_, many)) = IRREGULAR.iter().find(|(one, _)| *one == word) {
        return format!("{before}{many}");
    }
    let mut last = word.chars().rev();
    match (last.next(), last.next()) {
        (Some('y'), Some(letter)) if !matches!(letter, 'a' | 'e' | 'i' | 'o' | 'u') => {
            format!("{}ies", &noun[..noun.len() - 1])
        }
        (Some('s' | 'x' | 'z'), _) | (Some('h'), Some('s' | 'c')) => format!("{noun}es"),
        _ => format!("{noun}s"),
    }
}

/// Writes `n` as a word up to twelve: `four`.
pub fn small(n: usize) -> String {
    const WORDS: [&str; 13] = [
        "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
        "eleven", "twelve",
    ];
    WORDS
        .get(n)
        .map_or_else(|| number(n as f64), |word| (*word).to_owned())
}

/// Writes the days from `first` to `last` of one year without it: `1 January to 31 March`.
pub fn days_of_year(first: NaiveDate, last: NaiveDate) -> String {
    let (from, until) = (month(first.month()), month(last.month()));
    match first.month() == last.month() {
        true => format!("{} to {} {until}", first.day(), last.day()),
        false => format!("{} {from} to {} {until}", first.day(), last.day()),
    }
}

/// Writes `value` with commas between thousands and at most four decimals.
pub fn number(value: f64) -> String {
    if !value.is_finite() {
        return "a number too large to write".into();
    }
    if value.abs() >= 1e15 {
        return format!("{value:e}");
    }
    let written = format!("{:.4}", value.abs());
    let (whole, decimals) = written.split_once('.').unwrap_or((&written, ""));
    let mut grouped = String::new();
    for (i, digit) in whole.chars().enumerate() {
        if i > 0 && (whole.len() - i) % 3 == 0 {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    let decimals = decimals.trim_end_matches('0');
    let sign = if value < 0.0 { "−" } else { "" };
    match decimals {
        "" => format!("{sign}{grouped}"),
        _ => format!("{sign}{grouped}.{decimals}"),
    }
}

/// Writes a large `value` in words, `4 trillion`, where that is shorter and as exact.
pub fn scaled(value: f64) -> Option<String> {
    [(1e12, "trillion"), (1e9, "billion"), (1e6, "million")]
        .into_iter()
        .find(|(scale, _)| value.abs() >= *scale)
        .map(|(scale, word)| format!("{} {word}", number(value / scale)))
}

/// Puts `words` between quotation marks.
pub fn quoted(words: &str) -> String {
    let words = words.trim();
    let bare = words.trim_matches(|c| matches!(c, '"' | '“' | '”'));
    format!("“{bare}”")
}

/// Joins `names` as `A, B and C`.
pub fn list<S: AsRef<str>>(names: &[S]) -> String {
    match names {
        [] => String::new(),
        [one] => one.as_ref().to_owned(),
        [first @ .., last] => {
            let first: Vec<&str> = first.iter().map(AsRef::as_ref).collect();
            format!("{} and {}", first.join(", "), last.as_ref())
        }
    }
}

/// Writes who speaks: `unknown`, `A and B`, or `perhaps A and B`.
pub fn speakers(names: &[String], is_doubtful: bool) -> String {
    match names {
        [] => "unknown".to_owned(),
        names if is_doubtful => format!("perhaps {}", list(names)),
        names => list(names),
    }
}

/// Writes how something was found: `by the trained model, 85 % sure`.
pub fn found(found: Found) -> String {
    let by = match found.by {
        Method::Rule => "by a rule",
        Method::Model => "by the trained model",
        Method::Reader => return "put right by a reader".to_owned(),
    };
    let percent = (found.confidence * 100.0).round().clamp(1.0, 99.0);
    format!("{by}, {percent} % sure")
}
