//! A set of names of revisions, kept short: numbers of one writer that follow each other are one run.

use std::fmt;
use std::str::FromStr;

use super::{NotAnId, RevisionId, WriterId};

/// Written `<writer>.<first>-<last> <writer>.<only> …`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ids {
    /// In order; no two of them touch.
    runs: Vec<Run>,
}

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Run {
    writer: WriterId,
    first: u32,
    last: u32,
}

impl Ids {
    pub fn contains(&self, id: &RevisionId) -> bool {
        let (writer, number) = (id.writer(), id.sequence());
        let at = self.runs.partition_point(|run| (&run.writer, run.last) < (writer, number));
        self.runs.get(at).is_some_and(|run| run.writer == *writer && run.first <= number)
    }

    pub fn is_empty(&self) -> bool {
        self.runs.is_empty()
    }

    pub fn len(&self) -> usize {
        self.runs.iter().map(|run| (run.last - run.first) as usize + 1).sum()
    }

    fn of(mut runs: Vec<Run>) -> Self {
        runs.sort_unstable();
        let mut joined: Vec<Run> = Vec::new();
        for run in runs {
            match joined.last_mut() {
                Some(last) if last.writer == run.writer && run.first <= last.last.saturating_add(1) => {
                    last.last = last.last.max(run.last);
                }
                _ => joined.push(run),
            }
        }
        Self { runs: joined }
    }
}

impl<'a> FromIterator<&'a RevisionId> for Ids {
    fn from_iter<T: IntoIterator<Item = &'a RevisionId>>(ids: T) -> Self {
        let run = |id: &RevisionId| Run { writer: id.writer().clone(), first: id.sequence(), last: id.sequence() };
        Self::of(ids.into_iter().map(run).collect())
    }
}

impl fmt::Display for Ids {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (at, Run { writer, first, last }) in self.runs.iter().enumerate() {
            let space = if at == 0 { "" } else { " " };
            write!(f, "{space}{writer}.{first}")?;
            if last > first {
                write!(f, "-{last}")?;
            }
        }
        Ok(())
    }
}

impl FromStr for Ids {
    type Err = NotAnId;

    fn from_str(written: &str) -> Result<Self, NotAnId> {
        let run = |word: &str| {
            let (name, last) = word.split_once('-').map_or((word, None), |(name, last)| (name, Some(last)));
            let first: RevisionId = name.parse()?;
            let last = last.map_or(Ok(first.sequence()), |last| last.parse().map_err(|_| NotAnId(word.to_owned())))?;
            let run = Run { writer: first.writer().clone(), first: first.sequence(), last };
            (run.first <= run.last).then_some(run).ok_or_else(|| NotAnId(word.to_owned()))
        };
        Ok(Self::of(written.split_whitespace().map(run).collect::<Result<_, NotAnId>>()?))
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    #[track_caller]
    fn check(ids: &[&str], written: &str) {
        let ids: Vec<RevisionId> = ids.iter().map(|id| id.parse().unwrap()).collect();
        let set: Ids = ids.iter().collect();
        assert_eq!(set.to_string(), written);
        assert_eq!(written.parse(), Ok(set.clone()));
        assert_eq!(set.len(), ids.len());
        assert!(ids.iter().all(|id| set.contains(id)));
        for stranger in ["a.t.0", "a.t.4", "a.t.9", "b.t.3", "c.t.1"] {
            let stranger: RevisionId = stranger.parse().unwrap();
            assert_eq!(set.contains(&stranger), ids.contains(&stranger), "{stranger}");
        }
    }

    #[test]
    fn numbers_that_follow_each_other_are_one_run() {
        check(&[], "");
        check(&["a.t.3"], "a.t.3");
        check(&["b.t.1", "a.t.2", "a.t.1", "a.t.3", "a.t.5", "b.t.2"], "a.t.1-3 a.t.5 b.t.1-2");
        check(&["a.t.4294967294", "a.t.4294967295"], "a.t.4294967294-4294967295");
    }

    #[test]
    fn what_is_no_set_of_names_is_refused() {
        for written in ["5", "a.t.3-1", "a.t.1-x", "a.t", "a.t.1,a.t.2", "a.t.1-2-3"] {
            assert!(written.parse::<Ids>().is_err(), "{written}");
        }
    }
}
