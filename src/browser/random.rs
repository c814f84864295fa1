//! Names that nobody else has, and bytes that nobody can guess.

use leptos::prelude::window;

const LETTERS: &[u8; 32] = b"abcdefghijkmnpqrstuvwxyz23456789";

/// Bytes nobody can guess; `None` in browsers that have none.
pub fn secret<const LENGTH: usize>() -> Option<[u8; LENGTH]> {
    let mut bytes = [0; LENGTH];
    window().crypto().ok()?.get_random_values_with_u8_array(&mut bytes).ok()?;
    Some(bytes)
}

/// Random small letters and digits, five bits each; empty where nobody will use the name.
pub fn name(length: usize) -> String {
    if !super::HERE {
        return String::new();
    }
    let mut bytes = vec![0; length];
    let drawn = window().crypto().and_then(|crypto| crypto.get_random_values_with_u8_array(&mut bytes));
    if drawn.is_err() {
        // Very old or locked-down browsers; uniqueness matters here, secrecy does not.
        bytes.fill_with(|| (js_sys::Math::random() * 256.0) as u8);
    }
    let letter = |byte: &u8| LETTERS.get(usize::from(*byte) % LETTERS.len()).copied().map_or('a', char::from);
    bytes.iter().map(letter).collect()
}
