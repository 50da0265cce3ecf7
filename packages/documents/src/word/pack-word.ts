import { type Document, Packer } from 'docx';
import type { DocumentFacts } from '../paper.ts';
import { coreProperties } from './core-properties.ts';
import { withFixedDates } from './fixed-dates.ts';
import { fontTable } from './font-table.ts';

/** The file (.docx, ECMA-376) of a document: the same document gives the same bytes. */
export async function packWord(document: Document, facts: DocumentFacts): Promise<Uint8Array> {
  const packed = await Packer.pack(document, 'uint8array', undefined, [
    { path: 'docProps/core.xml', data: coreProperties(facts) },
    { path: 'word/fontTable.xml', data: fontTable },
  ]);
  return withFixedDates(packed);
}
