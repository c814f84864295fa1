//! Units and what they measure.

use crate::i18n::{Lang, grouped};

/// A unit as printed, or its English name.
pub fn unit(lang: Lang, printed: &str) -> &str {
    if lang == Lang::Zh {
        return printed;
    }
    match printed {
        "元" => "yuan",
        "万元" => "10,000 yuan",
        "亿元" => "100 million yuan",
        "万元/亩" => "10,000 yuan per mu",
        "公顷" => "ha",
        "亩" => "mu",
        "平方公里" => "km²",
        "平方米" | "㎡" => "m²",
        "万平方米" | "万㎡" => "10,000 m²",
        "方" => "m³",
        "万立方米/日" => "10,000 m³ a day",
        "万吨" => "10,000 t",
        "万吨/年" => "10,000 t a year",
        "万吨/日" => "10,000 t a day",
        "吨/年" => "t a year",
        "套/年" => "sets a year",
        "万千瓦时" => "10,000 kWh",
        "家" => "firms",
        "个" | "项" | "条" | "座" => "",
        "分" => "points",
        "年" => "years",
        other => other,
    }
}

/// Digits with their unit, grouped: `2,039,600 万元`.
pub fn with_unit(lang: Lang, digits: &str, printed: &str) -> String {
    grouped(digits) + &after(lang, digits, printed)
}

/// What follows digits that have this unit.
pub fn after(lang: Lang, digits: &str, printed: &str) -> String {
    let is_one = digits.trim_start_matches(['-', '\u{2212}']) == "1";
    let name = match unit(lang, printed) {
        "firms" if is_one => "firm",
        "points" if is_one => "point",
        "percentage points" if is_one => "percentage point",
        "years" if is_one => "year",
        name => name,
    };
    let space = match name {
        "%" | "" => "",
        // `5 10,000 yuan` would read as one number.
        name if name.starts_with(|first: char| first.is_ascii_digit()) => " × ",
        _ => " ",
    };
    format!("{space}{name}")
}

/// So many of something, in English: `1 project`, `12 projects`.
pub fn english(count: impl std::fmt::Display, one: &str, many: &str) -> String {
    let count = count.to_string();
    format!("{count} {}", if count == "1" { one } else { many })
}

/// What a column holds and in which unit: `总投资（亿元）`. A unit that only repeats the name is left out.
pub fn column(lang: Lang, what: &str, printed: &str) -> String {
    match unit(lang, printed) {
        "" => what.to_owned(),
        name if name.eq_ignore_ascii_case(what) => what.to_owned(),
        name => lang.pick(format!("{what}（{name}）"), format!("{what} ({name})")),
    }
}

/// 万元 as printed and the same in 亿元, marked as converted.
pub fn money(lang: Lang, wan: &str, yi: &str) -> String {
    match lang {
        Lang::Zh => format!("{} 万元（折合 {} 亿元）", grouped(wan), grouped(yi)),
        Lang::En => format!("{} × 10,000 yuan (= {} × 100 million yuan)", grouped(wan), grouped(yi)),
    }
}

/// 万元 in millions of yuan, to the last digit: the point moves by two.
pub fn millions(wan: &str) -> String {
    let (whole, fraction) = wan.split_once('.').unwrap_or((wan, ""));
    let whole = format!("{whole:0>3}");
    let (millions, rest) = whole.split_at(whole.len() - 2);
    grouped(format!("{millions}.{rest}{fraction}").trim_end_matches('0').trim_end_matches('.'))
}

/// Hectares as printed and the same in 亩, marked as converted.
pub fn land(lang: Lang, hectares: &str, mu: &str) -> String {
    match lang {
        Lang::Zh => format!("{} 公顷（折合 {} 亩）", grouped(hectares), grouped(mu)),
        Lang::En => format!("{} ha (= {} mu)", grouped(hectares), grouped(mu)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(digits: &str, unit: &str, zh: &str, en: &str) {
        assert_eq!(with_unit(Lang::Zh, digits, unit), zh);
        assert_eq!(with_unit(Lang::En, digits, unit), en);
    }

    #[test]
    fn printed_digits_and_units_are_kept() {
        check("110", "亿元", "110 亿元", "110 × 100 million yuan");
        check("2039600", "万元", "2,039,600 万元", "2,039,600 × 10,000 yuan");
        check("20.20", "公顷", "20.20 公顷", "20.20 ha");
        check("13", "%", "13%", "13%");
        check("5", "个", "5 个", "5");
        check("1", "家", "1 家", "1 firm");
        check("-1", "家", "−1 家", "−1 firm");
        check("11", "家", "11 家", "11 firms");
        check("-2", "亿元", "−2 亿元", "−2 × 100 million yuan");
    }

    #[test]
    fn a_unit_without_english_stays_as_printed() {
        check("7", "担", "7 担", "7 担");
    }

    #[test]
    fn a_conversion_says_that_it_is_one() {
        assert_eq!(money(Lang::Zh, "30000", "3"), "30,000 万元（折合 3 亿元）");
        assert_eq!(land(Lang::En, "29", "435"), "29 ha (= 435 mu)");
    }

    #[test]
    fn millions_are_exact() {
        let exact = ["252600", "70000", "8600", "55", "20.20"].map(millions);
        assert_eq!(exact, ["2,526", "700", "86", "0.55", "0.202"]);
    }

    #[test]
    fn a_column_names_its_unit() {
        assert_eq!(column(Lang::Zh, "总投资", "亿元"), "总投资（亿元）");
        assert_eq!(column(Lang::En, "Workshops", "个"), "Workshops");
        assert_eq!(column(Lang::En, "Firms", "家"), "Firms");
        assert_eq!(column(Lang::Zh, "入驻企业", "家"), "入驻企业（家）");
    }

    #[test]
    fn english_tells_one_from_many() {
        assert_eq!(english(1, "project", "projects"), "1 project");
        assert_eq!(english(0, "project", "projects"), "0 projects");
        assert_eq!(english(21, "project", "projects"), "21 projects");
    }
}
