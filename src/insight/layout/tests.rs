//! What a layout promises, on graphs made by a small generator.

use super::*;

const SPACING: Spacing = Spacing { row: 12.0, column: 48.0, band: 40.0, line: 8.0 };

/// A repeatable source of numbers (SplitMix64).
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        ((z ^ (z >> 31)) % end.max(1) as u64) as usize
    }
}

fn generated(seed: u64, nodes: usize, edges: usize, bands: usize, stages: usize) -> Graph {
    let mut numbers = Numbers(seed);
    let nodes: Vec<Node> = (0..nodes)
        .map(|_| Node {
            width: 60.0 + numbers.below(100) as f64,
            height: 24.0 + numbers.below(40) as f64,
            band: numbers.below(bands),
            stage: numbers.below(stages),
        })
        .collect();
    let edges = (0..edges).map(|_| (numbers.below(nodes.len()), numbers.below(nodes.len()))).collect();
    Graph { nodes, edges }
}

#[track_caller]
fn check(graph: &Graph) {
    let found = layout(graph, &SPACING);
    assert_eq!(found, layout(graph, &SPACING), "the same graph gives the same layout");
    assert_eq!((found.nodes.len(), found.edges.len()), (graph.nodes.len(), graph.edges.len()));
    for (a, first) in found.nodes.iter().enumerate() {
        assert!(first.x >= 0.0 && first.x + first.width <= found.width + 1e-6);
        assert!(first.y >= 0.0 && first.y + first.height <= found.height + 1e-6);
        let band = found.bands[graph.nodes[a].band];
        assert!(first.y >= band.start - 1e-6 && first.y + first.height <= band.start + band.length + 1e-6);
        for second in &found.nodes[a + 1..] {
            assert!(!overlap(first, second), "{first:?} {second:?}");
        }
    }
    for (path, &(from, to)) in found.edges.iter().zip(&graph.edges) {
        assert_eq!(path.points.is_empty(), from == to);
        for line in path.points.windows(2) {
            let hit = found
                .nodes
                .iter()
                .enumerate()
                .find(|(node, rect)| *node != from && *node != to && runs_through(line[0], line[1], rect));
            assert!(hit.is_none(), "{line:?} runs through {hit:?}");
        }
    }
}

fn overlap(a: &Rect, b: &Rect) -> bool {
    a.x + a.width > b.x + 1e-6
        && b.x + b.width > a.x + 1e-6
        && a.y + a.height > b.y + 1e-6
        && b.y + b.height > a.y + 1e-6
}

/// Lines are monotone in both directions between two points, so their box is enough where they
/// are horizontal, and the gap between columns holds no box where they are not.
fn runs_through(from: (f64, f64), to: (f64, f64), rect: &Rect) -> bool {
    let (left, right) = (from.0.min(to.0), from.0.max(to.0));
    let (top, bottom) = (from.1.min(to.1), from.1.max(to.1));
    left < rect.x + rect.width - 1e-6
        && right > rect.x + 1e-6
        && top < rect.y + rect.height - 1e-6
        && bottom > rect.y + 1e-6
}

#[test]
fn boxes_do_not_overlap_and_lines_keep_clear_of_them() {
    for seed in 0..60 {
        let size = 2 + seed as usize * 2;
        check(&generated(seed, size, size * 3 / 2, 1 + seed as usize % 5, 1 + seed as usize % 3));
    }
}

#[test]
fn a_cycle_a_loop_and_an_edge_to_nowhere_do_no_harm() {
    let node = Node { width: 50.0, height: 20.0, band: 0, stage: 0 };
    let edges = vec![(0, 1), (1, 2), (2, 0), (1, 1), (0, 9)];
    let found = layout(&Graph { nodes: vec![node; 3], edges }, &SPACING);
    assert_eq!(found.edges.iter().filter(|path| path.backwards).count(), 1);
    assert_eq!(found.edges.iter().filter(|path| path.points.is_empty()).count(), 2);
}

#[test]
fn nothing_lays_out_to_nothing() {
    assert_eq!(layout(&Graph::default(), &SPACING), Layout::default());
}

#[test]
fn a_chain_is_a_straight_line() {
    let node = |stage| Node { width: 50.0, height: 20.0, band: 0, stage };
    let graph = Graph { nodes: vec![node(0), node(0), node(1), node(2)], edges: vec![(0, 1), (1, 2), (2, 3)] };
    let found = layout(&graph, &SPACING);
    assert!(found.nodes.windows(2).all(|pair| pair[0].y == pair[1].y && pair[0].x < pair[1].x));
    assert_eq!(found.crossings, 0);
}

#[test]
fn a_tangle_that_can_be_undone_is_undone() {
    let node = |stage| Node { width: 50.0, height: 20.0, band: 0, stage };
    let nodes = (0..3).flat_map(|stage| std::iter::repeat_n(node(stage), 4)).collect();
    let edges = (0..4).flat_map(|row| [(row, 4 + 3 - row), (4 + 3 - row, 8 + row)]).collect();
    assert_eq!(layout(&Graph { nodes, edges }, &SPACING).crossings, 0);
}

#[test]
fn crossings_are_counted_as_pairs() {
    for (ends, expected) in [(vec![0, 1, 2], 0), (vec![2, 1, 0], 3), (vec![1, 1, 0], 2), (vec![], 0)] {
        assert_eq!(crossings(&ends, 3), expected, "{ends:?}");
    }
}

#[test]
fn wrapped_words_lose_nothing_and_fit() {
    for text in [
        "绿色健康食品粗加工及精深加工",
        "Green food: primary and deep processing",
        "辣椒",
        "NFC果蔬饮料、果酒、精制茶",
        "超".repeat(200).as_str(),
        "😀😀😀😀😀😀😀😀",
        "",
    ] {
        let lines = wrap(text, 7.0);
        assert!(lines.iter().all(|line| text_width(line) <= 7.0 || line.chars().count() == 1), "{lines:?}");
        let joined: String = lines.concat().split_whitespace().collect();
        assert_eq!(joined, text.split_whitespace().collect::<String>());
    }
}
