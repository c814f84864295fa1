//! A problem of a plan's files as one sentence.

use crate::i18n::{Lang, Text, words::problems as words};
use crate::plan::pack::{Expected, Fault, Problem};

/// Where it is and what is wrong, for example `projects.json 记录 xialu-1 字段 years：起始年 2028 晚于结束年 2027`.
pub fn sentence(problem: &Problem, lang: Lang) -> String {
    let what = what(&problem.fault, lang);
    words::place(lang, &problem.file, &problem.record, &problem.field) + &what
}

fn what(fault: &Fault, lang: Lang) -> String {
    let fixed = |text| lang.t(text).to_owned();
    match fault {
        Fault::MissingFile => fixed(words::MISSING_FILE),
        Fault::UnexpectedFile => fixed(words::UNEXPECTED_FILE),
        Fault::NotJson { line, column } => words::not_json(lang, *line, *column),
        Fault::NotAList => fixed(words::NOT_A_LIST),
        Fault::MissingField => fixed(words::MISSING_FIELD),
        Fault::UnknownField => fixed(words::UNKNOWN_FIELD),
        Fault::WrongType { found, expected } => words::wrong_type(lang, found, kind(*expected)),
        Fault::UnknownWord { word, allowed } => words::unknown_word(lang, word, allowed),
        Fault::MissingId => fixed(words::MISSING_ID),
        Fault::DuplicateId => fixed(words::DUPLICATE_ID),
        Fault::UnknownReference { id, table } => words::unknown_reference(lang, id, table),
        Fault::NoCitation => fixed(words::NO_CITATION),
        Fault::WordsNotFound { at, words: missing } => words::words_not_found(lang, at, missing),
        Fault::ImpossibleYear { year } => words::impossible_year(lang, *year),
        Fault::YearsReversed { from, to } => words::years_reversed(lang, *from, *to),
        Fault::Negative { value } => words::negative(lang, &value.to_string()),
        Fault::EmptyChain => fixed(words::EMPTY_CHAIN),
        Fault::CircularChain => fixed(words::CIRCULAR_CHAIN),
        Fault::LooseLink => fixed(words::LOOSE_LINK),
        Fault::LongName { characters, most } => words::long_name(lang, *characters, *most),
        Fault::StrangeCharacter { character } => words::strange_character(lang, *character),
    }
}

fn kind(expected: Expected) -> Text {
    match expected {
        Expected::Fields => words::FIELDS,
        Expected::List => words::LIST,
        Expected::Text => words::IN_QUOTES,
        Expected::WholeNumber => words::WHOLE_NUMBER,
        Expected::QuotedNumber => words::QUOTED_NUMBER,
        Expected::Degrees => words::DEGREES,
        Expected::TrueOrFalse => words::TRUE_OR_FALSE,
        Expected::Subject => words::SUBJECT,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(record: &str, field: &str, fault: Fault, zh: &str, en: &str) {
        let problem = Problem { file: "projects.json".into(), record: record.into(), field: field.into(), fault };
        assert_eq!(sentence(&problem, Lang::Zh), zh);
        assert_eq!(sentence(&problem, Lang::En), en);
    }

    #[test]
    fn a_clerk_reads_where_it_is_and_what_to_do() {
        check(
            "",
            "",
            Fault::MissingFile,
            "projects.json：文件夹里没有这个文件",
            "projects.json: the folder has no such file",
        );
        check(
            "xialu-1",
            "years.from",
            Fault::WrongType { found: "\"2023\"".into(), expected: Expected::WholeNumber },
            r#"projects.json 记录 xialu-1 字段 years.from：写的是 "2023"，应当是不带引号的整数"#,
            r#"projects.json, record xialu-1, field years.from: is "2023", must be a whole number without quotes"#,
        );
        check(
            "#2",
            "park",
            Fault::UnknownReference { id: "xialo".into(), table: "parks.json" },
            "projects.json 记录 #2 字段 park：parks.json 里没有“xialo”",
            "projects.json, record #2, field park: parks.json has no “xialo”",
        );
    }
}
