//! What may be wrong with a plan's files, said so that a clerk can put it right.

use super::super::{Lang, Text, text};

pub const TITLE: Text = text("规划数据有问题", "Problems in the plan’s data");
pub const MISSING_FILE: Text = text("文件夹里没有这个文件", "the folder has no such file");
pub const UNEXPECTED_FILE: Text = text("无法识别这个文件，没有读取", "this file is not known and was not read");
pub const NOT_A_LIST: Text =
    text("应当是一个列表，以 [ 开头、以 ] 结尾", "must be a list, beginning with [ and ending with ]");
pub const MISSING_FIELD: Text = text("缺少这个字段", "this field is missing");
pub const UNKNOWN_FIELD: Text = text("无法识别这个字段，请检查是否写错", "this field is not known; is it misspelt?");
pub const MISSING_ID: Text = text("没有编号", "has no id");
pub const DUPLICATE_ID: Text = text("这个编号已经用过，编号不能重复", "this id is used twice; ids must be unique");
pub const NO_CITATION: Text =
    text("没有写出处，至少要引用一段原文", "has no citation; at least one paragraph must be cited");
pub const EMPTY_CHAIN: Text =
    text("links.json 里没有属于这条产业链的环节", "links.json has no link that belongs to this chain");
pub const CIRCULAR_CHAIN: Text =
    text("从这个环节沿上下游关系走，会回到它自身", "following the connections from this link leads back to it");
pub const LOOSE_LINK: Text = text(
    "这个环节没有与任何环节相连，请在 connections.json 里补上",
    "no connection touches this link; add one to connections.json",
);

pub const FIELDS: Text = text("一组字段 {…}", "a group of fields {…}");
pub const LIST: Text = text("列表 […]", "a list […]");
pub const IN_QUOTES: Text = text("带引号的文字", "text in quotes");
pub const WHOLE_NUMBER: Text = text("不带引号的整数", "a whole number without quotes");
pub const QUOTED_NUMBER: Text = text("带引号的数，例如 \"20.20\"", "a number in quotes, such as \"20.20\"");
pub const DEGREES: Text = text("经纬度，不带引号的数", "degrees, numbers without quotes");
pub const TRUE_OR_FALSE: Text = text("true 或 false", "true or false");
pub const SUBJECT: Text =
    text("county、zone 或“类别:编号”，例如 park:xialu", "county, zone or “kind:id”, such as park:xialu");

/// Where it is: file, record and field, of which the last two may be empty. In a text the record is
/// `line 12`.
pub fn place(lang: Lang, file: &str, record: &str, field: &str) -> String {
    let mut place = file.to_owned();
    place += &match (record, record.strip_prefix("line ")) {
        ("", _) => String::new(),
        (_, Some(line)) => lang.pick(format!("第 {line} 行"), format!(", line {line}")),
        _ => lang.pick(format!(" 记录 {record}"), format!(", record {record}")),
    };
    if !field.is_empty() {
        place += &lang.pick(format!(" 字段 {field}"), format!(", field {field}"));
    }
    place + lang.pick("：", ": ")
}

pub fn not_json(lang: Lang, line: usize, column: usize) -> String {
    lang.pick(
        format!("从第 {line} 行第 {column} 列起无法读取，请检查括号、引号和逗号"),
        format!("cannot be read from line {line}, column {column}; check brackets, quotes and commas"),
    )
}

pub fn wrong_type(lang: Lang, found: &str, expected: Text) -> String {
    let expected = lang.t(expected);
    lang.pick(format!("写的是 {found}，应当是{expected}"), format!("is {found}, must be {expected}"))
}

pub fn unknown_word(lang: Lang, word: &str, allowed: &[&str]) -> String {
    lang.pick(
        format!("无法识别“{word}”，只能写 {}", allowed.join("、")),
        format!("“{word}” is not known; must be {}", allowed.join(", ")),
    )
}

pub fn unknown_reference(lang: Lang, id: &str, table: &str) -> String {
    lang.pick(format!("{table} 里没有“{id}”"), format!("{table} has no “{id}”"))
}

pub fn words_not_found(lang: Lang, at: &str, words: &str) -> String {
    lang.pick(
        format!("段落 {at} 里没有这些字：“{words}”，请逐字照抄"),
        format!("paragraph {at} does not contain “{words}”; copy the words to the letter"),
    )
}

pub fn impossible_year(lang: Lang, year: i16) -> String {
    lang.pick(format!("{year} 不像是年份"), format!("{year} does not look like a year"))
}

pub fn years_reversed(lang: Lang, from: i16, to: i16) -> String {
    lang.pick(format!("起始年 {from} 晚于结束年 {to}"), format!("begins in {from}, which is after its end in {to}"))
}

pub fn long_name(lang: Lang, characters: usize, most: usize) -> String {
    lang.pick(
        format!("有 {characters} 个字符，名称最多 {most} 个"),
        format!("has {characters} characters; a name has {most} at most"),
    )
}

/// Shown by its number too, since it may be invisible.
pub fn strange_character(lang: Lang, character: char) -> String {
    let shown = character.escape_debug();
    let number = u32::from(character);
    lang.pick(
        format!("含有特殊字符“{shown}”（U+{number:04X}），有的设备不能正确显示，请去掉"),
        format!("contains “{shown}” (U+{number:04X}), which some devices cannot show; please remove it"),
    )
}

pub fn negative(lang: Lang, value: &str) -> String {
    lang.pick(format!("{value} 小于零"), format!("{value} is less than zero"))
}
