//! The title of a chain's strip: its name selects the chain as a whole, the mark before it folds it into one
//! box or opens it.

use leptos::prelude::*;

use super::drawing::Standing;
use super::paint::{class, paint, px};
use super::picked::Pickers;
use crate::app::{live, use_lang, use_state};
use crate::i18n::Lang;
use crate::i18n::words::chains;
use crate::insight::chains::{Band, Form};
use crate::plan::{Evidence, Name, Plan};

/// From the mark to the name.
const INDENT: f64 = 20.0;

/// Park, chain, printed or inferred.
pub fn band_title(plan: &Plan, lang: Lang, band: &Band) -> String {
    let name = |name: &Name| lang.pick(name.zh.clone(), name.en.clone());
    let park = plan.park(&band.park).map(|park| name(&park.name)).unwrap_or_default();
    match band.chain.as_ref().and_then(|id| plan.chain(id)) {
        Some(chain) => chains::band(lang, &park, &name(&chain.name), chain.evidence != Evidence::Printed),
        None => park,
    }
}

#[component]
pub(super) fn BandTitle(
    index: usize,
    band: Band,
    folded: bool,
    /// How far it has moved, and how wide the map is by now.
    down: RwSignal<Standing>,
    is_selected: RwSignal<bool>,
    /// Whom to tell; none where titles are only read.
    pickers: Option<Pickers>,
) -> impl IntoView {
    let lang = use_lang();
    let words = band_title(use_state().plan, lang, &band);
    let title = band.title((0.0, 0.0), words.clone());
    let rule = {
        let band = band.clone();
        live(move || paint(band.rule(down.with(|(down, _)| down.width))))
    };
    let (Some((chain, pickers)), Form::Words { lines, .. }) = (band.chain.clone().zip(pickers), &title.form) else {
        return view! { {rule} {paint(title)} }.into_any();
    };
    let y = px(lines.first().map_or(band.span.start, |(y, _)| *y));
    let (mark, what) = if folded { ("▸", chains::UNFOLD) } else { ("▾", chains::FOLD) };
    let label = format!("{}{}{words}", lang.t(what), lang.colon());
    let look = class(title.role);
    let fold = chain.clone();
    view! {
        {rule}
        <text class=format!("{look} chain-map__band-title--button") x="0" y=y.clone() id=format!("band-{index}")
            data-band=index role="button" tabindex="0" aria-expanded=(!folded).to_string() aria-label=label
            on:click=move |_| pickers.on_fold.run(fold.clone())>{mark}</text>
        <text class=format!("{look} chain-map__band-title--button") class:chain-map__band-title--selected=is_selected
            x=px(INDENT) y=y id=format!("title-{index}") data-title=index role="button" tabindex="0"
            aria-pressed=move || is_selected.get().to_string() on:click=move |_| pickers.on_band.run(chain.clone())>
            {words}
        </text>
    }
    .into_any()
}
