//! One request, one answer: the file, its compressed twin, or "you have it already".

use std::ffi::OsString;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};

use http_body_util::Full;
use hyper::body::{Bytes, Incoming};
use hyper::header::{
    ACCEPT_ENCODING, CACHE_CONTROL, CONTENT_ENCODING, CONTENT_TYPE, ETAG, HeaderName, HeaderValue, IF_NONE_MATCH, VARY,
};
use hyper::{Method, Request, Response, StatusCode};

use super::Site;

type Answer = Response<Full<Bytes>>;

/// How a file may have been compressed beforehand, best first: the coding's name, the end of the file's.
const CODINGS: [(&str, &str); 2] = [("br", ".br"), ("gzip", ".gz")];

/// A file as it goes over the wire.
struct Content {
    bytes: Vec<u8>,
    coding: Option<&'static str>,
}

pub async fn answer(site: &Site, request: &Request<Incoming>) -> Answer {
    if !matches!(*request.method(), Method::GET | Method::HEAD) {
        return plain(StatusCode::METHOD_NOT_ALLOWED);
    }
    let name = request.uri().path().trim_start_matches('/').strip_prefix(&site.base);
    let Some(path) = name.and_then(|name| site.files.find(name)) else { return plain(StatusCode::NOT_FOUND) };
    match content(site, &path, header(request, &ACCEPT_ENCODING)).await {
        Some(content) => with_headers(content, &path, header(request, &IF_NONE_MATCH)),
        None => plain(StatusCode::NOT_FOUND),
    }
}

async fn content(site: &Site, path: &Path, accepted: &str) -> Option<Content> {
    if !site.head.is_empty() && path.extension().is_some_and(|end| end == "html") {
        let page = tokio::fs::read_to_string(path).await.ok()?;
        let page = page.replacen("<head>", &format!("<head>{}", site.head), 1);
        return Some(Content { bytes: page.into_bytes(), coding: None });
    }
    let accepts = |coding: &str| accepted.split(',').any(|name| name.trim() == coding);
    for (coding, end) in CODINGS.into_iter().filter(|(coding, _)| accepts(coding)) {
        if let Ok(bytes) = tokio::fs::read(with_end(path, end)).await {
            return Some(Content { bytes, coding: Some(coding) });
        }
    }
    Some(Content { bytes: tokio::fs::read(path).await.ok()?, coding: None })
}

/// The browser asks each time whether its copy still holds, and gets the file only if it does not.
fn with_headers(content: Content, path: &Path, known: &str) -> Answer {
    let tag = tag(&content.bytes);
    let mut answer = if known.split(',').any(|known| known.trim() == tag) {
        let mut answer = Response::default();
        *answer.status_mut() = StatusCode::NOT_MODIFIED;
        answer
    } else {
        Response::new(Full::from(content.bytes))
    };
    let mut set =
        |name, value: &str| HeaderValue::from_str(value).map(|value| answer.headers_mut().insert(name, value));
    let kind = mime_guess::from_path(path).first_or_octet_stream();
    let charset = if kind.type_() == mime_guess::mime::TEXT { "; charset=utf-8" } else { "" };
    // All of them are printable ASCII, which is the only thing that could go wrong.
    let _ = set(CONTENT_TYPE, &format!("{kind}{charset}"));
    let _ = set(CACHE_CONTROL, "no-cache");
    let _ = set(VARY, "accept-encoding");
    let _ = set(ETAG, &tag);
    if let Some(coding) = content.coding {
        let _ = set(CONTENT_ENCODING, coding);
    }
    answer
}

fn tag(bytes: &[u8]) -> String {
    let mut hasher = DefaultHasher::new();
    bytes.hash(&mut hasher);
    format!("\"{:016x}\"", hasher.finish())
}

fn plain(status: StatusCode) -> Answer {
    let mut answer = Response::new(Full::from(status.canonical_reason().unwrap_or_default()));
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
