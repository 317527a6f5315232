//! A bundle that is read in steps, and its shards after it.

use super::{Service, examples::examples};
use crate::{
    article::Article,
    corpus::{
        bundle::{self, Entry, Lines, Problem, Shard},
        credit::shown_title,
        store::{Packed, Store},
    },
    extract::extract,
    protocol::Response,
    texts::Message,
};
use std::collections::VecDeque;

/// So much of a bundle that was read ahead is taken in at a time: some milliseconds' work.
const STEP_BYTES: usize = 256 << 10;

/// A bundle that is being read.
#[derive(Debug)]
pub(super) struct Opening {
    seq: u32,
    lines: Lines<Vec<u8>>,
    /// Those that are to be read yet; the first is on its way, if that is what is waited for.
    shards: VecDeque<Shard>,
    /// The file with what is computed of all articles, if it is to be asked for yet.
    index: Option<String>,
    /// What is in it, with the files of the bundle that came since.
    packed: Option<(Packed, Vec<Vec<u8>>)>,
    /// Files of the bundle that are there and are to be read yet.
    later: VecDeque<Lines<Vec<u8>>>,
    waits_for: Option<Wait>,
    /// The article that waits for the model.
    unread: Option<Article>,
    /// Articles that are left out, by index.
    skip: Vec<u32>,
    n_done: u32,
    total: u32,
    problems: Vec<(u32, Message)>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Wait {
    Model,
    Index,
    Shard,
}

/// Returns the file that lets a page open a bundle without reading each of its articles, which were read ahead;
/// `files` are those of the bundle, in order. `None` if something is wrong with one of them.
pub fn index(files: &[Vec<u8>]) -> Option<Vec<u8>> {
    Store::pack(files, examples)
}

impl Service {
    pub(super) fn open(&mut self, seq: u32, bundle: Vec<u8>, skip: Vec<u32>) -> Response {
        match Lines::open(bundle) {
            Ok(lines) => {
                let shards: VecDeque<Shard> = lines.shards().to_vec().into();
                let elsewhere: u32 = shards.iter().map(|shard| shard.articles).sum();
                let total = lines.n_articles().saturating_add(elsewhere);
                let index = lines.index().map(str::to_owned);
                self.bundled = lines.corrections().clone();
                self.store = Default::default();
                self.opening = Some(Opening {
                    seq,
                    lines,
                    // After a crash each article is to be read by itself: the one on which it was is to be known.
                    index: index.filter(|_| skip.is_empty()),
                    shards,
                    packed: None,
                    later: VecDeque::new(),
                    waits_for: None,
                    unread: None,
                    skip,
                    n_done: 0,
                    total,
                    problems: Vec::new(),
                });
                Response::Progress {
                    seq,
                    done: 0,
                    total,
                }
            }
            // What was open stays open.
            Err(error) => Response::Failed {
                seq,
                reason: match error {
                    bundle::Error::NotABundle => Message::new("failed-not-a-bundle"),
                    bundle::Error::Newer(version) => Message::new("failed-newer-bundle")
                        .with("version", version)
                        .with("known", bundle::VERSION),
                },
            },
        }
    }

    /// Takes in the shard that was asked for; or what is wrong with it, which loses no other.
    pub(super) fn take_shard(
        &mut self,
        seq: u32,
        bytes: Vec<u8>,
        problem: Option<Message>,
    ) -> Response {
        let is_asked =
            |opening: &&mut Opening| matches!(opening.waits_for, Some(Wait::Shard | Wait::Index));
        let Some(opening) = self.opening.as_mut().filter(is_asked) else {
            return Response::Failed {
                seq,
                reason: Message::new("failed-not-a-bundle"),
            };
        };
        if opening.waits_for.take() == Some(Wait::Index) {
            opening.take_index(&bytes);
            return opening.progress();
        }
        let Some(shard) = opening.shards.pop_front() else {
            return opening.progress();
        };
        match problem {
            Some(reason) => opening.lose(shard, reason),
            None => opening.take_file(shard, bytes),
        }
        opening.progress()
    }

    /// Reads on: an article, or many that were read ahead.
    pub(super) fn step_opening(&mut self) -> Option<Response> {
        let has_what_it_takes = !self.is_model_to_come;
        let is_redated = self.dates_are_corrected();
        let opening = self.opening.as_mut()?;
        match opening.waits_for {
            Some(Wait::Shard | Wait::Index) => return None,
            Some(Wait::Model) if !has_what_it_takes => return None,
            _ => opening.waits_for = None,
        }
        if let Some(article) = opening.unread.take() {
            let annotations = extract(&article, self.language.as_ref());
            self.store.add(article, annotations);
            opening.n_done += 1;
            return Some(opening.progress());
        }
        loop {
            let from = opening.lines.n_bytes_read();
            while let Some(line) = opening.lines.next() {
                match line {
                    Ok(Entry { article, .. }) if opening.skip.contains(&opening.n_done) => {
                        let title = shown_title(&article).0;
                        let reason = Message::new("problem-left-out").with("title", title);
                        // The header is the first line.
                        opening.problems.push((opening.n_done + 2, reason));
                    }
                    Ok(Entry {
                        article,
                        annotations: Some(annotations),
                    }) => {
                        self.store.add(article, annotations);
                        opening.n_done += 1;
                        // After a crash each article is a step of its own: the next one that crashes is to be known.
                        let is_enough = opening.lines.n_bytes_read() - from > STEP_BYTES;
                        if is_enough || !opening.skip.is_empty() {
                            return Some(opening.progress());
                        }
                        continue;
                    }
                    Ok(Entry { article, .. }) if !has_what_it_takes => {
                        opening.unread = Some(article);
                        opening.waits_for = Some(Wait::Model);
                        return Some(Response::ModelWanted);
                    }
                    Ok(Entry { article, .. }) => {
                        let annotations = extract(&article, self.language.as_ref());
                        self.store.add(article, annotations);
                    }
                    Err(Problem { line, reason }) => {
                        let reason = Message::new("problem-line").with("reason", reason);
                        opening.problems.push((line, reason));
                    }
                }
                opening.n_done += 1;
                return Some(opening.progress());
            }
            match opening.later.pop_front() {
                Some(lines) => opening.lines = lines,
                None => break,
            }
        }
        if let Some(name) = opening.index.take() {
            opening.waits_for = Some(Wait::Index);
            let next = opening.shards.front().map(|shard| shard.name.clone());
            return Some(Response::ShardWanted { name, next });
        }
        if let Some(shard) = opening.shards.front() {
            opening.waits_for = Some(Wait::Shard);
            return Some(Response::ShardWanted {
                name: shard.name.clone(),
                next: opening.shards.get(1).map(|shard| shard.name.clone()),
            });
        }
        if is_redated && !has_what_it_takes {
            opening.waits_for = Some(Wait::Model);
            return Some(Response::ModelWanted);
        }
        let Opening {
            seq,
            packed,
            problems,
            ..
        } = self.opening.take()?;
        let Some((packed, files)) = packed else {
            return Some(self.settle(seq, problems, Vec::new()));
        };
        let mut made;
        (self.store, made) = packed.unpack(files);
        self.lay_corrections();
        self.store.prepare();
        if !self.corrections().is_empty() {
            made = examples(&self.store);
        }
        Some(self.opened(seq, problems, Vec::new(), made))
    }
}

impl Opening {
    /// Takes in what is computed of all articles, if it is of this bundle.
    fn take_index(&mut self, bytes: &[u8]) {
        let first = self.lines.take_bundle();
        let packed = Packed::open(bytes).filter(|packed| packed.is_of(0, &first));
        self.packed = packed.map(|packed| (packed, vec![first]));
    }

    fn take_file(&mut self, shard: Shard, bytes: Vec<u8>) {
        if let Some((packed, files)) = &mut self.packed {
            if packed.is_of(files.len(), &bytes) {
                files.push(bytes);
                self.n_done += shard.articles;
                return;
            }
            self.read_after_all();
        }
        match Lines::open(bytes) {
            Ok(lines) => self.later.push_back(lines),
            Err(error) => {
                let error = error.to_string();
                self.lose(shard, Message::new("failed-browser").with("error", error));
            }
        }
    }

    fn lose(&mut self, shard: Shard, reason: Message) {
        self.read_after_all();
        self.n_done += shard.articles;
        let lost = Message::new("problem-shard")
            .with("n", shard.articles)
            .with("name", shard.name)
            .with("reason", reason);
        self.problems.push((1, lost));
    }

    /// A file is another one than when everything was computed: the articles are read, one by one.
    fn read_after_all(&mut self) {
        // Those of the first file were read when it came.
        let files = self.packed.take().into_iter().flat_map(|(_, files)| files);
        for lines in files.skip(1).flat_map(Lines::open) {
            self.n_done = self.n_done.saturating_sub(lines.n_articles());
            self.later.push_back(lines);
        }
    }

    fn progress(&self) -> Response {
        Response::Progress {
            seq: self.seq,
            done: self.n_done,
            total: self.total.max(self.n_done),
        }
    }
}
