//! Words and numbers that several charts share.

use super::sum::Sum;
use crate::i18n::Lang;
use crate::i18n::words::{charts, units};
use crate::insight::projects::in_yi;
use crate::plan::{Decimal, Name, Unit};

/// A name in the reader's language.
pub fn named(lang: Lang, name: &Name) -> String {
    lang.pick(name.zh.clone(), name.en.clone())
}

/// Investment as people read it: 万元 → `149.86亿元`.
pub fn money(lang: Lang, wan: Decimal) -> String {
    units::with_unit(lang, &in_yi(wan).to_string(), Unit::YiYuan.as_str())
}

/// What the plan states, marked where the projects add up to something else.
pub fn stated(lang: Lang, sum: &Sum) -> String {
    let mark = if sum.difference().is_some() { " ※" } else { "" };
    money(lang, sum.stated()) + mark
}

/// The whole that is drawn, then the other one of print and sum where the two differ.
pub fn whole(lang: Lang, total: &Sum, drawn: Decimal) -> String {
    let computed = charts::total_is(lang, lang.t(charts::SUM), &money(lang, total.computed));
    if total.difference().is_none() {
        return computed;
    }
    let printed = charts::total_is(lang, lang.t(charts::PRINTED_TOTAL), &stated(lang, total));
    let both = if drawn == total.stated() { [printed, computed] } else { [computed, printed] };
    both.join(lang.pick("", " "))
}

/// What the plan states as digits only, for a chart whose title names the unit.
pub fn stated_digits(sum: &Sum) -> String {
    let mark = if sum.difference().is_some() { " ※" } else { "" };
    in_yi(sum.stated()).to_string() + mark
}

/// The sentence on a subtotal that is not the sum of its projects.
pub fn difference(lang: Lang, name: &str, sum: &Sum) -> Option<String> {
    sum.difference()?;
    Some(charts::differs(lang, name, &money(lang, sum.stated()), &money(lang, sum.computed)))
}

/// One value of a list: `下路工业园区 149.86 亿元`.
pub fn one(name: &str, value: &str) -> String {
    format!("{name} {value}")
}
