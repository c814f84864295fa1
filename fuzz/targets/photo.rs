//! The beginning of a picture that somebody took or was sent.
#![no_main]

use std::hint::black_box;

use libfuzzer_sys::fuzz_target;
use park_atlas::journal::{Exif, PhotoId};

/// What stands in a JPEG file before the camera's notes.
const BEFORE: &[u8] = &[0xff, 0xd8, 0xff, 0xe1];

fuzz_target!(|bytes: &[u8]| {
    black_box(Exif::read(bytes));
    black_box(PhotoId::of(bytes));
    // As notes of a camera, so that guessing need not find the frame around them first.
    let length = u16::try_from(bytes.len() + 8).unwrap_or(u16::MAX);
    let framed = [BEFORE, &length.to_be_bytes(), b"Exif\0\0", bytes].concat();
    black_box(Exif::read(&framed));
});
