import { createHash } from 'node:crypto';
import { flushCompileCache } from 'node:module';
import type { SheetPreview } from '@tidtam/domain/import';
import {
  type Note,
  partTotals,
  type ReadRequest,
  type ReadWorkbook,
  readWorkbook,
  understand,
  writeAnnotated,
} from '@tidtam/workbook';
import type { Tell } from '../process/index.ts';
import type { UnderstoodFile, UnreadFile } from './file-read.ts';
import { packRows, type RowPiece } from './file-rows.ts';
import { previewSheet } from './preview-sheet.ts';

/**
 * What is done with a file's cells, in a process of its own, where it can be stopped. The cells stay here: the server
 * gets what they mean, and the rows that a page shows.
 */

/** With more rows than these, cells are let go before the rows are handed over: a process so large ends anyway. */
const mostBesideCells = 20_000;

/** Says what a file means; its rows go ahead in pieces. */
export async function read(
  task: { readonly bytes: Uint8Array; readonly request: ReadRequest },
  tell: Tell<RowPiece>,
): Promise<Omit<UnderstoodFile, 'rows'> | UnreadFile> {
  const read = await understood(task.bytes, task.request);
  if ('problem' in read) return read;
  const { projects, ...reading } = read.reading;
  if (projects.length > mostBesideCells) letGo();
  for (const piece of packRows(projects)) await tell(piece);
  return { outline: read.outline, reading, totals: partTotals(projects) };
}

/** Cells, and what understanding them left behind; the usual collection would keep their pages for what comes next. */
function letGo(): void {
  last = null;
  globalThis.gc?.({ type: 'major', execution: 'sync', flavor: 'last-resort' });
}

async function understood(bytes: Uint8Array, request: ReadRequest) {
  const opened = await open(bytes);
  if ('problem' in opened) return opened;
  return understand(opened.workbook, { ...request, known: sameKnown(request.known) });
}

/** Rows of a sheet as the office typed it; `null` of a file that cannot be read or has no such sheet. */
export async function rows(task: {
  readonly bytes: Uint8Array;
  readonly sheet: number;
  readonly from: number;
  readonly count: number;
}): Promise<SheetPreview | null> {
  const opened = await open(task.bytes);
  const sheet = 'problem' in opened ? undefined : opened.workbook.sheets[task.sheet];
  return sheet === undefined ? null : previewSheet(sheet, task.from, task.count);
}

/** A copy of the file with notes on its cells; `null` of one that cannot be read. */
export async function annotated(task: {
  readonly bytes: Uint8Array;
  readonly notes: readonly Note[];
}): Promise<Uint8Array | null> {
  const opened = await open(task.bytes);
  return 'problem' in opened ? null : writeAnnotated(opened.workbook, task.notes);
}

/** The file of the last task: looking through a sheet is not reading it again and again. */
let last: { readonly key: string; readonly opened: ReadWorkbook } | null = null;

type KnownNames = ReadRequest['known'];

/** The names of the last file: a country's agencies are made ready for comparing once, as long as they are the same. */
let names: { readonly text: string; readonly known: KnownNames } | null = null;

function sameKnown(known: KnownNames): KnownNames {
  const text = JSON.stringify(known);
  if (names?.text !== text) names = { text, known };
  return names.known;
}

async function open(bytes: Uint8Array): Promise<ReadWorkbook> {
  const key = createHash('sha256').update(bytes).digest('hex');
  if (last?.key === key) return last.opened;
  // Not two at a time.
  last = null;
  const opened = await readWorkbook(bytes);
  last = { key, opened };
  // The process is ended with a signal, which leaves it no time to keep what it has compiled.
  flushCompileCache();
  return opened;
}
