import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseReference, type ReferenceProblem, referenceFiles } from '@tidtam/domain/reference';
import fc from 'fast-check';
import { dataFiles } from './reference-files.ts';

/** What is found wrong when one file reads otherwise. */
function problemsAfter(file: string, change: (text: string) => string): readonly ReferenceProblem[] {
  const before = dataFiles[file] ?? '';
  const after = change(before);
  assert.notEqual(after, before, `nothing changed in ${file}`);
  const parsed = parseReference({ ...dataFiles, [file]: after });
  return parsed.kind === 'broken' ? parsed.problems : [];
}

/** file, what to replace, by what, the problem that must be found, and the row it must name. */
const cases: readonly (readonly [
  string,
  string | RegExp,
  string,
  ReferenceProblem['code'],
  number | null,
])[] = [
  ['provinces.csv', '\n73,7,', '\n73,0,', 'code_unknown', 60],
  ['provinces.csv', '\n73,7,', '\n7,7,', 'cell_invalid', 60],
  ['provinces.csv', '\n73,7,', '\n72,7,', 'key_twice', 60],
  ['provinces.csv', '\n10,central,', '\n10,1,', 'region_empty', null],
  ['provinces.csv', /\n73,7,[^\n]*/, '', 'code_unknown', null],
  ['provinces.csv', 'region_confidence', 'confidence_2', 'column_missing', null],
  ['regions.csv', '\ncentral,', '\nmiddle,', 'cell_invalid', 11],
  ['regions.csv', /\ncentral,[^\n]*/, '', 'region_missing', null],
  ['districts.csv', '\n7301,73,', '\n7301,72,', 'code_of_another', null],
  ['districts.csv', '\n7301,73,', '\n7301,69,', 'code_unknown', null],
  ['districts.csv', 'amphoe', 'borough', 'cell_invalid', null],
  ['agencies.csv', ',73-PEO,', ',73-PVO,', 'key_twice', 3],
  ['agencies.csv', ',73-PEO,', ',73-XXX,', 'code_unknown', null],
  [
    'agencies.csv',
    '019ab3c8-0000-798d-ba13-b1f2678ab8db',
    '019ab3c8-0000-787b-856e-2f021c359958',
    'key_twice',
    3,
  ],
  ['agencies.csv', '019ab3c8-0000-798d-ba13-b1f2678ab8db', '', 'cell_invalid', 3],
  ['agencies.csv', ',government,73,', ',government,99,', 'code_unknown', 2],
  ['agencies.csv', ',government,73,', ',government,72,', 'code_of_another', 2],
  ['agencies.csv', ',government,73,,', ',government,73,7201,', 'code_of_another', 2],
  ['agencies.csv', ',government,', ',goverment,', 'cell_invalid', 2],
  ['agencies.csv', 'to_confirm,สำนักงานจังหวัด,', 'to_confirm,สำนักงาน,', 'code_unknown', 2],
  ['agency_coverage.csv', 'R7-PACC,73,', 'R7-PACC,69,', 'code_unknown', null],
  ['agency_coverage.csv', 'R7-PACC,70,', 'R7-PACC,71,', 'key_twice', null],
  ['agency_coverage.csv', /\nR7-PACC,73,[^\n]*/, '', 'code_of_another', null],
  ['rounds.csv', '2567Q2,', '2567Q5,', 'cell_invalid', 3],
  ['rounds.csv', /\n2567Q2,[^\n]*/, '', 'code_unknown', null],
  ['rounds.csv', '2567Q2,1,,', '2567Q2,1,2024-04-10,2024-04-01', 'cell_invalid', 3],
  ['obligations.csv', '73-PEO,73,2567Q1', '73-PEX,73,2567Q1', 'code_unknown', 3],
  ['obligations.csv', '73-PEO,73,2567Q1', '73-PEO,73,2568Q1', 'code_unknown', 3],
  ['obligations.csv', '73-PEO,73,2567Q1', '73-PEO,70,2567Q1', 'code_of_another', 3],
  ['obligations.csv', '73-PEO,73,2567Q1', '73-PVO,73,2567Q1', 'key_twice', 3],
  ['obligations.csv', 'to_confirm', 'maybe', 'cell_invalid', 2],
  ['obligations.csv', '73-PEO,73,2567Q1', '73-PEO,extra,73,2567Q1', 'cells_differ', 3],
  ['holidays.csv', '2023-01-01', '2023-13-01', 'cell_invalid', 2],
  ['measurements.csv', '21-CPI,2555', '21-CPX,2555', 'code_unknown', 2],
  ['measurements.csv', ',TH,score,', ',TH,value,', 'code_of_another', 2],
  ['measurements.csv', ',TH,score,', ',99,score,', 'code_unknown', 2],
  ['ita_totals.csv', 'at_least', 'about', 'cell_invalid', 5],
  ['ita_totals.csv', ',1350000,', ',1350000+,', 'cell_invalid', 5],
  ['office_kinds.csv', ',ศธจ.,', ',,', 'cell_invalid', 3],
  ['body_kinds.csv', 'องค์การบริหารส่วนตำบล', 'อบต.', 'code_unknown', null],
  ['body_kinds.csv', '"Court', 'Court', 'file_unreadable', null],
  ['plan.json', '"goal": "210101"', '"goal": "210109"', 'code_unknown', null],
  ['plan.json', '"parent": "2101"', '"parent": "2109"', 'code_unknown', null],
  ['plan.json', '"kind": "sub_plan"', '"kind": "subplan"', 'plan_invalid', null],
  ['plan.json', '"code": "2102-1"', '"code": "2101-1"', 'key_twice', null],
  ['plan.json', '"revises": "ap-2"', '"revises": "ap-3"', 'code_unknown', null],
  ['plan.json', '"from": 76', '"from": 101', 'plan_invalid', null],
  ['plan.json', '"editions"', 'editions', 'file_unreadable', null],
];

for (const [file, from, to, code, row] of cases) {
  test(`${file}: ${String(from).trim().slice(0, 40)} → ${to.trim().slice(0, 40) || 'left out'} is ${code}`, () => {
    const found = problemsAfter(file, (text) => text.replace(from, to)).filter(
      (found) => found.code === code,
    );
    assert.notEqual(found.length, 0);
    assert.ok(row === null || found.some((problem) => problem.row === row), JSON.stringify(found[0]));
    for (const { message, file: named } of found) {
      assert.ok(message.th.includes(named) || message.en.includes(named));
      assert.doesNotMatch(message.th + message.en, /undefined|\{\w+\}|แถวที่ 0|row 0/);
    }
  });
}

test('a file that is missing or empty is named', () => {
  for (const file of referenceFiles) {
    const { [file]: _, ...others } = dataFiles;
    const without = parseReference(others);
    assert.deepEqual(
      without.kind === 'broken' && without.problems.map((problem) => [problem.code, problem.file]),
      [['file_missing', file]],
    );
    const empty = parseReference({ ...dataFiles, [file]: '' });
    assert.deepEqual(
      empty.kind === 'broken' && empty.problems.map((problem) => [problem.code, problem.file]),
      [['file_unreadable', file]],
    );
  }
});

test('a problem says the row, what was read and what would do', () => {
  const [problem] = problemsAfter('rounds.csv', (text) => text.replace('2567Q2,', '2567/2,'));
  assert.deepEqual(problem, {
    code: 'cell_invalid',
    file: 'rounds.csv',
    row: 3,
    message: {
      th: 'ไฟล์ rounds.csv แถวที่ 3 คอลัมน์ “id” อ่านได้ “2567/2” ซึ่งไม่ตรงรูปแบบ ตัวอย่างที่ใช้ได้ “2567Q1”',
      en: 'rounds.csv, row 3, column “id”: “2567/2” does not fit. “2567Q1” would.',
    },
  });
});

test('quoted cells come back as they were: commas, quotes, line breaks, blanks', () => {
  const cell = fc.array(fc.constantFrom(...'ก, "\n\r|x')).map((letters) => letters.join(''));
  const header = (dataFiles['holidays.csv'] ?? '').split('\n', 1)[0];
  fc.assert(
    fc.property(fc.array(cell, { minLength: 1, maxLength: 20 }), (notes) => {
      const rows = notes.map(
        (note, at) => `2024-01-01,วัน ${at},Day ${at},annual,sourced,page,"${note.replaceAll('"', '""')}"`,
      );
      const parsed = parseReference({ ...dataFiles, 'holidays.csv': `${header}\r\n${rows.join('\r\n')}` });
      assert.deepEqual(parsed.kind === 'whole' && parsed.reference.holidays.map(({ note }) => note), notes);
    }),
    { numRuns: 25 },
  );
});

test('any change of one character either is found or leaves tables of the same size', () => {
  const counts = (files: Readonly<Record<string, string>>) => {
    const parsed = parseReference(files);
    return parsed.kind === 'broken'
      ? null
      : Object.values(parsed.reference).map((table) => Object(table).length);
  };
  const whole = counts(dataFiles);
  const small = ['regions.csv', 'rounds.csv', 'obligations.csv', 'plan.json', 'ita_totals.csv'];
  fc.assert(
    fc.property(fc.constantFrom(...small), fc.nat(), fc.constantFrom(...'"0,\nก'), (file, at, letter) => {
      const text = dataFiles[file] ?? '';
      const place = at % text.length;
      const found = counts({ ...dataFiles, [file]: text.slice(0, place) + letter + text.slice(place + 1) });
      if (found !== null) assert.deepEqual(found, whole);
    }),
    { numRuns: 60 },
  );
});
