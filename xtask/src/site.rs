//! A server for a folder of static files on this machine only, as plain as any host.

use std::fs;
use std::net::{Ipv4Addr, SocketAddr};
use std::path::{Component, Path, PathBuf};
use std::sync::{Arc, Mutex};
use std::thread;

use tiny_http::{Header, Request, Response, Server};

/// A running server; it ends with the program or with [`Site::stop`].
pub struct Site {
    server: Arc<Server>,
    pub address: SocketAddr,
    /// Every path asked for that was not there.
    pub missing: Arc<Mutex<Vec<String>>>,
}

impl Site {
    /// Serves `folder` below `/`; port 0 takes a free one.
    pub fn start(folder: PathBuf, port: u16) -> Result<Self, Box<dyn std::error::Error + Send + Sync>> {
        let server = Arc::new(Server::http((Ipv4Addr::LOCALHOST, port))?);
        let address = server.server_addr().to_ip().ok_or("the server has no address")?;
        let missing = Arc::new(Mutex::new(Vec::new()));
        for _ in 0..4 {
            let (server, folder, missing) = (server.clone(), folder.clone(), missing.clone());
            thread::spawn(move || {
                for request in server.incoming_requests() {
                    answer(request, &folder, &missing);
                }
            });
        }
        Ok(Self { server, address, missing })
    }

    pub fn url(&self) -> String {
        format!("http://{}/", self.address)
    }

    pub fn stop(&self) {
        for _ in 0..4 {
            self.server.unblock();
        }
    }
}

fn answer(request: Request, folder: &Path, missing: &Mutex<Vec<String>>) {
    let found = file_of(request.url(), folder).and_then(|path| Some((fs::read(&path).ok()?, content_type(&path))));
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
fn file_of(url: &str, folder: &Path) -> Option<PathBuf> {
    let path = url.split(['?', '#']).next()?.trim_start_matches('/');
    let path = Path::new(path);
    if !path.components().all(|part| matches!(part, Component::Normal(_))) {
        return None;
    }
    let path = folder.join(path);
    Some(if path.is_dir() { path.join("index.html") } else { path })
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
