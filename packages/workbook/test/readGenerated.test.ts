import assert from 'node:assert/strict';
import { test } from 'node:test';
import { utils, write } from '@e965/xlsx';
import exceljs from 'exceljs';
import fc from 'fast-check';
import { cellAddress } from '../src/cells.ts';
import { at, cellsOf, firstSheet } from './fixtures/make/reading.ts';

/** Thai, Latin, digits of both kinds, marks, quotes, delimiters, markup, line breaks: no control characters. */
const text = fc
  .array(fc.constantFrom(...'กขคงจฉโครงการ่้ิีำะเแ๐๑๒๓abZ019 ,;|\t"\'<>&=+-@.%/()฿–“”\n\u200B\u00A0𝒜'), {
    minLength: 1,
    maxLength: 24,
  })
  .map((characters) => characters.join(''))
  .filter((value) => value.trim() !== '');

const number = fc.oneof(
  fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }),
  // Below a millionth of a baht SheetJS itself writes something else.
  fc.double({ min: -1e9, max: 1e9, noNaN: true }).map((value) => (Math.abs(value) < 1e-6 ? 0 : value)),
);
const value = fc.oneof(text, text, number, fc.boolean());

interface Placed<Value> {
  readonly row: number;
  readonly column: number;
  readonly value: Value;
}

function grid<Value>(values: fc.Arbitrary<Value>): fc.Arbitrary<readonly Placed<Value>[]> {
  return fc.uniqueArray(
    fc.record({
      row: fc.integer({ min: 1, max: 60 }),
      column: fc.integer({ min: 1, max: 40 }),
      value: values,
    }),
    { minLength: 1, maxLength: 40, selector: ({ row, column }) => `${row}:${column}` },
  );
}

/** What was read, by address: text, number or boolean. */
async function readBack(bytes: Uint8Array): Promise<Readonly<Record<string, unknown>>> {
  const cells = Object.entries(cellsOf(await firstSheet(bytes)));
  return Object.fromEntries(
    cells.map(([address, { value: read }]) => {
      if (read.kind === 'text') return [address, read.text];
      if (read.kind === 'number') return [address, read.number];
      return [address, read.kind === 'boolean' ? read.boolean : read.kind];
    }),
  );
}

function expected(placed: readonly Placed<unknown>[]): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    placed.map(({ row, column, value: there }) => [cellAddress('', row, column), there]),
  );
}

/** A sheet always holds one text, so that it is not empty. */
const anchor = { row: 70, column: 1, value: 'ท้าย' };

test('grids written by exceljs come back as they went in', async () => {
  await fc.assert(
    fc.asyncProperty(grid(value), async (generated) => {
      const placed = [...generated, anchor];
      const book = new exceljs.Workbook();
      const sheet = book.addWorksheet('ก');
      for (const { row, column, value: there } of placed) sheet.getCell(row, column).value = there;
      assert.deepEqual(await readBack(new Uint8Array(await book.xlsx.writeBuffer())), expected(placed));
    }),
    { numRuns: 60 },
  );
});

for (const bookType of ['biff8', 'xlsx'] as const) {
  test(`grids written by SheetJS as ${bookType} come back as they went in`, async () => {
    await fc.assert(
      fc.asyncProperty(grid(value), async (generated) => {
        const placed = [...generated, anchor];
        const rows: unknown[][] = [];
        for (const { row, column, value: there } of placed) {
          rows[row - 1] ??= [];
          const cells = rows[row - 1];
          if (cells !== undefined) cells[column - 1] = there;
        }
        const book = utils.book_new(utils.aoa_to_sheet(rows), 'ก');
        const bytes = new Uint8Array(write(book, { type: 'array', bookType }));
        assert.deepEqual(await readBack(bytes), expected(placed));
      }),
      { numRuns: 60 },
    );
  });
}

/** A CSV by the rules of RFC 4180. */
function csv(records: readonly (readonly string[])[], delimiter: string): string {
  const field = (there: string): string => `"${there.replaceAll('"', '""')}"`;
  return records.map((record) => record.map(field).join(delimiter)).join('\r\n');
}

test('records of text come back from .csv in every delimiter and encoding', async () => {
  // ="…" is a shield around its content, taken off on purpose.
  const field = text.filter((there) => !/^="[^"]*"$/.test(there));
  const records = fc.array(fc.array(field, { minLength: 3, maxLength: 3 }), { minLength: 2, maxLength: 12 });
  const encoded = fc.constantFrom<(content: string) => Uint8Array>(
    (content) => new TextEncoder().encode(content),
    (content) => Buffer.from(`\uFEFF${content}`, 'utf16le'),
    (content) => Buffer.from(`\uFEFF${content}`, 'utf16le').swap16(),
  );
  await fc.assert(
    fc.asyncProperty(
      records,
      fc.constantFrom(',', ';', '\t', '|'),
      encoded,
      async (rows, delimiter, encode) => {
        const sheet = await firstSheet(encode(csv(rows, delimiter)));
        assert.deepEqual(
          sheet.rows.map((row) => row.cells.map((cell) => cell.text)),
          rows,
        );
      },
    ),
    { numRuns: 150 },
  );
});

test('merges written by exceljs come back, and dates day by day', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 20 }),
      fc.integer({ min: 1, max: 10 }),
      fc.integer({ min: 1, max: 5 }),
      fc.date({ min: new Date('1950-01-01'), max: new Date('2600-01-01'), noInvalidDate: true }),
      async (top, left, size, day) => {
        const date = day.toISOString().slice(0, 10);
        const book = new exceljs.Workbook();
        const sheet = book.addWorksheet('ก');
        sheet.getCell(top, left).value = new Date(`${date}T00:00:00Z`);
        sheet.getCell(top, left).numFmt = '[$-107041E]d mmm yy';
        sheet.getCell('A40').value = 'ท้าย';
        sheet.mergeCells(top, left, top + size, left + 1);
        const read = await firstSheet(new Uint8Array(await book.xlsx.writeBuffer()));
        assert.deepEqual(read.merges, [{ top, left, bottom: top + size, right: left + 1 }]);
        assert.deepEqual(at(read, cellAddress('', top, left)).value, { kind: 'date', date });
      },
    ),
    { numRuns: 40 },
  );
});

test('bytes of any kind are read or refused, never an exception', async () => {
  const { readWorkbook } = await import('../src/read/index.ts');
  const marks = [
    '',
    'PK\u0003\u0004',
    '\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1',
    '<html><table>',
    '<?xml',
    '"',
  ];
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...marks), fc.uint8Array({ maxLength: 600 }), async (mark, rest) => {
      const read = await readWorkbook(Buffer.concat([Buffer.from(mark, 'latin1'), rest]));
      assert.ok('workbook' in read || read.problem.severity === 'error');
    }),
    { numRuns: 300 },
  );
});
