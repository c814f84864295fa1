//! Cheap checks on text from outside, made before it is parsed.

/// A number that changes when the text does (FNV-1a, 64 bits). Guards against damage on the way,
/// not against forgery.
pub fn checksum<'a>(parts: impl IntoIterator<Item = &'a str>) -> u64 {
    let bytes = parts.into_iter().flat_map(str::bytes);
    bytes.fold(0xcbf2_9ce4_8422_2325, |sum, byte| (sum ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3))
}

/// How deep the brackets of a JSON text are nested, without recursion.
pub fn depth(json: &str) -> usize {
    let (mut depth, mut deepest) = (0_usize, 0_usize);
    let (mut in_string, mut escaped) = (false, false);
    for byte in json.bytes() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' if in_string => escaped = true,
            b'"' => in_string = !in_string,
            b'[' | b'{' if !in_string => {
                depth += 1;
                deepest = deepest.max(depth);
            }
            b']' | b'}' if !in_string => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    deepest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_checksum_is_that_of_the_standard() {
        assert_eq!(checksum([""]), 0xcbf2_9ce4_8422_2325);
        assert_eq!(checksum(["a"]), 0xaf63_dc4c_8601_ec8c);
        assert_eq!(checksum(["foo", "bar"]), 0x8594_4171_f739_67e8);
    }

    #[test]
    fn depth_counts_brackets_but_not_those_in_strings() {
        for (json, expected) in [
            ("1", 0),
            ("{}", 1),
            (r#"{"a":[1,{"b":[]}]}"#, 4),
            (r#"["[[[", "\"[["]"#, 1),
            (&"[".repeat(100_000), 100_000),
        ] {
            assert_eq!(depth(json), expected);
        }
    }
}
