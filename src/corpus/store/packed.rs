//! What is computed from all articles, as bytes: made ahead, so that a page need not make it.
//!
//! It is good for the files of a bundle that it was made of, byte by byte, and for no others. Articles are read from
//! those when they are first asked for.

use super::{Held, Store};
use crate::{
    article::{Article, ArticleId},
    corpus::{annotated, bundle},
    extract::Annotations,
    protocol::Example,
};
use serde::{Deserialize, Serialize};
use std::{cell::OnceCell, ops::Range};

const TAG: &[u8; 4] = b"DLIX";

/// Changes with the form of what is computed from articles, and with what is computed: `tests/native/packed.rs` says
/// when it has to.
pub const VERSION: u32 = 1;

/// What was computed from the articles of a bundle.
#[derive(Debug)]
pub struct Packed {
    files: Vec<File>,
    store: Store,
    examples: Vec<Example>,
}

/// A file of the bundle.
#[derive(Debug, Serialize, Deserialize)]
struct File {
    n_bytes: u64,
    crc: u32,
    /// Where the lines of articles start, and where the last one ends.
    starts: Vec<u32>,
}

/// The articles that are read when they are first asked for.
#[derive(Debug, Default)]
pub(super) struct Unread {
    files: Vec<Vec<u8>>,
    /// By the article's number: the file, and where in it.
    lines: Vec<(u32, Range<u32>)>,
}

impl Store {
    /// Returns what is computed from all articles of `files`, which are those of a bundle and in order, with questions
    /// that they answer; `None` if it cannot be: something is wrong with an article, or was not read ahead.
    pub fn pack(files: &[Vec<u8>], examples: impl Fn(&Store) -> Vec<Example>) -> Option<Vec<u8>> {
        let mut store = Store::default();
        for file in files {
            for entry in bundle::Lines::open(file).ok()? {
                let bundle::Entry {
                    article,
                    annotations,
                } = entry.ok()?;
                store.add(article, annotations?).then_some(())?;
            }
        }
        store.settle();
        store.prepare();
        let made_of: Option<Vec<File>> = files.iter().map(|file| File::of(file)).collect();
        let made_of = made_of?;
        let n_lines: usize = made_of.iter().map(|file| file.starts.len() - 1).sum();
        let body = postcard::to_allocvec(&(made_of, &store, examples(&store))).ok()?;
        (n_lines == store.briefs.len()).then_some(())?;
        let mut bytes = TAG.to_vec();
        for number in [VERSION, annotated::VERSION, crc32fast::hash(&body)] {
            bytes.extend_from_slice(&number.to_le_bytes());
        }
        bytes.extend(body);
        Some(bytes)
    }
}

impl File {
    fn of(bytes: &[u8]) -> Option<Self> {
        let mut starts = vec![];
        let mut at = 0_u32;
        for line in bytes.split_inclusive(|byte| *byte == b'\n') {
            at = at.checked_add(u32::try_from(line.len()).ok()?)?;
            starts.push(at); // after the header
        }
        Some(File {
            n_bytes: bytes.len() as u64,
            crc: crc32fast::hash(bytes),
            starts,
        })
    }
}

impl Packed {
    /// Reads what [`Store::pack`] wrote; `None` where that was by another version, or is damaged.
    pub fn open(bytes: &[u8]) -> Option<Self> {
        let mut rest = bytes.strip_prefix(TAG)?;
        let mut number = || {
            let (number, after) = rest.split_first_chunk()?;
            rest = after;
            Some(u32::from_le_bytes(*number))
        };
        let versions = (number()?, number()?);
        let crc = number()?;
        let is_whole = versions == (VERSION, annotated::VERSION) && crc32fast::hash(rest) == crc;
        let (files, store, examples) = is_whole.then(|| postcard::from_bytes(rest).ok())??;
        Some(Packed {
            files,
            store,
            examples,
        })
    }

    /// Says whether it was made of these bytes as the file with this number, from 0.
    pub fn is_of(&self, at: usize, bytes: &[u8]) -> bool {
        self.files.get(at).is_some_and(|file| {
            file.n_bytes == bytes.len() as u64 && file.crc == crc32fast::hash(bytes)
        })
    }

    /// Returns the store over `files`, of which it must be ([`Packed::is_of`]), and questions that it answers.
    pub fn unpack(self, files: Vec<Vec<u8>>) -> (Store, Vec<Example>) {
        let mut store = self.store;
        let lines = (0..).zip(&self.files).flat_map(|(at, file)| {
            let lines = file.starts.windows(2);
            lines.map(move |line| (at, line[0]..line[1]))
        });
        store.unread = Unread {
            lines: lines.collect(),
            files,
        };
        store.held = (0..store.briefs.len()).map(|_| OnceCell::new()).collect();
        let ids = store.briefs.iter().map(|brief| brief.id.clone());
        store.numbers = ids.zip(0..).collect();
        (store, self.examples)
    }
}

impl Unread {
    pub(super) fn is_empty(&self) -> bool {
        self.lines.is_empty()
    }

    /// Reads the article with this number and id.
    pub(super) fn read(&self, number: u32, id: &ArticleId) -> Held {
        let entry = self.line(number).and_then(bundle::entry_ahead);
        let (article, annotations) = match entry {
            Some(entry) => (entry.article, entry.annotations.unwrap_or_default()),
            // The file is the one that was read when this was made: it can be read.
            None => (
                Article {
                    id: id.clone(),
                    ..Article::default()
                },
                Annotations::default(),
            ),
        };
        Held {
            number,
            article,
            annotations,
            corrected: None,
        }
    }

    fn line(&self, number: u32) -> Option<&str> {
        let (file, Range { start, end }) = self.lines.get(number as usize)?.clone();
        let bytes = self.files.get(file as usize)?;
        std::str::from_utf8(bytes.get(start as usize..end as usize)?).ok()
    }
}
