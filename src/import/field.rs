//! What the fields of records are about, by the names that people and programs give them.

use crate::{
    article::{ArticleId, Metadata},
    calendar::PartialDate,
    import::build,
    read::{self, Reading, byline, date, digest, plain},
};
use serde::{Deserialize, Serialize};

/// What a column of a table, or a field of a record, says about an article.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Field {
    /// Its body.
    Text,
    /// Its headline.
    Title,
    /// When it was published.
    Published,
    /// Who wrote it.
    Authors,
    /// The outlet.
    Source,
    /// Its address on the web.
    Url,
    /// The section of the outlet.
    Section,
    /// Where it was written.
    Place,
    /// A few sentences instead of the body.
    Summary,
}

/// The names of fields, in small letters without spaces and marks. Of several that a record has, the first in this list
/// counts. When something was changed, saved or fetched is not when it was published.
const NAMES: &[(Field, &[&str])] = &[
    (
        Field::Text,
        &[
            "text",
            "body",
            "bodytext",
            "fulltext",
            "content",
            "contents",
            "articlebody",
            "articletext",
            "maintext",
            "plaintext",
            "contenttext",
            "cleantext",
            "article",
            "story",
            "正文",
            "内容",
            "全文",
            "文本",
            "inhalt",
            "texte",
            "contenu",
            "texto",
            "contenido",
            "cuerpo",
        ],
    ),
    (
        Field::Title,
        &[
            "title",
            "headline",
            "articletitle",
            "head",
            "heading",
            "标题",
            "题目",
            "titel",
            "überschrift",
            "schlagzeile",
            "titre",
            "titulo",
            "título",
            "titular",
        ],
    ),
    (
        Field::Published,
        &[
            "published",
            "publishedat",
            "publishdate",
            "publisheddate",
            "publicationdate",
            "datepublished",
            "pubdate",
            "publishedon",
            "publishtime",
            "publishedtime",
            "datetime",
            "date",
            "发布时间",
            "发布日期",
            "发表时间",
            "日期",
            "时间",
            "datum",
            "veröffentlicht",
            "fecha",
            "data",
        ],
    ),
    (
        Field::Authors,
        &[
            "authors", "author", "byline", "by", "writer", "writers", "creator", "作者", "记者",
            "autor", "autoren", "auteur", "auteurs", "autores",
        ],
    ),
    (
        Field::Source,
        &[
            "source",
            "outlet",
            "publication",
            "publisher",
            "newspaper",
            "sourcename",
            "publicationtitle",
            "publicationname",
            "site",
            "sitename",
            "website",
            "media",
            "来源",
            "媒体",
            "quelle",
            "zeitung",
            "medium",
            "fuente",
            "medio",
            "journal",
        ],
    ),
    (
        Field::Url,
        &[
            "url",
            "link",
            "weburl",
            "articleurl",
            "href",
            "permalink",
            "address",
            "链接",
            "网址",
        ],
    ),
    (
        Field::Section,
        &[
            "section",
            "sectionname",
            "category",
            "desk",
            "rubric",
            "版面",
            "栏目",
            "ressort",
            "rubrik",
        ],
    ),
    (
        Field::Place,
        &[
            "place", "dateline", "location", "地点", "ort", "lieu", "lugar",
        ],
    ),
    (
        Field::Summary,
        &[
            "summary",
            "description",
            "abstract",
            "abstractnote",
            "excerpt",
            "standfirst",
            "snippet",
            "lead",
            "teaser",
            "摘要",
            "zusammenfassung",
            "résumé",
            "resumen",
        ],
    ),
];

impl Field {
    /// Returns what a field of this name is about, and the rank of the name among those for the same.
    pub fn named(name: &str) -> Option<(Field, usize)> {
        let name: String = name
            .chars()
            .filter(|c| c.is_alphanumeric())
            .flat_map(char::to_lowercase)
            .collect();
        NAMES.iter().find_map(|(field, names)| {
            let rank = names.iter().position(|known| *known == name)?;
            Some((*field, rank))
        })
    }

    /// All of them, in the order of a choice.
    pub fn all() -> impl Iterator<Item = Field> {
        NAMES.iter().map(|(field, _)| *field)
    }
}

/// What the fields of one record say.
#[derive(Default)]
pub(super) struct Facts {
    pub(super) stated: Metadata,
    pub(super) text: Option<String>,
    pub(super) summary: Option<String>,
    /// What is given as a date of publication and is none.
    pub(super) odd_date: Option<String>,
}

impl Facts {
    /// Adds what a field says, unless it was said before; `from` is the field's own name.
    pub(super) fn add(&mut self, field: Field, value: &str, from: &str) {
        let value = value.trim();
        if value.is_empty() {
            return;
        }
        let stated = &mut self.stated;
        let slot = match field {
            Field::Text => &mut self.text,
            Field::Summary => &mut self.summary,
            Field::Title => &mut stated.title,
            Field::Source if is_address(value) => &mut stated.url,
            Field::Source => &mut stated.source,
            Field::Url => &mut stated.url,
            Field::Section => &mut stated.section,
            Field::Place => &mut stated.place,
            Field::Authors => {
                if stated.authors.is_empty() {
                    stated.authors = authors(value);
                }
                return;
            }
            Field::Published => {
                if stated.published.is_none() {
                    stated.published = when(value);
                    stated.published_from = stated.published.map(|_| format!("field “{from}”"));
                    self.odd_date = stated.published.is_none().then(|| value.to_owned());
                }
                return;
            }
        };
        slot.get_or_insert_with(|| value.to_owned());
    }

    /// Makes an article of a body that is plain text.
    pub(super) fn reading(self) -> Reading {
        let text = self
            .text
            .unwrap_or_default()
            .replace("\r\n", "\n")
            .replace('\r', "\n");
        let text = text.trim().to_owned();
        let id = ArticleId(digest::of(&build::named(&self.stated, &text)));
        let article = read::verbatim(id, text, self.stated);
        let warnings = plain::warnings(&article);
        Reading { article, warnings }
    }
}

pub(super) fn is_address(value: &str) -> bool {
    value.starts_with("https://") || value.starts_with("http://")
}

/// Reads a date that a field has to itself: ISO 8601, or as people and mail programs write it. A clock time of zero
/// without a zone is what tables put where there is none.
pub(super) fn when(value: &str) -> Option<PartialDate> {
    let mut date = PartialDate::parse(value).or_else(|| {
        let [written] = date::dates(value)[..] else {
            return None;
        };
        let rest = value.len() - written.span.len();
        (rest <= 6).then_some(written.date)
    })?;
    let is_blank = |time: crate::calendar::ClockTime| {
        (time.hour, time.minute, time.second.unwrap_or(0)) == (0, 0, 0)
            && time.offset_minutes.is_none()
    };
    date.time = date.time.filter(|time| !is_blank(*time));
    Some(date)
}

/// Reads names: `Jane Doe and John Roe`, `Doe, Jane; Roe, John`, `[[Jane Doe]]`.
pub(super) fn authors(value: &str) -> Vec<String> {
    let value = value.replace("[[", "").replace("]]", "");
    let value = value.trim();
    if value.contains([';', '|', '；', '、']) {
        let names = value.split([';', '|', '；', '、']);
        return names
            .map(in_order)
            .filter(|name| !name.is_empty())
            .collect();
    }
    match byline::byline(value) {
        Some(read) if !read.authors.is_empty() => read.authors,
        _ => vec![in_order(value)],
    }
}

/// Puts `Doe, Jane` as `Jane Doe`.
fn in_order(name: &str) -> String {
    match name.split_once(", ") {
        Some((family, given)) if !given.contains(',') => {
            format!("{} {}", given.trim(), family.trim())
        }
        _ => name.trim().to_owned(),
    }
}
