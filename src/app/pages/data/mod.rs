//! What is stored on this device: backup, restore, merge.

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
use crate::browser::one_file::is_one;
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
            <conflicts::Conflicts />
            <read_back::ReadBack />
            <one_file::CopyWithWork />
            <copy::OfflineCopy />
            <persistence::Persistence />
            <reset::RawAndReset />
            // The edition in one file has nothing beside it.
            {(!is_one()).then(|| view! { <p><a href="licences.txt">{lang.t(data::LICENCES)}</a></p> })}
        </div>
    }
}
