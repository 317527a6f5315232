//! Measures how web pages are read: `cargo run --profile native --example pages -- EXPECTED.jsonl`.
//!
//! Each line of EXPECTED.jsonl (or `.jsonl.gz`) is `{"file", "source", "title", "published", "authors", "body"}`: a
//! page beside it (gzipped or not), its outlet, and what is to be read in it. The body is compared by how often each run
//! of four words occurs; the day by the calendar or the moment; title and authors without regard to signs and case.
//! The outlets are two halves by the order of their names: rules are made on the first, the second is not looked at.
//! `--half 1` measures one alone, `--wrong` prints what is wrong, `--show ID` prints one page as it is read.
#![allow(clippy::print_stdout, reason = "a command line prints")]
#![allow(clippy::disallowed_methods, reason = "the host has a clock")]

use dateline::{
    calendar::PartialDate,
    import::html::{self, Origin},
    read::Reading,
};
use flate2::read::MultiGzDecoder;
use serde::Deserialize;
use std::{
    collections::{BTreeMap, BTreeSet},
    error::Error,
    fs,
    io::Read as _,
    path::Path,
    time::Instant,
};

#[derive(Deserialize)]
struct Expected {
    #[serde(default)]
    id: String,
    file: String,
    source: String,
    title: String,
    published: Option<String>,
    #[serde(default)]
    authors: Vec<String>,
    body: String,
}

/// What is added up over pages.
#[derive(Default)]
struct Sum {
    n: f64,
    precision: f64,
    recall: f64,
    f1: f64,
    title: f64,
    day: f64,
    moment: f64,
    authors: f64,
}

fn main() -> Result<(), Box<dyn Error>> {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let path = args
        .first()
        .ok_or("pages EXPECTED.jsonl [--half 1|2] [--wrong] [--show ID]")?;
    let option = |name: &str| {
        let at = args.iter().position(|arg| arg == name)?;
        args.get(at + 1).cloned()
    };
    let folder = Path::new(path).parent().unwrap_or(Path::new(""));
    let lines = String::from_utf8(bytes(Path::new(path))?)?;
    let all: Vec<Expected> = lines
        .lines()
        .map(serde_json::from_str)
        .collect::<Result<_, _>>()?;
    let outlets: BTreeSet<&str> = all.iter().map(|page| page.source.as_str()).collect();
    let half: BTreeMap<&str, usize> = outlets
        .into_iter()
        .zip([1, 2].into_iter().cycle())
        .collect();
    let mut sums = [Sum::default(), Sum::default()];
    let mut seconds = 0.0;
    for page in &all {
        let half = half[page.source.as_str()];
        if option("--half").is_some_and(|only| only != half.to_string())
            || option("--show").is_some_and(|only| only != page.id)
        {
            continue;
        }
        let bytes = bytes(&folder.join(&page.file))?;
        let begun = Instant::now();
        let reading = html::read(&bytes, &Origin::default());
        seconds += begun.elapsed().as_secs_f64();
        if option("--show").is_some() {
            show(page, &reading);
        }
        add(
            &mut sums[half - 1],
            page,
            &reading,
            args.iter().any(|arg| arg == "--wrong"),
        );
    }
    println!("half  pages  body P   R     F1     title  day    moment authors");
    for (half, sum) in sums.iter().enumerate().filter(|(_, sum)| sum.n > 0.0) {
        print(&(half + 1).to_string(), sum);
    }
    let [mut all, other] = sums;
    all.n += other.n;
    all.precision += other.precision;
    all.recall += other.recall;
    all.f1 += other.f1;
    all.title += other.title;
    all.day += other.day;
    all.moment += other.moment;
    all.authors += other.authors;
    print("both", &all);
    println!("{:.0} pages a second", all.n / seconds);
    Ok(())
}

fn print(name: &str, sum: &Sum) {
    let of = |value: f64| value / sum.n;
    println!(
        "{name:5} {:5}  {:.3}  {:.3} {:.3}  {:.3}  {:.3}  {:.3}  {:.3}",
        sum.n,
        of(sum.precision),
        of(sum.recall),
        of(sum.f1),
        of(sum.title),
        of(sum.day),
        of(sum.moment),
        of(sum.authors)
    );
}

fn bytes(path: &Path) -> Result<Vec<u8>, Box<dyn Error>> {
    let file = fs::read(path).map_err(|error| format!("{}: {error}", path.display()))?;
    if !file.starts_with(&[0x1f, 0x8b]) {
        return Ok(file);
    }
    let mut plain = Vec::new();
    MultiGzDecoder::new(file.as_slice()).read_to_end(&mut plain)?;
    Ok(plain)
}

fn add(sum: &mut Sum, page: &Expected, reading: &Reading, tells: bool) {
    let stated = &reading.article.stated;
    let (precision, recall, f1) = overlap(&page.body, &reading.article.text);
    let title = folded(stated.title.as_deref().unwrap_or_default()) == folded(&page.title);
    let published = page.published.as_deref().and_then(PartialDate::parse);
    let moment = same_moment(published, stated.published);
    let day = moment || published.map(day_of) == stated.published.map(day_of);
    let names =
        |names: &[String]| -> BTreeSet<String> { names.iter().map(|name| folded(name)).collect() };
    let authors = names(&page.authors) == names(&stated.authors);
    sum.n += 1.0;
    sum.precision += precision;
    sum.recall += recall;
    sum.f1 += f1;
    sum.title += f64::from(title);
    sum.day += f64::from(day);
    sum.moment += f64::from(moment);
    sum.authors += f64::from(authors);
    if !tells {
        return;
    }
    if f1 < 0.95 {
        println!(
            "{}: body P {precision:.2} R {recall:.2} F1 {f1:.2}",
            page.id
        );
    }
    if !title {
        println!(
            "{}: title {:?}, expected {:?}",
            page.id, stated.title, page.title
        );
    }
    if !moment {
        let from = &stated.published_from;
        println!(
            "{}: published {:?} {from:?}, expected {:?}",
            page.id,
            stated.published.map(|it| it.to_string()),
            page.published
        );
    }
    if !authors {
        println!(
            "{}: authors {:?}, expected {:?}",
            page.id, stated.authors, page.authors
        );
    }
}

/// Prints the blocks as read (`=`), those with words that are not expected (`+`), and what was expected and not read (`-`).
fn show(page: &Expected, reading: &Reading) {
    println!("{:#?}", reading.article.stated);
    let (expected, read) = (folded(&page.body), folded(&reading.article.text));
    for block in &reading.article.blocks {
        let text = block.span.of(&reading.article.text);
        let mark = if expected.contains(&folded(text)) {
            '='
        } else {
            '+'
        };
        println!("{mark} {:?} {text}", block.kind);
    }
    for line in page
        .body
        .lines()
        .filter(|line| !read.contains(&folded(line)))
    {
        println!("- {line}");
    }
}

fn folded(text: &str) -> String {
    words(text).join(" ")
}

fn words(text: &str) -> Vec<String> {
    let words = text.split(|c: char| !c.is_alphanumeric());
    words
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect()
}

fn day_of(date: PartialDate) -> PartialDate {
    PartialDate { time: None, ..date }
}

/// Says whether two are the same, down to the minute, wherever it was read from the clock.
fn same_moment(a: Option<PartialDate>, b: Option<PartialDate>) -> bool {
    let (Some(a), Some(b)) = (a, b) else {
        return a == b;
    };
    let minutes = |date: PartialDate| {
        let time = date.time?;
        let day = date
            .earliest()?
            .signed_duration_since(chrono::NaiveDate::MIN)
            .num_minutes();
        let clock = i64::from(time.hour) * 60 + i64::from(time.minute);
        Some((day + clock, i64::from(time.offset_minutes?)))
    };
    match (minutes(a), minutes(b)) {
        (Some((a, east)), Some((b, other))) => a - east == b - other,
        _ => {
            let time = |date: PartialDate| date.time.map(|time| (time.hour, time.minute));
            day_of(a) == day_of(b) && (time(a) == time(b) || time(a).is_none())
        }
    }
}

/// Returns precision, recall and F1 of the runs of four words in `read`, counted as often as they occur.
fn overlap(expected: &str, read: &str) -> (f64, f64, f64) {
    let runs = |text: &str| {
        let words = words(text);
        let mut counts: BTreeMap<Vec<String>, usize> = BTreeMap::new();
        for run in words.windows(4.min(words.len().max(1))) {
            *counts.entry(run.to_vec()).or_default() += 1;
        }
        counts
    };
    let (expected, read) = (runs(expected), runs(read));
    let common: usize = expected
        .iter()
        .map(|(run, n)| *n.min(read.get(run).unwrap_or(&0)))
        .sum();
    let share = |of: &BTreeMap<Vec<String>, usize>| {
        common as f64 / of.values().sum::<usize>().max(1) as f64
    };
    let (precision, recall) = (share(&read), share(&expected));
    let f1 = if common == 0 {
        0.0
    } else {
        2.0 * precision * recall / (precision + recall)
    };
    (precision, recall, f1)
}
