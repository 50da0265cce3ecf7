import { readFileSync } from 'node:fs';
import type { PackModel } from '@tidtam/domain/pack';
import { outlineOf } from '../outline.ts';
import type { Paper, PaperOptions, Section } from '../paper.ts';
import { columnWidths } from '../table.ts';
import { typeset } from './typeset.ts';

const template = readFileSync(new URL('../paper.typ', import.meta.url), 'utf8');

/** The paper as PDF, pure from the frozen model: the same model and options give the same bytes. */
export async function renderPdf(model: PackModel, options: PaperOptions): Promise<Uint8Array> {
  return typeset(template, withWidths(outlineOf(model, options)));
}

/** A table's width and the sides of its cells' text in ems of its type, as paper.typ sets them. */
const tableSize = 9.2;
const rooms = { portrait: 453 / tableSize, landscape: 728 / tableSize } as const;
const padding = 9 / tableSize;

function withWidths(paper: Paper) {
  const sections = paper.sections.map(({ orientation, blocks }) => ({
    orientation,
    blocks: blocks.map((block) => sized(block, rooms[orientation])),
  }));
  return { ...paper, sections };
}

function sized(block: Section['blocks'][number], room: number) {
  return block.kind === 'table' ? { ...block, widths: columnWidths(block.columns, room, padding) } : block;
}
