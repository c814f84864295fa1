//! A file that was damaged or changed by hand: what it cannot have is named, and what is here stays.

use anyhow::{Context, Result, ensure};
use park_atlas::i18n::Lang;
use park_atlas::i18n::words::data;
use park_atlas::journal::{Field, Value};
use serde_json::json;
use xtask::site::Site;

use super::Scenario;
use super::fields::{report, value};
use super::merge::{Colleague, choose, project};
use super::saving::offered;
use super::work::{KEPT, SAVE_BACKUP, shows, take_in};
use crate::visit::Visit;
use crate::watched;

pub const ALL: &[Scenario] = &[
    Scenario::new("another_content_under_a_name_that_is_here_is_shown_and_replaces_nothing", twin),
    Scenario::new("nothing_is_taken_in_over_what_could_not_be_read", unread),
    Scenario::new("a_date_that_does_not_exist_is_named_with_the_project_it_is_about", impossible),
];

const REMARKS: &str = ".incoming";

fn backup(visit: &mut Visit<'_>) -> Result<String> {
    visit.turn_to("#/data")?;
    visit.window()?.wait(SAVE_BACKUP)?;
    let text = offered(visit, SAVE_BACKUP, "return await file.text()")?;
    Ok(text.as_str().context("no backup")?.to_owned())
}

/// Whether words stand somewhere in a part of the page.
fn says(css: &str, words: &str) -> String {
    format!("document.querySelector({})?.textContent.includes({})", json!(css), json!(words))
}

fn twin(visit: &mut Visit<'_>) -> Result<()> {
    let (hash, _) = project()?;
    visit.open(&hash)?;
    report(visit, "stage", "started")?;
    report(visit, "body", "经济信息委")?;
    visit.window()?.wait(KEPT)?;
    let own = backup(visit)?;
    // Greater as a text and less: neither may win.
    for (forged, said) in [("talks", "洽谈"), ("stopped", "终止")] {
        let file = own.replace("\"choice\":\"started\"", &format!("\"choice\":\"{forged}\""));
        ensure!(file != own, "nothing was forged in {own}");
        choose(visit, &format!("{forged}.json"), &file)?;
        visit.window()?.wait(&says(".incoming__twins li", &format!("· {said}（未署名）")))?;
        let told = visit.text(REMARKS)?;
        for words in [
            data::twins(Lang::Zh, 1),
            Lang::Zh.t(data::ALTERED).to_owned(),
            Lang::Zh.t(data::NOTHING_ELSE_NEW).to_owned(),
        ] {
            ensure!(told.contains(&words), "the preview does not say “{words}”: {told}");
        }
        visit.window()?.wait("document.querySelector('.incoming .button--primary').hidden")?;
        visit.turn_to(&hash)?;
        visit.window()?.wait(&shows(&value("stage"), "开工"))?;
    }
    visit.reload()?;
    visit.window()?.wait(&shows(&value("stage"), "开工"))
}

fn unread(visit: &mut Visit<'_>) -> Result<()> {
    let head = "<script>IDBFactory.prototype.open = () => new EventTarget();</script>";
    visit.go_to_site(Site::new(watched::folder()).with_head(head))?;
    visit.open("#/data")?;
    let mut colleague = Colleague::new(1_795_000_000_000);
    colleague.write(project()?.1, Field::Person, Value::Text("张三".to_owned()), Vec::new());
    let refused = shows("[role=status] .notice--error", Lang::Zh.t(data::NOT_YET));
    choose(visit, "early.json", &colleague.file())?;
    visit.window()?.wait(&refused)?;
    // Nor when the storage was given up.
    visit.window()?.wait("document.querySelector('.save-trouble')")?;
    choose(visit, "late.json", &colleague.file())?;
    visit.window()?.wait(&refused)?;
    visit.leave()
}

fn impossible(visit: &mut Visit<'_>) -> Result<()> {
    let (hash, subject) = project()?;
    visit.open(&hash)?;
    visit.window()?.wait(KEPT)?;
    let mut colleague = Colleague::new(1_795_000_000_000);
    colleague.write(subject.clone(), Field::Person, Value::Text("张三".to_owned()), Vec::new());
    colleague.write(subject, Field::Started, Value::Day("2026-02-20".parse()?), Vec::new());
    choose(visit, "impossible.json", &colleague.file().replace("2026-02-20", "2026-02-30"))?;
    visit.window()?.wait("document.querySelectorAll('.incoming__item').length === 2")?;
    let told = visit.text(REMARKS)?;
    for words in
        [data::impossible(Lang::Zh, 1), format!("实际开工日期：{}", data::no_such_date(Lang::Zh, "2026-02-30"))]
    {
        ensure!(told.contains(&words), "the preview does not say “{words}”: {told}");
    }
    take_in(visit.window()?)?;
    visit.window()?.wait(&says(".data-page__list", Lang::Zh.t(data::IMPOSSIBLE)))?;
    visit.turn_to(&hash)?;
    visit.window()?.wait(&shows(&value("person"), "张三"))?;
    let started = visit.text(&value("started"))?;
    ensure!(started == "未填报", "the start is {}", json!(started));
    Ok(())
}
