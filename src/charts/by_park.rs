//! Planned investment of each park.

use super::ChartSpec;
use super::subtotals::{self, Part};
use super::sum::Sum;
use super::wording::named;
use crate::i18n::Lang;
use crate::i18n::words::charts;
use crate::plan::{Plan, Subject};

/// Subtotals as printed; where the projects add up to something else, both are told.
pub fn by_park(plan: &Plan, lang: Lang) -> ChartSpec {
    let parts = plan.parks.iter().enumerate().map(|(index, park)| {
        let subject = Subject::Park(park.id.clone());
        Part { name: named(lang, &park.name), sum: Sum::of(plan, &subject), subject: Some(subject), park: index }
    });
    subtotals::spec(plan, lang, (charts::BY_PARK, charts::PARK), parts.collect())
}
