//! What notes and photos promise, over thousands of generated ones and over damaged files.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]

use park_atlas::journal::{
    Cell, Change, Day, Draft, Entry, Exif, FollowUp, Journal, Millis, Minute, Note, NoteId, Photo, PhotoId, Place,
    Position, Sketch, Tag, Unfinished, VERSION, Value, Writer, WriterId,
};
use park_atlas::plan::{ProjectId, Subject};
use proptest::prelude::*;

fn days() -> impl Strategy<Value = Day> {
    (1..=9999_u16, 1..=12_u8, 1..=28_u8).prop_map(|(year, month, day)| Day::new(year, month, day).unwrap())
}

fn positions() -> impl Strategy<Value = Position> {
    let (pole, date_line) = (90_000_000, 180_000_000);
    (-pole..=pole, -date_line..=date_line).prop_map(|(north, east)| Position::new(north, east).unwrap())
}

fn places() -> impl Strategy<Value = Place> {
    prop_oneof![
        positions().prop_map(Place::typed),
        positions().prop_map(Place::of_photo),
        (positions(), any::<u32>()).prop_map(|(position, accuracy)| Place::by_device(position, accuracy)),
    ]
}

fn minutes() -> impl Strategy<Value = Minute> {
    (days(), 0..24_u8, 0..60_u8).prop_map(|(day, hour, minute)| Minute::new(day, hour, minute).unwrap())
}

fn photos() -> impl Strategy<Value = Photo> {
    (
        any::<[u8; 4]>(),
        1..=1600_u16,
        1..=1600_u16,
        any::<u32>(),
        proptest::option::of(minutes()),
        proptest::option::of(places()),
    )
        .prop_map(|(picture, width, height, bytes, taken, place)| Photo {
            id: PhotoId::of(&picture),
            width,
            height,
            bytes,
            taken,
            place,
        })
}

fn notes() -> impl Strategy<Value = Note> {
    let follow_up = (days(), proptest::option::of(days())).prop_map(|(due, done)| FollowUp { due, done });
    (
        (days(), ".{1,60}"),
        "[\\PC#，, ]{0,40}",
        proptest::option::of(follow_up),
        proptest::option::of(places()),
        proptest::collection::vec(photos(), 0..3),
    )
        .prop_filter_map("only blanks", |((day, text), tags, follow_up, place, photos)| {
            Some(Note { tags: Tag::all_in(&tags), follow_up, place, photos, ..Note::new(day, &text)? })
        })
}

/// A note as one laptop wrote it.
fn entry(laptop: u8, note: Note) -> Entry {
    let mut writer = Writer::new(WriterId::new(&format!("laptop{laptop}"), "tab"));
    let cell = Cell::note(Subject::Project(ProjectId::new("p1")), NoteId(writer.next_id()));
    let draft = Draft {
        author: "谭工".into(),
        subject: cell.subject,
        slot: cell.slot,
        base: Vec::new(),
        change: Change::Put(Value::Note(note)),
        since: None,
        remark: String::new(),
    };
    Entry::from(writer.write(Millis::new(u64::from(laptop)), draft))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 10_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_note_reads_back_as_it_was_written(note in notes()) {
        let entry = entry(1, note);
        prop_assert_eq!(&Entry::from_line(&entry.to_line()).unwrap(), &entry);
        prop_assert_eq!(&Entry::from_json(VERSION, &entry.to_json()).unwrap(), &entry);
    }

    #[test]
    fn notes_of_two_laptops_come_together_in_any_order(ours in notes(), theirs in notes()) {
        let (ours, theirs) = (entry(1, ours), entry(2, theirs));
        let forth: Journal = [ours.clone(), theirs.clone(), ours.clone()].into_iter().collect();
        let back: Journal = [theirs, ours].into_iter().collect();
        prop_assert_eq!(&forth, &back);
        let project = Subject::Project(ProjectId::new("p1"));
        prop_assert_eq!(forth.overlay().notes(&project).len(), 2);
    }

}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn opening_a_note_for_editing_and_saving_it_changes_nothing(note in notes()) {
        prop_assert_eq!(Sketch::from(&note).finish(), Ok(note));
    }

    #[test]
    fn a_draft_reads_back_as_it_was_kept(note in notes(), coordinates in ".{0,20}") {
        let sketch = Sketch { coordinates, ..Sketch::from(&note) };
        prop_assert_eq!(Sketch::read(&sketch.to_json(), "2026-11-23"), sketch);
    }

    #[test]
    fn a_position_is_read_as_it_is_shown(position in positions()) {
        prop_assert_eq!(Position::typed(&position.to_string()), Some(position));
        let (north, east) = position.degrees();
        prop_assert_eq!(Position::from_degrees(north, east), Some(position));
    }

    #[test]
    fn whatever_is_typed_as_a_position_is_one_or_none(typed in "[0-9.\\-NSEW°'\" ,北东纬经度分秒]{0,30}|\\PC{0,30}") {
        if let Some(position) = Position::typed(&typed) {
            prop_assert_eq!(String::from(position).parse(), Ok(position));
        }
    }

    #[test]
    fn a_camera_s_notes_are_found(shot in shots(), little in any::<bool>(), before in proptest::collection::vec(any::<u8>(), 0..40)) {
        let file = jpeg(&shot, little, &before);
        let read = Exif::read(&file);
        prop_assert_eq!(read.taken.map(|taken| taken.to_string()), Some(shot.minute.to_string()));
        let expected = Position::new(shot.angle(0), shot.angle(1)).filter(|_| shot.angle(0) != 0 || shot.angle(1) != 0);
        prop_assert_eq!(read.position, expected);
    }

    #[test]
    fn a_damaged_picture_is_read_without_harm(
        shot in shots(),
        little in any::<bool>(),
        flips in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 0..12),
        end in any::<prop::sample::Index>(),
    ) {
        let mut file = jpeg(&shot, little, b"JFIF");
        for (at, byte) in flips {
            let at = at.index(file.len());
            file[at] ^= byte;
        }
        file.truncate(end.index(file.len()) + 1);
        Exif::read(&file);
    }

    #[test]
    fn what_is_no_picture_holds_nothing(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        prop_assume!(!bytes.starts_with(&[0xff, 0xd8]));
        prop_assert_eq!(Exif::read(&bytes), Exif::default());
    }
}

#[test]
fn directories_that_point_at_themselves_are_left() {
    let shot = Shot {
        minute: Minute::new(Day::new(2026, 11, 23).unwrap(), 9, 15).unwrap(),
        angles: [(29, 59, 28), (108, 6, 40)],
        south: false,
        west: false,
    };
    let file = jpeg(&shot, true, b"");
    // Every four bytes in turn point at the first directory, and then far beyond the end.
    for at in 0..file.len() - 4 {
        for pointer in [8_u32, 0, u32::MAX] {
            let mut file = file.clone();
            file[at..at + 4].copy_from_slice(&pointer.to_le_bytes());
            Exif::read(&file);
        }
    }
}

#[test]
fn what_is_missing_of_a_note_is_named() {
    #[track_caller]
    fn check(sketch: Sketch, expected: Unfinished) {
        assert_eq!(sketch.finish(), Err(expected));
    }
    let sketch = Sketch { text: "看了现场".into(), ..Sketch::new("2026-11-23") };
    assert!(sketch.finish().is_ok());
    check(Sketch::new("2026-11-23"), Unfinished::Empty);
    check(Sketch { text: " \n".into(), ..Sketch::new("2026-11-23") }, Unfinished::Empty);
    check(Sketch { day: "23/11".into(), ..sketch.clone() }, Unfinished::NoDay);
    check(Sketch { due: "2026-02-30".into(), ..sketch.clone() }, Unfinished::NoDueDay);
    check(Sketch { coordinates: "西沱镇".into(), ..sketch }, Unfinished::NoPosition);
}

#[test]
fn a_draft_of_the_first_version_is_its_text() {
    let draft = Sketch::read("写到一半", "2026-11-23");
    assert_eq!(draft, Sketch { text: "写到一半".into(), ..Sketch::new("2026-11-23") });
}

#[test]
fn a_note_of_the_first_version_is_read() {
    let json = r#"{"id":"d.t.1","time":[1,0],"at":1,"subject":"zone","slot":"note:d.t.1","change":{"put":{"note":{"day":"2026-11-23","text":"厂房封顶"}}}}"#;
    let entry = Entry::from_json(VERSION, json).unwrap();
    assert!(entry.revision().is_some());
    assert_eq!(entry.to_json(), json, "and is written as it was");
}

#[test]
fn a_note_with_impossible_parts_is_kept_but_has_no_effect() {
    for part in [
        r#""tags":["two words"]"#,
        r#""tags":[""]"#,
        r#""follow_up":{"due":"2026-02-30"}"#,
        r#""place":"91.000000,181.000000 typed""#,
        r#""place":"29.9,108.1 typed""#,
        r#""photos":[{"id":"../../x","width":1,"height":1,"bytes":1}]"#,
        r#""photos":[{"id":"<script>","width":-1,"height":1,"bytes":1}]"#,
        r#""__proto__":{"text":"x"}"#,
    ] {
        let json = format!(
            r#"{{"id":"d.t.1","time":[1,0],"at":1,"subject":"zone","slot":"note:d.t.1","change":{{"put":{{"note":{{"day":"2026-11-23","text":"x",{part}}}}}}}}}"#
        );
        let entry = Entry::from_json(VERSION, &json).unwrap();
        assert_eq!((entry.revision(), entry.to_json()), (None, json));
    }
}

/// What a camera knows of a picture.
#[derive(Clone, Debug)]
struct Shot {
    minute: Minute,
    /// Degrees, minutes and seconds.
    angles: [(u32, u32, u32); 2],
    south: bool,
    west: bool,
}

impl Shot {
    /// In millionths of a degree.
    fn angle(&self, which: usize) -> i32 {
        let (degrees, minutes, seconds) = self.angles[which];
        let angle = f64::from(degrees) + f64::from(minutes) / 60.0 + f64::from(seconds) / 3600.0;
        let sign = if [self.south, self.west][which] { -1.0 } else { 1.0 };
        (sign * angle * 1e6).round() as i32
    }
}

fn shots() -> impl Strategy<Value = Shot> {
    let angle = |most: u32| (0..most, 0..60_u32, 0..60_u32);
    (minutes(), angle(90), angle(180), any::<bool>(), any::<bool>())
        .prop_map(|(minute, north, east, south, west)| Shot { minute, angles: [north, east], south, west })
}

/// A JPEG file with everything in it but a picture.
fn jpeg(shot: &Shot, little: bool, before: &[u8]) -> Vec<u8> {
    let tiff = Tiff { little }.write(shot);
    let segment = |marker: u8, body: &[u8]| {
        let length = (body.len() as u16 + 2).to_be_bytes();
        [&[0xff, marker], length.as_slice(), body].concat()
    };
    let notes = segment(0xe1, &[b"Exif\0\0", tiff.as_slice()].concat());
    [&[0xff, 0xd8], segment(0xe0, before).as_slice(), &notes, &[0xff, 0xda, 0, 2]].concat()
}

/// Writes the directories a camera writes.
struct Tiff {
    little: bool,
}

impl Tiff {
    fn write(&self, shot: &Shot) -> Vec<u8> {
        let start: &[u8] = if self.little { b"II*\0" } else { b"MM\0*" };
        let taken = format!("{}:00\0", shot.minute.to_string().replace('-', ":"));
        // Places of the parts behind the three directories of two, one and four entries.
        let (exif, gps) = (8 + 2 + 24 + 4, 8 + 2 + 24 + 4 + 2 + 12 + 4);
        let text = gps + 2 + 48 + 4;
        let (north, east) = (text + 20, text + 44);
        let side = |name: u8| [name, 0, 0, 0];
        let first = [self.entry(0x8769, 4, 1, self.long(exif)), self.entry(0x8825, 4, 1, self.long(gps))];
        let second = [self.entry(0x9003, 2, 20, self.long(text))];
        let third = [
            self.entry(1, 2, 2, side(if shot.south { b'S' } else { b'N' })),
            self.entry(2, 5, 3, self.long(north)),
            self.entry(3, 2, 2, side(if shot.west { b'W' } else { b'E' })),
            self.entry(4, 5, 3, self.long(east)),
        ];
        let mut bytes = [start, &self.long(8)].concat();
        for directory in [first.concat(), second.concat(), third.concat()] {
            bytes.extend(self.short((directory.len() / 12) as u16));
            bytes.extend(directory);
            bytes.extend(self.long(0));
        }
        bytes.extend(taken.bytes());
        for (degrees, minutes, seconds) in shot.angles {
            bytes.extend([degrees, 1, minutes, 1, seconds, 1].into_iter().flat_map(|number| self.long(number)));
        }
        bytes
    }

    fn entry(&self, tag: u16, kind: u16, count: u32, value: [u8; 4]) -> Vec<u8> {
        [self.short(tag).as_slice(), &self.short(kind), &self.long(count), &value].concat()
    }

    fn short(&self, number: u16) -> [u8; 2] {
        if self.little { number.to_le_bytes() } else { number.to_be_bytes() }
    }

    fn long(&self, number: u32) -> [u8; 4] {
        if self.little { number.to_le_bytes() } else { number.to_be_bytes() }
    }
}
