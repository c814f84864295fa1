//! What is stored on this device: backup, restore, merge.

mod clocks;
mod conflicts;
mod copy;
mod incoming;
mod kept;
mod kept_file;
mod loose;
mod one_file;
mod passphrase;
mod persistence;
mod photos;
mod read_back;
mod reset;

use leptos::prelude::*;

use crate::app::parts::PageTitle;
use crate::app::use_lang;
use crate::i18n::words::{data, shell};

#[component]
pub fn Data() -> impl IntoView {
    let lang = use_lang();
    view! {
        <PageTitle title=lang.t(shell::DATA) />
        <div class="data-page">
            <kept::Kept />
            <kept_file::KeepFile />
            <loose::LoosePhotos />
            <clocks::Clocks />
            <conflicts::Conflicts />
            <read_back::ReadBack />
            <one_file::CopyWithWork />
            <copy::OfflineCopy />
            <persistence::Persistence />
            <reset::RawAndReset />
            // The edition in one file has it inside.
            <p><a href="licences.txt" target="_blank" rel="noopener">{lang.t(data::LICENCES)}</a></p>
        </div>
    }
}
