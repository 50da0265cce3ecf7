import type { ReportField } from '@tidtam/domain/import';
import { readAmount, readMoneyInText } from '../values/index.ts';
import type { Findings } from './findings.ts';
import type { Entry, ProjectRecord } from './record.ts';
import type { HeaderField } from './synonyms.ts';
import type { Unit } from './units.ts';
import { compact } from './words.ts';

export type AmountField = 'budget' | 'committed' | 'disbursed' | 'remaining';

/** An amount with where it stands. Satang. */
export interface StatedAmount {
  readonly satang: number;
  readonly cell: string;
  readonly read: string;
  /** Factor of the header or line above: the guard asks whether it was meant. */
  readonly unit: Unit;
}

export type Stated =
  | ({ readonly kind: 'money' } & StatedAmount)
  | { readonly kind: 'no_budget' | 'not_yet_allocated'; readonly cell: string }
  | { readonly kind: 'none' };

/** A budget is the one after transfers, else per act, else allocated (what the amount shown means everywhere). */
const columnsOf: Readonly<Record<AmountField, readonly HeaderField[]>> = {
  budget: ['budgetTransferred', 'budget', 'budgetAllocated'],
  committed: ['committed'],
  disbursed: ['disbursed'],
  remaining: ['remaining'],
};

/** Reads one amount of a record; the first of its columns that states something decides. */
export function readStated(
  record: ProjectRecord,
  field: AmountField,
  unit: Unit | null,
  agency: string | null,
  findings: Findings,
): Stated {
  for (const entry of columnsOf[field].flatMap((column) => record.entries(column))) {
    if (entry.isShared) {
      sayShared(entry, agency, findings);
      continue;
    }
    const stated = readEntry(entry, field, entry.unit ?? unit ?? 1, agency, findings);
    if (stated.kind !== 'none') return stated;
  }
  return { kind: 'none' };
}

function readEntry(
  entry: Entry,
  field: AmountField,
  unit: Unit,
  agency: string | null,
  findings: Findings,
): Stated {
  const where = { cell: entry.address, read: entry.text, agency };
  if (field !== 'budget' && field !== 'remaining' && saysNothingSpent(entry.text))
    return { kind: 'money', satang: 0, cell: entry.address, read: entry.text, unit: 1 };
  const read = readAmount(entry.value, unit);
  const isPlain = read.kind === 'value' || read.kind === 'empty';
  const inText = isPlain ? null : moneyInText(entry, field);
  if (inText !== null)
    return { kind: 'money', satang: inText, cell: entry.address, read: entry.text, unit: 1 };
  if (read.kind === 'empty') return { kind: 'none' };
  if (read.kind === 'unreadable') {
    // What is not stored cannot hold a file back: the balance is only compared.
    if (field === 'remaining') findings.note('unstored_unreadable', entry.address, { read: entry.text });
    else findings.doubt('error', read.doubt, where);
    return { kind: 'none' };
  }
  if (read.kind === 'doubtful') findings.doubt('warning', read.doubt, where);
  if (entry.isUnparted && read.value.kind === 'money')
    findings.warning('one_value_for_two', where, { read: entry.text });
  if (read.value.kind === 'not_stated') return { kind: 'none' };
  if (read.value.kind !== 'money') return { kind: read.value.kind, cell: entry.address };
  return { kind: 'money', satang: read.value.satang, cell: entry.address, read: entry.text, unit };
}

/** "ยังไม่มีการเบิกจ่าย", "ยังไม่ก่อหนี้ผูกพัน": nothing so far, which is zero. */
function saysNothingSpent(text: string): boolean {
  return /^(?:ยัง)?ไม่(?:ได้|มี)?(?:มี)?(?:การ|ผล)?(?:เบิก|ใช้จ่าย|จ่าย|ก่อหนี้|ผูกพัน|ดำเนินการ)[ก-๙]*$/.test(
    compact(text),
  );
}

/** "เบิกจ่าย 25,000 คงเหลือ 10,000" in one cell. */
function moneyInText(entry: Entry, field: AmountField): number | null {
  if (entry.value.kind !== 'text' || entry.text.length > 300) return null;
  return readMoneyInText(entry.text)[field] ?? null;
}

const textFields = ['result', 'note'] as const satisfies readonly ReportField[];

/** An amount that only a sentence states, for files without a column of it. */
export function statedInProse(record: ProjectRecord, field: 'committed' | 'disbursed'): StatedAmount | null {
  for (const entry of textFields.flatMap((text) => record.entries(text))) {
    const satang = entry.isShared ? null : moneyInText(entry, field);
    if (satang !== null) return { satang, cell: entry.address, read: entry.text, unit: 1 };
  }
  return null;
}

function sayShared(entry: Entry, agency: string | null, findings: Findings): void {
  const where = { cell: entry.address, read: entry.text, agency };
  const read = readAmount(entry.value, entry.unit ?? 1);
  const isMoney = read.kind === 'value' && read.value.kind === 'money';
  if (isMoney && findings.isFirst(`amount_shared ${entry.address}`)) {
    findings.warning('amount_shared', where, { read: entry.text });
  }
}
