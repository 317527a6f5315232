//! A static file server on a port of its own, that notes what is asked and can answer otherwise.

use std::{
    collections::BTreeMap,
    path::PathBuf,
    sync::{Arc, Mutex},
};
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::{TcpListener, TcpStream},
    task::JoinHandle,
};

/// What a path is answered with instead of the file.
#[derive(Clone, Debug)]
pub(crate) enum Instead {
    /// Not found.
    Missing,
    /// These bytes.
    Bytes(Vec<u8>),
    /// The file, as if it were of another kind.
    As(&'static str),
}

/// Serves the folder `dist/` until it is dropped.
pub(crate) struct Server {
    pub(crate) address: String,
    asked: Arc<Mutex<Vec<String>>>,
    task: JoinHandle<()>,
}

impl Server {
    /// Serves the built page, with some paths answered otherwise.
    pub(crate) async fn start<'a>(instead: impl IntoIterator<Item = (&'a str, Instead)>) -> Self {
        Server::start_with(instead, "").await
    }

    /// The same, with more lines, each with its end, in the head of each answer.
    pub(crate) async fn start_with<'a>(
        instead: impl IntoIterator<Item = (&'a str, Instead)>,
        lines: &str,
    ) -> Self {
        let lines: Arc<str> = lines.into();
        let dist = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("dist");
        assert!(
            dist.join("index.html").exists(),
            "dist/ is not there: run `make build`"
        );
        let instead: Arc<BTreeMap<String, Instead>> = Arc::new(
            instead
                .into_iter()
                .map(|(path, answer)| (path.to_owned(), answer))
                .collect(),
        );
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = format!("http://{}", listener.local_addr().unwrap());
        let asked = Arc::new(Mutex::new(Vec::new()));
        let task = tokio::spawn({
            let asked = asked.clone();
            async move {
                while let Ok((stream, _)) = listener.accept().await {
                    tokio::spawn(answer(
                        stream,
                        dist.clone(),
                        instead.clone(),
                        asked.clone(),
                        lines.clone(),
                    ));
                }
            }
        });
        Server {
            address,
            asked,
            task,
        }
    }

    /// Returns the paths asked for so far.
    pub(crate) fn asked(&self) -> Vec<String> {
        self.asked.lock().unwrap().clone()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.task.abort();
    }
}

async fn answer(
    mut stream: TcpStream,
    dist: PathBuf,
    instead: Arc<BTreeMap<String, Instead>>,
    asked: Arc<Mutex<Vec<String>>>,
    lines: Arc<str>,
) -> Option<()> {
    let mut request = Vec::new();
    let mut buffer = [0; 4096];
    while !request.windows(4).any(|end| end == b"\r\n\r\n") {
        let n = stream.read(&mut buffer).await.ok().filter(|n| *n > 0)?;
        request.extend_from_slice(&buffer[..n]);
    }
    let head = String::from_utf8_lossy(&request).into_owned();
    let path = head
        .split(' ')
        .nth(1)?
        .split('?')
        .next()?
        .trim_start_matches('/')
        .to_owned();
    let path = if path.is_empty() {
        "index.html".to_owned()
    } else {
        path
    };
    asked.lock().unwrap().push(path.clone());
    let body = match instead.get(&path) {
        Some(Instead::Missing) => None,
        Some(Instead::Bytes(bytes)) => Some(bytes.clone()),
        None if path.contains("..") => None,
        None | Some(Instead::As(_)) => std::fs::read(dist.join(&path)).ok(),
    };
    let kind = match path.rsplit('.').next()? {
        "html" => "text/html; charset=utf-8",
        "js" => "text/javascript",
        "css" => "text/css",
        "wasm" => "application/wasm",
        "svg" => "image/svg+xml",
        _ => "application/octet-stream",
    };
    let kind = match instead.get(&path) {
        Some(Instead::As(other)) => other,
        _ => kind,
    };
    let status = if body.is_some() {
        "200 OK"
    } else {
        "404 Not Found"
    };
    let body = body.unwrap_or_default();
    let head = format!(
        "HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {}\r\n{lines}Connection: close\r\n\r\n",
        body.len()
    );
    stream.write_all(head.as_bytes()).await.ok()?;
    stream.write_all(&body).await.ok()
}
