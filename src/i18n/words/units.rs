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
        "家" => "firms",
        "个" | "项" => "",
        "分" => "points",
        "年" => "years",
        other => other,
    }
}

/// Digits with their unit, grouped: `2,039,600 万元`.
pub fn with_unit(lang: Lang, digits: &str, printed: &str) -> String {
    let name = unit(lang, printed);
    let space = if name == "%" || name.is_empty() { "" } else { " " };
    format!("{}{space}{name}", grouped(digits))
}

/// 万元 as printed and the same in 亿元, marked as converted.
pub fn money(lang: Lang, wan: &str, yi: &str) -> String {
    match lang {
        Lang::Zh => format!("{} 万元（折合 {} 亿元）", grouped(wan), grouped(yi)),
        Lang::En => format!("{} × 10,000 yuan (= {} × 100 million yuan)", grouped(wan), grouped(yi)),
    }
}

/// Hectares as printed and the same in 亩, marked as converted.
pub fn land(lang: Lang, hectares: &str, mu: &str) -> String {
    match lang {
        Lang::Zh => format!("{} 公顷（折合 {} 亩）", grouped(hectares), grouped(mu)),
        Lang::En => format!("{} ha (= {} mu)", grouped(hectares), grouped(mu)),
    }
}
