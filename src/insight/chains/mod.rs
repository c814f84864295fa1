//! Industry chains as a map: what stands on each link, how links hang together, where they go.

mod arrange;
mod asks;
mod build;
mod choice;
mod circles;
mod facts;
mod find;
mod fold;
mod gap_choice;
mod gaps;
mod leads;
mod map;
mod measure;
mod order;
mod origin;
mod parks;
mod pick;
mod present;
mod room;
mod shape;
mod sign;
mod state;
mod table;
mod walk;

pub use arrange::{arranged, place, places, shift, step};
pub use asks::{About, Ask, Force, ask_for_chain, ask_for_link};
pub use build::in_order;
pub use choice::{Choice, Having, line_name, state_of};
pub use circles::circles;
pub use facts::{Facts, Stock, facts, unplaced};
pub use find::{Hit, find, hit};
pub use fold::Fold;
pub use gap_choice::GapChoice;
pub use gaps::{
    Gap, MOST_FOR_CHAIN, MOST_FOR_DEPENDENTS, MOST_FOR_PRODUCTS, PER_DEPENDENT, PER_PRODUCT, Place, Reason, Weight,
    gaps,
};
pub use leads::{leads_at, new_lead, sought};
pub use map::{Band, ChainMap, Edge, Item, Node, Way};
pub use measure::{ELSEWHERE, NAME};
pub use origin::{Chains, Origin};
pub use parks::{PARK_HEAD, ParkOnMap};
pub use present::{additions, denied, denied_lines, is_same, present, said};
pub use shape::{Anchor, Form, ROUND, Role, STAGE, STATE_WORD, Shape, UPRIGHT, stage};
pub use sign::{SAMPLE, Sign};
pub use state::LinkState;
pub use table::{Beside, Row, rows};
pub use walk::{Direction, Web};
