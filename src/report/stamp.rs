//! The lines stamped on a copy of a photo: when, where, what, who.

use crate::i18n::Lang;
use crate::journal::{Note, Photo};

/// What is not known is left out. The photo's own time and place count before the note's.
pub fn lines(lang: Lang, subject: &str, note: &Note, photo: &Photo, author: &str) -> Vec<String> {
    let time = photo.taken.map_or_else(|| note.day.to_string(), |taken| taken.to_string());
    let place = photo.place.or(note.place).map(|place| {
        let accuracy = place.accuracy.map(|metres| format!(" ±{metres} m")).unwrap_or_default();
        format!("{}{accuracy}", place.position.to_string().replace(',', ", "))
    });
    let line = |name: &str, value: &str| lang.pick(format!("{name}：{value}"), format!("{name}: {value}"));
    let labelled = |zh: &str, en: &str, value: &str| (!value.is_empty()).then(|| line(lang.pick(zh, en), value));
    let lines = [
        labelled("对象", "Subject", subject),
        labelled("时间", "Time", &time),
        labelled("位置", "Position", &place.unwrap_or_default()),
        labelled("记录人", "By", author),
    ];
    lines.into_iter().flatten().collect()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;
    use crate::journal::{Day, Minute, PhotoId, Place, Position};

    #[test]
    fn a_stamp_says_what_is_known_and_nothing_else() {
        let day = Day::new(2026, 11, 23).unwrap();
        let position = Position::new(29_991_234, 108_112_345).unwrap();
        let bare = Photo { id: PhotoId::of(b""), width: 1, height: 1, bytes: 0, taken: None, place: None };
        let taken = Photo { taken: Minute::new(day, 9, 15), place: Some(Place::of_photo(position)), ..bare.clone() };
        let note = Note { place: Some(Place::by_device(position, 12)), ..Note::new(day, "x").unwrap() };
        let plain = Note::new(day, "x").unwrap();
        assert_eq!(lines(Lang::Zh, "泵阀", &plain, &bare, ""), ["对象：泵阀", "时间：2026-11-23"]);
        let by_device = ["对象：泵阀", "时间：2026-11-23", "位置：29.991234, 108.112345 ±12 m", "记录人：谭工"];
        assert_eq!(lines(Lang::Zh, "泵阀", &note, &bare, "谭工"), by_device);
        let by_camera = ["Subject: Pumps", "Time: 2026-11-23 09:15", "Position: 29.991234, 108.112345"];
        assert_eq!(lines(Lang::En, "Pumps", &note, &taken, ""), by_camera);
    }
}
