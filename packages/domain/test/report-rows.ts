import type { ReadProject } from '@tidtam/domain/import';
import { noTexts } from '@tidtam/domain/report';
import fc from 'fast-check';

/** A row as a reading gives it, with what a test does not care about left blank. */
export function row(overrides: Partial<ReadProject> & { readonly title: string }): ReadProject {
  return {
    agency: '73-PEO',
    project: null,
    code: null,
    part: 2,
    budget: null,
    notYetAllocated: false,
    committed: null,
    disbursed: null,
    percentComplete: null,
    status: null,
    statusDerived: false,
    starts: null,
    ends: null,
    months: [],
    guideline: null,
    texts: noTexts,
    activities: [],
    marks: [],
    cells: { title: `Sheet1!B${overrides.part ?? 2}` },
    ...overrides,
  };
}

const satang = fc.option(fc.nat({ max: 9_000_000_00 }), { nil: null });
const day = fc.option(fc.constantFrom('2023-10-01', '2024-01-15', '2024-03-31', '2024-09-30'), { nil: null });

/** Any one row; titles differ in their number. */
export const anyRow: fc.Arbitrary<ReadProject> = fc
  .record({
    number: fc.nat({ max: 30 }),
    part: fc.constantFrom(1 as const, 2 as const, 3 as const),
    budget: satang,
    notYetAllocated: fc.boolean(),
    committed: satang,
    disbursed: satang,
    percentComplete: fc.option(fc.integer({ min: 0, max: 100 }), { nil: null }),
    status: fc.constantFrom(null, 'in_progress' as const, 'completed' as const, 'cancelled' as const),
    statusDerived: fc.boolean(),
    starts: day,
    ends: day,
    result: fc.constantFrom(null, 'จัดแล้ว', 'ยังไม่จัด'),
  })
  .map(({ number, result, ...rest }) =>
    row({
      ...rest,
      title: `โครงการที่ ${number}`,
      texts: { ...noTexts, result },
      cells: {
        title: `Sheet1!B${number}`,
        percentComplete: `Sheet1!F${number}`,
        disbursed: `Sheet1!E${number}`,
      },
    }),
  );

/** The rows of one agency's file: a title stands at most once in each part. */
export const anyRows = fc.uniqueArray(anyRow, {
  maxLength: 14,
  selector: (one) => `${one.title} ${one.part}`,
});
