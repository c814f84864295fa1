//! Numbers at the head of chapters, sections, lists and rows: `第三章`, `（二）`, `4.`, `(5)`.

/// A printed number and the way it is printed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Ordinal {
    pub(super) number: u32,
    /// What stands before and after the number.
    around: (String, String),
    chinese: bool,
}

/// Numbers larger than this are years or amounts.
const LARGEST: u32 = 999;
const DIGITS: [char; 10] = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

impl Ordinal {
    /// The number with which a heading or paragraph begins.
    pub(super) fn leading(text: &str) -> Option<Self> {
        let (before, rest) = match text.chars().next()? {
            first @ ('第' | '（' | '(') => text.split_at(first.len_utf8()),
            _ => ("", text),
        };
        let (number, chinese, rest) = number(rest)?;
        let after = rest.chars().next()?;
        let next = rest.chars().nth(1);
        let fits = match before {
            "第" => matches!(after, '章' | '节' | '编' | '篇' | '部' | '条'),
            "" => match after {
                '、' | '）' | ')' => true,
                '.' | '．' => !chinese && next.is_none_or(|next| !next.is_ascii_digit()),
                _ => false,
            },
            _ => matches!(after, '）' | ')'),
        };
        fits.then(|| Self { number, around: (before.to_owned(), after.to_string()), chinese })
    }

    /// A cell that is such a number, or nothing but a number, or begins with one.
    pub(super) fn cell(cell: &str) -> Option<Self> {
        let plain = || {
            let (number, chinese, rest) = number(cell)?;
            rest.is_empty().then(|| Self { number, around: Default::default(), chinese })
        };
        Self::leading(cell).or_else(plain)
    }

    /// Whether both count the same things; full-width and half-width brackets are the same.
    pub(super) fn same_kind(&self, other: &Self) -> bool {
        let key = |ordinal: &Self| {
            let narrow = |part: &str| part.replace('（', "(").replace('）', ")").replace('．', ".");
            (narrow(&ordinal.around.0), narrow(&ordinal.around.1), ordinal.chinese)
        };
        key(self) == key(other)
    }

    /// Another number printed in the same way.
    pub(super) fn with(&self, number: u32) -> Self {
        Self { number, ..self.clone() }
    }

    pub(super) fn print(&self) -> String {
        let number = if self.chinese { chinese(self.number) } else { self.number.to_string() };
        format!("{}{number}{}", self.around.0, self.around.1)
    }
}

/// The number a text begins with, whether it is in 汉字, and what follows it.
pub(super) fn number(text: &str) -> Option<(u32, bool, &str)> {
    let arabic = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
    if let Some((digits, rest)) = text.split_at_checked(arabic).filter(|(digits, _)| !digits.is_empty()) {
        let number = digits.parse().ok().filter(|number| (1..=LARGEST).contains(number))?;
        return Some((number, false, rest));
    }
    let end = text.find(|c: char| c != '十' && digit(c).is_none()).unwrap_or(text.len());
    let (printed, rest) = text.split_at_checked(end)?;
    Some((value(printed)?, true, rest))
}

fn digit(c: char) -> Option<u32> {
    let c = if c == '两' { '二' } else { c };
    DIGITS.iter().skip(1).position(|digit| *digit == c).and_then(|at| u32::try_from(at + 1).ok())
}

/// 一 to 九十九; `None` for what is no number, such as 一二.
fn value(printed: &str) -> Option<u32> {
    let one = |printed: &str| {
        let mut chars = printed.chars();
        chars.next().and_then(digit).filter(|_| chars.next().is_none())
    };
    match printed.split_once('十') {
        None => one(printed),
        Some((tens, ones)) => {
            let tens = if tens.is_empty() { 1 } else { one(tens)? };
            let ones = if ones.is_empty() { 0 } else { one(ones)? };
            Some(tens * 10 + ones)
        }
    }
}

pub(super) fn chinese(number: u32) -> String {
    let digit = |value: u32| usize::try_from(value).ok().and_then(|at| DIGITS.get(at)).copied();
    let (tens, ones) = (number / 10, number % 10);
    let tens: String = match tens {
        0 => String::new(),
        1 => "十".to_owned(),
        _ => digit(tens).into_iter().chain(['十']).collect(),
    };
    let ones = digit(ones).filter(|_| ones > 0);
    tens.chars().chain(ones).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: Option<(u32, &str)>) {
        let found = Ordinal::leading(text).map(|ordinal| (ordinal.number, ordinal.with(ordinal.number + 1).print()));
        assert_eq!(found, expected.map(|(number, next)| (number, next.to_owned())), "{text}");
    }

    #[test]
    fn numbers_of_headings_and_lists_are_read_and_counted_on() {
        check("第三章 产业规划", Some((3, "第四章")));
        check("第十九节 总则", Some((19, "第二十节")));
        check("（一）康养消费品产业", Some((1, "（二）")));
        check("二十、保障", Some((20, "二十一、")));
        check("4. 平台功能不全", Some((4, "5.")));
        check("(12)竹笋", Some((12, "(13)")));
    }

    #[test]
    fn years_amounts_and_words_are_no_such_numbers() {
        for text in ["2027年", "1.5亿元", "一是服务", "“一区三园”", "第一产业", "一二、", "110KV变电站", "——坚持", ""]
        {
            check(text, None);
        }
    }

    #[test]
    fn a_cell_may_be_nothing_but_a_number() {
        assert_eq!(Ordinal::cell("12").map(|ordinal| ordinal.with(13).print()), Some("13".to_owned()));
        assert_eq!(Ordinal::cell("585.69"), None);
        assert_eq!(Ordinal::cell("下路工业园区"), None);
    }

    #[test]
    fn brackets_of_either_width_count_the_same() {
        let kind = |text| Ordinal::leading(text).unwrap();
        assert!(kind("（1）甲").same_kind(&kind("(2)乙")));
        assert!(!kind("（1）甲").same_kind(&kind("（二）乙")));
    }
}
