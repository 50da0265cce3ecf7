import type { Part } from '@tidtam/domain/project';
import { readPart } from '../values/index.ts';
import { partOfWords } from './headings.ts';
import type { Entry, ProjectRecord } from './record.ts';
import type { Frame, TableContext } from './table.ts';
import { isBlank } from './words.ts';

/** Follows agency and part down the rows: merged cells, and blanks below a name when merges were lost. */
export function createFollower(frame: Frame, context: TableContext) {
  const { section, columns } = frame;
  const { resolver, fileAgency, findings } = context;
  const tableAgency =
    section.agency !== null
      ? resolver.resolve(section.agency)
      : fileAgency.line === null
        ? fileAgency.code
        : resolver.resolve(fileAgency.line);
  let agency: string | null = null;
  let part: Part | null = null;
  let hasAgency = false;

  function agencyOf(record: ProjectRecord): string | null {
    if (!columns.of.has('agency')) return tableAgency;
    const entry = record.entries('agency').find(({ text }) => !isBlank(text));
    if (entry !== undefined) {
      agency = resolver.resolve({ text: entry.text, cell: entry.address });
      hasAgency = true;
    }
    return hasAgency ? agency : tableAgency;
  }

  function partOf(record: ProjectRecord): Part | null {
    if (frame.isPartSaid) return frame.part;
    const stated = [...record.entries('part'), ...record.entries('source')].find(
      ({ text }) => !isBlank(text),
    );
    if (stated !== undefined) {
      part = readPartEntry(stated) ?? null;
      return part ?? frame.part;
    }
    return part ?? frame.part ?? (saysUnfunded(record) ? 3 : null);
  }

  function sayPartUnknown(record: ProjectRecord, cell: string, ofAgency: string | null): void {
    const stated = [...record.entries('part'), ...record.entries('source')].find(
      ({ text }) => !isBlank(text),
    );
    const where = { cell: stated?.address ?? cell, read: stated?.text ?? null, agency: ofAgency };
    if (stated !== undefined) findings.error('part_unreadable', where, { read: stated.text });
    else if (findings.isFirst(`part ${frame.id}`)) findings.error('part_unknown', where, { table: frame.id });
  }

  return { agencyOf, partOf, sayPartUnknown, tableAgency };
}

function readPartEntry(entry: Entry): Part | null {
  const read = readPart(entry.value);
  if (read.kind === 'value' || read.kind === 'doubtful') return read.value;
  return partOfWords(entry.text);
}

/** "ไม่ใช้งบประมาณ" in the budget's cell says the part where nothing else does. */
function saysUnfunded(record: ProjectRecord): boolean {
  const budget = [...record.entries('budget'), ...record.entries('budgetAllocated')];
  return budget.some(({ text }) => partOfWords(text) === 3);
}
