//! The copy as print sets it: quotations marked, tables in rows.

use super::kept::Kept;
use super::outline::Outline;
use super::tag::Tag;
use crate::markup::set_quotation;
use crate::tables::{self, Cell};

/// The paragraphs of the copy, parted by blank lines.
pub(super) fn copy(outline: &Outline, kept: &[Kept]) -> String {
    let mut paragraphs: Vec<String> = Vec::new();
    let mut from = 0;
    while from < kept.len() {
        let (quotation, table) =
            (outermost(outline, &kept[from], Tag::Quote), outermost(outline, &kept[from], Tag::Table));
        let inside = |holder: u32| {
            let holds = |k: &&Kept| outline.holds(holder, outline.blocks[k.block].node);
            kept[from..].iter().take_while(holds).count()
        };
        let to = match (table, quotation) {
            (Some(table), _) => {
                let to = from + inside(table);
                match rows(outline, table, &kept[from..to]) {
                    Some(rows) => paragraphs.push(rows),
                    None => paragraphs.extend(kept[from..to].iter().map(|k| k.text.clone())),
                }
                to
            }
            (None, Some(quotation)) => {
                let to = from + inside(quotation);
                let said: Vec<String> = kept[from..to].iter().map(|k| k.text.clone()).collect();
                let set = set_quotation(&said, paragraphs.last().map(String::as_str));
                paragraphs.extend(set.into_iter().flatten());
                to
            }
            (None, None) => {
                paragraphs.push(kept[from].text.clone());
                from + 1
            }
        };
        from = to;
    }
    paragraphs.join("\n\n")
}

/// The outermost element of a kind that a paragraph stands in.
fn outermost(outline: &Outline, kept: &Kept, tag: Tag) -> Option<u32> {
    let mut at = outline.blocks[kept.block].node;
    let mut found = None;
    loop {
        if outline.nodes.get(at as usize)?.tag == tag {
            found = Some(at);
        }
        let parent = outline.nodes[at as usize].parent;
        if parent == at || at == 0 {
            return found;
        }
        at = parent;
    }
}

/// The nearest element of a kind that a node stands in, inside of a table.
fn nearest(outline: &Outline, table: u32, node: u32, tag: Tag) -> Option<u32> {
    let mut at = node;
    while at > table {
        if outline.nodes[at as usize].tag == tag {
            return Some(at);
        }
        at = outline.nodes[at as usize].parent;
    }
    None
}

/// A table's paragraphs as one, a line of each row; `None` where it only lays out the page.
fn rows(outline: &Outline, table: u32, kept: &[Kept]) -> Option<String> {
    let end = outline.nodes[table as usize].end;
    let is_nested = (table + 1..end).any(|at| outline.nodes[at as usize].tag == Tag::Table);
    if is_nested {
        return None;
    }
    let captions =
        kept.iter().take_while(|k| nearest(outline, table, outline.blocks[k.block].node, Tag::Row).is_none());
    let captions = captions.count();
    let cells: Option<Vec<Cell<'_>>> = kept[captions..].iter().map(|k| cell(outline, table, k)).collect();
    let rows = tables::paragraph(&cells?)?;
    let above = kept[..captions].iter().map(|k| k.text.clone());
    Some(above.chain([rows]).collect::<Vec<_>>().join("\n\n"))
}

fn cell<'k>(outline: &Outline, table: u32, kept: &'k Kept) -> Option<Cell<'k>> {
    let node = outline.blocks[kept.block].node;
    let row = nearest(outline, table, node, Tag::Row)?;
    let cell = nearest(outline, table, node, Tag::Cell)?;
    let before = (row + 1..cell).filter(|at| {
        let node = &outline.nodes[*at as usize];
        node.tag == Tag::Cell && node.parent == row
    });
    Some(Cell { row, column: before.count() as u32, text: &kept.text })
}
