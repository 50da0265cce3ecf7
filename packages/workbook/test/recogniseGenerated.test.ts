import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { bookWith, type Written } from './layouts/book.ts';
import { expected, givenBack, ofManyAgencies } from './layouts/givenBack.ts';
import { read } from './layouts/read.ts';
import { habits, layouts, render } from './layouts/render.ts';
import { wantedProjects } from './layouts/report.ts';

for (const layout of layouts) {
  test(`generated files give back what went in: ${layout}`, () => {
    fc.assert(
      fc.property(wantedProjects(9), habits, (all, habit) => {
        const projects = ofManyAgencies.includes(layout)
          ? all
          : all.map((one) => ({ ...one, agency: '73-PVO' }));
        assert.deepEqual(givenBack(render(projects, { ...habit, layout }), layout), {
          found: expected(projects),
          problems: [],
        });
      }),
      { numRuns: 60, seed: 21 },
    );
  });
}

test('whatever stands in a file, reading it ends in a reading', () => {
  const words = fc.constantFrom(
    ...[
      'ลำดับ',
      'โครงการ',
      'งบประมาณ',
      'เบิกจ่าย',
      'ส่วนที่ 1',
      'ส่วนที่ 2',
      'รวม',
      'ไม่มีโครงการ',
      'ชื่อโครงการ',
      'หน่วยงาน',
    ],
    ...[
      'หมายเหตุ',
      '1.1',
      '-',
      '1,000',
      'ต.ค.',
      'พ.ศ. 2566',
      'ปี 2567',
      '(1)',
      'งบประมาณ/เบิกจ่าย',
      'สถานะ',
      '☑ งบปกติ',
    ],
  );
  const cell: fc.Arbitrary<Written> = fc.oneof(
    { weight: 6, arbitrary: words },
    { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
    { weight: 2, arbitrary: fc.double({ noNaN: true, noDefaultInfinity: true }) },
    { weight: 2, arbitrary: fc.constant(null) },
    { weight: 1, arbitrary: fc.constantFrom({ error: '#REF!' }, { date: '2567-01-31' }, { fill: 'FFD966' }) },
  );
  const range = fc.tuple(fc.nat(9), fc.nat(9), fc.nat(3), fc.nat(3)).map(([row, column, height, width]) => {
    const name = (at: number) => String.fromCharCode(65 + at);
    return `${name(column)}${row + 1}:${name(column + width)}${row + 1 + height}`;
  });
  fc.assert(
    fc.property(
      fc.array(fc.array(cell, { maxLength: 9 }), { maxLength: 14 }),
      fc.array(range, { maxLength: 4 }),
      (rows, merges) => {
        const reading = read(bookWith(rows, { merges }));
        for (const project of reading.projects) assert.ok(project.title !== '' && project.cells.title !== '');
        assert.deepEqual(read(bookWith(rows, { merges })), reading);
      },
    ),
    { numRuns: 400, seed: 25 },
  );
});
