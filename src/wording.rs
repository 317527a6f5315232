//! Months, plurals, numbers and lists in English: for exports, for the command line and where no browser is.

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

/// Returns the plural of an English noun, or of a phrase that ends with one or goes on with “of”.
pub fn plural(noun: &str) -> String {
    if let Some((head, rest)) = noun.split_once(" of ") {
        return format!("{} of {rest}", plural(head));
    }
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
