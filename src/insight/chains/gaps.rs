//! What the chains lack: links on which nothing is known to stand, chains without links or without an
//! end. A gap is a question for investment promotion, not a finding that something is absent.

use super::asks::{About, Ask, Force, ask_for_chain, ask_for_link};
use super::{Direction, Web, facts};
use crate::journal::Stage;
use crate::plan::{Chain, ChainId, Link, LinkId, LinkKind, Plan, ProjectId};

/// Points of a gap; the sum orders the list and every part of it is shown.
pub const PER_DEPENDENT: u32 = 2;
pub const MOST_FOR_DEPENDENTS: u32 = 10;
pub const PER_PRODUCT: u32 = 2;
pub const MOST_FOR_PRODUCTS: u32 = 10;
/// Where the plan asks for the whole chain, group or industry only.
pub const MOST_FOR_CHAIN: u32 = 10;

#[derive(Clone, Debug, PartialEq)]
pub struct Gap {
    pub place: Place,
    pub chain: ChainId,
    /// Why it is on the list.
    pub reason: Reason,
    /// What makes it weigh more.
    pub weights: Vec<Weight>,
    /// The sentence of the plan that asks for it, if one does.
    pub ask: Option<Ask>,
    /// The links at which a chain ends too early.
    pub ends: Vec<LinkId>,
}

/// Where something is lacking.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    Link(LinkId),
    /// The chain as a whole: what is lacking has no link yet.
    Chain(ChainId),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// Neither project nor enterprise is listed.
    Nothing,
    /// Enterprises, but no project.
    NoProject,
    /// Projects, each of them reported at a stage before building.
    NotStarted,
    /// Projects, of which none goes on: paused, stopped or transferred, or not begun.
    Stalled,
    /// A chain without links.
    EmptyChain,
    /// The chain has no link for sales, and ends in this kind.
    EndsIn(LinkKind),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weight {
    /// The plan asks for it.
    Asked(Force, About),
    /// What is done on the link.
    Kind(LinkKind),
    /// So many links depend on it, directly or through others.
    Dependents(usize),
    /// The plan names so many products it wants made here.
    Products(usize),
}

impl Reason {
    pub const ALL: [Reason; 8] = [
        Reason::Nothing,
        Reason::NoProject,
        Reason::Stalled,
        Reason::NotStarted,
        Reason::EmptyChain,
        Reason::EndsIn(LinkKind::Resource),
        Reason::EndsIn(LinkKind::Service),
        Reason::EndsIn(LinkKind::Processing),
    ];

    pub fn points(self) -> u32 {
        match self {
            Reason::Nothing | Reason::EmptyChain => 40,
            Reason::EndsIn(LinkKind::Resource) => 30,
            Reason::NoProject | Reason::Stalled | Reason::EndsIn(LinkKind::Service) => 25,
            Reason::EndsIn(_) => 20,
            Reason::NotStarted => 15,
        }
    }

    /// As it is written in an address.
    pub fn code(self) -> &'static str {
        match self {
            Reason::Nothing => "nothing",
            Reason::NoProject => "no-project",
            Reason::NotStarted => "not-started",
            Reason::Stalled => "stalled",
            Reason::EmptyChain => "empty-chain",
            Reason::EndsIn(_) => "no-sales",
        }
    }
}

impl Weight {
    pub fn points(self) -> u32 {
        let capped = |count: usize, each: u32, most: u32| {
            u32::try_from(count).unwrap_or(u32::MAX).saturating_mul(each).min(most)
        };
        match self {
            Weight::Asked(force, About::Link) => of_force(force),
            Weight::Asked(force, About::Chain) => of_force(force).min(MOST_FOR_CHAIN),
            Weight::Kind(kind) => of_kind(kind),
            Weight::Dependents(count) => capped(count, PER_DEPENDENT, MOST_FOR_DEPENDENTS),
            Weight::Products(count) => capped(count, PER_PRODUCT, MOST_FOR_PRODUCTS),
        }
    }
}

fn of_force(force: Force) -> u32 {
    match force {
        Force::Attract => 30,
        Force::Priority => 25,
        Force::Develop => 15,
        Force::Row => 10,
    }
}

/// Raw materials are where they are; what can be brought in is what is made of them.
fn of_kind(kind: LinkKind) -> u32 {
    match kind {
        LinkKind::Processing | LinkKind::Equipment => 15,
        LinkKind::Sales => 10,
        LinkKind::Service => 5,
        LinkKind::Resource => 0,
    }
}

impl Gap {
    pub fn score(&self) -> u32 {
        self.reason.points() + self.weights.iter().map(|weight| weight.points()).sum::<u32>()
    }
}

/// All gaps, the weightiest first, those of equal weight as the plan has them. `chains` are the chains
/// as they stand, `printed` is the plan. `stage` tells what was reported of a project, `None` where
/// nothing was: then nothing is concluded.
pub fn gaps(chains: &Plan, printed: &Plan, stage: impl Fn(&ProjectId) -> Option<Stage>) -> Vec<Gap> {
    let web = Web::new(chains);
    let links = chains.links.iter().filter_map(|link| of_link(chains, printed, &web, link, &stage));
    let whole = chains.chains.iter().filter_map(|chain| of_chain(chains, printed, &web, chain));
    let mut gaps: Vec<Gap> = links.chain(whole).collect();
    gaps.sort_by_key(|gap| std::cmp::Reverse(gap.score()));
    gaps
}

fn of_link(
    chains: &Plan,
    printed: &Plan,
    web: &Web,
    link: &Link,
    stage: &impl Fn(&ProjectId) -> Option<Stage>,
) -> Option<Gap> {
    let facts = facts(chains, link);
    let stages: Vec<Option<Stage>> = link.projects.iter().map(stage).collect();
    let all = |is: fn(Stage) -> bool| stages.iter().all(|stage| stage.is_some_and(is));
    let reason = match facts.has_projects() {
        false if facts.is_empty() => Reason::Nothing,
        false => Reason::NoProject,
        true if all(Stage::is_before_start) => Reason::NotStarted,
        true if all(|stage| !stage.has_started()) => Reason::Stalled,
        true => return None,
    };
    let ask = ask_for_link(printed, link);
    // What a link of raw materials names is there already.
    let products = if link.kind == Some(LinkKind::Resource) { 0 } else { facts.products };
    let weights = [
        ask.as_ref().map(|ask| Weight::Asked(ask.force, ask.about)),
        link.kind.map(Weight::Kind),
        Some(Weight::Dependents(web.dependents(&link.id))),
        Some(Weight::Products(products)),
    ];
    Some(Gap {
        place: Place::Link(link.id.clone()),
        chain: link.chain.clone(),
        reason,
        weights: that_count(&weights),
        ask,
        ends: Vec::new(),
    })
}

/// A chain that has no links, or ends without a link for sales although it makes no equipment, which is
/// ready for whoever installs it. Where nobody has said what is done at an end, nothing is concluded.
fn of_chain(chains: &Plan, printed: &Plan, web: &Web, chain: &Chain) -> Option<Gap> {
    let links: Vec<&Link> = chains.links.iter().filter(|link| link.chain == chain.id).collect();
    let supplies = |link: &Link, next: &LinkId| *next != link.id && links.iter().any(|link| link.id == *next);
    // What goes to other chains, such as waste, is not sold there.
    let is_end = |link: &&Link| !web.next(&link.id, Direction::Downstream).iter().any(|next| supplies(link, next));
    let ends: Vec<&Link> = links.iter().copied().filter(is_end).collect();
    let in_kind = |kind| ends.iter().any(|link| link.kind == kind);
    let sold = links.iter().any(|link| link.kind == Some(LinkKind::Sales));
    let worst =
        [LinkKind::Resource, LinkKind::Service, LinkKind::Processing].into_iter().find(|kind| in_kind(Some(*kind)));
    let reason = match worst {
        _ if links.is_empty() => Reason::EmptyChain,
        Some(kind) if !sold && !in_kind(None) => Reason::EndsIn(kind),
        _ => return None,
    };
    let ask = ask_for_chain(printed, &chain.id);
    let open = ends.iter().filter(|link| link.kind != Some(LinkKind::Equipment));
    Some(Gap {
        place: Place::Chain(chain.id.clone()),
        chain: chain.id.clone(),
        reason,
        weights: that_count(&[ask.as_ref().map(|ask| Weight::Asked(ask.force, ask.about))]),
        ends: open.map(|link| link.id.clone()).collect(),
        ask,
    })
}

/// That raw materials give no points is part of the rule and is shown.
fn that_count(weights: &[Option<Weight>]) -> Vec<Weight> {
    let counts = |weight: &Weight| weight.points() > 0 || matches!(weight, Weight::Kind(_));
    weights.iter().flatten().copied().filter(counts).collect()
}
