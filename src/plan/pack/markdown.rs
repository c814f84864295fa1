//! `plan.md` → [`Text`]. One block per line; each ends in its id, `{#c1.s1.p2}`.

use std::collections::BTreeSet;

use super::super::{Block, Paragraph, ParagraphId, Text};
use super::{Fault, Problem};

pub(super) const FILE: &str = "plan.md";

pub(super) fn read(content: &str, problems: &mut Vec<Problem>) -> Text {
    let mut text = Text::default();
    for (at, line) in content.lines().enumerate() {
        let line = line.trim();
        if line.is_empty() || is_ruler(line) {
            continue;
        }
        let (words, id) = match split_id(line) {
            Some(split) => split,
            None => (line, ""),
        };
        let mut complain = |fault| {
            let record = format!("line {}", at + 1);
            problems.push(Problem { file: FILE.to_owned(), record, field: String::new(), fault });
        };
        let id = match id {
            "" => {
                complain(Fault::MissingId);
                ParagraphId::new(&format!("line-{}", at + 1))
            }
            id => ParagraphId::new(id),
        };
        text.paragraphs.push(Paragraph { block: block(words, id.as_str()), id });
    }
    drop_duplicates(&mut text, problems);
    text
}

/// The line that separates a table's header from its body in markdown.
fn is_ruler(line: &str) -> bool {
    line.starts_with("|-") && line.chars().all(|c| matches!(c, '|' | '-' | ':' | ' '))
}

fn split_id(line: &str) -> Option<(&str, &str)> {
    let (words, id) = line.strip_suffix('}')?.rsplit_once("{#")?;
    Some((words.trim_end(), id))
}

fn block(words: &str, id: &str) -> Block {
    if let Some(cells) = words.strip_prefix('|') {
        let cells = cells.strip_suffix('|').unwrap_or(cells);
        let cells = cells.split('|').map(|cell| cell.trim().to_owned()).collect();
        return Block::Row { cells, header: is_header(id) };
    }
    if let Some((caption, _)) = words.strip_prefix("![").and_then(|rest| rest.split_once(']')) {
        return Block::LostPicture { caption: caption.to_owned() };
    }
    let level = words.bytes().take_while(|byte| *byte == b'#').count();
    match (u8::try_from(level), words.get(level..).and_then(|rest| rest.strip_prefix(' '))) {
        (Ok(level @ 1..), Some(rest)) => Block::Heading { level, words: rest.trim().to_owned() },
        _ => Block::Words(unescape(words)),
    }
}

/// Rows whose last id part is `h1`, `h2` … are the header.
fn is_header(id: &str) -> bool {
    let last = id.rsplit('.').next().unwrap_or(id);
    last.strip_prefix('h').is_some_and(|number| !number.is_empty() && number.bytes().all(|b| b.is_ascii_digit()))
}

/// `1\. ` keeps markdown from turning a numbered paragraph into a list.
fn unescape(words: &str) -> String {
    words.replacen("\\. ", ". ", 1)
}

/// Two paragraphs with one id: the first one keeps it.
fn drop_duplicates(text: &mut Text, problems: &mut Vec<Problem>) {
    let mut seen: BTreeSet<String> = BTreeSet::new();
    for (at, paragraph) in text.paragraphs.iter_mut().enumerate() {
        if !seen.insert(paragraph.id.to_string()) {
            let record = paragraph.id.to_string();
            problems.push(Problem { file: FILE.to_owned(), record, field: String::new(), fault: Fault::DuplicateId });
            paragraph.id = ParagraphId::new(&format!("{}-again-{}", paragraph.id, at));
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::indexing_slicing)]
    use super::*;

    #[track_caller]
    fn check(line: &str, id: &str, block: Block) {
        let mut problems = Vec::new();
        let text = read(line, &mut problems);
        assert_eq!(problems, []);
        assert_eq!(text.paragraphs, [Paragraph { id: ParagraphId::new(id), block }]);
    }

    fn cells(cells: &[&str]) -> Vec<String> {
        cells.iter().map(|&cell| cell.to_owned()).collect()
    }

    #[test]
    fn each_line_is_one_block_with_its_id() {
        check("## 第一章 {#c1}", "c1", Block::Heading { level: 2, words: "第一章".into() });
        check("正文。 {#c1.p1}", "c1.p1", Block::Words("正文。".into()));
        check("1\\. 规模不大。 {#c1.p2}", "c1.p2", Block::Words("1. 规模不大。".into()));
        check("#号 {#c1.p3}", "c1.p3", Block::Words("#号".into()));
        check("![图1.范围](image1.png) {#c1.f1}", "c1.f1", Block::LostPicture { caption: "图1.范围".into() });
        check("| 名称 | 值 | {#c1.t1.h1}", "c1.t1.h1", Block::Row { cells: cells(&["名称", "值"]), header: true });
        check("|  | — | {#c1.t1.r1}", "c1.t1.r1", Block::Row { cells: cells(&["", "—"]), header: false });
    }

    #[test]
    fn rulers_and_empty_lines_are_not_text() {
        assert_eq!(read("\n|---|:--|\n\n", &mut Vec::new()), Text::default());
    }

    #[test]
    fn a_line_without_an_id_is_kept_and_reported() {
        let mut problems = Vec::new();
        let text = read("甲 {#p1}\n乙", &mut problems);
        assert_eq!(text.paragraphs[1].id.as_str(), "line-2");
        assert_eq!((problems[0].record.as_str(), &problems[0].fault), ("line 2", &Fault::MissingId));
    }

    #[test]
    fn an_id_used_twice_is_reported_and_both_lines_are_kept() {
        let mut problems = Vec::new();
        let text = read("甲 {#p1}\n乙 {#p1}", &mut problems);
        assert_eq!(text.paragraphs.len(), 2);
        assert_eq!((problems[0].record.as_str(), &problems[0].fault), ("p1", &Fault::DuplicateId));
    }
}
