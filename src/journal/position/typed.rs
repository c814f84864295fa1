//! A position as people type it or copy it from a map or a receiver.

use super::Position;

/// Hundredths of a millionth of a degree: fine enough that nothing is lost by rounding once.
const SCALE: i64 = 100_000_000;
const DIGITS: usize = 8;

/// Degrees, minutes and seconds, of which minutes and seconds may be missing.
type Angle<'a> = &'a [i64];

impl Position {
    /// Reads `29.99, 108.11`, `N29°59'28.3" E108°6'40"`, `北纬29.99度 东经108.11度` and the like. North
    /// comes first unless letters or the size of the numbers say otherwise.
    pub fn typed(typed: &str) -> Option<Self> {
        let Parts { numbers, negative, sides } = Parts::of(typed)?;
        let (first, second) = match numbers.len() {
            count @ (2 | 4 | 6) => numbers.split_at(count / 2),
            _ => return None,
        };
        // A minus stands before degrees, never before minutes.
        let minus = |at: usize| negative.get(at).is_some_and(|minus| *minus);
        let of = |parts, at| angle(parts).map(|angle| if minus(at) { -angle } else { angle });
        if negative.iter().enumerate().any(|(at, minus)| *minus && at % first.len() > 0) {
            return None;
        }
        let (first, second) = (of(first, 0)?, of(second, first.len())?);
        match (sides.as_slice(), negative.contains(&true)) {
            ([], _) if first.abs() > 90 * i64::from(super::MILLION) => position(second, first),
            ([], _) => position(first, second),
            (['N' | 'S', 'E' | 'W'], false) => position(signed(first, &sides, 0), signed(second, &sides, 1)),
            (['E' | 'W', 'N' | 'S'], false) => position(signed(second, &sides, 1), signed(first, &sides, 0)),
            _ => None,
        }
    }
}

fn position(north: i64, east: i64) -> Option<Position> {
    Position::new(north.try_into().ok()?, east.try_into().ok()?)
}

fn signed(angle: i64, sides: &[char], at: usize) -> i64 {
    if matches!(sides.get(at), Some('S' | 'W')) { -angle } else { angle }
}

/// In millionths of a degree.
fn angle(parts: Angle<'_>) -> Option<i64> {
    let mut parts = parts.iter().copied();
    let degrees = parts.next()?;
    let rest: Vec<i64> = parts.collect();
    if degrees > 180 * SCALE || rest.iter().any(|part| *part >= 60 * SCALE) {
        return None;
    }
    let seconds = rest.iter().zip([60, 1]).map(|(part, seconds)| part * seconds).sum::<i64>();
    let fine = degrees + seconds / 3600;
    let step = SCALE / i64::from(super::MILLION);
    Some((fine + step / 2) / step)
}

/// The numbers of a line, which of them have a minus, and the sides of the earth it names.
#[derive(Default)]
struct Parts {
    numbers: Vec<i64>,
    negative: Vec<bool>,
    sides: Vec<char>,
}

impl Parts {
    /// `None` where something else stands between the numbers.
    fn of(typed: &str) -> Option<Self> {
        let mut parts = Self::default();
        let mut digits = String::new();
        for c in typed.chars().map(plain).chain([' ']) {
            if c.is_ascii_digit() || c == '.' || (c == '-' && digits.is_empty()) {
                digits.push(c);
                continue;
            }
            if !digits.is_empty() {
                parts.negative.push(digits.starts_with('-'));
                parts.numbers.push(number(digits.trim_start_matches('-'))?);
                digits.clear();
            }
            match c {
                'N' | 'S' | 'E' | 'W' => parts.sides.push(c),
                ' ' => {}
                _ => return None,
            }
        }
        Some(parts)
    }
}

/// The many ways to write the same sign.
fn plain(c: char) -> char {
    match c {
        '０'..='９' => char::from_u32(c as u32 - '０' as u32 + '0' as u32).unwrap_or(c),
        '．' => '.',
        '－' | '−' => '-',
        '北' | 'n' => 'N',
        '南' | 's' => 'S',
        '东' | 'e' => 'E',
        '西' | 'w' => 'W',
        ',' | '，' | ';' | '；' | '、' | '°' | 'º' | '度' | '\'' | '′' | '’' | '分' | '"' | '″' | '”' | '秒' | '纬'
        | '经' | ':' | '：' | '/' => ' ',
        c if c.is_whitespace() => ' ',
        c => c,
    }
}

fn number(digits: &str) -> Option<i64> {
    let (whole, part) = digits.split_once('.').unwrap_or((digits, ""));
    let all_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if whole.is_empty() || whole.len() > 3 || !all_digits(whole) || !all_digits(part) {
        return None;
    }
    let part: String = part.chars().chain("0".repeat(DIGITS).chars()).take(DIGITS).collect();
    Some(whole.parse::<i64>().ok()? * SCALE + part.parse::<i64>().ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(typed: &str, expected: Option<&str>) {
        assert_eq!(Position::typed(typed).map(|position| position.to_string()).as_deref(), expected, "{typed}");
    }

    #[test]
    fn positions_are_read_as_people_write_them() {
        let here = Some("29.991194,108.111111");
        check("29.991194,108.111111", here);
        check(" 29.991194， 108.111111 ", here);
        check("108.111111 29.991194", here);
        check("N29.991194 E108.111111", here);
        check("108.111111°E, 29.991194°N", here);
        check("北纬29.991194度，东经108.111111度", here);
        check("29°59'28.3\"N 108°06'40\"E", here);
        check("29°59′28.3″ 108°06′40″", here);
        check("北纬29度59分28.3秒 东经108度6分40秒", here);
        check("29 59.47163 108 6.66667", Some("29.991194,108.111111"));
        check("-33.86,151.2", Some("-33.860000,151.200000"));
        check("33.86 S 151.2 E", Some("-33.860000,151.200000"));
        check("40 26 46, -79 58 56", Some("40.446111,-79.982222"));
        check("-33°51' 151°12'", Some("-33.850000,151.200000"));
        check("０．５，１", Some("0.500000,1.000000"));
    }

    #[test]
    fn what_is_no_position_is_none() {
        for typed in [
            "",
            "石柱县",
            "29.99",
            "29.99,108.11,5",
            "91,181",
            "29,59;30",
            "N29 N108",
            "N-29 E108",
            "29 -59, 108 6",
            "29 59, 108 -6",
            "1.2.3,4",
            "-,-",
            "29°61'0\" 108°0'0\"",
            "99999999999999999999,1",
            "29.99，一百零八",
        ] {
            check(typed, None);
        }
    }
}
