//! Industry chains as a map: what stands on each link, how links hang together, where they go.

mod arrange;
mod choice;
mod facts;
mod find;
mod fold;
mod gaps;
mod map;
mod parks;
mod present;
mod room;
mod table;
mod walk;

pub use arrange::{arranged, place, places, shift, step};
pub use choice::{Choice, Having, state_of};
pub use facts::{Facts, Stock, facts};
pub use find::{Hit, find, hit};
pub use fold::Fold;
pub use gaps::{Gap, Reason, Weight, gaps, new_lead};
pub use map::{Band, ChainMap, Edge, Item, Node, Way};
pub use parks::{PARK_HEAD, ParkOnMap};
pub use present::{additions, is_same, present};
pub use table::{Beside, Row, rows};
pub use walk::{Direction, Web};
