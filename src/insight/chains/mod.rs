//! Industry chains as a map: what stands on each link, how links hang together, where they go.

mod arrange;
mod asks;
mod choice;
mod circles;
mod facts;
mod find;
mod fold;
mod gap_choice;
mod gaps;
mod leads;
mod map;
mod parks;
mod present;
mod room;
mod table;
mod walk;

pub use arrange::{arranged, place, places, shift, step};
pub use asks::{About, Ask, Force, ask_for_chain, ask_for_link};
pub use choice::{Choice, Having, state_of};
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
pub use parks::{PARK_HEAD, ParkOnMap};
pub use present::{additions, denied, denied_lines, is_same, present};
pub use table::{Beside, Row, rows};
pub use walk::{Direction, Web};
