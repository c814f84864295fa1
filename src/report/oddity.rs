//! Why an entry has no effect here: a date that no calendar has, an amount below nothing, or something that
//! only another version understands. It is kept to the letter in any case.

use serde_json::Value;

use super::change::{self, Teller};
use crate::i18n::words::data;
use crate::i18n::{Lang, Text};
use crate::journal::{Day, Entry, Kind, Millis, Slot};

/// Each with what stands there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Oddity {
    NoSuchDate(String),
    Negative(String),
    Unknown,
}

/// Where the days of a revision stand.
const DAYS: [&str; 5] = [
    "/since",
    "/change/put/day",
    "/change/put/note/day",
    "/change/put/note/follow_up/due",
    "/change/put/note/follow_up/done",
];
const MOMENTS: [&str; 2] = ["/time/0", "/at"];

impl Oddity {
    /// `None` for an entry that is understood.
    pub fn of(entry: &Entry) -> Option<Self> {
        let Entry::Foreign { json, .. } = entry else { return None };
        let found = serde_json::from_str(json).ok().and_then(|json| no_such_date(&json).or_else(|| negative(&json)));
        Some(found.unwrap_or(Self::Unknown))
    }

    /// What such entries are called where they are counted.
    pub fn name(&self) -> Text {
        match self {
            Self::NoSuchDate(_) | Self::Negative(_) => data::IMPOSSIBLE,
            Self::Unknown => data::UNDERSTOOD_NOT,
        }
    }

    fn say(&self, lang: Lang) -> Option<String> {
        match self {
            Self::NoSuchDate(date) => Some(data::no_such_date(lang, date)),
            Self::Negative(amount) => Some(data::negative(lang, amount)),
            Self::Unknown => None,
        }
    }
}

/// What the entry is about and what is wrong with it, as far as that can be told.
pub fn say(teller: Teller<'_>, entry: &Entry) -> String {
    let lang = teller.lang;
    let place = place(teller, entry).unwrap_or_else(|| format!("{} {}", lang.t(data::ENTRY), entry.id()));
    match Oddity::of(entry).and_then(|oddity| oddity.say(lang)) {
        Some(wrong) => lang.pick(format!("{place}：{wrong}"), format!("{place}: {wrong}")),
        None => place,
    }
}

fn place(teller: Teller<'_>, entry: &Entry) -> Option<String> {
    let json: Value = serde_json::from_str(&entry.to_json()).ok()?;
    let subject = json.get("subject")?.as_str()?.parse().ok()?;
    Some(format!("{} · {}", teller.full_name(&subject), change::slot(teller.lang, &slot(&json)?)))
}

fn slot(json: &Value) -> Option<Slot> {
    json.get("slot")?.as_str()?.parse().ok()
}

fn no_such_date(json: &Value) -> Option<Oddity> {
    let day = DAYS.iter().filter_map(|at| json.pointer(at)?.as_str()).find(|day| day.parse::<Day>().is_err());
    let is_moment = |moment: &Value| moment.as_u64().is_some_and(|moment| Millis::try_from(moment).is_ok());
    let moments = || MOMENTS.iter().filter_map(|at| json.pointer(at)).filter(|moment| moment.is_number());
    let found = day.map(str::to_owned).or_else(|| moments().find(|moment| !is_moment(moment)).map(Value::to_string));
    found.map(Oddity::NoSuchDate)
}

fn negative(json: &Value) -> Option<Oddity> {
    let kind = slot(json)?.field()?.spec().kind;
    let amount = json.pointer("/change/put/amount")?.as_str()?;
    (matches!(kind, Kind::Amount(_)) && amount.starts_with('-')).then(|| Oddity::Negative(amount.to_owned()))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;
    use crate::journal::{Overlay, VERSION};
    use crate::plan::Plan;

    /// A revision of a project that says this in this place.
    fn entry(slot: &str, put: &str, rest: &str) -> Entry {
        let json = format!(
            r#"{{"id":"d.t.1","time":[5,0],"at":5,"subject":"project:p1","slot":"{slot}","change":{{"put":{put}}}{rest}}}"#
        );
        Entry::from_json(VERSION, &json).unwrap()
    }

    #[track_caller]
    fn check(entry: &Entry, zh: &str, en: &str, count: Text) {
        let (plan, overlay) = (Plan::default(), Overlay::default());
        for (lang, said) in [(Lang::Zh, zh), (Lang::En, en)] {
            assert_eq!(say(Teller { lang, plan: &plan, overlay: &overlay }, entry), said);
        }
        assert_eq!(Lang::Zh.t(Oddity::of(entry).unwrap().name()), Lang::Zh.t(count));
    }

    #[test]
    fn a_date_that_is_not_and_an_amount_below_nothing_are_named_with_what_they_are_about() {
        let impossible = data::IMPOSSIBLE;
        check(
            &entry("started", r#"{"day":"2026-02-30"}"#, ""),
            "project:p1 · 实际开工日期：日期不存在（2026-02-30）",
            "project:p1 · Started on: no such date (2026-02-30)",
            impossible,
        );
        check(
            &entry("stage", r#"{"choice":"talks"}"#, r#","since":"2026-13-01""#),
            "project:p1 · 项目阶段：日期不存在（2026-13-01）",
            "project:p1 · Stage: no such date (2026-13-01)",
            impossible,
        );
        check(
            &entry("note:d.t.1", r#"{"note":{"day":"2026-11-20","text":"x","follow_up":{"due":"2026-11-31"}}}"#, ""),
            "project:p1 · 记录：日期不存在（2026-11-31）",
            "project:p1 · Note: no such date (2026-11-31)",
            impossible,
        );
        check(
            &entry("invested", r#"{"amount":"-5"}"#, ""),
            "project:p1 · 累计完成投资：金额或数量为负（-5）",
            "project:p1 · Invested so far: negative amount (-5)",
            impossible,
        );
        let json = entry("stage", r#"{"choice":"talks"}"#, "").to_json().replace("[5,0]", "[-2,0]");
        check(
            &Entry::from_json(VERSION, &json).unwrap(),
            "project:p1 · 项目阶段：日期不存在（-2）",
            "project:p1 · Stage: no such date (-2)",
            impossible,
        );
    }

    #[test]
    fn what_only_a_later_version_understands_is_not_called_impossible() {
        check(
            &entry("stage", r#"{"choice":"flying"}"#, ""),
            "project:p1 · 项目阶段",
            "project:p1 · Stage",
            data::UNDERSTOOD_NOT,
        );
        let strange =
            Entry::from_json(VERSION, r#"{"id":"d.t.1","subject":"lake:x","change":{"put":{"amount":"-5"}}}"#);
        check(&strange.unwrap(), "条目 d.t.1", "Entry d.t.1", data::UNDERSTOOD_NOT);
        assert_eq!(Oddity::of(&entry("stage", r#"{"choice":"talks"}"#, "")), None);
    }
}
