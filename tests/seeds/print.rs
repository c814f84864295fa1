//! The text is the print, to the letter, and its numbers are all on record.

use std::collections::BTreeSet;

use park_atlas::plan::{Block, Paragraph, Plan, Text};

use super::{folder, plan};

fn without_space(words: &str) -> String {
    words.chars().filter(|c| !c.is_whitespace()).collect()
}

/// The source without the marks its export left where pictures were; behind the first one stand two
/// letters of the picture itself.
fn source() -> String {
    let source = std::fs::read_to_string(folder().join("source.txt")).unwrap();
    let mut parts = source.split("[image: ");
    let mut words = parts.next().unwrap().to_owned();
    for part in parts {
        let (_, after) = part.split_once(']').unwrap();
        words += after.strip_prefix("BH").unwrap_or(after);
    }
    without_space(&words)
}

/// All words of the text in order; the `｜` between cells is ours.
fn words(text: &Text) -> String {
    text.paragraphs.iter().map(|paragraph| without_space(&paragraph.plain().replace('｜', ""))).collect()
}

#[test]
fn no_character_of_the_print_is_lost_added_or_moved() {
    let (source, words) = (source(), words(&plan().text));
    let same = source.chars().zip(words.chars()).take_while(|(a, b)| a == b).count();
    assert!(
        source == words,
        "differs after: {}",
        source.chars().take(same).skip(same.saturating_sub(30)).collect::<String>()
    );
    assert_eq!(words.chars().count(), 16_933);
}

#[test]
fn the_rows_of_a_table_have_as_many_cells_as_its_header() {
    let mut width = 0;
    for paragraph in plan().text.paragraphs {
        if let Block::Row { cells, header } = &paragraph.block {
            if *header {
                width = cells.len();
            }
            assert_eq!(cells.len(), width, "{}", paragraph.id);
        }
    }
}

/// Numbers that state nothing about county, zone, park or industry: dates, and 5G.
const NO_FIGURES: [(&str, &str); 5] =
    [("c4.s3.p1", "5"), ("front.p4", "2023"), ("front.p4", "2027"), ("preface.p1", "2023"), ("preface.p1", "9")];

#[test]
fn every_number_of_the_text_is_on_record() {
    let plan = plan();
    let cited = super::citations::all();
    let loose: BTreeSet<_> = plan
        .text
        .paragraphs
        .iter()
        .filter(|paragraph| !is_heading_or_header(paragraph))
        .flat_map(|paragraph| {
            let words = paragraph.plain();
            let loose: Vec<_> = numbers(&words)
                .chain(magnitudes(&words))
                .filter(|(at, number)| !is_cited(&cited, paragraph, &words, *at, number.len()))
                .map(|(_, number)| (paragraph.id.to_string(), number.to_owned()))
                .collect();
            loose
        })
        .collect();
    assert_eq!(loose, NO_FIGURES.map(|(at, number)| (at.to_owned(), number.to_owned())).into());
}

fn is_heading_or_header(paragraph: &Paragraph) -> bool {
    matches!(paragraph.block, Block::Heading { .. } | Block::Row { header: true, .. })
}

/// Digits with their offset; `1. ` at the start of a paragraph is its number, not a figure.
fn numbers(words: &str) -> impl Iterator<Item = (usize, &str)> {
    let is_number = |c: char| c.is_ascii_digit() || c == '.';
    let starts = words.char_indices().filter(move |(at, c)| c.is_ascii_digit() && !words[..*at].ends_with(is_number));
    starts.filter_map(move |(at, _)| {
        let rest = &words[at..];
        let number = &rest[..rest.find(|c| !is_number(c)).unwrap_or(rest.len())];
        (at > 0 || !number.ends_with('.')).then_some((at, number))
    })
}

/// Amounts in 汉字 such as 百亿 and 几千万, with their offset.
fn magnitudes(words: &str) -> impl Iterator<Item = (usize, &str)> {
    let ends = words.char_indices().filter(|(_, c)| "万亿".contains(*c));
    ends.filter_map(|(at, c)| {
        let before = &words[..at];
        let start = before.trim_end_matches(|c| "一二三四五六七八九两几数十百千".contains(c)).len();
        before.ends_with(['十', '百', '千']).then(|| (start, &words[start..at + c.len_utf8()]))
    })
}

#[test]
fn amounts_in_words_are_numbers_too() {
    let found = |words| magnitudes(words).map(|(_, amount)| amount).collect::<Vec<_>>();
    assert_eq!(found("围绕百亿级泵阀产业集群，投入几千万元、三百二十万元"), ["百亿", "几千万", "三百二十万"]);
    assert_eq!(found("万朝静脉产业园110亿元，万力联兴"), [""; 0]);
}

fn is_cited(cited: &[(String, String)], paragraph: &Paragraph, words: &str, at: usize, length: usize) -> bool {
    cited.iter().filter(|(id, _)| id == paragraph.id.as_str()).any(|(_, quoted)| {
        words.match_indices(quoted.as_str()).any(|(start, _)| start <= at && at + length <= start + quoted.len())
    })
}

#[test]
fn lost_pictures_are_on_record_as_such() {
    let Plan { text, pictures, .. } = plan();
    let lost = text.paragraphs.iter().filter(|paragraph| matches!(paragraph.block, Block::LostPicture { .. }));
    let cited: Vec<_> = pictures.iter().map(|picture| picture.cite[0].at.clone()).collect();
    assert_eq!(lost.map(|paragraph| paragraph.id.clone()).collect::<Vec<_>>(), cited);
}
