//! A plan that nobody would print is still drawn: circles, lines to nowhere, names of every kind.

use std::fs;

use anyhow::{Result, ensure};
use park_atlas::plan::{Chain, ChainId, Connection, Evidence, Link, LinkId, Name, Packed, Plan};
use xtask::site_files;

use super::Scenario;
use crate::visit::Visit;

pub const ALL: &[Scenario] = &[Scenario::new("a_strange_plan_is_drawn_on_the_chain_map", drawn)];

const PLAN: &str = "plan.bin";
const NAMES: [&str; 4] = ["🌶🏭👨‍👩‍👧", "زراعة الفلفل الحار", "\u{202e}反向", " "];

fn drawn(visit: &mut Visit<'_>) -> Result<()> {
    let folder = visit.found_site()?;
    let packed = Packed::from_bytes(&fs::read(folder.join(PLAN))?)?;
    let plan = strange(packed.plan);
    let links = plan.links.len();
    fs::write(folder.join(PLAN), Packed { plan, ..packed }.to_bytes())?;
    for compressed in ["plan.bin.br", "plan.bin.gz"].map(|name| folder.join(name)) {
        if compressed.exists() {
            fs::remove_file(compressed)?;
        }
    }
    site_files::stamp(&folder)?;
    visit.open("#/chains")?;
    visit.window()?.wait(&format!("document.querySelectorAll('.chain-map__node').length === {links}"))?;
    // Lines break where they must.
    let joined = |text: &str| text.split_whitespace().collect::<String>();
    let map = joined(&visit.text(".chain-map__svg")?);
    for name in NAMES {
        ensure!(map.contains(&joined(name)), "“{name}” is not on the map");
    }
    let long = visit.run("return document.querySelectorAll('.chain-map__node:first-of-type tspan').length", &[])?;
    ensure!(long.as_u64().is_some_and(|lines| lines > 10), "a name of 200 characters has {long} lines");
    visit.turn_to("#/chains/empty")?;
    visit.window()?.wait("document.querySelector('main h1')?.textContent === '空链'")?;
    visit.turn_to("#/chains/gaps")?;
    visit.window()?.wait("document.querySelector('.gaps')?.textContent.includes('🌶')")?;
    visit.check_quiet()
}

/// The same plan with what it should not have.
fn strange(mut plan: Plan) -> Plan {
    if let Some(first) = plan.chains.first().cloned() {
        let named = |(at, name): (usize, &&str)| link(&format!("strange-{at}"), &first, name);
        plan.links.extend(NAMES.iter().enumerate().map(named));
        plan.links.insert(0, link("long", &first, &"长".repeat(200)));
        plan.chains.push(Chain { id: ChainId::new("empty"), name: Name::same("空链"), ..first });
    }
    let circle =
        [("strange-0", "strange-1"), ("strange-1", "strange-0"), ("strange-2", "strange-2"), ("long", "nowhere")];
    plan.connections.extend(circle.map(|(from, to)| Connection {
        from: LinkId::new(from),
        to: LinkId::new(to),
        evidence: Evidence::Printed,
        cite: Vec::new(),
    }));
    plan
}

fn link(id: &str, chain: &Chain, name: &str) -> Link {
    Link {
        id: LinkId::new(id),
        chain: chain.id.clone(),
        name: Name::same(name),
        stage: park_atlas::plan::Stage::Upstream,
        kind: None,
        evidence: Evidence::Printed,
        products: Vec::new(),
        projects: Vec::new(),
        enterprises: Vec::new(),
        cite: Vec::new(),
    }
}
