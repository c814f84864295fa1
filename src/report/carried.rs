//! A page that carries work: the edition in one file with a backup inside.

/// Where the backup stands in the page. A block of data, never run.
pub const PLACE: &str = "work";
const OPEN: &str = "<script type=\"application/json\" id=\"work\">";
const CLOSE: &str = "</script>";
const END: &str = "</body>";

/// The page before and after the place of a backup, without the one it may carry already.
pub fn around(page: &str) -> Option<(String, String)> {
    let page = without(page);
    let (before, after) = page.rsplit_once(END)?;
    Some((format!("{before}{OPEN}"), format!("{CLOSE}{END}{after}")))
}

/// JSON as it may stand in a page: no text in it can end the block of data.
pub fn as_data(json: &str) -> String {
    json.replace('<', "\\u003c")
}

fn without(page: &str) -> String {
    let Some((before, rest)) = page.split_once(OPEN) else { return page.to_owned() };
    let after = rest.split_once(CLOSE).map_or("", |(_, after)| after);
    format!("{before}{after}")
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "<html><body>packed</body></html>";

    fn carrying(page: &str, json: &str) -> String {
        let (before, after) = around(page).unwrap();
        format!("{before}{}{after}", as_data(json))
    }

    #[test]
    fn a_page_carries_one_backup() {
        let first = carrying(PAGE, "{\"note\":1}");
        assert_eq!(
            first,
            "<html><body>packed<script type=\"application/json\" id=\"work\">{\"note\":1}</script></body></html>"
        );
        assert_eq!(carrying(&first, "{\"note\":1}"), first);
        assert_eq!(around("no page"), None);
    }

    #[test]
    fn nothing_written_in_a_note_ends_the_block() {
        let text = r#"{"text":"</script><script>alert(1)</script><!--"}"#;
        let page = carrying(PAGE, text);
        assert_eq!(page.matches("<script").count(), 1, "{page}");
        assert_eq!(page.matches("</script").count(), 1, "{page}");
        let inside = page.split(OPEN).nth(1).unwrap().split(CLOSE).next().unwrap();
        let read: serde_json::Value = serde_json::from_str(inside).unwrap();
        assert_eq!(read, serde_json::from_str::<serde_json::Value>(text).unwrap());
    }
}
