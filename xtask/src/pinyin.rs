//! How characters are read, for the search: made when the plan is packed, so that the program that
//! goes to the reader carries no dictionary.

use std::collections::{BTreeMap, BTreeSet};

use encoding_rs::GBK;
use park_atlas::insight::search::Pinyin;
use pinyin::ToPinyinMulti;

/// Covers the characters of `texts` and the 3,755 most common ones, so that what people write later
/// is found too.
pub fn table<'a>(texts: impl IntoIterator<Item = &'a String>) -> String {
    let texts = texts.into_iter().flat_map(|text| text.chars());
    let read = common().chain(texts).map(|character| (character, readings(character)));
    let known: BTreeMap<char, BTreeSet<String>> = read.filter(|(_, readings)| !readings.is_empty()).collect();
    Pinyin::new(&known).to_text()
}

/// All readings of a character, polyphones included; `ü` is `v`, as people type it.
fn readings(character: char) -> BTreeSet<String> {
    let readings = character.to_pinyin_multi().into_iter().flatten();
    let plain = readings.map(|reading| reading.plain().replace('ü', "v"));
    plain.filter(|syllable| syllable.bytes().all(|byte| byte.is_ascii_lowercase())).collect()
}

/// The first level of GB 2312: rows 16 to 55 of the code table, 94 characters each.
fn common() -> impl Iterator<Item = char> {
    let codes = (0xB0..=0xD7_u8).flat_map(|row| (0xA1..=0xFE_u8).map(move |cell| [row, cell]));
    codes.filter_map(|code| {
        let (text, _, broken) = GBK.decode(&code);
        // Row 55 ends early; its empty cells decode to private characters, which have no reading.
        text.chars().next().filter(|_| !broken)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(character: char, syllables: &[&str]) {
        assert_eq!(readings(character), syllables.iter().map(|syllable| (*syllable).to_owned()).collect());
    }

    #[test]
    fn a_character_has_all_its_readings_without_tones() {
        check('辣', &["la"]);
        check('重', &["chong", "tong", "zhong"]);
        check('绿', &["lu", "lv"]);
        check('A', &[]);
    }

    #[test]
    fn the_table_has_the_text_and_the_common_characters() {
        let table = Pinyin::parse(&table(&["鑫".to_owned()]));
        let has = |character| table.readings(character).count() > 0;
        assert!(has('鑫') && !has('鱻'));
        assert!(common().filter(|character| has(*character)).count() == 3755);
        assert_eq!(table.readings('重').collect::<Vec<_>>(), ["chong", "tong", "zhong"]);
    }
}
