//! The text of a note.
#![no_main]

use std::hint::black_box;

use libfuzzer_sys::fuzz_target;
use park_atlas::report::markdown;

fuzz_target!(|bytes: &[u8]| {
    let text = String::from_utf8_lossy(bytes);
    black_box(markdown::parse(&text));
    let plain = markdown::plain(&text);
    assert!(!plain.contains('\n'), "the words alone stand in one line");
});
