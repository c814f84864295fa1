//! Bytes as text in a page, seven bits to a character: a seventh longer than the bytes, where base64 is a
//! third longer.

/// Characters that a page does not keep as they are, or that could end the script around them, are
/// written as others with the same lower seven bits.
const OTHERS: char = '\u{100}';

pub fn encode(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len() / 7 * 8 + bytes.len() / 32);
    let (mut waiting, mut bits) = (0_u32, 0);
    for byte in bytes {
        waiting = waiting << 8 | u32::from(*byte);
        bits += 8;
        while bits >= 7 {
            bits -= 7;
            text.push(character(waiting >> bits & 0x7f));
        }
    }
    if bits > 0 {
        text.push(character(waiting << (7 - bits) & 0x7f));
    }
    text
}

fn character(bits: u32) -> char {
    match char::from_u32(bits) {
        Some(plain) if !matches!(plain, '\0' | '\r' | '<') => plain,
        _ => char::from_u32(bits + u32::from(OTHERS)).unwrap_or_default(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What `public/bundled/one-file.js` does.
    fn decode(text: &str) -> Vec<u8> {
        let (mut bytes, mut waiting, mut bits) = (Vec::new(), 0_u32, 0);
        for c in text.chars() {
            waiting = waiting << 7 | u32::from(c) & 0x7f;
            bits += 7;
            if bits >= 8 {
                bits -= 8;
                bytes.push((waiting >> bits & 0xff) as u8);
            }
        }
        bytes
    }

    #[test]
    fn bytes_come_back_from_text_that_a_page_keeps() {
        let bytes: Vec<u8> = (0..=255_u8).cycle().take(5_000).chain([0, 13, 60, 255]).collect();
        let text = encode(&bytes);
        assert_eq!(decode(&text).get(..bytes.len()), Some(bytes.as_slice()));
        assert!(!text.contains(['\0', '\r', '<']));
        assert!(text.len() < bytes.len() * 118 / 100, "{} bytes for {}", text.len(), bytes.len());
    }
}
