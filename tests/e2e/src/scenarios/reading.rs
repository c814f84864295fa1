//! The plan's text.

use anyhow::{Result, ensure};

use super::Scenario;
use crate::visit::Visit;

pub const ALL: &[Scenario] = &[
    Scenario::new("the_address_of_a_paragraph_leads_to_it", to_a_paragraph),
    Scenario::new("going_to_another_paragraph_does_not_build_the_text_anew", not_anew),
    Scenario::new("words_are_marked_in_the_text_and_gone_through", marks),
    Scenario::new("what_is_looked_for_stays_marked_on_the_way_through_the_text", kept_marks),
    Scenario::new("a_quotation_leads_to_its_words_marked_in_the_text", quoted),
    Scenario::new("a_fact_marks_the_words_it_was_taken_from", cited),
];

const IN_VIEW: &str = "(() => {
    const box = document.querySelector('.plan-text [aria-current=location]')?.getBoundingClientRect();
    return box !== undefined && box.top < innerHeight && box.bottom > 0;
})()";

fn to_a_paragraph(visit: &mut Visit<'_>) -> Result<()> {
    for id in ["c5.s3.p1", "annex.r7"] {
        visit.open(&format!("#/text/{id}"))?;
        visit.window()?.wait(IN_VIEW)?;
        let current = visit.run("return document.querySelector('.plan-text [aria-current=location]').id", &[])?;
        ensure!(current == format!("text-{id}"), "{id} leads to {current}");
    }
    visit.open("#/text/c99")?;
    visit.window()?.wait("document.querySelector('main .notice').textContent.includes('c99')")
}

fn not_anew(visit: &mut Visit<'_>) -> Result<()> {
    visit.open("#/text/c1.p1")?;
    visit.run("document.querySelector('.plan-text').dataset.same = 'yes'; location.hash = '#/text/c4.s1.p1'", &[])?;
    visit.window()?.wait("document.querySelector('[aria-current=location]')?.id === 'text-c4.s1.p1'")?;
    visit.window()?.wait(IN_VIEW)?;
    visit.window()?.wait("document.querySelector('.plan-text').dataset.same === 'yes'")
}

fn marks(visit: &mut Visit<'_>) -> Result<()> {
    visit.open("#/text?q=lajiao")?;
    let window = visit.window()?;
    window.wait("document.querySelectorAll('.plan-text mark').length > 1")?;
    window.click(".seek .button:last-child")?;
    window.wait("document.querySelector('mark[aria-current]')?.id === 'mark-0'")?;
    window.click(".seek .button:last-child")?;
    window.wait("document.querySelector('mark[aria-current]')?.id === 'mark-1'")
}

fn cited(visit: &mut Visit<'_>) -> Result<()> {
    visit.open("#/text/c1.s1.p2")?;
    let window = visit.window()?;
    let facts = "document.querySelector('[aria-current=location] .taken')";
    window.run(&format!("{facts}.open = true"), &[])?;
    window.wait(&format!("{facts}.querySelector('a') !== null"))?;
    window.run(&format!("{facts}.querySelector('a').focus()"), &[])?;
    window.wait("document.querySelector('.cited')?.textContent.includes('66家')")
}

fn kept_marks(visit: &mut Visit<'_>) -> Result<()> {
    visit.open("#/text?q=lajiao")?;
    let window = visit.window()?;
    window.wait("document.querySelectorAll('.plan-text mark').length > 1")?;
    let ways = "[...document.querySelectorAll('.outline a, .plan-text .copy-link')]";
    window.wait(&format!("{ways}.length > 100 && {ways}.every(way => way.hash.endsWith('?q=lajiao'))"))?;
    window.click(".outline a")?;
    window.wait("location.hash.startsWith('#/text/') && document.querySelectorAll('.plan-text mark').length > 1")?;
    visit.open("#/search?q=lajiao&kind=paragraphs")?;
    visit.window()?.click(".hit__link")?;
    visit.window()?.wait("location.hash.endsWith('?q=lajiao')")?;
    visit.window()?.wait(IN_VIEW)?;
    visit.window()?.wait("document.querySelector('[aria-current=location] mark')")
}

fn quoted(visit: &mut Visit<'_>) -> Result<()> {
    visit.open("#/indicators/output")?;
    visit.window()?.wait("document.querySelector('main td a[href*=\"?q=\"]')")?;
    visit.window()?.click("main td a[href*=\"?q=\"]")?;
    visit.window()?.wait("document.querySelector('[aria-current=location] mark')")?;
    visit.window()?.wait(IN_VIEW)
}
