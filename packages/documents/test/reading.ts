import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { inflateRawSync } from 'node:zlib';
import type { Paper } from '../src/paper.ts';

/** The parts of a Word file, by path. */
export function partsOf(docx: Uint8Array): ReadonlyMap<string, string> {
  const zip = Buffer.from(docx);
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  const parts = new Map<string, string>();
  let entry = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    const name = zip.toString('utf8', entry + 46, entry + 46 + zip.readUInt16LE(entry + 28));
    const local = zip.readUInt32LE(entry + 42);
    const from = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const data = zip.subarray(from, from + zip.readUInt32LE(entry + 20));
    parts.set(name, String(zip.readUInt16LE(entry + 10) === 0 ? data : inflateRawSync(data)));
    entry += 46 + [28, 30, 32].reduce((sum, at) => sum + zip.readUInt16LE(entry + at), 0);
  }
  return parts;
}

/** What a Word part says, a space between paragraphs. */
export function wordText(xml: string): string {
  return xml
    .replace(/<\/w:p>/g, ' ')
    .replace(/<w:(br|tab)\/>/g, ' ')
    .replace(/<[^>]*>/g, '')
    .replace(/&(lt|gt|quot|apos|amp);/g, (_, name: string) => entities[name] ?? '');
}

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

export function part(docx: Uint8Array, name: string): string {
  const found = partsOf(docx).get(name);
  assert.ok(found !== undefined, `the Word file has no ${name}`);
  return found;
}

/** What poppler's tools say of a PDF. They are asked for by name, so that a machine without them says so. */
export function poppler(
  tool: 'pdftotext' | 'pdfinfo' | 'pdffonts',
  pdf: Uint8Array,
  args: readonly string[],
) {
  const read = spawnSync(tool, [...args], { input: pdf, maxBuffer: 1 << 28, encoding: 'utf8' });
  assert.equal(read.error, undefined, `these tests read PDF with ${tool}: apt-get install poppler-utils`);
  assert.equal(read.status, 0, `${tool} cannot read the PDF: ${read.stderr}`);
  return read.stdout;
}

/** The text of each page, in the order in which it was drawn. */
export function pagesOf(pdf: Uint8Array): readonly string[] {
  return poppler('pdftotext', pdf, ['-raw', '-', '-']).split('\f').slice(0, -1);
}

/** Without spaces and breaks, which a reader puts where it thinks words end. */
export function squeezed(text: string): string {
  return text.replace(/[\s\u00A0\u200B]+/g, '');
}

/** Every text that an outline prints in its body. */
export function textsOf(paper: Paper): readonly string[] {
  const { title, sections } = paper;
  const blocks = sections.flatMap((section) => section.blocks);
  const texts = blocks.flatMap((block) => {
    if (block.kind !== 'table') return [block.text];
    const { caption, columns, rows, notes } = block;
    const cells = rows.flatMap((row) => row.cells.flatMap((cell) => [cell.text, cell.detail ?? '']));
    return [caption.text, caption.number, ...columns.map((column) => column.header), ...cells, ...notes];
  });
  const facts = title.facts.flatMap((fact) => [fact.label, fact.text]);
  return [...title.lines, ...facts, ...texts].filter((text) => text !== '');
}
