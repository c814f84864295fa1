//! Numbers as people read them. Printed digits are kept: nothing is rounded here.

/// Groups the integer digits of a plain decimal in threes: `2039600` → `2,039,600`.
pub fn grouped(digits: &str) -> String {
    let (sign, digits) = digits.strip_prefix('-').map_or(("", digits), |rest| ("\u{2212}", rest));
    let (whole, fraction) = digits.find('.').map_or((digits, ""), |dot| digits.split_at(dot));
    let mut out = String::from(sign);
    for (index, digit) in whole.chars().enumerate() {
        if index > 0 && (whole.len() - index).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out + fraction
}

/// A computed value with a fixed number of decimals, grouped.
pub fn decimal(value: f64, decimals: usize) -> String {
    grouped(&format!("{value:.decimals$}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_are_grouped_in_threes_and_kept() {
        for (digits, expected) in [
            ("7", "7"),
            ("999", "999"),
            ("1000", "1,000"),
            ("2039600", "2,039,600"),
            ("-124000", "−124,000"),
            ("20.20", "20.20"),
            ("1234.5678", "1,234.5678"),
        ] {
            assert_eq!(grouped(digits), expected);
        }
    }
}
