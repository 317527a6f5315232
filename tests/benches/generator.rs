//! Made-up news in any amount, the same on every run: articles of about five kilobytes with a dateline,
//! names, titles, quotations, dates, numbers and a few thousand different words; for thousands of articles,
//! as many different words and people as thousands of articles have.

use dateline::{
    article::{Article, ArticleId, Metadata},
    calendar::PartialDate,
    read,
    wording::month,
};

/// How long an article is, in bytes, give or take a paragraph.
pub(crate) const ARTICLE_BYTES: usize = 5_000;

/// Makes news.
pub(crate) struct Generator {
    state: u64,
    words: Vec<String>,
    people: Vec<String>,
    places: Vec<String>,
    bodies: Vec<String>,
    /// How the ranks of words and names are drawn.
    draw: Draw,
}

/// How often what stands first in a list is drawn.
#[allow(dead_code, reason = "not every program of the benches needs both")]
enum Draw {
    /// The smaller of two draws for words, any for names.
    Even,
    /// As in language: the frequency falls with the rank.
    Ranked,
}

const ONSETS: &[&str] = &[
    "b", "br", "c", "ch", "d", "dr", "f", "fl", "g", "gr", "h", "j", "k", "l", "m", "n", "p", "pr",
    "r", "s", "sh", "st", "t", "tr", "v", "w",
];
const VOWELS: &[&str] = &["a", "e", "i", "o", "u", "ai", "ea", "ou"];
const ENDS: &[&str] = &["n", "r", "l", "t", "nd", "st", "ck", "m", "p", "ng", ""];
const TITLES: &[&str] = &[
    "professor",
    "minister",
    "chairwoman",
    "director",
    "mayor",
    "researcher",
    "spokesman",
];
const CUES: &[&str] = &[
    "said",
    "told reporters",
    "explained",
    "added",
    "warned",
    "noted",
];
const DAYS: &[&str] = &["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"];
const UNITS: &[&str] = &[
    "kilometres",
    "tonnes",
    "people",
    "percent",
    "hectares",
    "hours",
    "votes",
];
const SMALL: &[&str] = &[
    "the", "of", "in", "a", "to", "for", "with", "on", "and", "by",
];

impl Generator {
    /// Starts from `seed`: 4,000 words, 300 people.
    #[allow(
        dead_code,
        reason = "not every program of the benches needs few articles"
    )]
    pub(crate) fn new(seed: u64) -> Self {
        Generator::of(seed, Draw::Even, [4000, 300, 80, 120])
    }

    /// Starts from `seed`: 120,000 words, 9,000 people.
    #[allow(
        dead_code,
        reason = "not every program of the benches needs thousands of articles"
    )]
    pub(crate) fn large(seed: u64) -> Self {
        Generator::of(seed, Draw::Ranked, [120_000, 9000, 1500, 2500])
    }

    fn of(seed: u64, draw: Draw, [n_words, n_people, n_places, n_bodies]: [usize; 4]) -> Self {
        let n_syllables = match draw {
            Draw::Even => 1,
            Draw::Ranked => 2, // enough different ones
        };
        let mut made = Generator {
            state: seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1,
            words: Vec::new(),
            people: Vec::new(),
            places: Vec::new(),
            bodies: Vec::new(),
            draw,
        };
        made.words = (0..n_words).map(|_| made.word(2)).collect();
        made.people = (0..n_people)
            .map(|_| format!("{} {}", made.name(n_syllables), made.name(2)))
            .collect();
        made.places = (0..n_places).map(|_| made.name(2)).collect();
        made.bodies = (0..n_bodies)
            .map(|_| {
                format!(
                    "{} {}",
                    made.name(2),
                    made.pick(&["Institute", "Council", "Bank", "Group"])
                )
            })
            .collect();
        made
    }

    /// Makes `n` articles.
    #[allow(
        dead_code,
        reason = "not every program of the benches needs few articles"
    )]
    pub(crate) fn articles(&mut self, n: usize) -> Vec<String> {
        (0..n).map(|_| self.article(ARTICLE_BYTES)).collect()
    }

    /// Makes `n` articles as a corpus has them: of 40 outlets, over five years, some without a date.
    #[allow(dead_code, reason = "not every program of the benches opens a corpus")]
    pub(crate) fn corpus(&mut self, n: usize) -> Vec<Article> {
        let outlets: Vec<String> = (0..40).map(|_| format!("{} Post", self.name(2))).collect();
        (0..n)
            .map(|at| {
                let day = PartialDate::day(
                    2019 + self.below(5) as i32,
                    1 + self.below(12) as u8,
                    1 + self.below(28) as u8,
                );
                let stated = Metadata {
                    title: Some(capital(&self.clause(7))),
                    source: Some(outlets[self.below(outlets.len())].clone()),
                    published: (self.below(20) > 0).then_some(day),
                    ..Metadata::default()
                };
                let text = self.article(ARTICLE_BYTES);
                read::verbatim(ArticleId(format!("a{at}")), text, stated)
            })
            .collect()
    }

    /// Makes one article of about `n_bytes`.
    pub(crate) fn article(&mut self, n_bytes: usize) -> String {
        let mut text = String::with_capacity(n_bytes + 500);
        let day = 1 + self.below(28);
        text += &format!(
            "{}, {} {day} (Reporter {}) ",
            self.place(),
            self.month(),
            self.person()
        );
        while text.len() < n_bytes {
            for _ in 0..3 + self.below(3) {
                let sentence = self.sentence();
                text += &sentence;
                text.push(' ');
            }
            text.pop();
            text += "\n\n";
        }
        text.truncate(text.trim_end().len());
        text
    }

    fn sentence(&mut self) -> String {
        match self.below(11) {
            0 | 1 => format!(
                "\"{},\" {} {}, {} at the {}.",
                capital(&self.clause(9)),
                self.cue(),
                self.person(),
                self.pick(TITLES),
                self.body()
            ),
            2 => format!(
                "According to {}, {} on {} {}, {}.",
                self.person(),
                self.clause(7),
                self.month(),
                1 + self.below(28),
                1990 + self.below(40)
            ),
            3 => format!(
                "The {} rose more than {}% to ${}.{} million last {}.",
                self.clause(3),
                1 + self.below(60),
                1 + self.below(900),
                self.below(10),
                self.pick(&["year", "month", "week"])
            ),
            4 => format!(
                "{} of {} saw about {},{:03} {} on {}.",
                self.body(),
                self.place(),
                1 + self.below(90),
                self.below(1000),
                self.pick(UNITS),
                self.pick(DAYS)
            ),
            5 => format!("{} {} that {}.", self.person(), self.cue(), self.clause(12)),
            6 => format!(
                "{} met the {} on {} {}, {}.",
                self.person(),
                self.body(),
                self.month(),
                1 + self.below(28),
                1990 + self.below(40)
            ),
            _ => format!("{}.", capital(&self.clause(14))),
        }
    }

    fn clause(&mut self, n: usize) -> String {
        let mut clause = String::new();
        for i in 0..n {
            if i > 0 {
                clause.push(' ');
            }
            if i % 3 == 0 {
                clause += self.pick(SMALL);
            } else {
                // Some words are frequent, most are rare.
                let n = self.words.len();
                let at = match self.draw {
                    Draw::Even => self.below(n).min(self.below(n)),
                    Draw::Ranked => self.ranked(n),
                };
                clause += &self.words[at];
            }
        }
        clause
    }

    fn person(&mut self) -> String {
        let at = self.name_at(self.people.len());
        self.people[at].clone()
    }

    fn place(&mut self) -> String {
        let at = self.name_at(self.places.len());
        self.places[at].clone()
    }

    fn body(&mut self) -> String {
        let at = self.name_at(self.bodies.len());
        self.bodies[at].clone()
    }

    fn name_at(&mut self, n: usize) -> usize {
        match self.draw {
            Draw::Even => self.below(n),
            Draw::Ranked => self.ranked(n),
        }
    }

    /// A rank below `n`, with a frequency of one by the rank and twenty.
    fn ranked(&mut self, n: usize) -> usize {
        const FLAT: f64 = 20.0;
        let part = self.below(1 << 30) as f64 / f64::from(1 << 30);
        let rank = FLAT * ((n as f64 + FLAT) / FLAT).powf(part) - FLAT;
        (rank as usize).min(n - 1)
    }

    fn month(&mut self) -> &'static str {
        month(1 + self.below(12) as u32)
    }

    fn cue(&mut self) -> &'static str {
        self.pick(CUES)
    }

    fn name(&mut self, n_syllables: usize) -> String {
        capital(&self.word(n_syllables))
    }

    fn word(&mut self, n_syllables: usize) -> String {
        (0..n_syllables)
            .map(|_| {
                format!(
                    "{}{}{}",
                    self.pick(ONSETS),
                    self.pick(VOWELS),
                    self.pick(ENDS)
                )
            })
            .collect()
    }

    fn pick(&mut self, from: &[&'static str]) -> &'static str {
        from[self.below(from.len())]
    }

    fn below(&mut self, n: usize) -> usize {
        // xorshift64*: small, and the same everywhere.
        self.state ^= self.state >> 12;
        self.state ^= self.state << 25;
        self.state ^= self.state >> 27;
        (self.state.wrapping_mul(0x2545_f491_4f6c_dd1d) >> 33) as usize % n
    }
}

fn capital(word: &str) -> String {
    let mut chars = word.chars();
    match chars.next() {
        Some(first) => first.to_uppercase().chain(chars).collect(),
        None => String::new(),
    }
}
