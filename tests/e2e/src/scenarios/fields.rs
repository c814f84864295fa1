//! Every kind of field can be changed in its place, and what is typed wrong is refused with a sentence.

use anyhow::{Context, Result, ensure};
use serde_json::json;

use super::Scenario;
use super::pages::addresses;
use super::work::{KEPT, shows};
use crate::visit::Visit;

pub const ALL: &[Scenario] = &[
    Scenario::new("each_kind_of_field_is_entered_and_kept", each_kind),
    Scenario::new("bad_input_is_refused_with_a_sentence", bad_input),
    Scenario::new("a_correction_stands_beside_the_print", correction),
    Scenario::new("words_of_the_plan_are_corrected_beside_the_print", words),
    Scenario::new("escape_leaves_a_field_as_it_was", escape),
];

/// Sets the control that is open, as typing or choosing does.
const SET: &str = "
    const control = document.querySelector('.editor__value :is(input, select, textarea)');
    control.value = args[0];
    control.dispatchEvent(new Event(control.matches('select') ? 'change' : 'input', { bubbles: true }));";

const ESCAPE: char = '\u{e00c}';
const ENTER: char = '\u{e007}';

/// Opens a field, enters a value and saves it.
pub fn report(visit: &mut Visit<'_>, slot: &str, typed: &str) -> Result<()> {
    begin(visit, slot, typed)?;
    visit.window()?.click(".editor [type=submit]")
}

/// Opens a field and enters a value, and saves nothing.
pub(super) fn begin(visit: &mut Visit<'_>, slot: &str, typed: &str) -> Result<()> {
    open(visit, slot)?;
    visit.run(SET, &[json!(typed)]).map(drop)
}

fn open(visit: &mut Visit<'_>, slot: &str) -> Result<()> {
    let window = visit.window()?;
    window.wait("document.querySelector('.tracked__change:not([disabled])')")?;
    window.click(&format!("[data-slot='{slot}'] .tracked__change"))?;
    window.wait("document.querySelector('.editor__value :is(input, select, textarea)')")
}

pub fn value(slot: &str) -> String {
    format!("[data-slot='{slot}'] .tracked__value")
}

fn page(visit: &mut Visit<'_>, area: &str) -> Result<()> {
    let found = addresses()?.into_iter().find(|hash| hash.starts_with(area));
    visit.open(&found.with_context(|| format!("no page {area}"))?)
}

fn each_kind(visit: &mut Visit<'_>) -> Result<()> {
    let projects = [
        ("stage", "signed", "签约"),
        ("invested", "1,200.50", "1,200.5 万元"),
        ("started", "2026-03-01", "2026-03-01"),
        ("body", "经济信息委", "经济信息委"),
        ("obstacle", "<b>用地</b>指标不足", "<b>用地</b>指标不足"),
        ("position", "29.99, 108.11", "29.990000,108.110000"),
    ];
    page(visit, "#/projects/")?;
    for (slot, typed, shown) in projects {
        report(visit, slot, typed)?;
        visit.window()?.wait(&shows(&value(slot), shown))?;
    }
    visit.window()?.wait(KEPT)?;
    visit.reload()?;
    for (slot, _, shown) in projects {
        visit.window()?.wait(&shows(&value(slot), shown))?;
    }
    page(visit, "#/indicators/")?;
    report(visit, "actual@2025", "86.4")?;
    visit.window()?.wait(&shows(&value("actual@2025"), "86.4"))?;
    visit.window()?.wait("document.querySelector('main .badge--good')?.textContent === '达到时序'")?;
    visit.turn_to("#/")?;
    visit.window()?.wait("document.querySelector('.headline__reported')?.textContent.includes('86.4')")?;
    page(visit, "#/parks/")?;
    report(visit, "built-up", "120")?;
    visit.window()?.wait(&shows(&value("built-up"), "120 公顷"))?;
    page(visit, "#/programmes/")?;
    report(visit, "progress", "under-way")?;
    visit.window()?.wait(&shows(&value("progress"), "推进中"))?;
    visit.turn_to("#/programmes")?;
    visit.window()?.wait("document.querySelector('details [data-slot=due]')")?;
    visit.run("document.querySelector('details:has([data-slot=due])').open = true", &[])?;
    report(visit, "due", "2027-06-30")?;
    visit.window()?.wait(&shows(&value("due"), "2027-06-30"))
}

fn bad_input(visit: &mut Visit<'_>) -> Result<()> {
    page(visit, "#/projects/")?;
    for (slot, typed, sentence) in [
        ("invested", "-5", "不能是负数"),
        ("invested", "五百万", "请填写数字"),
        ("position", "下路", "无法识别为位置"),
        ("investment", "99", "更正规划所载内容须注明理由"),
    ] {
        visit.run("document.querySelector('.tracking__corrections').open = true", &[])?;
        report(visit, slot, typed)?;
        visit.window()?.wait(&shows(".editor__wrong", sentence))?;
        visit.window()?.click(".editor [type=button]")?;
        visit.window()?.wait("!document.querySelector('.editor')")?;
    }
    let changes = visit.text(".save-lamp__backup")?;
    ensure!(changes == "尚无修改", "something was written: {changes}");
    Ok(())
}

fn correction(visit: &mut Visit<'_>) -> Result<()> {
    page(visit, "#/projects/")?;
    visit.run("document.querySelector('.tracking__corrections').open = true", &[])?;
    open(visit, "investment")?;
    visit.run(SET, &[json!("99")])?;
    visit.window()?.write(".editor__reason input", "可研批复")?;
    visit.window()?.press(ENTER)?;
    visit.window()?.wait("document.querySelector('[data-slot=investment] s.tracked__printed')")?;
    let words = visit.text("[data-slot=investment] .tracked__now")?;
    ensure!(words.contains("更正为 99 万元") && words.contains("可研批复"), "{words}");
    visit.window()?.wait(KEPT)?;
    // On the page's facts and in the list too, beside the print, and leading to its history.
    let beside = |row: &str| {
        format!("[...document.querySelectorAll('{row}')].find(row => /[0-9].*更正为 99 万元/.test(row.textContent))")
    };
    visit.window()?.wait(&beside(".facts__row"))?;
    visit.turn_to("#/projects")?;
    let row = beside("main tbody tr");
    visit.window()?.wait(&row)?;
    visit.window()?.wait("document.querySelector('.row--sum')?.textContent.includes('按更正后')")?;
    visit.run(&format!("{row}.querySelector('.corrected').click()"), &[])?;
    visit.window()?.wait("document.querySelector('.tracking__corrections')?.open")?;
    visit.window()?.wait("document.querySelector('[data-slot=investment] .history')?.open")?;
    visit.window()?.wait("document.activeElement?.id.endsWith('-investment')")?;
    page(visit, "#/indicators/")?;
    visit.run("document.querySelector('.tracking__corrections').open = true", &[])?;
    open(visit, "target")?;
    visit.run(SET, &[json!("199")])?;
    visit.window()?.write(".editor__reason input", "中期调整")?;
    visit.window()?.press(ENTER)?;
    visit.window()?.wait(&beside(".facts__row").replace("99 万元", "199"))?;
    visit.window()?.wait(KEPT)?;
    visit.reload()?;
    visit.window()?.wait("document.querySelector('.tracking__corrections')?.open")?;
    visit.window()?.wait(KEPT)
}

/// A paragraph and a row of a table; the mark beside the print leads back to the correction.
fn words(visit: &mut Visit<'_>) -> Result<()> {
    visit.open("#/text")?;
    for place in [".passage:has(> .passage__words > p)", ".text-table tbody tr"] {
        visit.window()?.wait(&format!("document.querySelector('{place} .copy-link')"))?;
        visit.run(&format!("document.querySelector('{place} .copy-link').click()"), &[])?;
        visit.window()?.wait(&format!("document.querySelector('{place}[aria-current]')"))?;
        let printed = visit.text(&format!("{place}[aria-current] :is(.passage__words, td)"))?;
        visit.run("document.querySelector('.passage__work').open = true", &[])?;
        visit.window()?.wait("document.querySelector('.passage__work .tracking__corrections')")?;
        visit.run("document.querySelector('.tracking__corrections').open = true", &[])?;
        open(visit, "words")?;
        let typed = visit.run("return document.querySelector('.editor__value textarea').value", &[])?;
        let typed = typed.as_str().unwrap_or_default().to_owned();
        ensure!(!printed.is_empty() && typed.contains(printed.trim()), "it begins with {typed}, printed is {printed}");
        visit.run(SET, &[json!("按正式印发稿更正")])?;
        visit.window()?.write(".editor__reason input", "印发稿")?;
        visit.window()?.click(".editor [type=submit]")?;
        visit.window()?.wait(KEPT)?;
        visit.turn_to("#/text")?;
        let beside =
            format!("[...document.querySelectorAll('{place}')].find(place => place.querySelector('.corrected'))");
        visit.window()?.wait(&format!("{beside}?.textContent.includes('更正为 按正式印发稿更正')"))?;
        let kept = visit.run(&format!("return {beside}.textContent.includes(args[0])"), &[json!(printed.trim())])?;
        ensure!(kept == json!(true), "{printed} is gone");
        visit.run(&format!("{beside}.querySelector('.corrected').click()"), &[])?;
        visit.window()?.wait("document.querySelector('.passage__work .tracking__corrections')?.open")?;
        visit.window()?.wait("document.activeElement?.id.endsWith('-words')")?;
        visit.turn_to("#/text")?;
    }
    Ok(())
}

fn escape(visit: &mut Visit<'_>) -> Result<()> {
    page(visit, "#/projects/")?;
    open(visit, "person")?;
    visit.run(SET, &[json!("张三")])?;
    visit.window()?.press(ESCAPE)?;
    visit.window()?.wait("!document.querySelector('.editor')")?;
    visit.window()?.wait("document.activeElement?.closest('[data-slot=person]')")?;
    let shown = visit.text(&value("person"))?;
    ensure!(shown == "未填报", "{shown}");
    Ok(())
}
