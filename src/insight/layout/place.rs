//! Coordinates. Each column is placed as close as it can be to where its neighbours pull it, in the
//! order that was found and with its distances kept: least squares under order constraints, which
//! isotonic regression solves exactly (pool adjacent violators).

use super::columns::Columns;
use super::neighbours::Neighbours;
use super::order::Layers;
use super::{Graph, Layout, Rect, Spacing, Span};

const SWEEPS: usize = 8;

/// Boxes of all items of the layers; bends have no width.
pub(super) struct Placed {
    pub items: Vec<Rect>,
    /// Left and width of each column.
    pub columns: Vec<Span>,
    bands: Vec<Span>,
    stages: Vec<Span>,
}

impl Placed {
    pub fn into_layout(mut self, nodes: usize) -> Layout {
        let end = |spans: &[Span]| spans.last().map_or(0.0, |span| span.start + span.length);
        let (width, height) = (end(&self.columns), end(&self.bands));
        self.items.truncate(nodes);
        Layout { nodes: self.items, bands: self.bands, stages: self.stages, width, height, ..Layout::default() }
    }
}

pub(super) fn place(graph: &Graph, layers: &Layers, columns: &Columns, spacing: &Spacing) -> Placed {
    let mut items = sizes(graph, layers, spacing);
    let neighbours = neighbours(layers);
    for sweep in 0..SWEEPS {
        let count = layers.columns();
        for step in 0..count {
            let column = if sweep.is_multiple_of(2) { step } else { count - 1 - step };
            for row in layers.column(column).chunk_by(|a, b| layers.band[*a] == layers.band[*b]) {
                settle(row, &neighbours, &mut items, spacing);
            }
        }
    }
    let bands = stack_bands(layers, &mut items, spacing);
    let spans = set_columns(layers, &mut items, spacing);
    let stages = columns
        .starts
        .windows(2)
        .map(|ends| match (spans.get(ends[0]), spans[ends[0]..ends[1]].last()) {
            (Some(first), Some(last)) => Span { start: first.start, length: last.start + last.length - first.start },
            _ => Span::default(),
        })
        .collect();
    Placed { items, columns: spans, bands, stages }
}

fn sizes(graph: &Graph, layers: &Layers, spacing: &Spacing) -> Vec<Rect> {
    let node = |item: usize| match graph.nodes.get(item) {
        Some(node) => Rect { width: node.width, height: node.height, ..Rect::default() },
        None => Rect { height: spacing.line, ..Rect::default() },
    };
    (0..layers.band.len()).map(node).collect()
}

/// Neighbours in the same band: only they pull.
fn neighbours(layers: &Layers) -> Neighbours {
    let steps = layers.chains.iter().flat_map(|chain| chain.windows(2));
    let beside = steps.filter(|pair| layers.band[pair[0]] == layers.band[pair[1]]);
    let pairs: Vec<_> = beside.flat_map(|pair| [(pair[0], pair[1]), (pair[1], pair[0])]).collect();
    Neighbours::new(layers.band.len(), &pairs)
}

/// Moves the items of one column and band, given from top to bottom.
fn settle(row: &[usize], neighbours: &Neighbours, items: &mut [Rect], spacing: &Spacing) {
    // Offsets turn "at least so far apart" into "not decreasing".
    let mut offset = 0.0;
    let mut blocks: Vec<Block> = Vec::with_capacity(row.len());
    let mut offsets = Vec::with_capacity(row.len());
    for &item in row {
        let wanted = match neighbours.of(item) {
            [] => items[item].y,
            pulling => {
                pulling.iter().map(|&other| middle(&items[other])).sum::<f64>() / pulling.len() as f64
                    - items[item].height / 2.0
            }
        };
        let weight = neighbours.of(item).len().max(1) as f64;
        blocks.push(Block { sum: (wanted - offset) * weight, weight, count: 1 });
        offsets.push(offset);
        offset += items[item].height + spacing.row;
        pool(&mut blocks);
    }
    let levels = blocks.iter().flat_map(|block| std::iter::repeat_n(block.mean(), block.count));
    for ((&item, offset), level) in row.iter().zip(offsets).zip(levels) {
        items[item].y = level + offset;
    }
}

struct Block {
    sum: f64,
    weight: f64,
    count: usize,
}

impl Block {
    fn mean(&self) -> f64 {
        self.sum / self.weight
    }
}

/// Joins blocks from the end while they stand in the wrong order.
fn pool(blocks: &mut Vec<Block>) {
    while let [.., before, last] = blocks.as_slice()
        && before.mean() > last.mean()
    {
        let joined =
            Block { sum: before.sum + last.sum, weight: before.weight + last.weight, count: before.count + last.count };
        blocks.truncate(blocks.len() - 2);
        blocks.push(joined);
    }
}

fn middle(rect: &Rect) -> f64 {
    rect.y + rect.height / 2.0
}

/// Puts the bands under one another.
fn stack_bands(layers: &Layers, items: &mut [Rect], spacing: &Spacing) -> Vec<Span> {
    let count = layers.band.iter().map(|band| band + 1).max().unwrap_or(0);
    let mut extents = vec![(f64::INFINITY, f64::NEG_INFINITY); count];
    for (rect, &band) in items.iter().zip(&layers.band) {
        let (top, bottom) = &mut extents[band];
        *top = top.min(rect.y);
        *bottom = bottom.max(rect.y + rect.height);
    }
    let mut next = 0.0;
    let mut bands = Vec::with_capacity(count);
    let mut shifts = Vec::with_capacity(count);
    for (top, bottom) in extents {
        let height = if bottom > top { bottom - top } else { 0.0 };
        let start = next + spacing.band;
        shifts.push(start - if top.is_finite() { top } else { 0.0 });
        bands.push(Span { start, length: height });
        next = start + height;
    }
    for (rect, &band) in items.iter_mut().zip(&layers.band) {
        rect.y += shifts[band];
    }
    bands
}

/// Columns are as wide as their widest box; boxes stand in the middle.
fn set_columns(layers: &Layers, items: &mut [Rect], spacing: &Spacing) -> Vec<Span> {
    let mut left = 0.0;
    let mut spans = Vec::with_capacity(layers.columns());
    for column in (0..layers.columns()).map(|column| layers.column(column)) {
        let width = column.iter().map(|&item| items[item].width).fold(0.0, f64::max);
        for &item in column {
            items[item].x = left + (width - items[item].width) / 2.0;
        }
        spans.push(Span { start: left, length: width });
        left += width + spacing.column;
    }
    spans
}
