import { amountReading, amountText } from './amountText.ts';
import type { Findings } from './findings.ts';
import type { StatedAmount } from './readAmounts.ts';
import type { DraftProject } from './readProject.ts';

const fields = ['budget', 'committed', 'disbursed'] as const;
type Field = (typeof fields)[number];

/** How far apart amounts of one file may be. */
const apart = 1_000;
/** So many others make a median worth comparing with. */
const fewestPeers = 4;
/**
 * From here on (1,000 million baht) an amount in thousands or millions is absurd for an agency's project: the
 * whole second action plan of issue 21 has 3,748.7 million for 605 projects.
 */
const absurd = 100_000_000_000;
/** What a project commonly costs, where a file has no peers: 100,000 baht. */
const common = 10_000_000;

interface Place {
  readonly draft: DraftProject;
  readonly field: Field;
  readonly amount: StatedAmount;
}

/**
 * Unit guard: an amount that its unit makes absurd, or a thousand times more or less than the median of its
 * peers in the file, is asked about with both readings. The reading nearer to the peers is taken as the
 * likelier.
 */
export function guardUnits(drafts: readonly DraftProject[], findings: Findings): void {
  for (const field of fields) {
    const places = drafts.flatMap((draft): readonly Place[] => {
      const amount = draft.amounts[field];
      return amount === undefined || amount.satang <= 0 ? [] : [{ draft, field, amount }];
    });
    const sorted = places.map(({ amount }) => amount.satang).sort((a, b) => a - b);
    for (const place of places) guard(place, peersMedian(sorted, place.amount.satang), findings);
  }
}

/** Median of the sorted amounts without one of the given value; `null` when too few remain. */
function peersMedian(sorted: readonly number[], without: number): number | null {
  const count = sorted.length - 1;
  if (count < fewestPeers) return null;
  const own = lowerBound(sorted, without);
  const at = (index: number) => sorted[index < own ? index : index + 1] ?? 0;
  const middle = count >> 1;
  return count % 2 === 1 ? at(middle) : (at(middle - 1) + at(middle)) / 2;
}

function lowerBound(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

function guard(place: Place, median: number | null, findings: Findings): void {
  const { satang } = place.amount;
  const factor = statedFactor(place.amount);
  const isHuge = (factor > 1 && satang >= absurd) || (median !== null && satang >= median * apart);
  const isTiny = median !== null && satang * apart <= median;
  if (!isHuge && !isTiny) return;
  const near = median ?? common;
  const other = nearest(alternatives(satang, factor, isHuge), near);
  if (other === null) return;
  const likelier = distance(other, near) < distance(satang, near) ? other : satang;
  ask(place, likelier, likelier === other ? satang : other, findings);
}

/** The unit that was applied: the header's, or the one written in the cell. */
function statedFactor(amount: StatedAmount): number {
  if (/ล้าน|ล\.?\s?บ|million/i.test(amount.read)) return 1_000_000;
  if (/พัน|thousand/i.test(amount.read)) return 1_000;
  return amount.unit;
}

/** Without its unit; with a unit that was forgotten or given twice. */
function alternatives(satang: number, factor: number, isHuge: boolean): readonly number[] {
  const others = isHuge
    ? [factor > 1 ? satang / factor : satang / 1_000, satang / 1_000, satang / 1_000_000]
    : [satang * 1_000, satang * 1_000_000];
  return others.filter((other) => Number.isSafeInteger(other) && other >= 100);
}

function nearest(candidates: readonly number[], near: number): number | null {
  const sorted = [...candidates].sort((a, b) => distance(a, near) - distance(b, near));
  return sorted[0] ?? null;
}

function distance(a: number, b: number): number {
  return Math.abs(Math.log10(a) - Math.log10(b));
}

function ask(place: Place, likelier: number, other: number, findings: Findings): void {
  const { draft, field, amount } = place;
  draft.raw = { ...draft.raw, [field]: amount.satang };
  draft.amounts[field] = { ...amount, satang: likelier };
  draft.project = { ...draft.project, [field]: likelier };
  const readings = [amountReading(likelier), amountReading(other)];
  const values = { read: amount.read, likelier: amountText(likelier), other: amountText(other) };
  const where = { cell: amount.cell, read: amount.read, agency: draft.project.agency };
  findings.warning('amount_absurd', where, values, readings);
}
