//! What was typed into a field or as a name and not saved is there again after the page was closed.

use anyhow::{Result, ensure};
use serde_json::json;

use super::Scenario;
use super::fields;
use super::pages::addresses;
use super::work::{KEPT, shows};
use crate::visit::Visit;

pub const ALL: &[Scenario] = &[
    Scenario::new("what_is_typed_into_a_field_survives_a_reload_until_it_is_saved", kept),
    Scenario::new("who_saves_in_the_moment_of_typing_has_no_draft_left_and_no_conflict_with_oneself", at_once),
    Scenario::new("what_was_discarded_does_not_come_back", discarded),
];

const WORDS: &str = "用地指标不足\n等待“批复”";
const NAME: &str = "尚未保存的企业";
const EDITOR: &str = "document.querySelector('[data-slot=obstacle] .editor textarea')";
const NEW_NAME: &str = "document.querySelector('.new-record input')";

/// Types into a field of a project and as the name of a firm, and saves neither.
pub(super) fn begin(visit: &mut Visit<'_>, project: &str) -> Result<()> {
    visit.turn_to("#/enterprises")?;
    visit.window()?.write(".new-record input", NAME)?;
    visit.turn_to(project)?;
    fields::begin(visit, "obstacle", WORDS)
}

/// Both are there again, nothing was saved, and the page as such is open at what was typed.
pub(super) fn check(visit: &mut Visit<'_>, project: &str) -> Result<()> {
    visit.turn_to("#/enterprises")?;
    visit.window()?.wait(&format!("{NEW_NAME}?.value === {}", json!(NAME)))?;
    visit.turn_to(project)?;
    visit.window()?.wait(&format!("{EDITOR}?.value === {}", json!(WORDS)))
}

fn project() -> Result<String> {
    let project = addresses()?.into_iter().find(|hash| hash.starts_with("#/projects/"));
    project.ok_or_else(|| anyhow::anyhow!("no projects"))
}

fn kept(visit: &mut Visit<'_>) -> Result<()> {
    let project = project()?;
    visit.open(&project)?;
    begin(visit, &project)?;
    visit.reload()?;
    check(visit, &project)?;
    visit.window()?.wait(&shows(".editor__restored:not([hidden])", "这是上次"))?;
    visit.window()?.click(".editor [type=submit]")?;
    visit.window()?.wait(&shows(&fields::value("obstacle"), "用地指标不足"))?;
    visit.window()?.wait(KEPT)?;
    visit.turn_to("#/enterprises")?;
    visit.window()?.click(".new-record [type=submit]")?;
    visit.window()?.wait(&shows(".register__detail h2", NAME))?;
    visit.window()?.wait(KEPT)?;
    visit.reload()?;
    visit.window()?.wait(&shows(".register__detail h2", NAME))?;
    check_none(visit)
}

/// An input method or a script may type and send in one breath.
fn at_once(visit: &mut Visit<'_>) -> Result<()> {
    const TYPE_AND_SAVE: &str = "
        const field = document.querySelector('.editor__value input');
        field.value = args[0];
        field.dispatchEvent(new Event('input', { bubbles: true }));
        document.querySelector('.editor [type=submit]').click();";
    visit.open(&project()?)?;
    for name in ["张三", "李四", "王五"] {
        fields::open(visit, "person")?;
        visit.window()?.wait("!document.querySelector('.editor__restored:not([hidden])')")?;
        visit.run(TYPE_AND_SAVE, &[json!(name)])?;
        visit.window()?.wait(&shows(&fields::value("person"), name))?;
        visit.window()?.wait("!document.querySelector('.editor')")?;
    }
    visit.window()?.wait(KEPT)?;
    check_none(visit)?;
    let conflicts = visit.run("return document.querySelectorAll('.conflict').length", &[])?;
    ensure!(conflicts == 0, "{conflicts} conflicts with oneself");
    Ok(())
}

fn discarded(visit: &mut Visit<'_>) -> Result<()> {
    let project = project()?;
    visit.open(&project)?;
    fields::begin(visit, "obstacle", WORDS)?;
    visit.window()?.click(".editor [type=button]")?;
    visit.window()?.wait("!document.querySelector('.editor')")?;
    visit.turn_to("#/enterprises")?;
    visit.window()?.write(".new-record input", "错")?;
    visit.window()?.write(".new-record input", "\u{e003}")?;
    visit.reload()?;
    check_none(visit)?;
    visit.turn_to(&project)?;
    visit.window()?.wait("document.querySelector('.tracked__change:not([disabled])')")?;
    let open = visit.run("return document.querySelectorAll('.editor').length", &[])?;
    ensure!(open == 0, "{open} fields are open");
    Ok(())
}

fn check_none(visit: &mut Visit<'_>) -> Result<()> {
    let left = "return Object.keys(localStorage).filter(key => /^park-atlas[.](typing|new-record)/.test(key))";
    let left = visit.run(left, &[])?;
    ensure!(left == json!([]), "drafts are left: {left}");
    Ok(())
}
