//! Graphs and plans that nobody printed, the same ones for the same seed.

use park_atlas::plan::{
    About, Chain, ChainId, Citation, Connection, Decimal, Enterprise, EnterpriseId, Evidence, Industry, IndustryId,
    Link, LinkId, Name, ParagraphId, Park, ParkId, Plan, Product, Project, ProjectId, Stage, Year, Years,
};

/// Links of a generated graph are connected only to the next few.
const FARTHEST: usize = 12;
const PARKS: usize = 4;
/// Links of a generated chain.
const CHAIN: usize = 10;
/// One connection in so many leads to another chain.
const ACROSS: usize = 12;
/// On every so many links one project stands, and on every so many one firm; each also on the next link.
const PER_PROJECT: usize = 2;
const PER_FIRM: usize = 5;

/// A repeatable source of numbers (SplitMix64).
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        ((z ^ (z >> 31)) % end.max(1) as u64) as usize
    }
}

/// Connections between links at most twelve apart, always towards the later one.
pub fn connections(links: usize, count: usize, seed: u64) -> Vec<(usize, usize)> {
    let mut numbers = Numbers(seed);
    let mut one = || {
        let from = numbers.below(links - FARTHEST);
        (from, from + 1 + numbers.below(FARTHEST))
    };
    (0..count).map(|_| one()).collect()
}

/// A plan of chains, ten links each, with products, projects and firms, which says in its title that it is
/// generated.
pub fn plan(links: usize, count: usize) -> Plan {
    let mut numbers = Numbers(links as u64);
    let connection = |_| {
        let from = numbers.below(links);
        let chain = from / CHAIN * CHAIN;
        let to = if numbers.below(ACROSS) == 0 { numbers.below(links) } else { chain + numbers.below(CHAIN) };
        // Towards the later one, as in most chains.
        (from.min(to), from.max(to))
    };
    let connections = (0..count).map(connection).map(|(from, to)| Connection {
        from: LinkId::new(&format!("link-{from}")),
        to: LinkId::new(&format!("link-{to}")),
        evidence: Evidence::Printed,
        cite: Vec::new(),
    });
    Plan {
        about: About {
            id: format!("generated-{links}"),
            title: name("生成的规划（非印发文本）", "A generated plan, never printed", links),
            period: Years { from: Year(2023), to: Year(2027) },
            ..About::default()
        },
        parks: (0..PARKS).map(park).collect(),
        industries: vec![Industry {
            id: IndustryId::new("industry"),
            park: None,
            name: Name { zh: "生成产业".to_owned(), en: "Generated industry".to_owned() },
            aliases: Vec::new(),
            products: Vec::new(),
            cite: Vec::new(),
        }],
        chains: (0..links.div_ceil(CHAIN)).map(chain).collect(),
        connections: connections.collect(),
        links: (0..links).map(link).collect(),
        projects: (0..links.div_ceil(PER_PROJECT)).map(project).collect(),
        enterprises: (0..links.div_ceil(PER_FIRM)).map(enterprise).collect(),
        ..Plan::default()
    }
}

fn name(zh: &str, en: &str, number: usize) -> Name {
    Name { zh: format!("{zh}{number}"), en: format!("{en} {number}") }
}

fn park(number: usize) -> Park {
    Park::named(&format!("park-{number}"), name("生成园区", "Generated park", number))
}

fn chain(number: usize) -> Chain {
    Chain {
        id: ChainId::new(&format!("chain-{number}")),
        name: name("生成产业链", "Generated chain", number),
        park: ParkId::new(&format!("park-{}", number % PARKS)),
        industry: IndustryId::new("industry"),
        group: None,
        evidence: Evidence::Printed,
        cite: Vec::new(),
    }
}

fn link(number: usize) -> Link {
    let stage = match number % CHAIN {
        0..3 => Stage::Upstream,
        3..7 => Stage::Midstream,
        _ => Stage::Downstream,
    };
    Link {
        id: LinkId::new(&format!("link-{number}")),
        chain: ChainId::new(&format!("chain-{}", number / CHAIN)),
        name: name("生成环节零部件制造", "Generated link", number),
        stage,
        kind: None,
        evidence: Evidence::Printed,
        products: vec![Product { name: format!("生成产品{number}"), cite: cite("生成产品") }],
        projects: on(number, PER_PROJECT).map(|project| ProjectId::new(&format!("project-{project}"))).collect(),
        enterprises: on(number, PER_FIRM).map(|firm| EnterpriseId::new(&format!("firm-{firm}"))).collect(),
        cite: Vec::new(),
    }
}

/// What stands on a link if one of it comes on every so many: that, and what stands on the link before.
fn on(link: usize, every: usize) -> impl Iterator<Item = usize> {
    let here = [Some(link), link.checked_sub(1)].into_iter().flatten();
    here.filter(move |link| link.is_multiple_of(every)).map(move |link| link / every)
}

fn project(number: usize) -> Project {
    let from = 2023 + (number % 4) as i16;
    Project {
        id: ProjectId::new(&format!("project-{number}")),
        number: format!("({number})"),
        park: ParkId::new(&format!("park-{}", number * PER_PROJECT / CHAIN % PARKS)),
        industry: Some(IndustryId::new("industry")),
        group: None,
        name: name("生成项目", "Generated project", number),
        content: "生成的建设内容".to_owned(),
        nature: "新建".to_owned(),
        years: Years { from: Year(from), to: Year(from + 1) },
        investment: Decimal::from(1_000 + number),
        remarks: String::new(),
        cite: Vec::new(),
    }
}

fn enterprise(number: usize) -> Enterprise {
    let id = EnterpriseId::new(&format!("firm-{number}"));
    Enterprise { id, name: name("生成企业", "Generated firm", number), industry: None, cite: Vec::new() }
}

fn cite(words: &str) -> Citation {
    Citation { at: ParagraphId::new("none"), words: words.to_owned() }
}
