//! A note in one line, for histories, conflicts and previews: everything in it that can change.

use super::markdown;
use crate::i18n::Lang;
use crate::i18n::words::{notes, photos};
use crate::journal::{Note, Tag};

pub fn say(lang: Lang, note: &Note) -> String {
    let tags: Vec<String> = note.tags.iter().map(|tag: &Tag| format!("#{}", tag.as_str())).collect();
    let photos = match note.photos.len() {
        0 => String::new(),
        count => photos::count(lang, count),
    };
    let parts = [
        markdown::plain(&note.text),
        tags.join(" "),
        note.follow_up.map(|follow_up| notes::follow_up(lang, follow_up, false)).unwrap_or_default(),
        note.place.map(|place| notes::place(lang, place)).unwrap_or_default(),
        photos,
    ];
    let said: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    format!("{} {}", note.day, said.join(" · "))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;
    use crate::journal::{Day, FollowUp};

    #[test]
    fn a_line_tells_all_that_can_change() {
        let day = Day::new(2026, 11, 23).unwrap();
        let note = Note::new(day, "**封顶**\n- 到位").unwrap();
        assert_eq!(say(Lang::Zh, &note), "2026-11-23 封顶 到位");
        let follow_up = Some(FollowUp { due: day, done: Some(day) });
        let note = Note { tags: Tag::all_in("用地 资金"), follow_up, ..note };
        assert_eq!(say(Lang::En, &note), "2026-11-23 封顶 到位 · #用地 #资金 · done 2026-11-23");
    }
}
