//! Chains: what is printed with arrows is kept as printed, what is inferred says so.

use std::collections::BTreeSet;

use park_atlas::plan::{Evidence, Plan};

use super::plan;

#[test]
fn the_six_printed_chains_keep_exactly_their_links() {
    let plan = plan();
    let printed = plan.chains.iter().filter(|chain| chain.evidence == Evidence::Printed);
    assert_eq!(printed.clone().count(), 6);
    for chain in printed {
        let links = plan.links.iter().filter(|link| link.chain == chain.id);
        let names: Vec<_> = links.map(|link| link.name.zh.as_str()).collect();
        // What stands in brackets are products of the link.
        let words = without_brackets(&chain.cite[0].words);
        assert_eq!(names.join("→"), words, "{}", chain.id);
    }
}

fn without_brackets(words: &str) -> String {
    let mut parts = words.split('（');
    let first = parts.next().unwrap().to_owned();
    parts.fold(first, |words, part| words + part.split_once('）').unwrap().1)
}

#[test]
fn within_a_printed_chain_the_connections_are_the_arrows() {
    let plan = plan();
    for chain in plan.chains.iter().filter(|chain| chain.evidence == Evidence::Printed) {
        let links: Vec<_> = plan.links.iter().filter(|link| link.chain == chain.id).map(|link| &link.id).collect();
        let arrows: Vec<_> = links.windows(2).map(|pair| (pair[0], pair[1])).collect();
        let inside = plan.connections.iter().filter(|c| links.contains(&&c.from) && links.contains(&&c.to));
        assert_eq!(inside.map(|c| (&c.from, &c.to)).collect::<Vec<_>>(), arrows, "{}", chain.id);
    }
}

#[test]
fn what_is_inferred_says_why() {
    let Plan { chains, links, connections, figures, .. } = plan();
    let evidence = chains.iter().map(|chain| &chain.evidence);
    let evidence = evidence.chain(links.iter().map(|link| &link.evidence));
    let evidence = evidence.chain(connections.iter().map(|connection| &connection.evidence));
    let evidence = evidence.chain(figures.iter().map(|figure| &figure.evidence));
    let mut inferred = 0;
    for reason in evidence.filter_map(|evidence| match evidence {
        Evidence::Inferred(reason) => Some(reason),
        Evidence::Printed => None,
    }) {
        inferred += 1;
        assert!(reason.zh.ends_with('。') && reason.en.ends_with('.'), "{reason:?}");
    }
    assert!(inferred > 60, "only {inferred}");
}

#[test]
fn links_of_an_inferred_chain_are_inferred_too() {
    let plan = plan();
    for chain in plan.chains.iter().filter(|chain| chain.evidence != Evidence::Printed) {
        let links = plan.links.iter().filter(|link| link.chain == chain.id);
        assert!(links.clone().all(|link| link.evidence != Evidence::Printed), "{}", chain.id);
    }
}

#[test]
fn every_project_but_the_infrastructure_stands_on_a_link() {
    let plan = plan();
    let on_links: BTreeSet<_> = plan.links.iter().flat_map(|link| &link.projects).collect();
    let off: Vec<_> = plan.projects.iter().map(|p| &p.id).filter(|id| !on_links.contains(id)).collect();
    let off: Vec<_> = off.iter().map(|id| id.as_str()).collect();
    assert_eq!(off, ["wanchao-1", "wanchao-5", "xituo-1", "longtan-1"]);
}
