//! One block of the text that is no table: its words, its link, its facts.

use leptos::prelude::*;

use super::desk::{Desk, element_id, mark_id, use_desk};
use super::facts::FactList;
use crate::app::parts::{CopyLink, Notes, Tracking, content, correction, way_to_findings};
use crate::app::{follow, live, live_if, use_lang, use_state, use_work};
use crate::i18n::words::text;
use crate::insight::passage::Stretch;
use crate::journal::{Field, Overlay};
use crate::plan::{Block, Paragraph, Subject};

#[component]
pub fn ParagraphView(
    paragraph: &'static Paragraph,
    /// The heading of a table, not of what comes after the table.
    #[prop(optional)]
    caption: bool,
) -> impl IntoView {
    let (desk, lang) = (use_desk(), use_lang());
    let words = all_words(desk, paragraph);
    let (class, words) = match &paragraph.block {
        // The page itself has the only first heading.
        Block::Heading { level: 1, .. } => ("passage passage--title", view! { <h2>{words}</h2> }.into_any()),
        Block::Heading { level: 2, .. } => ("passage passage--chapter", view! { <h2>{words}</h2> }.into_any()),
        Block::Heading { level: 3, .. } => ("passage passage--section", view! { <h3>{words}</h3> }.into_any()),
        Block::Heading { level: 4, .. } => ("passage passage--part", view! { <h4>{words}</h4> }.into_any()),
        Block::Heading { .. } => ("passage passage--part", view! { <h5>{words}</h5> }.into_any()),
        Block::LostPicture { .. } => ("passage passage--picture", lost_picture(words, lang.t(text::LOST)).into_any()),
        Block::Words(_) | Block::Row { .. } => ("passage", view! { <p>{words}</p> }.into_any()),
    };
    let class = if caption { "passage passage--caption" } else { class };
    view! {
        <div class=class id=element_id(&paragraph.id) aria-current=desk.is_addressed(&paragraph.id)>
            <div class="passage__words">{words}</div>
            <ParagraphLink paragraph />
            {amended(paragraph)}
            {findings(paragraph)}
            <FactList paragraph />
            <ParagraphWork paragraph />
        </div>
    }
}

fn lost_picture(caption: AnyView, lost: &'static str) -> impl IntoView {
    view! {
        <figure class="lost-picture">
            <p class="lost-picture__sign">{lost}</p>
            <figcaption>{caption}</figcaption>
        </figure>
    }
}

/// The way to what the audit found in a paragraph.
pub fn findings(paragraph: &'static Paragraph) -> AnyView {
    way_to_findings(use_desk().audited, "passage__found", Subject::Paragraph(paragraph.id.clone()))
}

/// What people say in place of the printed words, beside them.
pub fn amended(paragraph: &'static Paragraph) -> AnyView {
    let (state, work) = (use_state(), use_work());
    let subject = Subject::Paragraph(paragraph.id.clone());
    live_if(move || {
        let said = work.with(|overlay| correction(state.teller(overlay), &subject, Field::Words, ""))?;
        Some(view! { <p class="passage__amended">{content(said)}</p> }.into_any())
    })
}

/// Goes to the paragraph, so that the address says it, and copies that address.
#[component]
pub fn ParagraphLink(paragraph: &'static Paragraph) -> impl IntoView {
    let desk = use_desk();
    let label = text::link_to(use_lang(), paragraph.id.as_str());
    view! { <CopyLink to=desk.way_to(&paragraph.id) label said=desk.said /> }
}

/// Notes and corrections, only at the paragraph one has gone to: forms beside each of them would be in the way.
#[component]
pub fn ParagraphWork(paragraph: &'static Paragraph) -> impl IntoView {
    let (state, desk, work, lang) = (use_state(), use_desk(), use_work(), use_lang());
    let addressed = desk.is_addressed(&paragraph.id);
    let subject = StoredValue::new(Subject::Paragraph(paragraph.id.clone()));
    let count = move || work.with(|overlay| subject.with_value(|subject| count(overlay, subject)));
    let forms = move || {
        let subject = subject.get_value();
        view! { <Notes subject=subject.clone() /> <Tracking subject /> }.into_any()
    };
    let folded = move || {
        // The address may lead to the correction.
        let asked = state.query.with_untracked(|query| query.get("field").is_some());
        let opened = RwSignal::new(asked);
        view! {
            <details class="passage__work" open=asked on:toggle=move |_| opened.set(true)>
                <summary>{lang.t(text::WORK)} " (" {follow(count)} ")"</summary>
                {live_if(move || opened.get().then(forms))}
            </details>
        }
        .into_any()
    };
    live_if(move || addressed.get().map(|_| folded()))
}

/// How many notes and corrections there are.
fn count(overlay: &Overlay, subject: &Subject) -> usize {
    let corrected = overlay.text(subject, Field::Words).is_some();
    overlay.notes(subject).len() + usize::from(corrected)
}

/// The words of all cells, one after another; a paragraph has one.
fn all_words(desk: Desk, paragraph: &'static Paragraph) -> AnyView {
    let marks = desk.marks(&paragraph.id);
    live(move || {
        let words = marks.with(|marks| marks.cut(paragraph));
        words.iter().flatten().map(|piece| stretch(desk, piece)).collect_view().into_any()
    })
}

/// A piece of text, marked for what it is marked for.
pub fn stretch(desk: Desk, piece: &Stretch) -> AnyView {
    let text = piece.text.clone();
    let text = match piece.found {
        Some(number) => {
            let current = follow(move || (desk.at.get() == Some(number)).then_some("true"));
            view! { <mark id=mark_id(number) aria-current=current>{text}</mark> }.into_any()
        }
        None => text.into_any(),
    };
    match piece.cited {
        true => view! { <span class="cited">{text}</span> }.into_any(),
        false => text,
    }
}
