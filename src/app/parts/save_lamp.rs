//! A quiet lamp in the header: whether the work is kept. Below it stands how long ago the last backup was.

use leptos::prelude::*;

use crate::app::{Reading, live, use_lang, use_work};
use crate::i18n::Text;
use crate::i18n::words::journal;
use crate::route::Page;
use crate::storage::{Outbox, Saving};

/// The sign is a shape as well as a colour.
struct Lamp {
    class: &'static str,
    sign: &'static str,
    words: Text,
}

#[component]
pub fn SaveLamp(
    /// Says what has no backup, once that is known.
    copied: AnyView,
) -> impl IntoView {
    let (lang, work) = (use_lang(), use_work());
    let lamp = Memo::new(move |_| (work.unsaved().is_some(), work.reading().get(), work.outbox().with(Outbox::state)));
    let sign = live(move || {
        let Lamp { class, sign, words } = lamp.with(|(unsaved, reading, saving)| state(*unsaved, reading, saving));
        let view = view! {
            <span class=format!("save-lamp__state {class}")>
                <span class="save-lamp__sign" aria-hidden="true">{sign}</span>
                {lang.t(words)}
            </span>
        };
        view.into_any()
    });
    view! {
        <a class="save-lamp" href=Page::Data.href()>
            {sign}
            <span class="save-lamp__backup">{copied}</span>
        </a>
    }
}

/// What is not on disk may be a photo whose note is.
fn state(unsaved: bool, reading: &Reading, saving: &Saving) -> Lamp {
    let lamp = |class, sign, words| Lamp { class, sign, words };
    match (unsaved, reading, saving) {
        (true, ..) | (_, _, Saving::Failed(..)) => lamp("save-lamp__state--bad", "!", journal::NOT_SAVED),
        (_, _, Saving::Under(_)) => lamp("", "…", journal::SAVING),
        (_, Reading::Failed(_), Saving::Saved) => lamp("save-lamp__state--bad", "!", journal::NOT_READ),
        (_, Reading::Under, Saving::Saved) => lamp("", "…", journal::READING),
        (_, Reading::Done, Saving::Saved) => lamp("save-lamp__state--good", "✓", journal::SAVED),
    }
}
