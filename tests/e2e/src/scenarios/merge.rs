//! A colleague's file: looked at, refused or taken in, settled where it contradicts, taken back.

use std::fs;
use std::time::{SystemTime, UNIX_EPOCH};

use anyhow::{Context, Result, ensure};
use park_atlas::i18n::Lang;
use park_atlas::i18n::words::{clocks, data};
use park_atlas::journal::{
    Cell, Change, Draft, Entry, Field, Journal, Millis, RevisionId, Stage, VERSION, Value, Writer, WriterId,
};
use park_atlas::plan::{ProjectId, Subject};
use park_atlas::report::Backup;
use serde_json::json;

use super::Scenario;
use super::fields::{begin, report, value};
use super::pages::addresses;
use super::saving::offered;
use super::work::{KEPT, SAVE_BACKUP, TAKE_IN, shows, take_in};
use crate::visit::Visit;

pub const ALL: &[Scenario] = &[
    Scenario::new("a_conflict_is_shown_with_both_sides_and_settled", conflict),
    Scenario::new("a_draft_replaces_nothing_that_came_in_since_unseen", drafted),
    Scenario::new("an_earlier_value_is_put_back_with_its_reason", put_back),
    Scenario::new("what_is_not_ticked_stays_out_and_what_came_in_can_be_taken_back", ticks),
    Scenario::new("a_file_that_cannot_be_used_is_refused_with_its_reason_and_harms_nothing", refused),
    Scenario::new("five_thousand_changes_are_previewed_and_taken_in_as_one_step", many),
];

const PLAN: &str = "shizhu-2023-2027";
const DAY: u64 = 86_400_000;
const ROWS: &str = "document.querySelectorAll('.incoming__item').length";
const UNDO: &str = ".undo-bar button";

fn now() -> Result<u64> {
    Ok(SystemTime::now().duration_since(UNIX_EPOCH)?.as_millis().try_into()?)
}

/// What a colleague changed, each on top of what is given.
pub(super) struct Colleague {
    writer: Writer,
    journal: Journal,
    /// Milliseconds since 1970 by the colleague's clock.
    now: u64,
}

impl Colleague {
    pub(super) fn new(now: u64) -> Self {
        Self { writer: Writer::new(WriterId::new("colleague", "tab")), journal: Journal::default(), now }
    }

    pub(super) fn write(&mut self, subject: Subject, field: Field, value: Value, base: Vec<RevisionId>) {
        let Cell { subject, slot } = Cell::field(subject, field);
        let (author, change, remark) = ("冉工".to_owned(), Change::Put(value), "电话核实".to_owned());
        let draft = Draft { author, subject, slot, base, change, since: None, remark };
        self.journal.add(Entry::from(self.writer.write(Millis::new(self.now), draft)));
    }

    pub(super) fn file(&self) -> String {
        Backup::write(&self.journal, &[], PLAN, Millis::new(self.now), "冉工")
    }
}

/// The first project of the annex: its address and itself.
pub(super) fn project() -> Result<(String, Subject)> {
    let hash = addresses()?.into_iter().find(|hash| hash.starts_with("#/projects/")).context("no projects")?;
    let id = hash.trim_start_matches("#/projects/").to_owned();
    Ok((hash, Subject::Project(ProjectId::new(&id))))
}

pub(super) fn choose(visit: &mut Visit<'_>, name: &str, text: &str) -> Result<()> {
    let file = visit.path(name);
    fs::write(&file, text)?;
    if visit.run("return location.hash", &[])? != json!("#/data") {
        visit.turn_to("#/data")?;
    }
    visit.window()?.wait("document.getElementById('backup-file')")?;
    visit.window()?.write("#backup-file", &file.display().to_string())
}

/// Ours says started, a colleague whose clock is a day ahead says signed; both have been taken in.
fn parted(visit: &mut Visit<'_>) -> Result<String> {
    let (hash, subject) = project()?;
    visit.open(&hash)?;
    report(visit, "stage", "started")?;
    visit.window()?.wait(KEPT)?;
    let mut colleague = Colleague::new(now()? + DAY);
    colleague.write(subject, Field::Stage, Value::from(Stage::Signed), Vec::new());
    choose(visit, "their.json", &colleague.file())?;
    visit.window()?.wait(&format!("{ROWS} === 1"))?;
    let preview = visit.text(".incoming")?;
    for words in [Lang::Zh.t(data::CONFLICT), "开工", "签约；另有填报：开工", "冉工", "时钟比本机快约"]
    {
        ensure!(preview.contains(words), "the preview does not say “{words}”: {preview}");
    }
    visit.window()?.click(TAKE_IN)?;
    visit.window()?.wait("document.querySelector('.conflict')")?;
    visit.window()?.wait(KEPT)?;
    Ok(hash)
}

fn conflict(visit: &mut Visit<'_>) -> Result<()> {
    let hash = parted(visit)?;
    let card = visit.text(".conflict")?;
    for words in ["签约", "开工", "当前显示", "电话核实", "冉工 · 20", Lang::Zh.t(clocks::SIDE)] {
        ensure!(card.contains(words), "the card does not say “{words}”: {card}");
    }
    let clock = visit.text("[aria-labelledby=clocks-title]")?;
    ensure!(clock.contains("冉工的设备（编号 colleague），时钟比本机快约"), "{clock}");
    // It outlives a reload and stands on the project's page too, until somebody settles it.
    visit.reload()?;
    visit.turn_to(&hash)?;
    visit.window()?.wait(&shows(&value("stage"), "签约"))?;
    visit.window()?.wait("document.querySelectorAll('.conflict__side').length === 2")?;
    visit.window()?.click(".conflict__side:first-child .button")?;
    visit.window()?.wait("!document.querySelector('.conflict')")?;
    let settled = visit.text("[data-slot=stage] .tracked__now")?;
    ensure!(settled.contains("签约") && settled.contains("电话核实"), "settling lost the reason: {settled}");
    visit.window()?.click(UNDO)?;
    visit.window()?.wait("document.querySelectorAll('.conflict__side').length === 2")?;
    visit.window()?.wait(KEPT)
}

fn drafted(visit: &mut Visit<'_>) -> Result<()> {
    let (hash, subject) = project()?;
    visit.open(&hash)?;
    visit.window()?.wait(KEPT)?;
    begin(visit, "stage", "started")?;
    let mut colleague = Colleague::new(now()?);
    colleague.write(subject, Field::Stage, Value::from(Stage::Signed), Vec::new());
    choose(visit, "their.json", &colleague.file())?;
    visit.window()?.wait(&format!("{ROWS} === 1"))?;
    take_in(visit.window()?)?;
    visit.turn_to(&hash)?;
    visit.reload()?;
    visit.window()?.wait("document.querySelector('.editor__restored:not([hidden])')")?;
    visit.window()?.wait(KEPT)?;
    visit.window()?.click(".editor [type=submit]")?;
    visit.window()?.wait("document.querySelectorAll('.conflict__side').length === 2")?;
    visit.window()?.wait(KEPT)
}

fn put_back(visit: &mut Visit<'_>) -> Result<()> {
    let (hash, _) = project()?;
    visit.open(&hash)?;
    visit.window()?.wait(KEPT)?;
    visit.window()?.click("[data-slot=stage] .tracked__change")?;
    visit.window()?.wait("document.querySelector('.editor__reason input')")?;
    visit.run(
        "const choice = document.querySelector('.editor__value select');
         choice.value = 'signed';
         choice.dispatchEvent(new Event('change', { bubbles: true }));",
        &[],
    )?;
    visit.window()?.write(".editor__reason input", "合同编号 12")?;
    visit.window()?.click(".editor [type=submit]")?;
    visit.window()?.wait(&shows(&value("stage"), "签约"))?;
    report(visit, "stage", "started")?;
    visit.window()?.wait(&shows(&value("stage"), "开工"))?;
    visit.run("document.querySelector('[data-slot=stage] .history').open = true", &[])?;
    visit.window()?.click("[data-slot=stage] .history__entry:last-child .button")?;
    visit.window()?.wait(&shows(&value("stage"), "签约"))?;
    let reason = visit.text("[data-slot=stage] .tracked__reason")?;
    ensure!(reason.ends_with("合同编号 12"), "the reason is “{reason}”");
    // The same from the list of changes.
    visit.turn_to("#/changes")?;
    let second = "document.querySelector('main tbody tr:nth-child(2) .button')";
    visit.window()?.wait(second)?;
    visit.run(&format!("{second}.click()"), &[])?;
    visit.window()?.wait("document.querySelectorAll('main tbody tr').length === 4")?;
    visit.turn_to(&hash)?;
    visit.window()?.wait(&shows(&value("stage"), "开工"))?;
    visit.window()?.wait(KEPT)
}

fn ticks(visit: &mut Visit<'_>) -> Result<()> {
    let (hash, subject) = project()?;
    visit.open(&hash)?;
    report(visit, "body", "经济信息委")?;
    visit.window()?.wait(KEPT)?;
    let mut colleague = Colleague::new(now()?);
    colleague.write(subject.clone(), Field::Stage, Value::from(Stage::Signed), Vec::new());
    colleague.write(subject, Field::Person, Value::Text("张三".to_owned()), Vec::new());
    let nowhere = Subject::Project(ProjectId::new("zz-no-such-project"));
    colleague.write(nowhere, Field::Stage, Value::from(Stage::Idea), Vec::new());
    let foreign = Entry::from_json(VERSION, r#"{"id":"colleague.tab.99","subject":"lake:x"}"#)?;
    colleague.journal.add(foreign);
    choose(visit, "ticks.json", &colleague.file())?;
    let window = visit.window()?;
    window.wait(&format!("{ROWS} === 4"))?;
    window.wait("document.querySelectorAll('.incoming__group').length === 3")?;
    let preview = visit.text(".incoming")?;
    ensure!(preview.contains(Lang::Zh.t(data::UNKNOWN)), "{preview}");
    // By person there is one group, and what is not understood.
    visit.run("document.querySelector('.incoming [aria-pressed=false]').click()", &[])?;
    let window = visit.window()?;
    window.wait("document.querySelectorAll('.incoming__group').length === 2")?;
    window.wait(&shows(".incoming__group label", "冉工（已选 3／3 项）"))?;
    window.click(".incoming__group input")?;
    window.wait(&shows(".incoming .toolbar label", "全部内容（已选 1／4 项）"))?;
    window.click(".incoming__item input")?;
    window.click(TAKE_IN)?;
    window.wait(&shows("[role=status] .notice", "已导入 2 条修改"))?;
    visit.turn_to(&hash)?;
    let person = visit.text(&value("person"))?;
    let stage = visit.text(&value("stage"))?;
    ensure!((person == "未填报") != (stage == "未填报"), "of stage and person one came in: {stage}, {person}");
    // The whole import is one step; own work stays.
    visit.window()?.click(UNDO)?;
    visit.window()?.wait(&shows(&value("stage"), "未填报"))?;
    visit.window()?.wait(&shows(&value("person"), "未填报"))?;
    visit.window()?.wait(&shows(&value("body"), "经济信息委"))?;
    visit.window()?.wait(KEPT)
}

fn refused(visit: &mut Visit<'_>) -> Result<()> {
    let (hash, subject) = project()?;
    visit.open(&hash)?;
    report(visit, "stage", "started")?;
    visit.window()?.wait(KEPT)?;
    let mut colleague = Colleague::new(now()?);
    colleague.write(subject, Field::Stage, Value::from(Stage::Signed), Vec::new());
    let good = colleague.file();
    let newer = good.replacen(&format!("\"version\":{VERSION}"), "\"version\":99", 1);
    let half: String = good.chars().take(good.chars().count() / 2).collect();
    let deep = "[".repeat(100_000);
    for (name, text, sentence) in [
        ("newer.json", newer.as_str(), data::newer(Lang::Zh, 99)),
        ("half.json", half.as_str(), Lang::Zh.t(data::TRUNCATED).to_owned()),
        ("sheet.json", "序号,项目名称\n1,泵阀", Lang::Zh.t(data::NOT_JSON).to_owned()),
        ("deep.json", deep.as_str(), Lang::Zh.t(data::TOO_DEEP).to_owned()),
        ("empty.json", "", Lang::Zh.t(data::EMPTY).to_owned()),
        ("other.json", r#"{"type":"FeatureCollection"}"#, Lang::Zh.t(data::NOT_A_BACKUP).to_owned()),
    ] {
        choose(visit, name, text)?;
        visit.window()?.wait(&shows("[role=status] .notice--error", &sentence)).with_context(|| name.to_owned())?;
    }
    let huge = visit.path("huge.json");
    fs::File::create(&huge)?.set_len(200 * 1024 * 1024)?;
    visit.window()?.write("#backup-file", &huge.display().to_string())?;
    visit.window()?.wait(&shows("[role=status] .notice--error", &data::too_large(Lang::Zh, 200, 192)))?;
    let kept = offered(visit, SAVE_BACKUP, "return JSON.parse(await file.text()).revisions.length")?;
    ensure!(kept == 1, "afterwards there are {kept} changes");
    Ok(())
}

fn many(visit: &mut Visit<'_>) -> Result<()> {
    let (hash, subject) = project()?;
    visit.open(&hash)?;
    report(visit, "stage", "started")?;
    visit.window()?.wait(KEPT)?;
    let mut colleague = Colleague::new(now()?);
    colleague.write(subject, Field::Person, Value::Text("张三".to_owned()), Vec::new());
    for number in 1..5_000 {
        let subject = Subject::Project(ProjectId::new(&format!("added.tab.{number}")));
        let name = Value::Text(format!("第 {number} 个项目"));
        colleague.write(subject, Field::Name, name, Vec::new());
    }
    choose(visit, "many.json", &colleague.file())?;
    let window = visit.window()?;
    // As many lines as one looks at, however many there are.
    window.wait(&format!("{ROWS} === 200"))?;
    window.wait(&shows(".incoming .toolbar label", "全部内容（已选 5000／5000 项）"))?;
    window.click(TAKE_IN)?;
    window.wait(&shows("[role=status] .notice", "已导入 5000 条修改"))?;
    window.wait(KEPT)?;
    window.click(UNDO)?;
    window.wait(KEPT)?;
    visit.turn_to(&hash)?;
    visit.window()?.wait(&shows(&value("person"), "未填报"))?;
    visit.window()?.wait(&shows(&value("stage"), "开工"))
}
