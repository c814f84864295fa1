//! From a gap to the investment-promotion ledger: which rows there are for it, and how one begins.

use super::Place;
use crate::insight::records;
use crate::journal::{Field, Overlay, Value};
use crate::plan::{ChainId, Link, Subject, SubjectKind};

/// The first values of a ledger row that is started for a place; `remark` says why it was.
pub fn new_lead(place: &Place, chain: &ChainId, sought: String, remark: String) -> Vec<(Field, Value)> {
    let mut values = vec![
        (Field::Sought, Value::Text(sought)),
        (Field::ForChain, Value::Records(vec![Subject::Chain(chain.clone())])),
        (Field::LeadState, Value::Choice("idea".to_owned())),
    ];
    if let Place::Link(link) = place {
        values.push((Field::ForLink, Value::Records(vec![Subject::Link(link.clone())])));
    }
    if !remark.is_empty() {
        values.push((Field::Remark, Value::Text(remark)));
    }
    values
}

/// What is sought for a link: the products that the plan wants made there, or what the link is called.
pub fn sought(link: &Link) -> String {
    let products: Vec<&str> = link.products.iter().map(|product| product.name.as_str()).collect();
    if products.is_empty() { link.name.zh.clone() } else { products.join("、") }
}

/// The rows that were started for a link, or for a chain and none of its links.
pub fn leads_at(overlay: &Overlay, place: &Place) -> Vec<Subject> {
    let mut leads = match place {
        Place::Link(link) => records::on_link(overlay, SubjectKind::Lead, link),
        Place::Chain(chain) => {
            let chain = Subject::Chain(chain.clone());
            let is_for = |lead: &Subject| {
                overlay.records(lead, Field::ForChain).contains(&chain)
                    && overlay.records(lead, Field::ForLink).is_empty()
            };
            let named = overlay.cells().map(|(cell, _)| cell).filter(|cell| cell.slot.field() == Some(Field::Sought));
            named.map(|cell| cell.subject.clone()).filter(is_for).collect()
        }
    };
    // A row that was removed has no name any more.
    leads.retain(|lead| overlay.text(lead, Field::Sought).is_some());
    leads
}
