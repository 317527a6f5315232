//! What of the voices is drawn: names, shares, the line in time.

use crate::{
    extract::QuoteKind,
    protocol::{Standing, Voice, VoiceRow, Voices},
    texts::{Message, Texts},
};

/// The kinds of quotes, in the order in which they are counted out.
pub const KINDS: [QuoteKind; 3] = [QuoteKind::Direct, QuoteKind::Mixed, QuoteKind::Indirect];

impl Voice {
    /// Returns the words for a voice.
    pub fn words(&self, texts: &Texts) -> String {
        match self {
            Voice::Named { name, .. } => name.clone(),
            Voice::Described(words) => words.clone(),
            Voice::Unknown => texts.say("speaker-unknown-named"),
            Voice::Within(name) => texts.with("voices-within", "name", name.as_str()),
            Voice::Every(standing, kind) => {
                let who = match standing {
                    Some(standing) => standing.text(),
                    None => "voices-everyone",
                };
                let who = texts.say(who);
                match kind {
                    Some(kind) => format!("{who}, {}", texts.say(kind.text())),
                    None => who,
                }
            }
        }
    }

    /// Says whether it is no one's name.
    pub fn is_open(&self) -> bool {
        matches!(self, Voice::Unknown | Voice::Described(_))
    }
}

impl Standing {
    /// Returns the id of the text that names the group.
    pub fn text(self) -> &'static str {
        match self {
            Standing::Person => "voices-people",
            Standing::Organisation => "voices-organisations",
            Standing::OtherName => "voices-other-names",
            Standing::Described => "voices-described",
            Standing::Unknown => "voices-unknown",
        }
    }
}

/// Returns `n` of `total` in per cent: `15%`; what is there at all is never `0%`, and what is not all never `100%`.
pub fn share(n: u32, total: u32) -> String {
    if total == 0 || n == 0 {
        return "0%".into();
    }
    let percent = (f64::from(n) * 100.0 / f64::from(total)).round() as u32;
    match percent {
        0 => "<1%".into(),
        100 if n < total => ">99%".into(),
        percent => format!("{percent}%"),
    }
}

/// Returns who is quoted in one sentence.
pub fn summary(voices: &Voices) -> Vec<Message> {
    let all = voices.totals.last();
    let n_speakers = all.map_or(0, |total| total.n_speakers);
    let mut said = vec![
        Message::new("voices-summary")
            .with("quotes", voices.n_quotes)
            .with("speakers", n_speakers),
    ];
    let open = [
        (Standing::Described, "voices-summary-described"),
        (Standing::Unknown, "voices-summary-unknown"),
    ];
    for (standing, id) in open {
        let n = voices.n_of(standing);
        if n > 0 {
            said.push(Message::new(id).with("n", n));
        }
    }
    if voices.n_doubtful > 0 {
        said.push(Message::new("voices-summary-doubtful").with("n", voices.n_doubtful));
    }
    if n_speakers > 6 {
        let share = share(voices.n_by_first_three, voices.n_quotes);
        said.push(Message::new("voices-summary-first").with("share", share));
    }
    said
}

impl Voices {
    /// Returns how many quotes a group of speakers has.
    pub fn n_of(&self, standing: Standing) -> u32 {
        let mut totals = self.totals.iter();
        let total = totals.find(|total| total.standing == Some(standing));
        total.map_or(0, |total| total.tally.total())
    }
}

/// A bar of a line in time: where it starts and how high it is, in per cent.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct SparkBar {
    /// From the left.
    pub x: f64,
    /// Its height.
    pub height: f64,
}

/// The width of a bar, in per cent of the line.
pub const SPARK_WIDTH: f64 = 100.0 / VoiceRow::N_STEPS as f64 * 0.75;

/// The lowest bar that can be seen, in per cent of the highest.
const LOWEST: f64 = 15.0;

/// With fewer quotes than this in a step, no bar is as high as can be: one quote is no peak.
const FEW: u32 = 4;

/// Returns the bars of `steps`. A line shows the shape of one row: how many quotes there are stands beside it.
pub fn spark_bars(steps: &[u32]) -> Vec<SparkBar> {
    let width = 100.0 / VoiceRow::N_STEPS as f64;
    let most = steps.iter().copied().max().unwrap_or(0).max(FEW);
    let bar = |(at, n): (usize, &u32)| SparkBar {
        x: at as f64 * width,
        height: (f64::from(*n) * 100.0 / f64::from(most)).max(LOWEST),
    };
    let filled = steps.iter().enumerate().filter(|(_, n)| **n > 0);
    filled.map(bar).collect()
}

impl VoiceRow {
    /// Returns the id of the text that says what is not known of when it was said.
    pub fn undated_text(&self) -> &'static str {
        match self.n_no_date {
            0 => "voices-no-year",
            _ => "voices-no-date",
        }
    }

    /// Says whether nothing of it has a place in time.
    pub fn is_undated(&self) -> bool {
        self.n_no_date + self.n_no_year == self.tally.total()
    }
}
