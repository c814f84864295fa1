//! What pages share.

mod chain_map;
pub use chain_map::{ChainMapView, stage_name};

mod evidence;
pub use evidence::EvidenceBadge;

mod page_title;
pub use page_title::PageTitle;

mod sources;
pub use sources::{Quote, Sources};
