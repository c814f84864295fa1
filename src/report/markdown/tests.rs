//! What each mark means, and that nothing typed becomes anything but words and safe links.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use std::time::{Duration, Instant};

use proptest::prelude::*;

use super::{Block, Href, Inline, parse, plain};

/// The tree in a short form that can be compared.
fn shown(blocks: &[Block]) -> String {
    let block = |block: &Block| match block {
        Block::Heading(words) => format!("h({})", inlines(words)),
        Block::Paragraph(words) => format!("p({})", inlines(words)),
        Block::Quote(inside) => format!("q({})", shown(inside)),
        Block::List { from, items } => {
            let items: Vec<_> = items.iter().map(|item| shown(item)).collect();
            format!("{}[{}]", from.map_or("ul".to_owned(), |from| format!("ol{from}")), items.join("|"))
        }
        Block::Code(code) => format!("code({code})"),
        Block::Rule => "hr".to_owned(),
    };
    blocks.iter().map(block).collect::<Vec<_>>().join(" ")
}

fn inlines(words: &[Inline]) -> String {
    let inline = |inline: &Inline| match inline {
        Inline::Text(text) => text.clone(),
        Inline::Strong(inside) => format!("<b>{}</b>", inlines(inside)),
        Inline::Emphasis(inside) => format!("<i>{}</i>", inlines(inside)),
        Inline::Code(code) => format!("`{code}`"),
        Inline::Link { to, words } => format!("{{{}→{}}}", inlines(words), to.as_str()),
        Inline::Picture { to, words } => format!("{{picture {words}→{}}}", to.as_ref().map_or("", Href::as_str)),
        Inline::Break => "⏎".to_owned(),
    };
    words.iter().map(inline).collect()
}

#[track_caller]
fn check(text: &str, expected: &str) {
    assert_eq!(shown(&parse(text)), expected, "{text}");
}

#[test]
fn words_stay_words() {
    check("", "");
    check("看了现场，2 台设备到位。", "p(看了现场，2 台设备到位。)");
    check("一行\n两行\n\n新段", "p(一行⏎两行) p(新段)");
    check("1.5 万元，a*b = 3 * 4，snake_case", "p(1.5 万元，a*b = 3 * 4，snake_case)");
    check("3、下一步", "p(3、下一步)");
    check(r"\*不是强调\*，\\", r"p(*不是强调*，\)");
}

#[test]
fn each_mark_has_its_meaning() {
    check("## 进展", "h(进展)");
    check("#标签", "p(#标签)");
    check("**重要**与*其次*和`代码`", "p(<b>重要</b>与<i>其次</i>和`代码`)");
    check("**粗*斜*粗**", "p(<b>粗<i>斜</i>粗</b>)");
    check("- 甲\n- 乙\n  - 丙\n\n- 丁\n结束", "ul[p(甲)|p(乙) ul[p(丙)]|p(丁)] p(结束)");
    check("3. 甲\n4. 乙", "ol3[p(甲)|p(乙)]");
    check("> 引文\n> - 项\n说明", "q(p(引文) ul[p(项)]) p(说明)");
    check("```\n<b>*x*\n```\n后", "code(<b>*x*) p(后)");
    check("前\n---\n后", "p(前) hr p(后)");
    check("没有**结束", "p(没有**结束)");
}

#[test]
fn links_lead_to_the_web_or_a_mailbox() {
    check("[县政府](https://www.example.gov.cn/a?b=c)", "p({县政府→https://www.example.gov.cn/a?b=c})");
    check("见https://a.cn/x，再看", "p(见{https://a.cn/x→https://a.cn/x}，再看)");
    check("xhttps://a.cn", "p(xhttps://a.cn)");
    check("见 https://a.cn/x。再看", "p(见 {https://a.cn/x→https://a.cn/x}。再看)");
    check("（http://a.cn/x.）", "p(（{http://a.cn/x→http://a.cn/x}.）)");
    check("<mailto:a@b.cn>", "p({mailto:a@b.cn→mailto:a@b.cn})");
    check("[](https://a.cn)", "p({https://a.cn→https://a.cn})");
    check("![厂房](https://a.cn/x.png)", "p({picture 厂房→https://a.cn/x.png})");
}

/// Nothing in this list may become anything but words, or a link to an address that all can see.
const PAYLOADS: [&str; 28] = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<svg/onload=alert(1)>",
    "<iframe src=\"javascript:alert(1)\"></iframe>",
    "<a href=\"javascript:alert(1)\">x</a>",
    "[x](javascript:alert(1))",
    "[x](JaVaScRiPt:alert(1))",
    "[x](java\tscript:alert(1))",
    "[x](java\nscript:alert(1))",
    "[x](\u{1}javascript:alert(1))",
    "[x](&#106;avascript:alert(1))",
    "[x](javascript&colon;alert(1))",
    "[x](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)",
    "[x](vbscript:msgbox(1))",
    "[x](file:///etc/passwd)",
    "[x](blob:null/1)",
    "[x](//a.cn)",
    "[x](/a)",
    "[x](#/data)",
    "[x](https:a.cn)",
    "[x](https://)",
    "[x](https://a.cn\" onclick=\"alert(1))",
    "[x](https://a.cn/\u{2028}x)",
    "[x](https://a.cn/\u{0}x)",
    "<javascript:alert(1)>",
    "<!-- --><style>*{display:none}</style>",
    "\u{202e}<script>\u{202c}",
    "{{constructor.constructor('alert(1)')()}} ${alert(1)}",
];

#[test]
fn no_payload_becomes_anything_but_words_and_open_links() {
    for payload in PAYLOADS {
        let blocks = parse(payload);
        let mut hrefs = Vec::new();
        blocks.iter().for_each(|block| collect(block, &mut hrefs));
        // An address that stands in it openly is a link to just that.
        let open = |href: &String| href.trim_end_matches('/') == "https://a.cn";
        assert!(hrefs.iter().all(open), "{payload:?} leads to {hrefs:?}");
        let marks = |text: &str| text.chars().filter(|c| matches!(c, '<' | '>')).count();
        assert_eq!(marks(&plain(payload)), marks(payload), "{payload:?} lost something: {}", plain(payload));
    }
    check("![x](javascript:alert)", "p({picture x→})");
    check("![x](data:image/png,x)", "p({picture x→})");
}

fn collect(block: &Block, hrefs: &mut Vec<String>) {
    match block {
        Block::Heading(words) | Block::Paragraph(words) => words.iter().for_each(|inline| collect_in(inline, hrefs)),
        Block::Quote(blocks) => blocks.iter().for_each(|block| collect(block, hrefs)),
        Block::List { items, .. } => items.iter().flatten().for_each(|block| collect(block, hrefs)),
        Block::Code(_) | Block::Rule => {}
    }
}

fn collect_in(inline: &Inline, hrefs: &mut Vec<String>) {
    match inline {
        Inline::Link { to, words } => {
            hrefs.push(to.as_str().to_owned());
            words.iter().for_each(|word| collect_in(word, hrefs));
        }
        Inline::Picture { to, .. } => hrefs.extend(to.iter().map(|to| to.as_str().to_owned())),
        Inline::Strong(inside) | Inline::Emphasis(inside) => inside.iter().for_each(|word| collect_in(word, hrefs)),
        Inline::Text(_) | Inline::Code(_) | Inline::Break => {}
    }
}

#[test]
fn a_text_of_nothing_but_openings_does_not_take_ever_longer() {
    // Looking back from each opening would take minutes; a busy machine does not make seconds of it.
    const PATIENCE: Duration = Duration::from_secs(30);
    for opening in
        ["[", "![", "*", "**", "`", "<", "[](", "*a ", "**a ", "> ", "- ", "  - ", "[x](https://a", "\\", "h"]
    {
        let started = Instant::now();
        parse(&opening.repeat(100_000));
        assert!(started.elapsed() < PATIENCE, "{opening} took {:?}", started.elapsed());
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 4_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_is_typed_every_link_is_safe(text in "[\\[\\]()!*`<>#\\-+ \\\\\n1.a中:/h\"]{0,60}|(\\[x\\]\\((https://|javascript:|data:|mailto:)[a-z\"< \u{0}-\u{20}]{0,6}\\) ?){1,4}") {
        let mut hrefs = Vec::new();
        parse(&text).iter().for_each(|block| collect(block, &mut hrefs));
        for href in hrefs {
            prop_assert!(["https://", "http://", "mailto:"].iter().any(|scheme| href.starts_with(scheme)), "{}", href);
            prop_assert!(!href.contains(|c: char| c.is_whitespace() || c.is_control() || c == '"'), "{}", href);
        }
    }

    #[test]
    fn words_without_marks_are_kept_to_the_letter(text in "[a-z中文，。（）0-9]{1,40}") {
        prop_assume!(!text.contains("http"));
        prop_assert_eq!(plain(&text), text);
    }
}

#[test]
fn the_words_alone_stand_in_one_line() {
    for text in ["[a\nb", "`a\nb", "`a\nb`", "**a\nb", "a\nb", "```\na\nb", "[\n  {\n    \"id\": [\n"] {
        assert!(!plain(text).contains('\n'), "{text:?} becomes {:?}", plain(text));
    }
}
