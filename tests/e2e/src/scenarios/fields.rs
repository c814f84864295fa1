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
    Scenario::new("escape_leaves_a_field_as_it_was", escape),
];

/// Sets the control that is open, as typing or choosing does.
pub(super) const SET: &str = "
    const control = document.querySelector('.editor__value :is(input, select, textarea)');
    control.value = args[0];
    control.dispatchEvent(new Event(control.matches('select') ? 'change' : 'input', { bubbles: true }));";

const ESCAPE: char = '\u{e00c}';
pub(super) const ENTER: char = '\u{e007}';

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

pub(super) fn open(visit: &mut Visit<'_>, slot: &str) -> Result<()> {
    let window = visit.window()?;
    window.wait("document.querySelector('.tracked__change:not([disabled])')")?;
    window.click(&format!("[data-slot='{slot}'] .tracked__change"))?;
    window.wait("document.querySelector('.editor__value :is(input, select, textarea)')")
}

pub fn value(slot: &str) -> String {
    format!("[data-slot='{slot}'] .tracked__value")
}

pub(super) fn page(visit: &mut Visit<'_>, area: &str) -> Result<()> {
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
