//! Addresses: what each means, and that it is written as it was read.

use super::*;

#[track_caller]
fn check(hash: &str, page: Page) {
    let route = Route::parse(hash);
    assert_eq!(route.page, page);
    assert_eq!(Route::parse(&route.to_hash()), route);
}

#[test]
fn every_page_has_an_address() {
    check("", Page::Overview);
    check("#/", Page::Overview);
    check("#/text", Page::Text(None));
    check("#/text/c3.s1.p2", Page::Text(Some(ParagraphId::new("c3.s1.p2"))));
    check("#/projects?park=xialu", Page::Projects);
    check("#/projects/xialu-pump-valve-3", Page::Project(ProjectId::new("xialu-pump-valve-3")));
    check("#/chains/gaps", Page::Gaps);
    check("#/audit", Page::Audit);
}

#[test]
fn a_note_is_about_what_one_is_looking_at() {
    for (hash, subject) in [
        ("#/", "zone"),
        ("#/projects", "zone"),
        ("#/projects/xituo-3", "project:xituo-3"),
        ("#/text/c3.s1.p2", "paragraph:c3.s1.p2"),
        ("#/chains?link=chili-rough", "link:chili-rough"),
        ("#/chains/chili", "chain:chili"),
        ("#/notes?about=task:t1", "task:t1"),
        ("#/enterprises?id=e1", "enterprise:e1"),
        ("#/industries/food?group=chili", "group:chili"),
        ("#/programmes/p1?task=t1", "task:t1"),
        ("#/programmes?safeguard=s1", "safeguard:s1"),
        ("#/enterprises", "zone"),
        ("#/notes?about=nonsense", "zone"),
    ] {
        assert_eq!(Route::parse(hash).subject().to_string(), subject, "{hash}");
    }
}

#[test]
fn an_address_that_means_nothing_is_kept_to_be_shown() {
    check("#/nope", Page::Unknown("/nope".into()));
    check("#/parks/a/b", Page::Unknown("/parks/a/b".into()));
    check("#/parks/%E4%B8%8B", Page::Park(ParkId::new("下")));
}

#[test]
fn values_survive_the_address() {
    for value in ["辣椒", "a&b=c?d#e", "100%", "%zz", "two words", "😀"] {
        let route = Route { page: Page::Search, query: Query::default().with("q", value) };
        assert_eq!(Route::parse(&route.to_hash()), route, "{value}");
    }
}

#[test]
fn the_words_that_are_cited_are_marked_unless_they_fill_the_paragraph() {
    let to =
        |words: &str| Route::citation(&Citation { at: ParagraphId::new("c1.p1"), words: words.to_owned() }).to_hash();
    assert_eq!(to("66家"), "#/text/c1.p1?q=66家");
    assert_eq!(to(&"长".repeat(61)), "#/text/c1.p1");
}
