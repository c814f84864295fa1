//! Values, notes and deeds as proptest makes them up: few things, so that laptops meet at the same ones.

use park_atlas::journal::{Amount, Cell, Day, Entry, Field, Kind, Note, Position, Role, Slot, VERSION, Value};
use park_atlas::plan::{
    Decimal, EnterpriseId, IndicatorId, LinkId, ParagraphId, ParkId, ProjectId, Subject, SubjectKind, Year,
};
use proptest::prelude::*;

use crate::lives::{Deed, LAPTOPS};

pub fn deeds(most: usize) -> impl Strategy<Value = Vec<(usize, Deed)>> {
    let set = (values_in_place(), proptest::option::of(days()), "[^\\PC]{0,9}");
    let deed = prop_oneof![
        4 => set.prop_map(|((cell, value), since, remark)| Deed::Set(cell, value, since, remark)),
        1 => values_in_place().prop_map(|(cell, _)| Deed::Clear(cell)),
        1 => proptest::collection::vec(values_in_place(), 2..5).prop_map(Deed::Several),
        1 => Just(Deed::Reset),
        2 => (subjects(), notes()).prop_map(|(subject, note)| Deed::Write(subject, note)),
        2 => (0..9_usize, proptest::option::of(notes())).prop_map(|(which, note)| Deed::Edit(which, note)),
        1 => (0..9_usize, 0..3_usize).prop_map(|(which, side)| Deed::Settle(which, side)),
        2 => Just(Deed::Undo),
        1 => Just(Deed::Redo),
        2 => (0..LAPTOPS).prop_map(Deed::TakeIn),
        1 => (0..LAPTOPS, 0..99_usize).prop_map(|(from, which)| Deed::TakeInForged(from, which)),
        1 => (0..LAPTOPS).prop_map(Deed::Hear),
    ];
    proptest::collection::vec((0..LAPTOPS, deed), 0..most)
}

fn subjects() -> impl Strategy<Value = Subject> {
    prop_oneof![
        Just(Subject::Zone),
        (0..3_u8).prop_map(|n| Subject::Project(ProjectId::new(&format!("p{n}")))),
        (0..2_u8).prop_map(|n| Subject::Paragraph(ParagraphId::new(&format!("c{n}.p1")))),
    ]
}

/// A thing that has the field; few of each, so that laptops meet at the same one.
fn thing(field: Field, n: u8) -> Subject {
    let id = format!("p{}", n % 3);
    match field.spec().of.first() {
        Some(SubjectKind::Indicator) => Subject::Indicator(IndicatorId::new(&id)),
        Some(SubjectKind::Park) => Subject::Park(ParkId::new(&id)),
        Some(SubjectKind::Enterprise) => Subject::Enterprise(EnterpriseId::new(&id)),
        _ => Subject::Project(ProjectId::new(&id)),
    }
}

/// A place for a value and a value that it takes.
fn values_in_place() -> impl Strategy<Value = (Cell, Value)> {
    (any::<u8>(), fields()).prop_map(|(n, (slot, value))| {
        let subject = thing(slot.field().unwrap(), n);
        (Cell { subject, slot }, value)
    })
}

/// One field of each kind, so that laptops meet at the same one, and a value that it takes.
pub fn fields() -> impl Strategy<Value = (Slot, Value)> {
    proptest::sample::select(FIELDS.to_vec()).prop_flat_map(|field| {
        let slot = match field.role() {
            Role::Yearly => (2023..=2025_i16).prop_map(move |year| Slot::Year(field, Year(year))).boxed(),
            Role::Tracked | Role::Printed => Just(Slot::Field(field)).boxed(),
        };
        (slot, values(field.spec().kind))
    })
}

const FIELDS: [Field; 9] = [
    Field::Stage,
    Field::Invested,
    Field::Actual,
    Field::MapPosition,
    Field::Started,
    Field::Person,
    Field::Obstacle,
    Field::InPark,
    Field::OnLinks,
];

fn values(kind: Kind) -> BoxedStrategy<Value> {
    let record = |kind: SubjectKind, n: u8| match kind {
        SubjectKind::Park => Subject::Park(ParkId::new(&format!("p{n}"))),
        _ => Subject::Link(LinkId::new(&format!("l{n}"))),
    };
    match kind {
        Kind::Line => "[^\\PC]{1,20}".prop_filter_map("only blanks", move |typed| kind.read(&typed).ok()?).boxed(),
        Kind::Words => "[^\\PC\r\n]{1,40}".prop_filter_map("only blanks", move |typed| kind.read(&typed).ok()?).boxed(),
        Kind::Amount(_) => (0..u64::from(u32::MAX), 0..4_u32).prop_map(|(n, scale)| amount(n as i64, scale)).boxed(),
        Kind::Number => (any::<i32>(), 0..4_u32).prop_map(|(n, scale)| amount(n.into(), scale)).boxed(),
        Kind::Day => days().prop_map(Value::Day).boxed(),
        Kind::Choice(choices) => {
            proptest::sample::select(choices.to_vec()).prop_map(|choice| Value::Choice(choice.code.to_owned())).boxed()
        }
        Kind::One(kind) => (0..3_u8).prop_map(move |n| Value::Records(vec![record(kind, n)])).boxed(),
        Kind::Many(kind) => proptest::sample::subsequence(vec![0, 1, 2, 3_u8], 1..4)
            .prop_map(move |ns| Value::Records(ns.into_iter().map(|n| record(kind, n)).collect()))
            .boxed(),
        Kind::Place => (-90_000_000..=90_000_000, -180_000_000..=180_000_000)
            .prop_map(|(north, east)| Value::Position(Position::new(north, east).unwrap()))
            .boxed(),
        Kind::Shift => (any::<i16>(), any::<i16>()).prop_map(|(x, y)| Value::Text(format!("{x},{y}"))).boxed(),
    }
}

fn amount(number: i64, scale: u32) -> Value {
    Value::Amount(Amount::new(Decimal::new(number, scale)))
}

fn days() -> impl Strategy<Value = Day> {
    (1..=9999_u16, 1..=12_u8, 1..=28_u8).prop_map(|(year, month, day)| Day::new(year, month, day).unwrap())
}

fn notes() -> impl Strategy<Value = Note> {
    (days(), ".{1,40}").prop_filter_map("only blanks", |(day, text)| Note::new(day, &text))
}

/// What only another version of the app understands.
pub fn foreign() -> impl Strategy<Value = Entry> {
    ("[a-z0-9]{1,8}", any::<u32>(), "\\PC{0,20}").prop_map(|(device, number, news)| {
        let news = serde_json::to_string(&news).unwrap();
        Entry::from_json(VERSION, &format!(r#"{{"id":"{device}.t.{number}","news":{news}}}"#)).unwrap()
    })
}

/// A stored line that is none.
pub fn damaged() -> impl Strategy<Value = String> {
    "\\PC{0,30}".prop_filter("an entry", |line| Entry::from_line(line).is_err())
}
