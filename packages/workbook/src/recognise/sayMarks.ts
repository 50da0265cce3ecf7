import type { ReadProject } from '@tidtam/domain/import';
import type { Findings } from './findings.ts';
import type { ProjectRecord } from './record.ts';
import type { HeaderField } from './synonyms.ts';

type Mark = ReadProject['marks'][number];

const noMarks: readonly Mark[] = [];

/** Marks a person should see: struck through, hidden, commented. Each is read, and said. */
export function sayMarks(
  record: ProjectRecord,
  title: { readonly text: string; readonly cell: string },
  findings: Findings,
): readonly Mark[] {
  const marks: Mark[] = [];
  if (isStruck(record)) marks.push('struck');
  if (record.isHidden) {
    marks.push('hidden_row');
    findings.note('row_hidden', title.cell, { row: record.row, title: title.text });
  }
  if (record.inHiddenColumn) marks.push('hidden_column');
  const commented = record.cells.filter((cell) => cell.comment !== null);
  if (commented.length > 0) marks.push('commented');
  for (const cell of commented) {
    const comment = (cell.comment ?? '').trim();
    findings.note('cell_commented', record.grid.address(record.row, cell.column), { comment });
  }
  return marks.length === 0 ? noMarks : marks;
}

/** Struck through: the title, or everything that is written in the row. */
function isStruck(record: ProjectRecord): boolean {
  if (!record.cells.some((cell) => cell.struck)) return false;
  const titleCell = record.entries('title')[0]?.address;
  const written = record.cells.filter((cell) => cell.value.kind !== 'empty');
  const title = written.find((cell) => record.grid.address(record.row, cell.column) === titleCell);
  return title?.struck ?? false;
}

/** Fields that are compared and shown, not stored: an error in them holds nothing back. */
const unstored: readonly HeaderField[] = ['percentDisbursed'];
/** Fields whose own readers do not look at errors. */
const texts: readonly HeaderField[] = [
  'title',
  'code',
  'guideline',
  'target',
  'result',
  'problems',
  'suggestions',
  'nextSteps',
  'owner',
  'note',
  'status',
];

/** `#REF!` and its like in a text's cell have no reading. */
export function sayCellErrors(record: ProjectRecord, agency: string | null, findings: Findings): void {
  for (const field of texts) {
    for (const { value, address, text, isShared } of record.entries(field)) {
      if (value.kind !== 'error' || isShared) continue;
      findings.error('cell_error', { cell: address, read: text || value.code, agency }, { read: value.code });
    }
  }
  for (const { value, address } of unstored.flatMap((field) => record.entries(field))) {
    if (value.kind === 'error') findings.note('unstored_unreadable', address, { read: value.code });
  }
}
