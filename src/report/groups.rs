//! The items of a preview in groups: by thing or by person.

use super::change::{self, Teller};
use super::{Oddity, Preview};

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum By {
    #[default]
    Thing,
    Person,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    pub name: String,
    /// Numbers of items, see [`Preview::len`].
    pub items: Vec<usize>,
}

/// Each item once, groups in the order in which they are met first. Several people who changed one thing
/// are a group: the thing can only be taken in as a whole. What has no effect here comes last.
pub fn groups(teller: Teller<'_>, preview: &Preview, by: By) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    for (at, incoming) in preview.incoming.iter().enumerate() {
        let name = match by {
            By::Thing => teller.full_name(&incoming.cell.subject),
            By::Person => change::people(teller.lang, incoming),
        };
        add(&mut groups, &name, at);
    }
    let foreign = preview.incoming.len()..preview.len();
    for (at, oddity) in foreign.zip(preview.foreign.iter().filter_map(Oddity::of)) {
        add(&mut groups, teller.lang.t(oddity.name()), at);
    }
    groups
}

fn add(groups: &mut Vec<Group>, name: &str, item: usize) {
    // Things come in order, so it is mostly the last one.
    match groups.iter_mut().rev().find(|group| group.name == name) {
        Some(group) => group.items.push(item),
        None => groups.push(Group { name: name.to_owned(), items: vec![item] }),
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;
    use crate::i18n::Lang;
    use crate::i18n::words::data;
    use crate::insight::arrivals::Arrivals;
    use crate::insight::clocks::Here;
    use crate::journal::{Cell, Change, Draft, Entry, Field, Journal, Millis, Stage, VERSION, Value, Writer, WriterId};
    use crate::plan::{Plan, ProjectId, Subject};
    use crate::report::Backup;

    fn file() -> String {
        let mut writer = Writer::new(WriterId::new("there", "t"));
        let mut write = |author: &str, project: &str, field: Field, value: Value| {
            let Cell { subject, slot } = Cell::field(Subject::Project(ProjectId::new(project)), field);
            let (change, base, since) = (Change::Put(value), Vec::new(), None);
            let draft = Draft { author: author.into(), subject, slot, base, change, since, remark: String::new() };
            Entry::from(writer.write(Millis::new(5), draft))
        };
        let person = || Value::Text("李四".to_owned());
        let foreign = Entry::from_json(VERSION, r#"{"id":"there.t.99"}"#).unwrap();
        let journal: Journal = [
            write("张三", "a", Field::Stage, Value::from(Stage::Talks)),
            write("冉工", "a", Field::Person, person()),
            write("张三", "b", Field::Stage, Value::from(Stage::Talks)),
            write("冉工", "b", Field::Stage, Value::from(Stage::Idea)),
            foreign,
        ]
        .into_iter()
        .collect();
        Backup::write(&journal, &[], "plan", Millis::new(9), "")
    }

    #[track_caller]
    fn check(by: By, expected: &[(&str, &[usize])]) {
        let (journal, arrivals) = (Journal::default(), Arrivals::default());
        let here = Here { now: Millis::new(9), device: "here", arrivals: &arrivals };
        let preview = Preview::of(&Backup::read(&file(), "plan").unwrap(), &journal, here);
        let teller = Teller { lang: Lang::Zh, plan: &Plan::default(), overlay: journal.overlay() };
        let groups = groups(teller, &preview, by);
        let found: Vec<_> = groups.iter().map(|group| (group.name.as_str(), group.items.as_slice())).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn what_comes_in_is_grouped_by_thing_or_by_person() {
        let foreign = Lang::Zh.t(data::UNDERSTOOD_NOT);
        check(By::Thing, &[("project:a", &[0, 1]), ("project:b", &[2]), (foreign, &[3])]);
        check(By::Person, &[("张三", &[0]), ("冉工", &[1]), ("张三、冉工", &[2]), (foreign, &[3])]);
    }

    #[test]
    fn what_is_not_wanted_stays_out_the_foreign_too() {
        let (journal, arrivals) = (Journal::default(), Arrivals::default());
        let here = Here { now: Millis::new(9), device: "here", arrivals: &arrivals };
        let preview = Preview::of(&Backup::read(&file(), "plan").unwrap(), &journal, here);
        assert_eq!(preview.chosen(|_| true).len(), 5);
        assert_eq!(preview.chosen(|at| at == 2).len(), 2);
        let foreign: Vec<_> = preview.chosen(|at| at == 3).iter().map(|entry| entry.id().to_string()).collect();
        assert_eq!(foreign, ["there.t.99"]);
    }
}
