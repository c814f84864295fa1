//! What people added: an append-only set of revisions, and the values that follow from it.
//!
//! Nothing here reads a clock, makes a random number or touches a browser: time, randomness and the
//! device come in as arguments. Nothing is ever rewritten: undoing, correcting and settling append.

mod day;
pub use day::{Day, NotADay};

mod time;
pub use time::{Clock, Millis, Time};

mod amount;
pub use amount::{Amount, NotAnAmount};

mod kind;
pub use kind::{Choice, Kind, LONGEST, Wrong};

mod stage;
pub use stage::Stage;

mod field;
pub use field::{Field, Role, Spec};

mod position;
pub use position::{NotAPosition, Position};

mod shift;
pub use shift::Shift;

mod place;
pub use place::{NotAPlace, Place, Source};

mod photo;
pub use photo::{Exif, HEAD, Minute, NotAMinute, NotAPhoto, Photo, PhotoId};

mod note;
pub use note::{FollowUp, NotATag, Note, NoteId, Sketch, Tag, Unfinished};

mod typing;
pub use typing::Typing;

mod value;
pub use value::{Slot, Value};

mod revision;
pub use revision::{Change, NotAnId, Revision, RevisionId, WriterId};

mod ids;
pub use ids::Ids;

mod writer;
pub use writer::{Draft, Writer};

mod history;
pub use history::{Deed, Happening, History};

mod overlay;
pub use overlay::{Cell, Overlay};

mod migrate;
pub use migrate::{VERSION, upgrade};

mod guard;
pub use guard::{checksum, depth};

mod entry;
pub use entry::{Damage, Entry};

mod set;
pub use set::Journal;

mod steps;
pub use steps::Steps;
