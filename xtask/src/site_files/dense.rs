//! Bytes as text in a page, seven bits to a character: a seventh longer than the bytes, where base64 is a
//! third longer.

/// Characters that a page does not keep as they are, and `<` where it could end the script around it, are
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
            push(&mut text, waiting >> bits & 0x7f);
        }
    }
    if bits > 0 {
        push(&mut text, waiting << (7 - bits) & 0x7f);
    }
    text
}

fn push(text: &mut String, bits: u32) {
    let plain = char::from_u32(bits).unwrap_or_default();
    if matches!(plain, '/' | '!') && text.ends_with('<') {
        text.pop();
        text.push(other('<'));
    }
    text.push(if matches!(plain, '\0' | '\r') { other(plain) } else { plain });
}

fn other(plain: char) -> char {
    char::from_u32(u32::from(plain) + u32::from(OTHERS)).unwrap_or_default()
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
        assert!(!text.contains(['\0', '\r']));
        assert!(text.len() < bytes.len() * 117 / 100, "{} bytes for {}", text.len(), bytes.len());
    }
    #[test]
    fn nothing_ends_the_script_around_it() {
        // `a</b<!c<d`, seven bits each.
        let bits: String = "a</b<!c<d".bytes().map(|byte| format!("{byte:07b}")).collect();
        let bytes: Vec<u8> =
            bits.as_bytes().chunks(8).map(|eight| eight.iter().fold(0, |byte, bit| byte << 1 | (bit - b'0'))).collect();
        let text = encode(bytes.get(..7).unwrap());
        assert_eq!(text, "a\u{13c}/b\u{13c}!c<");
        assert_eq!(decode(&text), bytes.get(..7).unwrap());
    }
}
