//! One request, one answer: the file, its compressed twin, or "you have it already".

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::time::UNIX_EPOCH;

use hyper::body::{Bytes, Incoming};
use hyper::header::{
    ACCEPT_ENCODING, CACHE_CONTROL, CONTENT_ENCODING, CONTENT_TYPE, ETAG, HeaderName, HeaderValue, IF_NONE_MATCH, VARY,
};
use hyper::{Method, Request, Response, StatusCode};
use mime_guess::Mime;
use mime_guess::mime::{APPLICATION_OCTET_STREAM, TEXT};

use super::Site;
use super::sent::Sent;

type Answer = Response<Sent>;

/// How a file may have been compressed beforehand, best first: the coding's name, the end of the file's.
const CODINGS: [(&str, &str); 2] = [("br", ".br"), ("gzip", ".gz")];

/// A file as it goes over the wire.
struct Content {
    bytes: Vec<u8>,
    /// Changes whenever the file does.
    tag: String,
    coding: Option<&'static str>,
}

pub async fn answer(site: &Site, request: &Request<Incoming>) -> Answer {
    if !matches!(*request.method(), Method::GET | Method::HEAD) {
        return plain(StatusCode::METHOD_NOT_ALLOWED);
    }
    let name = request.uri().path().trim_start_matches('/').strip_prefix(&site.base);
    let Some(path) = name.and_then(|name| site.files.find(name)) else { return plain(StatusCode::NOT_FOUND) };
    match content(site, &path, header(request, &ACCEPT_ENCODING)).await {
        Some(content) => with_headers(content, site.kind(&path), header(request, &IF_NONE_MATCH)),
        None => plain(StatusCode::NOT_FOUND),
    }
}

async fn content(site: &Site, path: &Path, accepted: &str) -> Option<Content> {
    if !site.head.is_empty() && path.extension().is_some_and(|end| end == "html") {
        let mut page = read(path, None).await?;
        let html = String::from_utf8(page.bytes).ok()?;
        page.bytes = html.replacen("<head>", &format!("<head>{}", site.head), 1).into_bytes();
        return Some(page);
    }
    let accepts = |coding: &str| site.compressed && accepted.split(',').any(|name| name.trim() == coding);
    for (coding, end) in CODINGS.into_iter().filter(|(coding, _)| accepts(coding)) {
        if let Some(content) = read(&with_end(path, end), Some(coding)).await {
            return Some(content);
        }
    }
    read(path, None).await
}

impl Site {
    fn kind(&self, path: &Path) -> Mime {
        let known = mime_guess::from_path(path).first().filter(|kind| self.knows_wasm || kind.subtype() != "wasm");
        known.unwrap_or(APPLICATION_OCTET_STREAM)
    }
}

async fn read(path: &Path, coding: Option<&'static str>) -> Option<Content> {
    let bytes = tokio::fs::read(path).await.ok()?;
    let changed = tokio::fs::metadata(path).await.ok()?.modified().ok()?;
    let age = changed.duration_since(UNIX_EPOCH).unwrap_or_default();
    Some(Content { tag: format!("\"{:x}-{:x}\"", age.as_nanos(), bytes.len()), bytes, coding })
}

/// The browser asks each time whether its copy still holds, and gets the file only if it does not.
fn with_headers(content: Content, kind: Mime, known: &str) -> Answer {
    let mut answer = if known.split(',').any(|known| known.trim() == content.tag) {
        let mut answer = Response::new(Sent::whole(Bytes::new()));
        *answer.status_mut() = StatusCode::NOT_MODIFIED;
        answer
    } else {
        Response::new(Sent::whole(content.bytes))
    };
    let mut set =
        |name, value: &str| HeaderValue::from_str(value).map(|value| answer.headers_mut().insert(name, value));
    let charset = if kind.type_() == TEXT { "; charset=utf-8" } else { "" };
    // All of them are printable ASCII, which is the only thing that could go wrong.
    let _ = set(CONTENT_TYPE, &format!("{kind}{charset}"));
    let _ = set(CACHE_CONTROL, "no-cache");
    let _ = set(VARY, "accept-encoding");
    let _ = set(ETAG, &content.tag);
    if let Some(coding) = content.coding {
        let _ = set(CONTENT_ENCODING, coding);
    }
    answer
}

fn plain(status: StatusCode) -> Answer {
    let mut answer = Response::new(Sent::whole(status.canonical_reason().unwrap_or_default()));
    *answer.status_mut() = status;
    answer
}

fn with_end(path: &Path, end: &str) -> PathBuf {
    let mut name = OsString::from(path);
    name.push(end);
    name.into()
}

fn header<'a>(request: &'a Request<Incoming>, name: &HeaderName) -> &'a str {
    request.headers().get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
}
