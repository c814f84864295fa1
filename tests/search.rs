//! Promises of the search: everything the plan says is found, however it is typed; what is marked
//! is what was looked for; nothing that can be typed stops it.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use park_atlas::insight::search::{self, Index, Kind, Limits, Marked, Pinyin, Query, Results};
use park_atlas::plan::{Plan, pack};
use proptest::prelude::*;

const ALL: Limits = Limits { per_kind: usize::MAX, only: None };

fn plan() -> Plan {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("seeds/shizhu-2023-2027");
    let read = |name: &str| std::fs::read_to_string(folder.join(name)).unwrap();
    pack::read(&pack::FILES.iter().map(|name| ((*name).to_owned(), read(name))).collect()).0
}

/// A few readings, polyphones among them; the whole table is made by the packer.
fn readings() -> BTreeMap<char, BTreeSet<String>> {
    let syllables = [
        ("la", "辣"),
        ("jiao", "椒"),
        ("jiang", "酱"),
        ("chong", "重"),
        ("zhong", "重中"),
        ("qing", "庆"),
        ("shi", "石"),
        ("dan", "石"),
        ("zhu", "柱"),
        ("gong", "工"),
        ("ye", "业"),
        ("yuan", "园"),
        ("qu", "区"),
        ("xi", "西"),
        ("xian", "先"),
        ("an", "安"),
        ("tuo", "沱"),
        ("beng", "泵"),
        ("fa", "阀"),
        ("lv", "绿"),
    ];
    let mut readings: BTreeMap<char, BTreeSet<String>> = BTreeMap::new();
    for (syllable, characters) in syllables {
        for character in characters.chars() {
            readings.entry(character).or_default().insert(syllable.to_owned());
        }
    }
    readings
}

fn pinyin() -> Pinyin {
    Pinyin::new(&readings())
}

fn index() -> Index {
    Index::new(search::of_plan(&plan()), pinyin())
}

fn show(marked: &Marked) -> String {
    let show = |piece: search::Piece| if piece.marked { format!("[{}]", piece.text) } else { piece.text };
    marked.pieces().into_iter().map(show).collect()
}

/// Titles and bodies of one kind, marked.
fn shown(results: &Results, kind: Kind) -> Vec<String> {
    let groups = results.groups.iter().filter(|group| group.kind == kind);
    groups.flat_map(|group| &group.hits).map(|hit| show(&hit.zh) + "|" + &show(&hit.body)).collect()
}

#[track_caller]
fn check(query: &str, kind: Kind, expected: &str) {
    let results = index().find(query, ALL);
    let shown = shown(&results, kind);
    assert!(shown.iter().any(|shown| shown.contains(expected)), "{query}: no {expected} in {shown:#?}");
}

#[test]
fn a_year_that_is_our_reading_does_not_stand_in_a_title_as_if_it_were_printed() {
    let titles: Vec<String> = search::of_plan(&plan()).into_iter().map(|entry| entry.title.zh).collect();
    for title in
        ["年产20000吨水果酵素项目 年产量 20000吨/年（按2027年计）", "石柱县工业园区 规上工业产值 2022年 51.37亿元"]
    {
        assert!(titles.iter().any(|found| found == title), "{title}");
    }
}

#[test]
fn a_thing_is_found_as_printed_by_pinyin_and_by_initials() {
    for query in ["辣椒", "lajiao", "LaJiao", "la jiao", "la'jiao", "lajia", "lj", "辣jiao", "辣 椒"] {
        check(query, Kind::Links, "[辣椒]粗加工");
        check(query, Kind::Chains, "[辣椒]");
        check(query, Kind::Paragraphs, "[辣椒]");
    }
    check("lajiaojiang", Kind::Paragraphs, "[辣椒酱]");
    check("ljj", Kind::Paragraphs, "[辣椒酱]");
}

#[test]
fn a_character_is_found_by_each_of_its_readings() {
    check("zhongqing", Kind::Documents, "[重庆]市");
    check("chongqing", Kind::Documents, "[重庆]市");
    check("lv", Kind::Indicators, "[绿]色工厂");
}

#[test]
fn numbers_are_found_with_and_without_separators() {
    check("51.37", Kind::Paragraphs, "[51.37]亿元");
    check("51.37亿元", Kind::Figures, "[51.37亿元]");
    check("2039600", Kind::Figures, "[2039600]万元");
    check("2,039,600", Kind::Figures, "[2039600]万元");
    check("１１０亿", Kind::Paragraphs, "[110亿]");
    assert_eq!(index().find("1.37", ALL).total, 0, "the end of a number is not a number");
}

#[test]
fn english_names_are_found_in_any_case() {
    let results = index().find("xituo PARK", ALL);
    let parks = results.groups.iter().find(|group| group.kind == Kind::Parks).unwrap();
    assert_eq!(parks.hits.len(), 1);
    assert!(show(&parks.hits[0].en).starts_with("[Xituo]"));
}

#[test]
fn all_words_must_stand_in_what_is_found() {
    let both = index().find("下路 泵阀", ALL);
    assert!(both.total > 0);
    for hit in both.groups.iter().flat_map(|group| &group.hits) {
        let all = format!("{}{}{}", hit.entry.title.zh, hit.entry.title.en, hit.entry.body);
        assert!(all.contains("下路") && all.contains("泵阀"), "{all}");
    }
    assert_eq!(index().find("泵阀 没有的词", ALL).total, 0);
}

#[test]
fn titles_come_before_bodies_and_whole_titles_before_parts() {
    let results = index().find("数字化车间", ALL);
    assert_eq!(results.groups[0].kind, Kind::Indicators);
    assert_eq!(show(&results.groups[0].hits[0].zh), "[数字化车间]");
    let last = results.groups.last().unwrap();
    assert_eq!(last.kind, Kind::Paragraphs);
}

#[test]
fn a_kind_whose_titles_have_all_of_several_words_comes_first() {
    let results = index().find("辣椒 加工", ALL);
    assert_eq!(results.groups[0].kind, Kind::Links);
    assert_eq!(show(&results.groups[0].hits[0].zh), "[辣椒]粗[加工]");
}

#[test]
fn every_record_and_every_paragraph_can_be_found() {
    let (plan, index) = (plan(), index());
    let finds = |query: &str| assert!(index.find(query, ALL).total > 0, "{query}");
    plan.projects.iter().for_each(|project| finds(&project.name.zh));
    plan.projects.iter().filter(|project| !project.content.is_empty()).for_each(|project| finds(&project.content));
    plan.indicators.iter().for_each(|indicator| finds(&indicator.name.zh));
    plan.parks.iter().for_each(|park| finds(&park.name.en));
    plan.enterprises.iter().for_each(|enterprise| finds(&enterprise.name.zh));
    for paragraph in plan.text.paragraphs.iter().filter(|paragraph| !paragraph.plain().contains('｜')) {
        finds(&paragraph.plain().chars().take(30).collect::<String>());
    }
}

#[test]
fn limits_hide_but_are_counted() {
    let few = index().find("项目", Limits { per_kind: 2, only: None });
    let all = index().find("项目", ALL);
    assert_eq!(few.total, all.total);
    assert!(few.groups.iter().all(|group| group.hits.len() == group.total.min(2)));
    let only = index().find("项目", Limits { per_kind: 2, only: Some(Kind::Projects) });
    assert_eq!(only.groups.iter().map(|group| group.kind).collect::<Vec<_>>(), [Kind::Projects]);
    assert_eq!(only.total, all.total);
}

#[test]
fn an_empty_query_finds_nothing() {
    assert_eq!(index().find(" \t　", ALL), Results::default());
}

#[test]
fn what_people_added_can_be_exchanged() {
    let mut index = index();
    let note = |body: &str| search::Entry {
        kind: Kind::Notes,
        shown: park_atlas::plan::Subject::Zone,
        title: Default::default(),
        body: body.to_owned(),
        unit: None,
        context: Default::default(),
    };
    index.add([note("大门已安装")]);
    assert_eq!(shown(&index.find("大门", ALL), Kind::Notes), ["|[大门]已安装"]);
    index.add([note("围墙")]);
    assert_eq!(shown(&index.find("大门", ALL), Kind::Notes), Vec::<String>::new());
}

/// Whether a stretch consists of nothing but occurrences of the word, said in another way than the
/// search does: all spellings are written out.
fn is_made_of(word: &str, stretch: &[char]) -> bool {
    stretch.is_empty()
        || (1..=stretch.len()).any(|cut| says(word, &stretch[..cut]) && is_made_of(word, &stretch[cut..]))
}

fn says(word: &str, characters: &[char]) -> bool {
    let readings = readings();
    let mut spellings = vec![(String::new(), String::new(), 0)];
    for character in characters {
        let mut ways: Vec<String> = readings.get(character).into_iter().flatten().cloned().collect();
        ways.push(character.to_lowercase().collect());
        let longer = spellings.iter().flat_map(|(full, first, _)| {
            ways.iter()
                .map(move |way| (format!("{full}{way}"), format!("{first}{}", way.chars().next().unwrap()), way.len()))
        });
        spellings = longer.collect();
    }
    let reaches = |full: &str, last: usize| full.starts_with(word) && full.len() - last < word.len();
    spellings.iter().any(|(full, first, last)| reaches(full, *last) || first == word)
}

proptest! {
    #[test]
    fn what_is_marked_is_what_was_looked_for(
        text in "[辣椒酱重庆石柱西安先中aljzA1]{0,12}",
        word in "[a-z]{2,6}|[辣椒酱石]{1,3}|[lj辣1]{1,4}",
    ) {
        let index = Index::new([], pinyin());
        let marked = index.marks(&text, &Query::new(&word));
        let characters: Vec<char> = text.chars().collect();
        for mark in &marked.marks {
            prop_assert!(is_made_of(&word, &characters[mark.clone()]), "{word}: {}", show(&marked));
        }
    }

    #[test]
    fn what_is_printed_is_found_and_marked(text in "[辣椒酱石柱a-c]{0,6}", word in "[辣椒石a-c]{1,3}", more in "[酱柱]{0,3}") {
        let text = format!("{text}{word}{more}");
        let marked = Index::new([], pinyin()).marks(&text, &Query::new(&word));
        prop_assert!(!marked.marks.is_empty());
    }

    #[test]
    fn nothing_that_can_be_typed_stops_the_search(text in ".{0,40}", typed in ".{0,20}", length in 1..30_usize) {
        let index = Index::new([], pinyin());
        let marked = index.marks(&text, &Query::new(&typed));
        let whole: String = marked.pieces().into_iter().map(|piece| piece.text).collect();
        prop_assert_eq!(&whole, &text);
        let short = marked.snippet(length);
        let count = short.text.chars().count();
        prop_assert!(count <= length + 2);
        prop_assert!(short.marks.iter().all(|mark| mark.start < mark.end && mark.end <= count));
    }
}

#[test]
fn every_citation_of_a_figure_is_listed_beside_its_paragraph() {
    let plan = plan();
    let facts = park_atlas::insight::citations::facts(&plan);
    for figure in plan.figures.iter().filter(|figure| figure.quantity.is_some()) {
        for citation in &figure.cite {
            let plain: Vec<char> = plan.text.paragraph(&citation.at).unwrap().plain().chars().collect();
            let stated = facts[&citation.at]
                .iter()
                .filter(|fact| fact.stated.as_ref().map(|stated| &stated.quantity) == figure.quantity.as_ref());
            let words: Vec<String> = stated.map(|fact| plain[fact.words.clone()].iter().collect()).collect();
            assert!(words.contains(&citation.words), "{}: {words:?}", figure.id);
        }
    }
}

#[test]
fn marks_in_the_text_are_numbered_throughout() {
    let index = index();
    let found = index.in_text(&index.fold(&plan().text), &Query::new("lajiao"));
    let mut next = 0;
    for paragraph in plan().text.paragraphs {
        if let Some(numbered) = found.paragraphs.get(&paragraph.id) {
            assert_eq!(numbered.first, next);
            next += numbered.marks.len();
        }
    }
    assert!(next > 1 && next == found.total);
}

#[test]
fn an_english_title_of_a_figure_has_no_chinese_unit() {
    let figures = search::of_plan(&plan()).into_iter().filter(|entry| entry.kind == Kind::Figures);
    let chinese = |text: &str| text.chars().any(|letter| ('\u{4e00}'..='\u{9fff}').contains(&letter));
    let mut with_unit = 0;
    for entry in figures {
        assert!(!chinese(&entry.title.en), "{}", entry.title.en);
        assert!(entry.title.en.ends_with(|last: char| last.is_ascii_digit()) && entry.unit.is_some());
        with_unit += usize::from(entry.title.zh.ends_with(entry.unit.unwrap().as_str()));
    }
    assert!(with_unit > 100);
}
