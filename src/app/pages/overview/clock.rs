//! How far the plan's time has gone as of today.

use leptos::prelude::*;

use crate::browser::clock::today;
use crate::i18n::Lang;
use crate::i18n::words::overview;
use crate::insight::overview::Clock;
use crate::plan::{Plan, Year};

pub(super) fn clock(plan: &'static Plan, lang: Lang) -> AnyView {
    let today = today();
    // A device whose calendar is no calendar shows no clock.
    let Ok(day) = today.parse() else {
        return ().into_any();
    };
    let period = plan.about.period;
    let clock = Clock::at(period, day);
    let words = match clock {
        Clock::Before { days } => overview::before(lang, &today, days),
        Clock::During { left, .. } => overview::during(lang, &today, clock.share(), left),
        Clock::After { days } => overview::after(lang, &today, days),
    };
    let years = period.iter().map(|Year(year)| view! { <span class="plan-clock__year">{year}</span> }.into_any());
    view! {
        <section class="plan-clock" aria-label=lang.t(overview::PERIOD)>
            <p class="plan-clock__words">{words}</p>
            <div class="plan-clock__band" aria-hidden="true" style:--gone=clock.share().to_string()>
                {years.collect_view()}
            </div>
        </section>
    }
    .into_any()
}
