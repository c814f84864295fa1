//! The file in which work leaves one laptop and reaches another: backup, restore and merge are the
//! same thing. All foreign text comes in through [`Backup::read`], which never panics.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};
use serde_json::error::Category;
use serde_json::value::RawValue;
use thiserror::Error;

use super::album::Carried;
use crate::journal::{Damage, Entry, Journal, Millis, VERSION, checksum, depth};

/// The largest file that is read, in bytes: some three hundred photos.
pub const LARGEST: u64 = 192 * 1024 * 1024;
/// What the file says it is.
const FORMAT: &str = "park-atlas-journal";
/// Deeper nesting than any backup has.
const DEEPEST: usize = 64;

/// What a file brings.
#[derive(Clone, Debug, PartialEq)]
pub struct Backup {
    /// When it was written, by the clock of that laptop.
    pub made: Millis,
    /// Who wrote it; may be empty.
    pub by: String,
    pub entries: Vec<Entry>,
    /// Parts that could not be read.
    pub damaged: Vec<Damage>,
    /// Stored lines that had been damaged where the file was made, to be kept to the letter.
    pub set_aside: Vec<String>,
    /// The pictures that came along; nobody has looked at them yet.
    pub photos: Vec<Carried>,
    /// It does not match its checksum: damaged on the way, or changed by hand.
    pub altered: bool,
}

/// Why a file is not taken at all.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum Refusal {
    #[error("the file is empty")]
    Empty,
    #[error("the file has {0} bytes; at most {LARGEST} are read")]
    TooLarge(u64),
    #[error("the file is nested {0} levels deep; no backup is")]
    TooDeep(usize),
    #[error("the file is not JSON text (line {line})")]
    NotJson { line: usize },
    #[error("the file ends in the middle")]
    Truncated,
    #[error("the file is not a backup of this app")]
    NotABackup,
    #[error("the file is of version {0}; this app reads up to {VERSION}")]
    Newer(u32),
    #[error("the file belongs to the plan `{0}`")]
    OtherPlan(String),
}

/// Read first, and from any JSON text, to tell what it is.
#[derive(Deserialize)]
struct Head {
    format: String,
    version: u32,
    plan: String,
}

/// The whole file; each revision is kept to the letter until the journal reads it.
#[derive(Serialize, Deserialize)]
struct File<'a> {
    format: &'a str,
    version: u32,
    plan: String,
    made: Millis,
    #[serde(default)]
    by: String,
    checksum: String,
    #[serde(borrow)]
    revisions: Vec<&'a RawValue>,
    /// Stored lines that had been damaged, for whoever may still read them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    set_aside: Vec<String>,
    /// Put in behind everything else, see [`super::album::open`].
    #[serde(borrow, default, skip_serializing)]
    photos: Vec<&'a RawValue>,
}

impl Backup {
    /// Writes everything the journal has.
    pub fn write(journal: &Journal, set_aside: &[String], plan: &str, made: Millis, by: &str) -> String {
        let raw = |entry: &Entry| RawValue::from_string(entry.to_json()).ok();
        let revisions: Vec<Box<RawValue>> = journal.entries().filter_map(raw).collect();
        let file = File {
            format: FORMAT,
            version: VERSION,
            plan: plan.to_owned(),
            made,
            by: by.to_owned(),
            checksum: sum(revisions.iter().map(AsRef::as_ref)),
            revisions: revisions.iter().map(AsRef::as_ref).collect(),
            set_aside: set_aside.to_vec(),
            photos: Vec::new(),
        };
        // Serialising plain data into a string has no way to fail.
        serde_json::to_string(&file).unwrap_or_default()
    }

    /// Reads a file for the given plan. `text` may be anything.
    pub fn read(text: &str, plan: &str) -> Result<Self, Refusal> {
        // Some editors put a byte order mark in front.
        let text = text.trim_start_matches('\u{feff}').trim();
        if text.is_empty() {
            return Err(Refusal::Empty);
        }
        check_size(text.len() as u64)?;
        match depth(text) {
            deep if deep > DEEPEST => return Err(Refusal::TooDeep(deep)),
            _ => {}
        }
        let head: Head = serde_json::from_str(text).map_err(refusal)?;
        if head.format != FORMAT || head.version == 0 {
            return Err(Refusal::NotABackup);
        }
        if head.version > VERSION {
            return Err(Refusal::Newer(head.version));
        }
        if head.plan != plan {
            return Err(Refusal::OtherPlan(head.plan));
        }
        serde_json::from_str(text).map(Self::of).map_err(refusal)
    }

    /// How many changes taking it in would bring.
    pub fn news(&self, journal: &Journal) -> usize {
        self.count(|entry| journal.get(entry.id()).is_none())
    }

    /// How many changes stand in it and not here, not even under another content.
    pub fn not_here(&self, journal: &Journal) -> usize {
        self.count(|entry| journal.get(entry.id()) != Some(entry))
    }

    /// Each name once.
    fn count(&self, counts: impl Fn(&Entry) -> bool) -> usize {
        self.entries.iter().filter(|entry| counts(entry)).map(Entry::id).collect::<BTreeSet<_>>().len()
    }

    fn of(file: File<'_>) -> Self {
        let mut backup = Self {
            made: file.made,
            by: file.by,
            entries: Vec::with_capacity(file.revisions.len()),
            damaged: Vec::new(),
            set_aside: Vec::new(),
            // One that has no name is no photo of any note.
            photos: file.photos.iter().filter_map(|photo| serde_json::from_str(photo.get()).ok()).collect(),
            altered: file.checksum != sum(file.revisions.iter().copied()),
        };
        for revision in file.revisions {
            match Entry::from_json(file.version, revision.get()) {
                Ok(entry) => backup.entries.push(entry),
                Err(damage) => backup.damaged.push(damage),
            }
        }
        for line in file.set_aside {
            // What an older version of the app could not read, this one may.
            match Entry::from_line(&line) {
                Ok(entry) => backup.entries.push(entry),
                Err(_) => backup.set_aside.push(line),
            }
        }
        backup
    }
}

/// To be asked before a file is read into memory.
pub fn check_size(bytes: u64) -> Result<(), Refusal> {
    if bytes > LARGEST { Err(Refusal::TooLarge(bytes)) } else { Ok(()) }
}

fn sum<'a>(revisions: impl Iterator<Item = &'a RawValue>) -> String {
    format!("{:016x}", checksum(revisions.map(RawValue::get)))
}

fn refusal(error: serde_json::Error) -> Refusal {
    match error.classify() {
        Category::Eof => Refusal::Truncated,
        Category::Data => Refusal::NotABackup,
        Category::Syntax | Category::Io => Refusal::NotJson { line: error.line() },
    }
}
