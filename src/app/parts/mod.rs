//! What pages share.

mod chain_map;
pub use chain_map::{
    ChainLegend, ChainMapView, ChainSheet, MapView, Pickers, Selected, Signs, band_title, elsewhere, node_foot,
    stage_name,
};

mod chart;
mod chart_corrections;
mod chart_table;
mod chart_tools;
use chart::ChartFigure;

mod lazy_chart;
pub use lazy_chart::{LazyChart, chart_figure};

mod copy_link;
pub use copy_link::CopyLink;

mod corrected;
pub use corrected::{beside, corrected, correction};

mod evidence;
pub use evidence::EvidenceBadge;

mod facts;
pub use facts::Facts;

mod findings;
pub use findings::{Findings, Found, audited, way_to_findings};

mod figures;
pub use figures::{Figures, value};

mod foreign_page;
pub use foreign_page::foreign_page;

mod map;
pub use map::ParkMap;

mod no_such_choice;
pub use no_such_choice::NoSuchChoice;

mod pointed;
pub use pointed::Pointed;

mod pick;
pub use pick::Pick;

mod products;
pub use products::product_tags;

mod table;
pub use table::{Cell, Column, Row, Sorting, Table, content};

mod marked;
pub use marked::MarkedText;

mod page_title;
pub use page_title::{PageTitle, page_header};

mod search_box;
pub use search_box::{RESULTS, SEARCH_BOX, SearchBox};

mod sources;
pub use sources::{Quote, Sources};

mod author;
pub use author::AuthorField;

mod cell_history;
pub use cell_history::CellHistory;

mod conflict;
pub use conflict::Conflict;

mod markdown;
pub use markdown::Markdown;

mod note_link;
pub use note_link::NoteLink;

mod note_photo;
pub use note_photo::{Picture, TakeAlong};

mod note_card;
pub use note_card::NoteCard;

mod note_sheet;
pub use note_sheet::note_sheet;

mod note_button;
pub use note_button::note_and_undo;
mod newer_version;
pub use newer_version::newer_version;

mod notes;
pub use notes::Notes;

mod leads;
pub use leads::Leads;

mod new_record;
pub use new_record::NewRecord;

mod register;
pub use register::{RegisterView, remove};

mod safety_offer;
pub use safety_offer::{safety_offer, why};

mod copied;
pub use copied::copied;

mod save_lamp;
pub use save_lamp::SaveLamp;

mod save_trouble;
pub use save_trouble::SaveTrouble;

mod signature;
pub use signature::Signature;

mod tracking;
pub use tracking::Tracking;

mod undo_bar;
use undo_bar::UndoBar;
