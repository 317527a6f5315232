//! What readers ask of a corpus of the benches: queries of all forms, filters, and every view.

use dateline::{
    article::Article,
    extract::{Annotations, QuantityKind, extract},
    protocol::{
        ConnectionChoice, LaneBy, NumberChoice, NumberColumn, NumberWindow, Part, Question, Sort,
        Standing, Voice, VoiceOrder, VoicesAsked,
    },
    search::filter::{Choice, Facet, FacetValue, Filters},
};

/// As many queries of each form.
const N_EACH: usize = 40;

/// Makes a query of this form from words of an article.
type Form = fn(&Sample<'_>) -> String;

/// Queries by their form. All of one form ask for other words.
pub(crate) fn queries(articles: &[Article]) -> Vec<(&'static str, Vec<String>)> {
    let forms: [(&str, Form); 10] = [
        ("word, frequent", |_| String::new()),
        ("word", |sample| sample.word(0).into()),
        ("two words", |sample| {
            format!("{} {}", sample.word(0), sample.word(7))
        }),
        ("prefix", |sample| {
            sample.word(0).chars().take(3).collect::<String>() + "*"
        }),
        ("or, not", |sample| {
            let (a, b, c) = (sample.word(0), sample.word(5), sample.word(9));
            format!("({a} OR {b}) -{c}")
        }),
        ("phrase", |sample| format!("\"{}\"", sample.phrase(3))),
        ("phrase, in many", |sample| {
            format!("\"in the {}\"", sample.word(0))
        }),
        ("fields", |sample| {
            format!(
                "person:\"{}\" source:post from:2020-02",
                sample.person().unwrap_or("Unknown")
            )
        }),
        ("of a quote", |sample| {
            format!(
                "speaker:\"{}\" about:{}",
                sample.person().unwrap_or("Unknown"),
                sample.word(0)
            )
        }),
        ("not there", |sample| format!("{}qx", sample.word(0))),
    ];
    const FREQUENT: [&str; 8] = [
        "the",
        "million",
        "said",
        "percent",
        "year",
        "reporters",
        "minister",
        "institute",
    ];
    forms
        .into_iter()
        .map(|(form, query)| {
            let samples = (0..N_EACH).map(|n| Sample::new(articles, n));
            let made = match form {
                "word, frequent" => FREQUENT.map(str::to_owned).to_vec(),
                _ => samples.map(|sample| query(&sample)).collect(),
            };
            (form, made)
        })
        .collect()
}

/// Words of one article.
struct Sample<'a> {
    words: Vec<&'a str>,
    at: usize,
}

impl<'a> Sample<'a> {
    fn new(articles: &'a [Article], n: usize) -> Self {
        let article = &articles[n * articles.len() / N_EACH];
        let words: Vec<&str> = article.text.split_whitespace().collect();
        let at = 20 + n * 7;
        Sample { words, at }
    }

    /// A word of small letters, the one after `n` places.
    fn word(&self, n: usize) -> &'a str {
        let is_word = |word: &&&str| word.len() > 3 && word.chars().all(char::is_lowercase);
        self.words[self.at + n..]
            .iter()
            .find(is_word)
            .unwrap_or(&"harbour")
    }

    /// So many words on end, without marks.
    fn phrase(&self, n: usize) -> String {
        let is_plain = |words: &&[&str]| {
            words
                .iter()
                .all(|word| word.chars().all(char::is_alphabetic))
        };
        let mut runs = self.words[self.at..].windows(n);
        runs.find(is_plain)
            .map_or_else(String::new, |run| run.join(" "))
    }

    /// The family name after "According to".
    fn person(&self) -> Option<&'a str> {
        let after = self
            .words
            .windows(4)
            .find(|words| words[..2] == ["According", "to"])?;
        Some(after[3].trim_end_matches(','))
    }
}

/// What each view asks.
pub(crate) fn parts() -> Vec<(&'static str, Part)> {
    let numbers = |by| {
        let choice = NumberChoice {
            by,
            ..NumberChoice::default()
        };
        Part::Numbers(NumberWindow {
            choice,
            first: 0,
            n_rows: 60,
        })
    };
    let money = Part::Numbers(NumberWindow {
        choice: NumberChoice {
            kind: Some(QuantityKind::Money),
            by: NumberColumn::Value,
            ..NumberChoice::default()
        },
        first: 200,
        n_rows: 60,
    });
    let voices = |order, chosen| {
        Part::Voices(VoicesAsked {
            order,
            n_rows: 60,
            n_cards: 40,
            chosen,
        })
    };
    vec![
        ("articles", Part::List),
        ("timeline by person", Part::Timeline(LaneBy::Person)),
        ("timeline by topic", Part::Timeline(LaneBy::Topic)),
        ("voices", voices(VoiceOrder::Quotes, Vec::new())),
        ("voices by name", voices(VoiceOrder::Name, Vec::new())),
        (
            "voices, two chosen",
            voices(
                VoiceOrder::Quotes,
                vec![Voice::Every(Some(Standing::Person), None), Voice::Unknown],
            ),
        ),
        (
            "connections",
            Part::Connections(ConnectionChoice::default()),
        ),
        ("numbers by date", numbers(NumberColumn::Date)),
        ("numbers by measured", numbers(NumberColumn::Of)),
        ("numbers by teller", numbers(NumberColumn::Teller)),
        ("numbers, money by value", money),
    ]
}

/// What a reader does on the way: opens the corpus, types a word letter by letter, chooses filters.
pub(crate) fn questions(articles: &[Article], part: &Part) -> Vec<Question> {
    let sample = Sample::new(articles, 3);
    let word = sample.word(0);
    let typed = (0..=word.len()).map(|n| (word[..n].to_owned(), Filters::default()));
    let outlet = articles[0].stated.source.clone().unwrap_or_default();
    let kept = |facet, value| {
        let choices = [(value, Choice::Keep)].into();
        Filters {
            choices: [(facet, choices)].into(),
            ..Filters::default()
        }
    };
    let named = |name: &str| FacetValue::Named(name.into());
    let excluded = Filters {
        choices: [(Facet::Outlet, [(named(&outlet), Choice::Exclude)].into())].into(),
        ..Filters::default()
    };
    let days = Filters {
        from: chrono::NaiveDate::from_ymd_opt(2020, 3, 1),
        to: chrono::NaiveDate::from_ymd_opt(2022, 8, 15),
        ..Filters::default()
    };
    let others = [
        ("million", Filters::default()),
        ("said reporters", Filters::default()),
        ("\"last year\"", Filters::default()),
        ("", kept(Facet::Outlet, named(&outlet))),
        ("", kept(Facet::Published, named("2021-05"))),
        ("", kept(Facet::Speaker, FacetValue::Unknown)),
        ("", excluded),
        ("", days.clone()),
        ("million", days),
        ("nothingsuch", Filters::default()),
    ];
    let others = others.map(|(query, filters)| (query.to_owned(), filters));
    typed
        .chain(others)
        .map(|(query, filters)| Question {
            query,
            filters,
            sort: Sort::Match,
            first: 0,
            n_cards: 30,
            part: part.clone(),
            reads_first: part == &Part::List,
        })
        .collect()
}

/// Reads `articles` by rules alone, with two threads: reading is not what is measured.
pub(crate) fn extracted(articles: &[Article]) -> Vec<Annotations> {
    let half = |half: &[Article]| -> Vec<Annotations> {
        half.iter().map(|article| extract(article, None)).collect()
    };
    let (first, second) = articles.split_at(articles.len() / 2);
    std::thread::scope(|scope| {
        let first = scope.spawn(|| half(first));
        let second = half(second);
        let mut all = first.join().expect("extraction does not panic");
        all.extend(second);
        all
    })
}
