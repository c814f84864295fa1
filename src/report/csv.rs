//! Comma-separated values (RFC 4180) that WPS and Excel open with the right characters.

/// Excel takes a file for UTF-8 only if it starts with this mark.
const BYTE_ORDER_MARK: char = '\u{feff}';

/// One line per record, the head among them.
pub fn csv<'a>(records: impl IntoIterator<Item = Vec<&'a str>>) -> String {
    let mut out = String::from(BYTE_ORDER_MARK);
    for record in records {
        let fields: Vec<_> = record.into_iter().map(field).collect();
        out.push_str(&fields.join(","));
        out.push_str("\r\n");
    }
    out
}

fn field(text: &str) -> String {
    if text.contains(['"', ',', '\n', '\r']) { format!("\"{}\"", text.replace('"', "\"\"")) } else { text.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn separators_and_quotes_stay_inside_their_field() {
        let records = [vec!["园区", "总投资"], vec!["下路, “A区”", "1,498,600"], vec!["a\"b", "c\nd"]];
        assert_eq!(csv(records), "\u{feff}园区,总投资\r\n\"下路, “A区”\",\"1,498,600\"\r\n\"a\"\"b\",\"c\nd\"\r\n");
    }
}
