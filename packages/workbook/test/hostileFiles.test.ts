import assert from 'node:assert/strict';
import { test } from 'node:test';
import { noCorrections } from '@tidtam/domain/import';
import type { Problem } from '@tidtam/domain/problem';
import { readWorkbook } from '../src/read/index.ts';
import { readFile, understand } from '../src/readFile.ts';
import { docx, p, sheetData, tc, xlsx } from './fixtures/make/office.ts';
import { goodTitles, hostileFiles } from './hostile/index.ts';
import { known } from './layouts/known.ts';

const request = {
  known,
  remembered: {},
  corrections: noCorrections,
  options: { agency: '73-PVO', province: '73', round: '2567Q2' },
} as const;

for (const { name, what, make, ends } of hostileFiles) {
  test(`${name}, ${what}: ${ends === 'either' ? 'read or refused in words' : ends}`, async () => {
    const read = await readFile(make(), request);
    const problems = 'problem' in read ? [read.problem] : read.reading.problems;
    for (const problem of problems) assertSaid(problem);
    if (ends === 'read') {
      assert.ok('reading' in read, problems[0]?.code);
      assert.deepEqual(
        read.reading.projects.map(({ title }) => title),
        goodTitles,
      );
      assert.deepEqual(problems, []);
    } else if (ends !== 'either') {
      assert.ok(
        problems.some(({ code }) => code === ends),
        `${problems.map(({ code }) => code)}`,
      );
    }
  });
}

function assertSaid({ code, message }: Problem): void {
  assert.match(message.th, /[ก-๙]{3}/, code);
  assert.match(message.en, /[a-z]{3}/i, code);
  assert.doesNotMatch(message.th + message.en, /\bError\b|undefined|\{[a-z]+\}/, code);
}

const formulas = ['=1+1', "=cmd|' /C calc'!A0", '=HYPERLINK("http://example.org")', '@SUM(1)', '+1+1'];

test('what looks like a formula or a command is a title like any other, from every kind of file', async () => {
  const escaped = formulas.map((text) => text.replaceAll('"', '&quot;'));
  const quoted = formulas.map((text) => `2,"${text.replaceAll('"', '""')}",1000,500`);
  const inline = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
  const headers = ['ส่วนที่', 'โครงการ', 'งบประมาณ', 'เบิกจ่าย'];
  const rows = escaped.map((text) => ['2', text, '1000', '500']);
  const files = [
    new TextEncoder().encode([headers.join(','), ...quoted].join('\n')),
    xlsx(sheetData(...[headers, ...rows].map((row) => `<row>${row.map(inline).join('')}</row>`))),
    docx(
      `<w:tbl>${[headers, ...rows].map((row) => `<w:tr>${row.map((text) => tc(p(text))).join('')}</w:tr>`).join('')}</w:tbl>`,
    ),
  ];
  for (const file of files) {
    const opened = await readWorkbook(file);
    assert.ok('workbook' in opened);
    const read = understand(opened.workbook, request);
    assert.ok('reading' in read);
    assert.deepEqual(
      read.reading.projects.map(({ title }) => title),
      formulas,
    );
    const [sheet] = opened.workbook.sheets;
    assert.ok(sheet?.rows.every(({ cells }) => cells.every(({ formula }) => formula === null)));
  }
});
