//! Which gaps are shown: by park, by industry, by reason.

use leptos::prelude::*;

use crate::app::parts::Pick;
use crate::app::{follow, named, use_lang, use_state};
use crate::i18n::words::{chains, gaps as words};
use crate::insight::chains::{GapChoice, Reason};
use crate::plan::{IndustryId, ParkId};

#[component]
pub(super) fn Filters(choice: Memo<GapChoice>) -> impl IntoView {
    let (lang, state) = (use_lang(), use_state());
    let plan = state.plan;
    let parks = plan.parks.iter().map(|park| (park.id.to_string(), named(&park.name).to_owned())).collect();
    // Only those that have a chain: others would show nothing.
    let has_chain = |id: &IndustryId| plan.chains.iter().any(|chain| chain.industry == *id);
    let industries = plan.industries.iter().filter(|industry| has_chain(&industry.id));
    let industries = industries.map(|industry| (industry.id.to_string(), named(&industry.name).to_owned())).collect();
    let mut codes: Vec<&'static str> = Reason::ALL.into_iter().map(Reason::code).collect();
    codes.dedup();
    let reasons =
        codes.into_iter().map(|code| (code.to_owned(), lang.t(words::reason_kind(code)).to_owned())).collect();
    let set = move |name: &'static str| Callback::new(move |value: String| state.set_query(name, &value));
    let park = follow(move || choice.with(|choice| choice.park.as_ref().map(ParkId::to_string).unwrap_or_default()));
    let industry =
        follow(move || choice.with(|choice| choice.industry.as_ref().map(IndustryId::to_string).unwrap_or_default()));
    let reason = follow(move || choice.with(|choice| choice.reason.unwrap_or_default().to_owned()));
    view! {
        <div class="toolbar">
            <Pick label=chains::PARK none=chains::ALL_PARKS options=parks value=park on_pick=set("park") />
            <Pick label=chains::INDUSTRY none=chains::ALL_INDUSTRIES options=industries value=industry on_pick=set("industry") />
            <Pick label=words::REASON none=words::ANY_REASON options=reasons value=reason on_pick=set("reason") />
        </div>
    }
}
