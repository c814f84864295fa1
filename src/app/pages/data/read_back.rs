//! Choosing a file, seeing what is in it, and only then taking it in.

use std::sync::Arc;

use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use super::incoming::Incoming;
use super::passphrase::Unlock;
use super::photos::IncomingPhotos;
use crate::app::safety::use_safety;
use crate::app::{Reading, TakenIn, Work, live, use_lang, use_work};
use crate::browser::clock;
use crate::browser::files::{self, File};
use crate::browser::screen;
use crate::i18n::Lang;
use crate::i18n::words::{data, photos};
use crate::journal::Entry;
use crate::report::{Backup, Preview, check_size, refusal, sealed};

const INPUT: &str = "backup-file";

/// Where the person is on the way.
#[derive(Clone)]
enum Step {
    Choose,
    Reading,
    /// So many photos of so many are done.
    Photos(usize, usize),
    Refused(String),
    /// A file that asks for a passphrase.
    Sealed(String),
    Look(Arc<(Backup, Preview)>),
    TakenIn(usize, TakenIn),
}

#[component]
pub fn ReadBack() -> impl IntoView {
    let (lang, work, safety) = (use_lang(), use_work(), use_safety());
    let step = RwSignal::new(Step::Choose);
    // What the page itself carries is looked at once, as a chosen file would be, when what is here is known.
    Effect::new(move |is_looked_at: Option<bool>| {
        let is_known = work.reading().get() == Reading::Done;
        if is_looked_at != Some(true)
            && is_known
            && matches!(step.get_untracked(), Step::Choose)
            && let Some(text) = work.carried()
            && let found @ Step::Look(_) = look_at(lang, work, &text)
        {
            step.set(found);
        }
        is_looked_at == Some(true) || is_known
    });
    // So is a file that was to be kept up to date and holds more than what is here.
    Effect::new(move |_| {
        if let Some(text) = safety.found().get() {
            safety.found().set(None);
            step.set(look_at(lang, work, &text));
            screen::focus(INPUT);
        }
    });
    let choose = move |event| {
        if let Some(file) = files::chosen(&event_target(&event)) {
            step.set(Step::Reading);
            spawn_local(async move {
                // The person may have left the page in the meantime.
                step.try_set(look(lang, work, &file).await);
            });
        }
    };
    let take_in = Callback::new(move |entries: Vec<Entry>| {
        let Step::Look(found) = step.get_untracked() else { return };
        let count = entries.len();
        work.take_in(entries, &found.0.set_aside);
        step.set(Step::Reading);
        spawn_local(async move {
            let told = move |done, all| drop(step.try_set(Step::Photos(done, all)));
            let photos = work.take_in_photos(&found.0.photos, told).await;
            step.try_set(Step::TakenIn(count, photos));
        });
    });
    let taken = Callback::new(move |photos| step.set(Step::TakenIn(0, photos)));
    let opened = Callback::new(move |text: String| step.set(look_at(lang, work, &text)));
    let leave = Callback::new(move |()| step.set(Step::Choose));
    let result = live(move || match step.get() {
        Step::Choose => ().into_any(),
        Step::Reading => view! { <p>{lang.t(data::READING_FILE)}</p> }.into_any(),
        Step::Photos(done, all) => view! { <p>{data::photos_under_way(lang, done, all)}</p> }.into_any(),
        Step::Refused(why) => view! { <p class="notice notice--error">{why}</p> }.into_any(),
        Step::TakenIn(count, TakenIn { kept, damaged, not_kept }) => {
            let photos = photos::taken_in(lang, kept, damaged, not_kept);
            let changes = (count > 0).then(|| data::taken_in(lang, count));
            view! { <p class="notice">{changes} " " {photos}</p> }.into_any()
        }
        Step::Sealed(text) => view! { <Unlock text opened /> }.into_any(),
        Step::Look(found) => {
            view! { <IncomingPhotos found=found.clone() taken /> <Incoming found take_in leave /> }.into_any()
        }
    });
    view! {
        <section class="card" aria-labelledby="read-back-title">
            <h2 class="card__title" id="read-back-title">{lang.t(data::READ_BACK)}</h2>
            <p>{lang.t(data::READ_BACK_HINT)}</p>
            <label class="field">
                <span class="field__label">{lang.t(data::CHOOSE_FILE)}</span>
                <input id=INPUT class="input" type="file" accept=".json,application/json" on:change=choose />
            </label>
            <div role="status">{result}</div>
        </section>
    }
}

async fn look(lang: Lang, work: Work, file: &File) -> Step {
    if let Err(refused) = check_size(file.size() as u64) {
        return Step::Refused(refusal::sentence(lang, &refused));
    }
    let Ok(text) = files::text(file).await else {
        return Step::Refused(lang.t(data::UNREADABLE).to_owned());
    };
    // So that the page says what it does before it reads a large file.
    clock::idle().await;
    // What is here is mostly known by then; where no answer comes, reading is given up.
    while work.reading().get_untracked() == Reading::Under {
        clock::idle().await;
    }
    if sealed::is_sealed(&text) { Step::Sealed(text) } else { look_at(lang, work, &text) }
}

fn look_at(lang: Lang, work: Work, text: &str) -> Step {
    if !work.may_take_in() {
        return Step::Refused(lang.t(data::NOT_YET).to_owned());
    }
    match work.preview(text) {
        Ok(found) => Step::Look(Arc::new(found)),
        Err(refused) => Step::Refused(refusal::sentence(lang, &refused)),
    }
}
