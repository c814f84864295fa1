//! Numbers with their unit. Values keep the digits that were printed (`20.20` stays `20.20`).

use borsh::{BorshDeserialize, BorshSerialize};
use std::sync::Arc;

use serde::{Deserialize, Serialize};

pub use rust_decimal::Decimal;

/// A unit as printed. Units the app does not know are kept as they are and never converted.
#[derive(
    Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, BorshSerialize, BorshDeserialize,
)]
#[serde(from = "Arc<str>", into = "Arc<str>")]
pub enum Unit {
    /// 元
    Yuan,
    /// 万元, ten thousand yuan
    WanYuan,
    /// 亿元, a hundred million yuan
    YiYuan,
    /// 万元/亩, ten thousand yuan per mu
    WanYuanPerMu,
    /// 平方米 or ㎡
    SquareMetre,
    /// 万平方米 or 万㎡
    WanSquareMetre,
    /// 平方公里
    SquareKilometre,
    /// 公顷
    Hectare,
    /// 亩, a fifteenth of a hectare
    Mu,
    /// %
    Percent,
    /// Things that are counted: 家, 个, 项, …
    Count(Arc<str>),
    Other(Arc<str>),
}

/// What a unit measures; only quantities of one dimension can be compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dimension {
    Money,
    MoneyPerArea,
    Area,
    Share,
    Count,
    Other,
}

/// A value in the unit it was printed in.
#[derive(Clone, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub struct Quantity {
    pub value: Decimal,
    pub unit: Unit,
}

impl Unit {
    pub fn as_str(&self) -> &str {
        match self {
            Unit::Yuan => "元",
            Unit::WanYuan => "万元",
            Unit::YiYuan => "亿元",
            Unit::WanYuanPerMu => "万元/亩",
            Unit::SquareMetre => "平方米",
            Unit::WanSquareMetre => "万平方米",
            Unit::SquareKilometre => "平方公里",
            Unit::Hectare => "公顷",
            Unit::Mu => "亩",
            Unit::Percent => "%",
            Unit::Count(unit) | Unit::Other(unit) => unit,
        }
    }

    pub fn dimension(&self) -> Dimension {
        match self {
            Unit::Yuan | Unit::WanYuan | Unit::YiYuan => Dimension::Money,
            Unit::WanYuanPerMu => Dimension::MoneyPerArea,
            Unit::SquareMetre | Unit::WanSquareMetre | Unit::SquareKilometre | Unit::Hectare | Unit::Mu => {
                Dimension::Area
            }
            Unit::Percent => Dimension::Share,
            Unit::Count(_) => Dimension::Count,
            Unit::Other(_) => Dimension::Other,
        }
    }

    /// How many yuan or square metres one of this unit is, as a fraction; other units are 1.
    fn size(&self) -> (i64, i64) {
        match self {
            Unit::WanYuan | Unit::WanSquareMetre | Unit::Hectare => (10_000, 1),
            Unit::YiYuan => (100_000_000, 1),
            Unit::SquareKilometre => (1_000_000, 1),
            Unit::Mu => (10_000, 15),
            _ => (1, 1),
        }
    }
}

impl From<Arc<str>> for Unit {
    fn from(printed: Arc<str>) -> Self {
        match &*printed {
            "元" => Unit::Yuan,
            "万元" => Unit::WanYuan,
            "亿元" => Unit::YiYuan,
            "万元/亩" => Unit::WanYuanPerMu,
            "平方米" | "㎡" => Unit::SquareMetre,
            "万平方米" | "万㎡" => Unit::WanSquareMetre,
            "平方公里" => Unit::SquareKilometre,
            "公顷" => Unit::Hectare,
            "亩" => Unit::Mu,
            "%" => Unit::Percent,
            "家" | "个" | "项" | "人" | "条" | "件" | "座" | "套" => Unit::Count(printed),
            _ => Unit::Other(printed),
        }
    }
}

impl From<Unit> for Arc<str> {
    fn from(unit: Unit) -> Self {
        unit.as_str().into()
    }
}

impl Quantity {
    pub fn new(value: Decimal, unit: Unit) -> Self {
        Self { value, unit }
    }

    /// The same quantity in another unit of the same dimension; `None` if it has another dimension,
    /// or an unknown unit other than its own.
    pub fn to(&self, unit: &Unit) -> Option<Quantity> {
        if self.unit == *unit {
            return Some(self.clone());
        }
        let dimension = self.unit.dimension();
        if dimension != unit.dimension() || dimension == Dimension::Other {
            return None;
        }
        let ((up, down), (to_up, to_down)) = (self.unit.size(), unit.size());
        let value = self.value.checked_mul((up * to_down).into())?.checked_div((down * to_up).into())?;
        Some(Quantity::new(value, unit.clone()))
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[track_caller]
    fn check(value: &str, from: &str, to: &str, expected: Option<&str>) {
        let unit = |printed: &str| Unit::from(Arc::<str>::from(printed));
        let decimal = |digits: &str| Decimal::from_str_exact(digits).unwrap();
        let converted = Quantity::new(decimal(value), unit(from)).to(&unit(to));
        assert_eq!(converted, expected.map(|digits| Quantity::new(decimal(digits), unit(to))));
    }

    #[test]
    fn units_of_one_dimension_convert_exactly() {
        check("29", "公顷", "亩", Some("435"));
        check("400", "亩", "公顷", Some("26.666666666666666666666666667"));
        check("6.9", "平方公里", "公顷", Some("690.0"));
        check("2039600", "万元", "亿元", Some("203.96"));
        check("5", "亿元", "亩", None);
        check("5", "家", "个", Some("5"));
    }

    #[test]
    fn an_unknown_unit_converts_only_to_itself() {
        check("2000", "万吨/年", "万吨/年", Some("2000"));
        check("2000", "万吨/年", "吨", None);
    }
}
