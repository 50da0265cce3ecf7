import { buddhistOffset } from '@tidtam/domain/calendar';

/** Years that a report can speak of without saying the era. */
const buddhist = { first: 2533, last: 2633 };
const common = { first: 1990, last: 2090 };
/** A two-digit year is also a likely Common Era year when it falls this near to the year of the report. */
const near = 5;

/**
 * The Common Era years that a written year can mean, the likelier first; none when it is implausible.
 *
 * Four digits: Buddhist Era 2533–2633 or Common Era 1990–2090, which do not overlap. With its era written
 * (`b2567`, `c2024`; from พ.ศ., ค.ศ.) any year that has four digits in the Buddhist Era too. Two digits are of the Buddhist Era in Thai official text (67 is
 * 2567), but 00–32, and those within five years of the report's own Common Era year, may be of either.
 */
export function yearsOf(written: string, fiscalYear: number | null): readonly number[] {
  const era = /^[bc]/.exec(written)?.[0];
  const number = Number(written.replace(/^[bc]/, ''));
  if (/\d{4}$/.test(written)) return fourDigits(number, era);
  if (era === 'b') return [2500 + number - buddhistOffset];
  if (era === 'c') return [2000 + number];
  const asBuddhist = 2500 + number - buddhistOffset;
  const asCommon = 2000 + number;
  const isNear = fiscalYear !== null && Math.abs(asCommon - (fiscalYear - buddhistOffset)) <= near;
  if (number >= 33 && !isNear) return [asBuddhist];
  return number < 33 ? [asCommon, asBuddhist] : [asBuddhist, asCommon];
}

function fourDigits(number: number, era: string | undefined): readonly number[] {
  if (number >= buddhist.first && number <= buddhist.last) {
    return era === 'c' ? [number] : [number - buddhistOffset];
  }
  if (number >= common.first && number <= common.last) return [number];
  const stated = era === 'b' ? number - buddhistOffset : number;
  // The fiscal year that ends in it begins in the year before, which is written with four digits as well.
  return era !== undefined && stated + buddhistOffset > 1_000 ? [stated] : [];
}

/** Whether a Common Era year is plain without its era. */
export function isPlausible(year: number): boolean {
  return year >= common.first && year <= common.last;
}
