//! The audit's page, and the ways to it.

use anyhow::{Context, Result, ensure};
use park_atlas::insight::audit::{Finding, Severity, concerning, count, findings};
use park_atlas::insight::search::Pinyin;
use park_atlas::plan::{Packed, Plan, Subject};
use serde_json::json;

use super::Scenario;
use super::pages::{packed, plan};
use crate::visit::Visit;

pub const ALL: &[Scenario] = &[
    Scenario::new("the_address_of_a_finding_leads_to_it_and_marks_it", to_a_finding),
    Scenario::new("going_to_another_finding_does_not_build_the_list_anew", not_anew),
    Scenario::new("filters_of_the_audit_live_in_the_address", filters),
    Scenario::new("pages_and_paragraphs_lead_to_what_was_found_there", ways),
];

/// What the app finds.
pub fn found() -> Result<Vec<Finding>> {
    let Packed { plan, pinyin, .. } = packed()?;
    Ok(findings(&plan, &Pinyin::parse(&pinyin)))
}

const MARKED: &str = "document.querySelector('.finding[aria-current=location] .card__title')";

fn to_a_finding(visit: &mut Visit<'_>) -> Result<()> {
    let found = found()?;
    let last = found.last().context("the audit found nothing")?;
    visit.open(&last.route().to_hash())?;
    in_view(visit, last)?;
    visit.reload()?;
    in_view(visit, last)?;
    visit.open("#/audit?finding=nothing")?;
    visit.window()?.wait("document.querySelector('main .notice--warn:not([hidden])') !== null")?;
    visit.window()?.wait(&format!("document.querySelectorAll('.finding').length === {}", found.len()))
}

fn in_view(visit: &mut Visit<'_>, finding: &Finding) -> Result<()> {
    let window = visit.window()?;
    window.wait(&format!("{MARKED}?.id === {}", json!(format!("finding-{}", finding.id))))?;
    window.wait(&format!("(box => box.top >= 0 && box.bottom <= innerHeight)({MARKED}.getBoundingClientRect())"))
}

fn not_anew(visit: &mut Visit<'_>) -> Result<()> {
    visit.open("#/audit?severity=note")?;
    let window = visit.window()?;
    window.run("document.querySelector('.finding').dataset.same = 'yes'", &[])?;
    window.click(".finding:last-child .copy-link")?;
    window.wait("location.hash.includes('severity=note') && location.hash.includes('finding=')")?;
    window.wait("document.querySelector('.finding:last-child').getAttribute('aria-current') === 'location'")?;
    window.wait("document.querySelector('.finding').dataset.same === 'yes'")
}

fn filters(visit: &mut Visit<'_>) -> Result<()> {
    let found = found()?;
    visit.open("#/audit?severity=error")?;
    let shown = |count: usize| format!("document.querySelectorAll('.finding').length === {count}");
    visit.window()?.wait(&shown(count(&found, Severity::Error)))?;
    let choose = "const picks = document.querySelectorAll('main .toolbar select');
        picks[0].value = ''; picks[0].dispatchEvent(new Event('change', { bubbles: true }));
        picks[1].value = 'two-names'; picks[1].dispatchEvent(new Event('change', { bubbles: true }));";
    visit.run(choose, &[])?;
    visit.window()?.wait("location.hash === '#/audit?rule=two-names'")?;
    let named = found.iter().filter(|finding| finding.rule.as_str() == "two-names").count();
    visit.window()?.wait(&shown(named))?;
    visit.reload()?;
    visit.window()?.wait(&shown(named))?;
    visit.check_quiet()
}

fn ways(visit: &mut Visit<'_>) -> Result<()> {
    let (plan, found) = (plan()?, found()?);
    // Counted when the plan was packed.
    visit.open("#/")?;
    let words = format!("核对发现 {} 项，其中前后不一致 {} 项", found.len(), count(&found, Severity::Error));
    visit.window()?.wait(&format!("document.querySelector('.start')?.textContent.includes({})", json!(words)))?;
    for (page, subject) in [
        ("#/indicators/tax-per-mu", "indicator:tax-per-mu"),
        ("#/parks/xialu", "park:xialu"),
        ("#/industries/equipment", "industry:equipment"),
        ("#/projects/xialu-instruments-1", "project:xialu-instruments-1"),
        ("#/text/c1.s1.p3", "paragraph:c1.s1.p3"),
    ] {
        follow(visit, page, &subject.parse()?, &plan, &found)?;
    }
    Ok(())
}

fn follow(visit: &mut Visit<'_>, page: &str, subject: &Subject, plan: &Plan, found: &[Finding]) -> Result<()> {
    let here = concerning(plan, found, subject);
    ensure!(!here.is_empty(), "nothing was found about {subject}");
    visit.open(page)?;
    let way = if page.starts_with("#/text") { ".passage[aria-current] .passage__found" } else { ".card__title a" };
    let window = visit.window()?;
    let words = json!(format!("核对发现 {} 项", here.len()));
    window.wait(&format!("document.querySelector('main {way}')?.textContent === {words}"))?;
    window.click(&format!("main {way}"))?;
    match here.as_slice() {
        [only] => in_view(visit, only),
        _ => visit.window()?.wait(&format!("document.querySelectorAll('.finding').length === {}", here.len())),
    }
}
