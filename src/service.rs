//! The whole program without a screen: answers requests, in the worker, in the page, in a test.

mod analyse;
mod call;
mod card;
mod connections;
mod copies;
mod correct;
mod evidence;
mod examples;
mod explore;
mod export;
mod narrowing;
mod numbers;
mod offer;
mod opening;
mod order;
mod page;
mod passage;
mod suggest;
mod voices;

use crate::{
    corpus::{
        annotated::{self, Annotated},
        correction::layer::Layer,
        store::Store,
    },
    language::{Language, file::FileError},
    protocol::{Copied, Example, Request, Response, Suggestions, Summary},
    search::filter::Facet,
    texts::Message,
};
pub use opening::index;
use std::collections::VecDeque;

/// The open corpus and everything computed from it.
#[derive(Debug, Default)]
pub struct Service {
    store: Store,
    /// What analyses articles as they are opened; rules do what they can without it.
    language: Option<Language>,
    /// Whether the model can be asked for: nothing is read by rules alone then.
    is_model_to_come: bool,
    /// What waits for the model, in order.
    waiting: VecDeque<Request>,
    /// The corrections that the bundle brings.
    bundled: Layer,
    /// The reader's corrections.
    layer: Layer,
    opening: Option<opening::Opening>,
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
    /// A service that asks for the language model when it needs it ([`Response::ModelWanted`]).
    pub fn that_asks_for_its_model() -> Self {
        Service {
            is_model_to_come: true,
            ..Service::default()
        }
    }

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
        if self.has_to_wait(&request) {
            self.waiting.push_back(request);
            return Response::ModelWanted;
        }
        self.answer_now(request)
    }

    /// Says whether `request` must wait for the model: it needs it, or another does that was asked before.
    fn has_to_wait(&self, request: &Request) -> bool {
        match request {
            _ if !self.is_model_to_come => false,
            Request::Learn { .. }
            | Request::DoWithout { .. }
            | Request::Open { .. }
            | Request::Shard { .. }
            | Request::Add { .. } => false,
            _ if !self.waiting.is_empty() => true,
            Request::Analyse { .. } => true,
            Request::Correct { layer, .. } => layer.changes_dates() || self.dates_are_corrected(),
            Request::Settle { .. } => self.dates_are_corrected(),
            _ => false,
        }
    }

    /// Says whether an article has another date by a correction: then it is read anew.
    fn dates_are_corrected(&self) -> bool {
        self.layer.changes_dates() || self.bundled.changes_dates()
    }

    fn answer_now(&mut self, request: Request) -> Response {
        match request {
            Request::Learn { seq, model } => Response::Learned {
                seq,
                problem: self.learn(&model),
            },
            Request::DoWithout { seq, reason } => {
                self.is_model_to_come = false;
                Response::Learned {
                    seq,
                    problem: Some(reason),
                }
            }
            Request::Shard {
                seq,
                shard,
                problem,
            } => self.take_shard(seq, shard, problem),
            Request::Open { seq, bundle, skip } => self.open(seq, bundle, skip),
            Request::Add { seq, batch, total } => self.add(seq, &batch, total),
            Request::Settle { seq } => {
                let copies = copies::copies(&self.store);
                self.settle(seq, Vec::new(), copies)
            }
            Request::Explore { seq, question } => {
                let results = Box::new(explore::explore(&self.store, &question));
                let first = results.ids.first().filter(|_| question.reads_first);
                let page = first.and_then(|first| {
                    let topics = question.filters.kept(Facet::Topic).map(str::to_owned);
                    page::page(
                        &self.store,
                        first,
                        &question.query,
                        &topics.collect::<Vec<_>>(),
                    )
                });
                Response::Explored {
                    seq,
                    results,
                    page: page.map(Box::new),
                }
            }
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
        if !self.is_model_to_come
            && let Some(request) = self.waiting.pop_front()
        {
            return Some(self.answer_now(request));
        }
        self.step_opening()
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
    fn settle(
        &mut self,
        seq: u32,
        problems: Vec<(u32, Message)>,
        copies: Vec<Vec<Copied>>,
    ) -> Response {
        self.store.settle();
        self.lay_corrections();
        self.store.prepare();
        let examples = examples::examples(&self.store);
        self.opened(seq, problems, copies, examples)
    }

    /// Says that everything is there.
    fn opened(
        &self,
        seq: u32,
        problems: Vec<(u32, Message)>,
        copies: Vec<Vec<Copied>>,
        examples: Vec<Example>,
    ) -> Response {
        Response::Opened {
            seq,
            summary: Summary {
                n_articles: self.store.n_articles(),
                problems,
                examples,
                copies,
            },
        }
    }

    /// Returns why the model cannot be used.
    fn learn(&mut self, model: &[u8]) -> Option<Message> {
        self.is_model_to_come = false;
        match Language::open(model) {
            Ok(language) => {
                self.language = Some(language);
                None
            }
            // The one that was there, if there was one, stays.
            Err(error) => Some(why(&error)),
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
