import type { CellValue } from '../../cells.ts';
import { tooLarge } from '../fileProblem.ts';
import { limits } from '../limits.ts';
import { parseXml } from '../xml.ts';
import type { Archive } from '../zip/archive.ts';
import { RichText } from './xlsxText.ts';

/** One text of a workbook, shared by all cells that hold it. */
export interface SharedString {
  readonly value: CellValue & { readonly kind: 'text' };
  /** `null`: as the cell's font. */
  readonly struck: boolean | null;
}

const emptyString: SharedString = { value: { kind: 'text', text: '' }, struck: null };

export async function readSharedStrings(archive: Archive, part: string | undefined): Promise<SharedString[]> {
  const strings: SharedString[] = [];
  if (part === undefined || !archive.has(part)) return strings;
  const rich = new RichText();
  await parseXml(archive.read(part), {
    open: (name, { val }) => rich.open(name, val),
    text: (text) => rich.add(text),
    close(name) {
      rich.close(name);
      if (name !== 'si') return;
      const { text, struck } = rich.take();
      strings.push(text === '' ? emptyString : { value: { kind: 'text', text }, struck });
      if (strings.length > limits.cells) throw tooLarge({ th: 'ข้อความมากเกินไป', en: 'too many texts' });
    },
  });
  return strings;
}
