//! Photos in a backup: each carries the digest of its bytes as its name, so that it is the same
//! photo everywhere and one that was damaged on the way is noticed.

pub(super) mod base64;

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};
use thiserror::Error;

use crate::journal::{Entry, Journal, PhotoId, Value};

/// A photo as it stands in a file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Carried {
    pub id: PhotoId,
    /// Its bytes in letters.
    data: String,
}

/// Why a photo of a file is not taken in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum NotThePhoto {
    #[error("its bytes are not those its name stands for")]
    Altered,
    #[error("it is no JPEG picture")]
    NotAPicture,
}

/// Photos of one file have at most so many bytes; more go into a second file. As letters they are a
/// third longer, and the whole must stay below [`super::LARGEST`].
pub const MOST: u64 = 120 * 1024 * 1024;

/// What stands after the last photo.
pub const CLOSE: &str = "]}";

impl Carried {
    pub fn new(id: PhotoId, picture: &[u8]) -> Self {
        Self { id, data: base64::encode(picture) }
    }

    /// The bytes, if they are what the name says.
    pub fn picture(&self) -> Result<Vec<u8>, NotThePhoto> {
        let bytes = base64::decode(&self.data).ok_or(NotThePhoto::Altered)?;
        if PhotoId::of(&bytes) != self.id {
            return Err(NotThePhoto::Altered);
        }
        if bytes.starts_with(&[0xff, 0xd8, 0xff]) { Ok(bytes) } else { Err(NotThePhoto::NotAPicture) }
    }

    /// One more photo of a file, to stand behind [`open`] or another photo.
    pub fn to_json(&self, number: usize) -> String {
        // Serialising plain data into a string has no way to fail.
        let json = serde_json::to_string(self).unwrap_or_default();
        if number == 0 { json } else { format!(",\n{json}") }
    }
}

/// A backup without photos, opened at its end: photos follow, then [`CLOSE`]. Put together piece by
/// piece, because a browser can hold the pieces outside of the program's memory.
pub fn open(backup: &str) -> String {
    format!("{},\n\"photos\":[", backup.strip_suffix('}').unwrap_or(backup))
}

/// The names of photos, wherever they stand.
#[derive(Clone, Debug, Default)]
pub struct Names {
    /// Those that any version of any note has.
    pub known: BTreeSet<PhotoId>,
    /// What this version cannot read, and so may name photos all the same.
    texts: Vec<String>,
}

impl Names {
    /// `texts` are damaged lines, drafts and the like.
    pub fn of(journal: &Journal, texts: impl IntoIterator<Item = String>) -> Self {
        let foreign = journal.entries().filter(|entry| entry.revision().is_none()).map(Entry::to_json);
        Self { known: named(journal), texts: texts.into_iter().chain(foreign).collect() }
    }

    /// Whether anything names this photo, or so much of it that a damaged letter does not hide it.
    pub fn has(&self, photo: &str) -> bool {
        self.known.iter().any(|known| known.as_str() == photo)
            || self.texts.iter().any(|text| quarters(photo).any(|part| text.contains(part)))
    }
}

fn quarters(photo: &str) -> impl Iterator<Item = &str> {
    (0..4).filter_map(|quarter| photo.get(quarter * 16..(quarter + 1) * 16))
}

/// Every photo that any version of any note names.
pub fn named(journal: &Journal) -> BTreeSet<PhotoId> {
    let values = journal.entries().filter_map(Entry::revision).filter_map(|revision| revision.change.value());
    let notes = values.filter_map(|value| match value {
        Value::Note(note) => Some(note),
        _ => None,
    });
    notes.flat_map(|note| note.photos.iter().map(|photo| photo.id.clone())).collect()
}

/// Parts photos so that those of one file have at most `most` bytes; a larger one stands alone.
/// There is always a first file, be it without photos.
pub fn in_files<T>(photos: Vec<(T, u64)>, most: u64) -> Vec<Vec<T>> {
    let mut files = vec![Vec::new()];
    let mut room = most;
    for (photo, bytes) in photos {
        if bytes > room && files.last().is_some_and(|file| !file.is_empty()) {
            files.push(Vec::new());
            room = most;
        }
        room = room.saturating_sub(bytes);
        if let Some(file) = files.last_mut() {
            file.push(photo);
        }
    }
    files
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::indexing_slicing)]

    use super::*;
    use crate::journal::{Millis, VERSION};
    use crate::report::Backup;

    const PICTURE: &[u8] = &[0xff, 0xd8, 0xff, 0xe0, 1, 2, 3];

    fn file(photos: &[Carried]) -> String {
        let backup = Backup::write(&Journal::default(), &[], "plan", Millis::new(5), "");
        let photos: String = photos.iter().enumerate().map(|(number, photo)| photo.to_json(number)).collect();
        format!("{}{photos}{CLOSE}", open(&backup))
    }

    #[test]
    fn photos_come_back_out_of_a_file() {
        let photos = [Carried::new(PhotoId::of(PICTURE), PICTURE), Carried::new(PhotoId::of(b"x"), b"x")];
        let backup = Backup::read(&file(&photos), "plan").unwrap();
        assert_eq!(backup.photos, photos);
        assert_eq!(photos.map(|photo| photo.picture()), [Ok(PICTURE.to_vec()), Err(NotThePhoto::NotAPicture)]);
        assert!(Backup::read(&file(&[]), "plan").unwrap().photos.is_empty());
    }

    #[test]
    fn a_photo_that_was_changed_on_the_way_is_noticed_and_the_others_stay() {
        let photos = [Carried::new(PhotoId::of(PICTURE), PICTURE), Carried::new(PhotoId::of(PICTURE), b"other")];
        let backup = Backup::read(&file(&photos), "plan").unwrap();
        let found: Vec<_> = backup.photos.iter().map(Carried::picture).collect();
        assert_eq!(found, [Ok(PICTURE.to_vec()), Err(NotThePhoto::Altered)]);
        let damaged = file(&photos).replacen(photos[0].id.as_str(), "../../etc/passwd", 1);
        let backup = Backup::read(&damaged, "plan").unwrap();
        assert_eq!(backup.photos.len(), 1, "one without a name is left out");
    }

    #[test]
    fn a_photo_is_named_although_its_note_is_damaged_or_of_a_newer_version() {
        let photo = PhotoId::of(PICTURE);
        let nothing = Names::of(&Journal::default(), Vec::new());
        assert!(!nothing.has(photo.as_str()));
        let json = format!(r#"{{"id":"d.t.1","vote":{{"photo":"{}"}}}}"#, photo.as_str());
        let newer: Journal = [Entry::from_json(VERSION, &json).unwrap()].into_iter().collect();
        assert!(Names::of(&newer, Vec::new()).has(photo.as_str()));
        for at in 0..json.len() {
            let mut line = json.clone().into_bytes();
            line[at] ^= 1;
            let names = Names::of(&Journal::default(), [String::from_utf8_lossy(&line).into_owned()]);
            assert!(names.has(photo.as_str()), "byte {at} is damaged");
            assert!(!names.has(PhotoId::of(b"another").as_str()));
        }
    }

    #[test]
    fn photos_are_parted_and_none_is_lost() {
        #[track_caller]
        fn check(sizes: &[u64], expected: &[&[u64]]) {
            assert_eq!(in_files(sizes.iter().map(|size| (*size, *size)).collect(), 10), expected);
        }
        check(&[], &[&[]]);
        check(&[4, 6, 1], &[&[4, 6], &[1]]);
        check(&[11, 4], &[&[11], &[4]]);
        check(&[4, 11, 4], &[&[4], &[11], &[4]]);
    }
}
