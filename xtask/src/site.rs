//! A server for a folder of static files on this machine only, as plain as any host.

use std::fs;
use std::net::{Ipv4Addr, SocketAddr};
use std::path::{Component, Path, PathBuf};
use std::sync::{Arc, Mutex};
use std::thread;

use anyhow::{Context, Result, anyhow};
use tiny_http::{Header, Request, Response, Server};

/// What is served, and how.
#[derive(Clone, Default)]
pub struct Site {
    folder: PathBuf,
    base: String,
    head: String,
    files: Vec<(String, PathBuf)>,
}

/// A running server; it ends when it is dropped.
pub struct Running {
    server: Arc<Server>,
    address: SocketAddr,
    base: String,
    missing: Arc<Mutex<Vec<String>>>,
}

impl Site {
    pub fn new(folder: PathBuf) -> Self {
        Self { folder, ..Self::default() }
    }

    /// The folder appears below this path, such as `offices/atlas/`, as on a host with other sites.
    #[must_use]
    pub fn below(mut self, base: &str) -> Self {
        base.clone_into(&mut self.base);
        self
    }

    /// Something put first into the head of each page, such as a script that watches it.
    #[must_use]
    pub fn with_head(mut self, html: &str) -> Self {
        html.clone_into(&mut self.head);
        self
    }

    /// A file from elsewhere under a name of its own.
    #[must_use]
    pub fn with_file(mut self, name: &str, path: PathBuf) -> Self {
        self.files.push((name.to_owned(), path));
        self
    }

    /// Port 0 takes a free one.
    pub fn serve(self, port: u16) -> Result<Running> {
        let server = Server::http((Ipv4Addr::LOCALHOST, port)).map_err(|error| anyhow!("port {port}: {error}"))?;
        let server = Arc::new(server);
        let address = server.server_addr().to_ip().context("the server has no address")?;
        let missing = Arc::new(Mutex::new(Vec::new()));
        let base = self.base.clone();
        let site = Arc::new(self);
        let running = Running { server: server.clone(), address, base, missing: missing.clone() };
        thread::spawn(move || {
            for request in server.incoming_requests() {
                // A browser may leave an answer unread for as long as it likes; nobody else waits for it.
                let (site, missing) = (site.clone(), missing.clone());
                thread::spawn(move || site.answer(request, &missing));
            }
        });
        Ok(running)
    }

    fn answer(&self, request: Request, missing: &Mutex<Vec<String>>) {
        let found = self.file_of(request.url()).and_then(|path| Some((self.content(&path)?, content_type(&path))));
        // A browser that has gone away does not need its answer.
        let _ = match found {
            Some((content, kind)) => {
                let header = |name: &str, value: &str| Header::from_bytes(name, value).ok();
                let headers = [header("Content-Type", kind), header("Cache-Control", "no-cache")];
                let mut response = Response::from_data(content);
                headers.into_iter().flatten().for_each(|header| response.add_header(header));
                request.respond(response)
            }
            None => {
                if let Ok(mut missing) = missing.lock() {
                    missing.push(request.url().to_owned());
                }
                request.respond(Response::from_string("not found").with_status_code(404))
            }
        };
    }

    /// Nothing outside the folder is ever served.
    fn file_of(&self, url: &str) -> Option<PathBuf> {
        let path = url.split(['?', '#']).next()?.trim_start_matches('/').strip_prefix(&self.base)?;
        if let Some((_, path)) = self.files.iter().find(|(name, _)| name == path) {
            return Some(path.clone());
        }
        let path = Path::new(path);
        if !path.components().all(|part| matches!(part, Component::Normal(_))) {
            return None;
        }
        let path = self.folder.join(path);
        Some(if path.is_dir() { path.join("index.html") } else { path })
    }

    fn content(&self, path: &Path) -> Option<Vec<u8>> {
        let content = fs::read(path).ok()?;
        if self.head.is_empty() || path.extension().is_none_or(|end| end != "html") {
            return Some(content);
        }
        Some(String::from_utf8(content).ok()?.replacen("<head>", &format!("<head>{}", self.head), 1).into_bytes())
    }
}

impl Running {
    /// Where the folder is found; ends with a slash.
    pub fn url(&self) -> String {
        format!("http://{}/{}", self.address, self.base)
    }

    /// Every path asked for since the last time that was not there.
    pub fn missing(&self) -> Vec<String> {
        self.missing.lock().map(|mut missing| std::mem::take(&mut *missing)).unwrap_or_default()
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        self.server.unblock();
    }
}

fn content_type(path: &Path) -> &'static str {
    match path.extension().and_then(|end| end.to_str()).unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "json" | "webmanifest" => "application/json",
        "wasm" => "application/wasm",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        _ => "application/octet-stream",
    }
}
