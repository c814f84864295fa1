//! Industry chains as a map: what stands on each link, how links hang together, where they go.

mod choice;
mod facts;
mod gaps;
mod map;
mod present;
mod walk;

pub use choice::{Choice, Fold, Having};
pub use facts::{Facts, facts, facts_of};
pub use gaps::{Gap, Reason, Weight, gaps, new_lead};
pub use map::{Band, ChainMap, Edge, Item, Node, Way};
pub use present::present;
pub use walk::{Direction, Web};
