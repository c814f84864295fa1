//! What was changed since a moment, by whom: the journal read as a list, the latest first.

use super::arrivals::Arrivals;
use crate::journal::{Cell, Happening, Millis, Overlay};

/// One change and the thing that it changed.
#[derive(Clone, Debug, PartialEq)]
pub struct Made<'a> {
    pub cell: &'a Cell,
    pub told: Happening<'a>,
}

/// What is asked of the changes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Changes made at this moment or later, or which came here then: a colleague's work of last week that
    /// was taken in today is news.
    pub since: Millis,
    /// Only changes of this person, if any is named.
    pub by: String,
}

/// All changes that fit, by the clocks of those who made them.
pub fn made<'a>(overlay: &'a Overlay, filter: &Filter, arrivals: &Arrivals) -> Vec<Made<'a>> {
    let fits = |told: &Happening<'_>| {
        arrivals.is_since(filter.since, told.revision) && (filter.by.is_empty() || told.revision.author == filter.by)
    };
    let all = overlay.cells().flat_map(|(cell, history)| history.happenings().map(move |told| Made { cell, told }));
    let mut made: Vec<_> = all.filter(|made| fits(&made.told)).collect();
    made.sort_unstable_by_key(|made| std::cmp::Reverse(made.told.revision.order()));
    made
}

/// Everybody who changed something, in the order of their first change; the nameless are left out.
pub fn people(overlay: &Overlay) -> Vec<String> {
    let mut people: Vec<String> = Vec::new();
    for made in made(overlay, &Filter::default(), &Arrivals::default()).into_iter().rev() {
        let author = &made.told.revision.author;
        if !author.is_empty() && !people.contains(author) {
            people.push(author.clone());
        }
    }
    people
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;
    use crate::journal::{Change, Draft, Entry, Field, Journal, Value, Writer, WriterId};
    use crate::plan::{ProjectId, Subject};

    fn journal(changes: &[(u64, &str, &str)]) -> Journal {
        let mut writer = Writer::new(WriterId::new("laptop", "tab"));
        let stage = Change::Put(Value::Text("已签约".to_owned()));
        let entry = |(now, author, project): &(u64, &str, &str)| {
            let Cell { subject, slot } = Cell::field(Subject::Project(ProjectId::new(project)), Field::Stage);
            let (change, base, since) = (stage.clone(), Vec::new(), None);
            let draft = Draft { author: (*author).into(), subject, slot, base, change, since, remark: String::new() };
            Entry::from(writer.write(Millis::new(*now), draft))
        };
        changes.iter().map(entry).collect()
    }

    #[track_caller]
    fn check(since: u64, by: &str, expected: &[u64]) {
        let journal = journal(&[(10, "张三", "a"), (20, "李四", "b"), (30, "", "a")]);
        let filter = Filter { since: Millis::new(since), by: by.to_owned() };
        let made = made(journal.overlay(), &filter, &Arrivals::default());
        assert_eq!(made.iter().map(|made| made.told.revision.at.get()).collect::<Vec<_>>(), expected);
    }

    #[test]
    fn the_latest_change_comes_first() {
        check(0, "", &[30, 20, 10]);
    }

    #[test]
    fn changes_are_chosen_by_moment_and_by_person() {
        check(20, "", &[30, 20]);
        check(0, "张三", &[10]);
        check(11, "张三", &[]);
    }

    #[test]
    fn what_came_here_since_is_news_however_old_it_is() {
        let journal = journal(&[(10, "张三", "a"), (20, "李四", "b")]);
        let mut arrivals = Arrivals::default();
        arrivals.add(Millis::new(25), "laptop.tab.1".parse().unwrap());
        let filter = Filter { since: Millis::new(21), by: String::new() };
        let made = made(journal.overlay(), &filter, &arrivals);
        assert_eq!(made.iter().map(|made| made.told.revision.at.get()).collect::<Vec<_>>(), [10]);
    }

    #[test]
    fn everybody_is_named_once_and_the_nameless_not_at_all() {
        let journal = journal(&[(1, "张三", "a"), (2, "", "a"), (3, "李四", "b"), (4, "张三", "b")]);
        assert_eq!(people(journal.overlay()), ["张三", "李四"]);
    }
}
