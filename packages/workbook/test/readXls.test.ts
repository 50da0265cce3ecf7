import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CFB, utils, write } from '@e965/xlsx';
import { at, cellsOf, firstSheet, workbookOf } from './fixtures/make/reading.ts';

/** Letters as Windows-874 has them, one byte each. */
function windows874(text: string): Buffer {
  return Buffer.from(Array.from(text, (letter) => letter.charCodeAt(0) - 0x0e00 + 0xa0));
}

/**
 * A workbook of Excel 5/95 with Thai text. No writer at hand writes Thai into that format, so ASCII stand-ins of
 * the same length are written and exchanged in the stream.
 */
function excel95(codePage: number): Uint8Array {
  const book = utils.book_new(
    utils.aoa_to_sheet([
      ['KKKKKKK', 5],
      ['BB', 'plain'],
    ]),
    'SSSSS',
  );
  const container = CFB.read(write(book, { type: 'buffer', bookType: 'biff5' }), { type: 'buffer' });
  const entry = CFB.find(container, 'Book');
  const stream = Buffer.from(entry.content);
  for (const [standIn, thai] of [
    ['KKKKKKK', 'โครงการ'],
    ['SSSSS', 'แผ่นก'],
    ['BB', 'งบ'],
  ] as const) {
    const place = stream.indexOf(standIn);
    assert.ok(place > 0, standIn);
    windows874(thai).copy(stream, place);
  }
  const record = stream.indexOf(Buffer.from([0x42, 0, 2, 0]));
  assert.ok(record > 0);
  stream.writeUInt16LE(codePage, record + 4);
  entry.content = stream;
  return Uint8Array.from(CFB.write(container, { type: 'buffer' }));
}

test('Thai text of Excel 95, whose letters are Windows-874', async () => {
  const workbook = await workbookOf(excel95(874));
  assert.equal(workbook.format, 'xls');
  const sheet = workbook.sheets[0];
  assert.ok(sheet);
  assert.equal(sheet.name, 'แผ่นก');
  const texts = Object.values(cellsOf(sheet)).map(({ text }) => text);
  assert.deepEqual(texts, ['โครงการ', '5', 'งบ', 'plain']);
});

test('blank text cells, as programs fill tables with them, are blank', async () => {
  const book = utils.book_new(utils.aoa_to_sheet([['', 'ก', ''], ['', ''], ['ข']]), 'ก');
  const sheet = await firstSheet(new Uint8Array(write(book, { type: 'array', bookType: 'biff8' })));
  assert.deepEqual(
    sheet.rows.map(({ number, cells }) => [number, cells.map(({ column }) => column)]),
    [
      [1, [2]],
      [3, [1]],
    ],
  );
});

test('errors and merges of .xls', async () => {
  const worksheet = utils.aoa_to_sheet([[1, 2, 3], ['ก']]);
  worksheet.B2 = { t: 'e', v: 0x17 };
  worksheet['!merges'] = [{ s: { r: 1, c: 2 }, e: { r: 4, c: 3 } }];
  worksheet['!ref'] = 'A1:D5';
  const sheet = await firstSheet(
    new Uint8Array(write(utils.book_new(worksheet, 'ก'), { type: 'array', bookType: 'biff8' })),
  );
  assert.deepEqual(at(sheet, 'B2').value, { kind: 'error', code: '#REF!' });
  assert.deepEqual(sheet.merges, [{ top: 2, left: 3, bottom: 5, right: 4 }]);
});
