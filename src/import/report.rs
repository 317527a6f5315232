//! What became of each file, as a table for whoever gave them.

use crate::{
    article::ArticleId,
    calendar::PartialDate,
    import::{Format, Item, Refusal},
    texts::Message,
};
use serde::{Deserialize, Serialize};

/// One article, or one file without articles.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Row {
    /// Where the file lies.
    pub path: String,
    /// What it was recognised as.
    pub format: Option<Format>,
    /// The article that was made of it.
    pub id: Option<ArticleId>,
    /// Its headline.
    pub title: Option<String>,
    /// When it was published.
    pub published: Option<PartialDate>,
    /// Where that was found.
    pub published_from: Option<String>,
    /// How many words its text has.
    pub n_words: usize,
    /// What was odd: of the article, and in the first row of a file also of the file; or why there is no article.
    pub says: Vec<Message>,
    /// Whether a reader expected articles of the file and there are none.
    pub is_failure: bool,
    /// The table that it is, if the reader must say what its columns are.
    #[serde(default)]
    pub table: Option<Table>,
}

/// The beginning of a table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Table {
    /// The names of the columns, in order.
    pub columns: Vec<String>,
    /// The first rows.
    pub rows: Vec<Vec<String>>,
}

impl Row {
    /// Returns the row of a file that could not even be opened, and why.
    pub fn unread(path: String, reason: Message) -> Self {
        Row {
            path,
            format: None,
            id: None,
            title: None,
            published: None,
            published_from: None,
            n_words: 0,
            says: vec![reason],
            is_failure: true,
            table: None,
        }
    }
}

/// Returns the rows of `item`, one for each article and at least one.
pub fn rows(item: &Item) -> Vec<Row> {
    let blank = Row {
        path: item.path.clone(),
        format: item.format,
        id: None,
        title: None,
        published: None,
        published_from: None,
        n_words: 0,
        says: Vec::new(),
        is_failure: false,
        table: None,
    };
    let of_file = item.notes.iter().map(|note| note.message());
    let readings = match &item.content {
        Ok(readings) if !readings.is_empty() => readings,
        Ok(_) => {
            let says = of_file.collect();
            return vec![Row { says, ..blank }];
        }
        Err(refusal) => {
            let says = [refusal.message()].into_iter().chain(of_file).collect();
            let is_failure = refusal.is_failure();
            let table = match refusal {
                Refusal::NeedsColumns { columns, rows } => Some(Table {
                    columns: columns.clone(),
                    rows: rows.clone(),
                }),
                _ => None,
            };
            return vec![Row {
                says,
                is_failure,
                table,
                ..blank
            }];
        }
    };
    let mut rows: Vec<Row> = readings
        .iter()
        .map(|reading| {
            let article = &reading.article;
            let mut kinds: Vec<_> = reading.warnings.iter().map(|it| it.kind).collect();
            kinds.dedup();
            Row {
                id: Some(article.id.clone()),
                title: article.stated.title.clone(),
                published: article.stated.published,
                published_from: article.stated.published_from.clone(),
                n_words: n_words(&article.text),
                says: kinds.into_iter().map(|kind| kind.message()).collect(),
                ..blank.clone()
            }
        })
        .collect();
    rows[0].says.extend(of_file);
    rows
}

/// Counts words between spaces; of scripts that write none, each character counts.
fn n_words(text: &str) -> usize {
    let is_unspaced = |c: &char| matches!(c, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}');
    let n_unspaced = text.chars().filter(is_unspaced).count();
    let spaced = text.split(|c: char| c.is_whitespace() || is_unspaced(&c));
    n_unspaced
        + spaced
            .filter(|word| word.contains(char::is_alphanumeric))
            .count()
}
