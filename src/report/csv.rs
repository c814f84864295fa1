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

/// Spreadsheets calculate what looks like a formula, also what a stranger typed; behind an apostrophe it
/// is text.
fn field(text: &str) -> String {
    if is_formula(text) { quoted(&format!("'{text}")) } else { quoted(text) }
}

fn is_formula(text: &str) -> bool {
    match text.strip_prefix(['+', '-']) {
        Some(rest) => rest.contains(|c: char| !c.is_ascii_digit() && !" .,%".contains(c)),
        None => text.starts_with(['=', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']),
    }
}

fn quoted(text: &str) -> String {
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

    #[test]
    fn what_looks_like_a_formula_is_text() {
        let typed = ["=1+1", "@SUM(A1)", "+cmd|' /C calc'!A0", "-1+2", "\t=1", "＝1+1"];
        let harmless = ["-12.5", "+86 138 0000", "下路=A区", "—", ""];
        assert_eq!(
            csv(typed.map(|text| vec![text])),
            "\u{feff}'=1+1\r\n'@SUM(A1)\r\n'+cmd|' /C calc'!A0\r\n'-1+2\r\n'\t=1\r\n'＝1+1\r\n"
        );
        assert_eq!(csv(harmless.map(|text| vec![text])), "\u{feff}-12.5\r\n+86 138 0000\r\n下路=A区\r\n—\r\n\r\n");
    }
}
