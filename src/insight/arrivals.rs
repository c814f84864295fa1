//! When changes from elsewhere came to this device. Kept here only; without it nothing is lost but
//! the answer to "what is new to me since Monday".

use std::fmt;
use std::str::FromStr;

use crate::journal::{Ids, Millis, NotAnId, Revision, RevisionId};

/// One line for each file that was taken in: `<milliseconds> <ids>`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Arrivals(Vec<(Millis, Ids)>);

impl Arrivals {
    pub fn add(&mut self, now: Millis, ids: Ids) {
        if !ids.is_empty() {
            self.0.push((now, ids));
        }
    }

    /// `None` for what was made here, or came when nobody took note.
    pub fn of(&self, id: &RevisionId) -> Option<Millis> {
        self.0.iter().find(|(_, ids)| ids.contains(id)).map(|(moment, _)| *moment)
    }

    /// Whether it was made at this moment or later, or came here then.
    pub fn is_since(&self, moment: Millis, revision: &Revision) -> bool {
        revision.at >= moment || self.of(&revision.id).is_some_and(|arrived| arrived >= moment)
    }
}

impl fmt::Display for Arrivals {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|(moment, ids)| writeln!(f, "{} {ids}", moment.get()))
    }
}

impl FromStr for Arrivals {
    type Err = NotAnId;

    fn from_str(written: &str) -> Result<Self, NotAnId> {
        let line = |line: &str| {
            let (moment, ids) = line.split_once(' ').ok_or_else(|| NotAnId(line.to_owned()))?;
            let moment = moment.parse().map_err(|_| NotAnId(moment.to_owned()))?;
            Ok((Millis::new(moment), ids.parse()?))
        };
        Ok(Self(written.lines().map(line).collect::<Result<_, NotAnId>>()?))
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    fn ids(written: &str) -> Ids {
        written.parse().unwrap()
    }

    #[test]
    fn arrivals_read_back_as_they_were_written() {
        let mut arrivals = Arrivals::default();
        arrivals.add(Millis::new(5), ids("a.t.1-3 b.t.2"));
        arrivals.add(Millis::new(6), Ids::default());
        arrivals.add(Millis::new(9), ids("a.t.4"));
        assert_eq!(arrivals.to_string(), "5 a.t.1-3 b.t.2\n9 a.t.4\n");
        assert_eq!(arrivals.to_string().parse(), Ok(arrivals.clone()));
        assert_eq!(arrivals.of(&"a.t.4".parse().unwrap()), Some(Millis::new(9)));
        assert_eq!(arrivals.of(&"c.t.1".parse().unwrap()), None);
        for written in ["x", "5", "x a.t.1", "5 a.t"] {
            assert!(written.parse::<Arrivals>().is_err(), "{written}");
        }
    }
}
