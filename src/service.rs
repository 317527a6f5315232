//! The whole program without a screen: answers requests, in the worker, in the page, in a test.

mod analyse;
mod call;
mod card;
mod connections;
mod correct;
mod evidence;
mod examples;
mod explore;
mod export;
mod narrowing;
mod numbers;
mod offer;
mod order;
mod page;
mod passage;
mod suggest;
mod voices;

use crate::{
    corpus::{
        annotated::{self, Annotated},
        bundle::{self, Lines, Problem},
        correction::layer::Layer,
        credit::shown_title,
        store::Store,
    },
    extract::extract,
    language::{Language, file::FileError},
    protocol::{Request, Response, Suggestions, Summary},
    texts::Message,
};

/// The open corpus and everything computed from it.
#[derive(Debug, Default)]
pub struct Service {
    store: Store,
    /// What analyses articles as they are opened; rules do what they can without it.
    language: Option<Language>,
    /// The corrections that the bundle brings.
    bundled: Layer,
    /// The reader's corrections.
    layer: Layer,
    opening: Option<Opening>,
}

/// A bundle that is being read.
#[derive(Debug)]
struct Opening {
    seq: u32,
    lines: Lines<Vec<u8>>,
    /// Articles that are left out, by index.
    skip: Vec<u32>,
    n_done: u32,
    problems: Vec<(u32, Message)>,
}

impl From<Store> for Service {
    fn from(store: Store) -> Self {
        Service {
            store,
            ..Service::default()
        }
    }
}

impl Service {
    /// Takes `request` in and returns its answer, or the first of several: see [`Service::step`].
    ///
    /// ```
    /// use dateline::{protocol::{Question, Request, Response}, service::Service};
    ///
    /// let mut service = Service::default();
    /// let question = Question { query: "harbour".into(), ..Question::default() };
    /// let answer = service.answer(Request::Explore { seq: 7, question });
    /// assert!(matches!(answer, Response::Explored { seq: 7, .. }));
    /// ```
    pub fn answer(&mut self, request: Request) -> Response {
        match request {
            Request::Learn { seq, model } => Response::Learned {
                seq,
                problem: self.learn(&model),
            },
            Request::Open { seq, bundle, skip } => self.open(seq, bundle, skip),
            Request::Add { seq, batch, total } => self.add(seq, &batch, total),
            Request::Settle { seq } => self.settle(seq, Vec::new()),
            Request::Explore { seq, question } => Response::Explored {
                seq,
                results: Box::new(explore::explore(&self.store, &question)),
            },
            Request::Read {
                seq,
                article,
                query,
                topics,
            } => match page::page(&self.store, &article, &query, &topics) {
                Some(page) => Response::Read {
                    seq,
                    page: Box::new(page),
                },
                None => Response::Failed {
                    seq,
                    reason: self.missing("missing-article", "missing-article-yet"),
                },
            },
            Request::Correct { seq, layer } => self.correct(seq, layer),
            Request::Inspect { seq, subject, at } => {
                match evidence::evidence(&self.store, &subject, at.as_ref()) {
                    Some(evidence) => Response::Inspected {
                        seq,
                        evidence: Box::new(evidence),
                    },
                    None => Response::Failed {
                        seq,
                        reason: self.missing("missing-passage", "missing-passage-yet"),
                    },
                }
            }
            Request::Complete {
                seq,
                query,
                at,
                filters,
            } => Response::Completed {
                seq,
                suggestions: Suggestions {
                    all: suggest::suggestions(&self.store, &query, at, &filters),
                    query,
                },
            },
            Request::Export {
                seq,
                question,
                format,
                article,
                today,
            } => Response::Exported {
                seq,
                file: export::file(
                    &self.store,
                    &question,
                    format,
                    article.as_ref(),
                    &self.corrections(),
                    today,
                ),
            },
            Request::Call { seq, call } => self.call(seq, &call),
            Request::Analyse { seq, sample } => {
                match analyse::analysed(&self.store, self.language.as_ref(), &sample) {
                    Some(analysed) => Response::Analysed {
                        seq,
                        analysed: Box::new(analysed),
                    },
                    None => Response::Failed {
                        seq,
                        reason: self.missing("missing-article", "missing-article-yet"),
                    },
                }
            }
        }
    }

    /// Does the next piece of long work, such as reading one article of a bundle, and returns what there
    /// is to say about it; `None` when there is nothing left to do.
    pub fn step(&mut self) -> Option<Response> {
        let opening = self.opening.as_mut()?;
        match opening.lines.next() {
            Some(line) => {
                match line {
                    Ok(article) if opening.skip.contains(&opening.n_done) => {
                        let title = shown_title(&article).0;
                        let reason = Message::new("problem-left-out").with("title", title);
                        // The header is the first line.
                        opening.problems.push((opening.n_done + 2, reason));
                    }
                    Ok(article) => {
                        let annotations = extract(&article, self.language.as_ref());
                        self.store.add(article, annotations);
                    }
                    Err(Problem { line, reason }) => {
                        let reason = Message::new("problem-line").with("reason", reason);
                        opening.problems.push((line, reason));
                    }
                }
                opening.n_done += 1;
                let done = opening.n_done;
                Some(Response::Progress {
                    seq: opening.seq,
                    done,
                    total: opening.lines.n_articles().max(done),
                })
            }
            None => {
                let opening = self.opening.take()?;
                Some(self.settle(opening.seq, opening.problems))
            }
        }
    }

    /// Takes in articles that were annotated elsewhere.
    fn add(&mut self, seq: u32, batch: &[u8], total: u32) -> Response {
        match annotated::decode(batch) {
            Ok(articles) => {
                for Annotated {
                    article,
                    annotations,
                } in articles
                {
                    self.store.add(article, annotations);
                }
                let done = self.store.n_articles();
                Response::Progress {
                    seq,
                    done,
                    total: total.max(done),
                }
            }
            Err(error) => Response::Failed {
                seq,
                reason: Message::new(match error {
                    annotated::Error::OtherVersion => "failed-other-batch",
                    annotated::Error::Damaged => "failed-damaged-batch",
                }),
            },
        }
    }

    /// Makes what depends on all articles, which are there now.
    fn settle(&mut self, seq: u32, problems: Vec<(u32, Message)>) -> Response {
        self.store.settle();
        self.lay_corrections();
        self.store.prepare();
        Response::Opened {
            seq,
            summary: Summary {
                n_articles: self.store.n_articles(),
                problems,
                examples: examples::examples(&self.store),
            },
        }
    }

    /// Returns why the model cannot be used.
    fn learn(&mut self, model: &[u8]) -> Option<Message> {
        match Language::open(model) {
            Ok(language) => {
                self.language = Some(language);
                None
            }
            // The one that was there, if there was one, stays.
            Err(error) => Some(why(&error)),
        }
    }

    fn open(&mut self, seq: u32, bundle: Vec<u8>, skip: Vec<u32>) -> Response {
        match Lines::open(bundle) {
            Ok(lines) => {
                let total = lines.n_articles();
                self.bundled = lines.corrections().clone();
                self.store = Store::default();
                self.opening = Some(Opening {
                    seq,
                    lines,
                    skip,
                    n_done: 0,
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

    fn missing(&self, id: &'static str, while_reading: &'static str) -> Message {
        match self.opening {
            Some(_) => Message::new(while_reading),
            None => Message::new(id),
        }
    }
}

fn why(error: &FileError) -> Message {
    match error {
        FileError::NotAModel => Message::new("model-not-a-model"),
        FileError::OtherVersion => Message::new("model-other-version"),
        FileError::Damaged => Message::new("model-damaged"),
        FileError::Missing(part) => {
            Message::new("model-part-missing").with("part", part.to_string())
        }
    }
}
