//! Names that the chain map, tables and saved pictures cannot show as well as others.

use super::super::super::Name;
use super::{Checker, Fault};

/// Characters of a name that still fits a box of the map.
const LONGEST: usize = 60;

pub(super) fn check(name: &Name, checker: &mut Checker<'_>) {
    for (field, words) in [("name.zh", &name.zh), ("name.en", &name.en)] {
        let characters = words.chars().count();
        if characters > LONGEST {
            checker.fault(field, Fault::LongName { characters, most: LONGEST });
        }
        if let Some(character) = words.chars().find(|c| is_strange(*c)) {
            checker.fault(field, Fault::StrangeCharacter { character });
        }
    }
}

/// Invisible characters, writing from right to left, and pictures: fonts and saved files differ on them.
fn is_strange(c: char) -> bool {
    let turns_or_hides = matches!(u32::from(c), 0x0590..=0x08FF | 0x200B..=0x200F | 0x202A..=0x202E | 0x2060..=0x206F);
    let right_to_left = matches!(u32::from(c), 0xFB1D..=0xFDFF | 0xFE70..=0xFEFF);
    let picture = matches!(u32::from(c), 0x2600..=0x27BF | 0xE000..=0xF8FF | 0xFE00..=0xFE0F | 0x1F000..=0x1FAFF);
    c.is_control() || turns_or_hides || right_to_left || picture
}
