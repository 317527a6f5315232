//! A worker that reads a reader's files and finds what is in their articles: one thing at a time.

use crate::{
    article::Article,
    corpus::{
        annotated::{self, Annotated},
        correction::ArticleRef,
    },
    extract::extract,
    import::{File, Import, Item, Options, report},
    language::Language,
    protocol::{Ask, Found, FoundArticle, Told},
    texts::Message,
    web::{bridge::error_message, port},
};
use js_sys::{Array, Function, Promise, Reflect, Uint8Array};
use std::{
    cell::RefCell,
    io::{self, Read, Seek, SeekFrom},
    rc::Rc,
};
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{FileReaderSync, Response};

/// Does what is asked at `port` (anything with `postMessage` and `onmessage`), for good.
pub fn serve(port: &JsValue) {
    let last = port.clone();
    port::on_panic(move |reason| tell(&last, &Told::Crashed { reason }));
    let importer = Rc::new(Importer {
        port: port.clone(),
        language: RefCell::default(),
    });
    let on_message = port::listen(port, move |event| {
        let importer = importer.clone();
        spawn_local(async move { importer.asked(&event.data()).await });
    });
    on_message.forget(); // it lives as long as the worker
    tell(port, &Told::Ready);
}

struct Importer {
    port: JsValue,
    language: RefCell<Option<Language>>,
}

impl Importer {
    /// A message is an [`Ask`] and, to read a file, the file.
    async fn asked(&self, message: &JsValue) {
        let parts: &Array = message.unchecked_ref();
        match port::read(parts.get(0)) {
            Ok(Ask::Learn { model }) => *self.language.borrow_mut() = Language::open(&model).ok(),
            Ok(Ask::Read { path, columns }) => {
                let options = Options {
                    columns,
                    ..Options::default()
                };
                let file: web_sys::File = parts.get(1).unchecked_into();
                match FileReaderSync::new() {
                    Ok(reader) => self.read(File::open(path, Disk::new(reader, file)), options),
                    // In the page there is no such reader.
                    Err(_) => match JsFuture::from(file.array_buffer()).await {
                        Ok(bytes) => {
                            let bytes = Uint8Array::new(&bytes).to_vec();
                            self.read(File::new(path, &bytes), options);
                        }
                        Err(error) => self.refuse(path, &words(&error)),
                    },
                }
            }
            Ok(Ask::Fetch { url }) => match fetched(&url).await {
                Ok(bytes) => self.read(File::new(url, &bytes), Options::default()),
                Err(reason) => self.refuse(url, &reason),
            },
            Ok(Ask::Annotate { article }) => self.annotate(&article),
            Err(reason) => tell(&self.port, &Told::Crashed { reason }),
        }
    }

    fn read(&self, file: File<'_>, options: Options) {
        for item in Import::new(file, options) {
            self.found(&item);
        }
        tell(&self.port, &Told::Read);
    }

    fn refuse(&self, path: String, reason: &Message) {
        tell(
            &self.port,
            &Told::Found(Found {
                rows: vec![report::Row::unread(path, reason.clone())],
                articles: Vec::new(),
            }),
        );
        tell(&self.port, &Told::Read);
    }

    fn found(&self, item: &Item) {
        let readings = item.content.as_deref().unwrap_or_default();
        let found = |article: &Article| FoundArticle {
            about: ArticleRef::of(article),
            json: serde_json::to_vec(article).expect("strings and numbers are always JSON"),
        };
        tell(
            &self.port,
            &Told::Found(Found {
                rows: report::rows(item),
                articles: readings.iter().map(|it| found(&it.article)).collect(),
            }),
        );
    }

    fn annotate(&self, article: &[u8]) {
        let article: Article = match serde_json::from_slice(article) {
            Ok(article) => article,
            Err(error) => {
                let reason = error.to_string();
                return tell(&self.port, &Told::Crashed { reason });
            }
        };
        let annotations = extract(&article, self.language.borrow().as_ref());
        let n_quotes = annotations.quotes.len() as u32;
        let batch = annotated::encode(&[Annotated {
            article,
            annotations,
        }]);
        tell(&self.port, &Told::Annotated { batch, n_quotes });
    }
}

fn tell(port: &JsValue, told: &Told) {
    if let Err(error) = port::post(port, told) {
        web_sys::console::error_2(&"dateline: an answer could not be sent".into(), &error);
    }
}

/// Returns what is at `url`, which the reader gave. A worker is not held by the page's content policy, which allows
/// the page's own origin alone; the other site must allow it.
async fn fetched(url: &str) -> Result<Vec<u8>, Message> {
    let scope = js_sys::global();
    let fetch: Function = Reflect::get(&scope, &"fetch".into())
        .map_err(|error| words(&error))?
        .unchecked_into();
    let asked = fetch.call1(&scope, &url.into()).map(Promise::from);
    let refused = || Message::new("intake-not-fetched");
    let answer = JsFuture::from(asked.map_err(|_| refused())?).await;
    let answer: Response = answer.map_err(|_| refused())?.unchecked_into();
    if !answer.ok() {
        return Err(Message::new("failed-server-says")
            .with("status", answer.status().to_string())
            .with("words", answer.status_text()));
    }
    let body = answer.array_buffer().map_err(|error| words(&error))?;
    let bytes = JsFuture::from(body).await.map_err(|error| words(&error))?;
    Ok(Uint8Array::new(&bytes).to_vec())
}

fn words(error: &JsValue) -> Message {
    Message::new("refusal-unreadable").with("reason", error_message(error))
}

/// A file of the reader's disk, read piece by piece: of an archive of gigabytes, what is asked for.
struct Disk {
    reader: FileReaderSync,
    file: web_sys::File,
    n_bytes: u64,
    at: u64,
    /// A piece, and where it begins.
    piece: Vec<u8>,
    piece_at: u64,
}

/// Reading from disk is slow for little pieces.
const PIECE: u64 = 1 << 18;

impl Disk {
    fn new(reader: FileReaderSync, file: web_sys::File) -> Self {
        Disk {
            n_bytes: file.size() as u64,
            reader,
            file,
            at: 0,
            piece: Vec::new(),
            piece_at: 0,
        }
    }

    /// Reads the piece that begins at `self.at`.
    fn turn(&mut self) -> Result<(), JsValue> {
        let end = (self.at + PIECE).min(self.n_bytes);
        let part = self
            .file
            .slice_with_f64_and_f64(self.at as f64, end as f64)?;
        let bytes = self.reader.read_as_array_buffer(&part)?;
        self.piece = Uint8Array::new(&bytes).to_vec();
        self.piece_at = self.at;
        Ok(())
    }
}

impl Read for Disk {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if self.at >= self.n_bytes {
            return Ok(0);
        }
        let is_here = (self.piece_at..self.piece_at + self.piece.len() as u64).contains(&self.at);
        if !is_here {
            self.turn().map_err(|error| {
                let reason = js_sys::Error::from(error).message();
                io::Error::other(String::from(reason))
            })?;
        }
        let here = &self.piece[(self.at - self.piece_at) as usize..];
        let n = here.len().min(buffer.len());
        buffer[..n].copy_from_slice(&here[..n]);
        self.at += n as u64;
        Ok(n)
    }
}

impl Seek for Disk {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        let at = match to {
            SeekFrom::Start(at) => Some(at),
            SeekFrom::End(by) => self.n_bytes.checked_add_signed(by),
            SeekFrom::Current(by) => self.at.checked_add_signed(by),
        };
        self.at = at.ok_or_else(|| io::Error::from(io::ErrorKind::InvalidInput))?;
        Ok(self.at)
    }
}
