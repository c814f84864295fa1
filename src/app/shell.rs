//! The frame around every page: header with menu and search, the page, footer.

use leptos::prelude::*;

use super::lazy::{self, Bars, BuildBar, Missing};
use super::live::{after_paint, later};
use super::navigation::{area_of, areas};
use super::pages::PageView;
use super::parts::{SaveLamp, SearchBox};
use super::{Theme, live_if, use_lang, use_state, use_work};
use crate::browser::screen;
use crate::i18n::words::{self, shell};
use crate::insight::notes;
use crate::route::Page;

/// Rebuilt when the language changes, so that everything inside takes plain text.
#[component]
pub fn Shell() -> impl IntoView {
    let state = use_state();
    Effect::new(move |_| screen::set_language(state.lang.get().tag()));
    Effect::new(move |_| screen::set_theme(state.theme.get().as_str()));
    // They are begun once the page stands.
    let bars = RwSignal::new(None);
    later(move || lazy::arrive(lazy::bars(), bars));
    move || {
        let lang = state.lang.get();
        view! {
            <a class="skip-link" href="#main" on:click=focus_main>{lang.t(shell::SKIP)}</a>
            <Header bars />
            {bar(bars, |bars| bars.above)}
            <main id="main" class="page" tabindex="-1">
                <PageView />
            </main>
            <Footer />
            {bar(bars, |bars| bars.below)}
        }
    }
}

/// One of the bars, once they have come.
fn bar(bars: RwSignal<Option<Result<Bars, Missing>>>, which: fn(Bars) -> BuildBar) -> AnyView {
    live_if(move || bars.get().and_then(Result::ok).map(|bars| which(bars)()))
}

/// The hash belongs to the route, so the skip link moves the focus by itself.
fn focus_main(event: leptos::ev::MouseEvent) {
    event.prevent_default();
    screen::focus("main");
}

#[component]
pub fn Header(
    /// What comes later. Without it the header is the first view's, which a script replaces.
    #[prop(optional)]
    bars: RwSignal<Option<Result<Bars, Missing>>>,
) -> impl IntoView {
    let state = use_state();
    let lang = use_lang();
    view! {
        <header class="header">
            <a class="header__title" href=Page::Overview.href()>{lang.t(shell::APP)}</a>
            <nav class="menu" aria-label=lang.t(shell::MENU)>
                {areas().map(|area| {
                    let page = area.page.clone();
                    let current = move || (state.page.with(area_of) == page).then_some("page");
                    let due = (area.page == Page::Notes).then(|| after_paint(|| view! { <DueCount /> }.into_any()));
                    view! { <a class="menu__item" href=area.page.href() aria-current=current>{lang.t(area.name)} {due}</a> }
                }).into_iter().collect_view()}
            </nav>
            <SearchBox />
            <SaveLamp copied=bar(bars, |bars| bars.copied) />
            <ThemeSwitch />
            <button class="button button--quiet" lang=lang.other().tag()
                on:click=move |_| state.choose_language(lang.other())>
                {lang.t(shell::SWITCH_LANGUAGE)}
            </button>
        </header>
    }
}

/// How many follow-ups should have been done by now; nothing while there are none.
#[component]
fn DueCount() -> impl IntoView {
    let (lang, work) = (use_lang(), use_work());
    live_if(move || {
        let today = work.today().get()?;
        let count = work.with(|overlay| notes::count_due(overlay, today));
        let said = words::notes::due_count(lang, count);
        (count > 0).then(|| {
            view! { " " <span class="menu__count">{count} <span class="visually-hidden">{said}</span></span> }
                .into_any()
        })
    })
}

#[component]
fn ThemeSwitch() -> impl IntoView {
    let state = use_state();
    let lang = use_lang();
    let choices =
        [(Theme::System, shell::THEME_SYSTEM), (Theme::Light, shell::THEME_LIGHT), (Theme::Dark, shell::THEME_DARK)];
    view! {
        <select class="select select--quiet" aria-label=lang.t(shell::THEME)
            prop:value=move || state.theme.get().as_str()
            on:change=move |event| state.choose_theme(Theme::from_name(&event_target_value(&event)))>
            {choices.map(|(theme, name)| view! {
                <option value=theme.as_str() selected=move || state.theme.get() == theme>{lang.t(name)}</option>
            }).into_iter().collect_view()}
        </select>
    }
}

#[component]
fn Footer() -> impl IntoView {
    let state = use_state();
    let lang = use_lang();
    let about = &state.plan.about;
    view! {
        <footer class="footer">
            <p>{about.title.zh.as_str()} " " {about.number.as_str()} " · " {about.issued.as_str()}</p>
            <p><a href=Page::Data.href()>{lang.t(shell::DATA)}</a></p>
        </footer>
    }
}
