/** A fiscal year's Buddhist number and a quarter: `2567Q2`. */
export type RoundId = `${number}Q${1 | 2 | 3 | 4}`;

/** รอบการรายงาน: a quarter of a fiscal year. `starts` and `ends` are ISO dates, both included. */
export interface Round {
  readonly id: RoundId;
  /** Buddhist year of the fiscal year's end. */
  readonly fiscalYear: number;
  readonly quarter: 1 | 2 | 3 | 4;
  readonly starts: string;
  readonly ends: string;
}

const spans = [
  ['10-01', '12-31'],
  ['01-01', '03-31'],
  ['04-01', '06-30'],
  ['07-01', '09-30'],
] as const;

/** The fiscal year runs 1 October – 30 September, named by the Buddhist year of its end (data/calendar). */
export function roundOf(fiscalYear: number, quarter: 1 | 2 | 3 | 4): Round {
  const [from, to] = spans[quarter - 1] ?? spans[0];
  const year = String(fiscalYear - 543 - (quarter === 1 ? 1 : 0)).padStart(4, '0');
  return {
    id: `${fiscalYear}Q${quarter}`,
    fiscalYear,
    quarter,
    starts: `${year}-${from}`,
    ends: `${year}-${to}`,
  };
}

/** The round that an id such as `2567Q2` names, or `null` when it is not such an id. */
export function findRound(id: string): Round | null {
  const match = /^(2[45]\d\d)Q([1-4])$/.exec(id);
  if (match === null) return null;
  return roundOf(Number(match[1]), Number(match[2]) as 1 | 2 | 3 | 4);
}

export function roundsOf(fiscalYear: number): readonly Round[] {
  return ([1, 2, 3, 4] as const).map((quarter) => roundOf(fiscalYear, quarter));
}

/** The round before: of a year's first the last of the year before. */
export function roundBefore(id: RoundId): RoundId {
  const [year, quarter] = id.split('Q').map(Number) as [number, Round['quarter']];
  return quarter === 1 ? `${year - 1}Q4` : (`${year}Q${quarter - 1}` as RoundId);
}
