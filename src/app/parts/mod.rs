//! What pages share.

mod evidence;
pub use evidence::EvidenceBadge;

mod page_title;
pub use page_title::PageTitle;

mod sources;
pub use sources::{Quote, Sources};
