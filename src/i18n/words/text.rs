//! The plan's text.

use super::units;
use crate::i18n::{Lang, Text, grouped, text};
use crate::insight::citations::Stated;
use crate::plan::Bound;

pub const OUTLINE: Text = text("章节", "Outline");
pub const SEEK: Text = text("在原文中查找", "Find in the text");
pub const BEFORE: Text = text("上一处", "Previous");
pub const NEXT: Text = text("下一处", "Next");
pub const FACTS: Text = text("取自本行", "Taken from this row");
pub const COPY_LINK: Text = text("复制本段链接", "Copy a link to this paragraph");
pub const COPIED: Text = text("链接已复制", "Link copied");
pub const NOT_COPIED: Text = text(
    "浏览器不允许复制，请从地址栏复制链接",
    "The browser does not allow copying; please copy the link from the address bar",
);
pub const WORK: Text = text("进展记录和更正", "Notes and corrections");
pub const LOST: Text = text("原图缺失，仅存图题", "The picture is lost; only its caption is known");

pub fn link_to(lang: Lang, id: &str) -> String {
    lang.pick(format!("本段链接 {id}"), format!("Link to paragraph {id}"))
}

pub fn unknown(lang: Lang, id: &str) -> String {
    lang.pick(format!("原文中没有编号为“{id}”的段落。"), format!("The text has no paragraph “{id}”."))
}

/// How many facts were taken from a paragraph.
pub fn facts(lang: Lang, count: usize) -> String {
    match count {
        1 => lang.pick("据此录入 1 项", "1 fact taken from here").to_owned(),
        _ => lang.pick(format!("据此录入 {count} 项"), format!("{count} facts taken from here")),
    }
}

/// Which of the marks one is at, and how many there are.
pub fn found(lang: Lang, at: Option<usize>, total: usize) -> String {
    match (at, total) {
        (_, 0) => lang.pick("没有找到", "Not found").to_owned(),
        (None, 1) => lang.pick("1 处", "1 place").to_owned(),
        (None, _) => lang.pick(format!("{total} 处"), format!("{total} places")),
        (Some(at), _) => lang.pick(format!("第 {} 处，共 {total} 处", at + 1), format!("{} of {total}", at + 1)),
    }
}

/// The value as printed, how exactly it is stated, and for which year.
pub fn stated(lang: Lang, stated: &Stated) -> String {
    let quantity = &stated.quantity;
    let value = units::with_unit(lang, &grouped(&quantity.value.to_string()), quantity.unit.as_str());
    let value = match stated.bound {
        Bound::Exactly => value,
        Bound::About => lang.pick(format!("约 {value}"), format!("about {value}")),
        Bound::AtLeast => lang.pick(format!("{value}以上"), format!("at least {value}")),
        Bound::AtMost => lang.pick(format!("{value}以内"), format!("at most {value}")),
        Bound::Class => lang.pick(format!("{value}级"), format!("of the order of {value}")),
    };
    match stated.year {
        Some(year) => lang.pick(format!("{value}（{}年）", year.0), format!("{value} ({})", year.0)),
        None => value,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::{Quantity, Unit, Year};

    #[test]
    fn a_value_says_how_exactly_and_for_which_year_it_is_stated() {
        let quantity = Quantity::new("110".parse().unwrap_or_default(), Unit::YiYuan);
        let stated = |bound, year| super::stated(Lang::Zh, &Stated { quantity: quantity.clone(), bound, year });
        assert_eq!(stated(Bound::AtLeast, Some(Year(2027))), "110 亿元以上（2027年）");
        assert_eq!(stated(Bound::Exactly, None), "110 亿元");
    }
}
