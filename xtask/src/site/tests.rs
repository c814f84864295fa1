//! The server, asked as a browser asks.
#![allow(clippy::unwrap_used)]

use std::fs;
use std::io::Read;
use std::net::TcpStream;

use ureq::Agent;
use ureq::http::Response;

use super::{Running, Site};
use crate::machine::root;

/// A site of a page, a program and the program's compressed twin.
fn site(name: &str) -> Site {
    let folder = root().join("target/test-site").join(name);
    fs::create_dir_all(&folder).unwrap();
    fs::write(folder.join("index.html"), "<head></head>").unwrap();
    fs::write(folder.join("app.wasm"), "a program").unwrap();
    fs::write(folder.join("app.wasm.br"), "small").unwrap();
    Site::new(folder).below("some/where/")
}

fn ask(running: &Running, name: &str, headers: &[(&str, &str)]) -> Response<ureq::Body> {
    let agent: Agent = Agent::config_builder().http_status_as_error(false).build().into();
    let mut request = agent.get(format!("{}{name}", running.url()));
    for (header, value) in headers {
        request = request.header(*header, *value);
    }
    request.call().unwrap()
}

#[track_caller]
fn check(answer: &mut Response<ureq::Body>, status: u16, kind: &str, text: &str) {
    assert_eq!(answer.status(), status);
    assert_eq!(answer.headers().get("content-type").map_or("", |kind| kind.to_str().unwrap()), kind);
    assert_eq!(answer.body_mut().read_to_string().unwrap(), text);
}

#[test]
fn a_file_comes_with_its_kind_and_a_page_with_what_is_put_into_its_head() {
    let running = site("kinds").with_head("<script></script>").serve(0).unwrap();
    check(&mut ask(&running, "", &[]), 200, "text/html; charset=utf-8", "<head><script></script></head>");
    check(&mut ask(&running, "app.wasm?v=1", &[]), 200, "application/wasm", "a program");
    assert!(running.failed().is_empty());
}

#[test]
fn what_is_not_there_is_said_and_noted() {
    let running = site("missing").serve(0).unwrap();
    check(&mut ask(&running, "nope.js", &[]), 404, "", "Not Found");
    assert_eq!(running.failed(), ["404 /some/where/nope.js"]);
    assert!(running.failed().is_empty());
}

#[test]
fn who_can_read_the_compressed_twin_gets_it() {
    let running = site("twin").serve(0).unwrap();
    let mut answer = ask(&running, "app.wasm", &[("accept-encoding", "gzip, br")]);
    check(&mut answer, 200, "application/wasm", "small");
    assert_eq!(answer.headers().get("content-encoding").unwrap(), "br");
}

#[test]
fn who_has_the_file_already_does_not_get_it_again() {
    let running = site("tag").serve(0).unwrap();
    let tag = ask(&running, "app.wasm", &[]).headers().get("etag").unwrap().to_str().unwrap().to_owned();
    check(&mut ask(&running, "app.wasm", &[("if-none-match", &tag)]), 304, "application/wasm", "");
    check(&mut ask(&running, "app.wasm", &[("if-none-match", "\"old\"")]), 200, "application/wasm", "a program");
}

#[test]
fn a_stopped_site_answers_nobody_and_comes_back_under_its_address() {
    let running = site("stopped").serve(0).unwrap();
    let mut kept_open = TcpStream::connect(running.address).unwrap();
    running.stop();
    // The end of a connection is either an empty answer or an error.
    assert_eq!(kept_open.read(&mut [0]).unwrap_or_default(), 0);
    assert!(TcpStream::connect(running.address).is_err());
    running.start_again().unwrap();
    check(&mut ask(&running, "app.wasm", &[]), 200, "application/wasm", "a program");
}

#[test]
fn connections_that_are_left_open_hold_up_nobody() {
    let running = site("open").serve(0).unwrap();
    let _open: Vec<_> = (0..100).map(|_| TcpStream::connect(running.address).unwrap()).collect();
    check(&mut ask(&running, "app.wasm", &[]), 200, "application/wasm", "a program");
}

#[test]
fn a_connection_that_is_cut_off_ends_in_the_middle_and_the_next_is_whole() {
    let running = site("cut").serve(0).unwrap();
    running.cut_off(Some("app.wasm"));
    let mut answer = ask(&running, "app.wasm", &[]);
    assert_eq!(answer.headers().get("content-length").unwrap(), "9");
    assert!(answer.body_mut().read_to_string().is_err());
    check(&mut ask(&running, "", &[]), 200, "text/html; charset=utf-8", "<head></head>");
    running.cut_off(None);
    check(&mut ask(&running, "app.wasm", &[]), 200, "application/wasm", "a program");
}
