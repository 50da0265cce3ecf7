import assert from 'node:assert/strict';
import { test } from 'node:test';
import { docx, p, rels, tc } from './fixtures/make/office.ts';
import { at, firstSheet, problemOf, texts, workbookOf } from './fixtures/make/reading.ts';

const table = (...rows: readonly string[]): string => `<w:tbl>${rows.join('')}</w:tbl>`;
const tr = (cells: string, properties = ''): string => `<w:tr><w:trPr>${properties}</w:trPr>${cells}</w:tr>`;
const span = (columns: number): string => `<w:gridSpan w:val="${columns}"/>`;
const goOn = '<w:vMerge/>';
const start = '<w:vMerge w:val="restart"/>';

test('tracked insertions are read; deletions, moved-away text and former properties are not', async () => {
  const run = (text: string, tag = 't'): string => `<w:r><w:${tag}>${text}</w:${tag}></w:r>`;
  const sheet = await firstSheet(
    docx(
      table(
        tr(
          tc(
            `<w:p>${run('ก')}<w:ins>${run('ข')}</w:ins><w:del>${run('ค', 'delText')}</w:del><w:moveFrom>${run('ง')}</w:moveFrom><w:moveTo>${run('จ')}</w:moveTo></w:p>`,
          ) +
            tc(
              '<w:p><w:r><w:rPr><w:rPrChange><w:rPr><w:strike/></w:rPr></w:rPrChange></w:rPr><w:t>ฉ</w:t></w:r></w:p>',
            ) +
            tc(p('ลบเซลล์'), '<w:cellDel/>'),
        ),
        tr(tc(p('ลบแถว')), '<w:del w:id="1"/>'),
        tr(tc(p('แถวสอง'))),
      ),
    ),
  );
  assert.deepEqual(texts(sheet), { A1: 'กขจ', B1: 'ฉ', A2: 'แถวสอง' });
  assert.equal(at(sheet, 'B1').struck, false);
});

test('columns are grid columns; merges across and down; columns left out at the start', async () => {
  const sheet = await firstSheet(
    docx(
      table(
        tr(tc(p('กว้าง'), span(3)) + tc(p('ลง'), start)),
        tr(tc(p('เหลี่ยม'), span(2) + start) + tc(p('c2')) + tc(p(''), goOn)),
        tr(tc(p(''), span(2) + goOn) + tc(p('c3')) + tc(p('d3'))),
        tr(tc(p('c4')), '<w:gridBefore w:val="2"/>'),
      ),
    ),
  );
  assert.deepEqual(texts(sheet), {
    A1: 'กว้าง',
    D1: 'ลง',
    A2: 'เหลี่ยม',
    C2: 'c2',
    C3: 'c3',
    D3: 'd3',
    C4: 'c4',
  });
  assert.deepEqual(
    sheet.merges.toSorted((a, b) => a.top - b.top || a.left - b.left),
    [
      { top: 1, left: 1, bottom: 1, right: 3 },
      { top: 1, left: 4, bottom: 2, right: 4 },
      { top: 2, left: 1, bottom: 3, right: 2 },
    ],
  );
});

test('paragraphs, breaks, tabs; blank paragraphs around a text are dropped', async () => {
  const sheet = await firstSheet(
    docx(
      table(
        tr(
          tc(
            `${p('')}<w:p><w:r><w:t>ก</w:t><w:br/><w:t>ข</w:t><w:tab/><w:t>ค</w:t><w:noBreakHyphen/></w:r></w:p>${p('ง')}${p('')}`,
          ),
        ),
      ),
    ),
  );
  assert.equal(at(sheet, 'A1').text, 'ก\nข\tค-\nง');
});

test('struck, bold, hidden text, shading, hidden rows', async () => {
  const strike = '<w:strike/>';
  const sheet = await firstSheet(
    docx(
      table(
        tr(
          tc(p('ก', strike) + p('ข', '<w:dstrike/>')) +
            tc(p('ก', strike) + p('ข')) +
            tc(p('หนา', '<w:b/><w:bCs/>')) +
            tc(p('เห็น') + p('ซ่อน', '<w:vanish/>')) +
            tc(p('ปิด', '<w:strike w:val="false"/>'), '<w:shd w:val="clear" w:fill="ffc000"/>') +
            tc(p(''), '<w:shd w:val="clear" w:fill="DDDDDD"/>') +
            tc(p('ขาว'), '<w:shd w:val="clear" w:fill="auto"/>'),
        ),
        tr(tc(p('แถวซ่อน')), '<w:hidden/>'),
      ),
    ),
  );
  assert.deepEqual(
    sheet.rows[0]?.cells.map(({ text, struck, bold, fill }) => [text, struck, bold, fill]),
    [
      ['ก\nข', true, false, null],
      ['ก\nข', false, false, null],
      ['หนา', false, true, null],
      ['เห็น', false, false, null],
      ['ปิด', false, false, 'FFC000'],
      ['', false, false, 'DDDDDD'],
      ['ขาว', false, false, null],
    ],
  );
  assert.deepEqual(
    sheet.rows.map((row) => row.hidden),
    [false, true],
  );
});

test('a text box is read once, a nested table belongs to its cell, comments go with it', async () => {
  const box =
    '<w:p><w:r><w:t>นอก</w:t><mc:AlternateContent xmlns:mc="m"><mc:Choice><w:txbxContent><w:p><w:r><w:t>กล่อง</w:t></w:r></w:p></w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent><w:p><w:r><w:t>กล่อง</w:t></w:r></w:p></w:txbxContent></mc:Fallback></mc:AlternateContent></w:r></w:p>';
  const nested = table(tr(tc(p('ใน 1'), span(5)) + tc(p('ใน 2'))), tr(tc(p('ใน 3'))));
  const noted = '<w:p><w:r><w:t>ยอด</w:t><w:commentReference w:id="4"/></w:r></w:p>';
  const sheet = await firstSheet(
    docx(table(tr(tc(box) + tc(p('ก่อน') + nested + p('หลัง')) + tc(noted))), {
      'word/_rels/document.xml.rels': rels({ c: ['comments', 'comments.xml'] }),
      'word/comments.xml': `<w:comments xmlns:w="w"><w:comment w:id="4">${p('กรุณา')}${p('ตรวจสอบ')}</w:comment></w:comments>`,
    }),
  );
  assert.deepEqual(texts(sheet), { A1: 'นอก\nกล่อง', B1: 'ก่อน\nใน 1\nใน 2\nใน 3\nหลัง', C1: 'ยอด' });
  assert.equal(at(sheet, 'C1').comment, 'กรุณา\nตรวจสอบ');
  assert.deepEqual(sheet.merges, []);
});

test('text before, between and after tables', async () => {
  const one = table(tr(tc(p('x'))));
  const { sheets } = await workbookOf(
    docx(`${p('ก')}${p(' ')}${p('ข ')}${one}${one}${p('ค')}${one}${p('ง')}${p('จ')}`),
  );
  assert.deepEqual(
    sheets.map(({ name, before, after }) => [name, before, after]),
    [
      ['Table 1', ['ก', 'ข'], []],
      ['Table 2', [], []],
      ['Table 3', ['ค'], ['ง', 'จ']],
    ],
  );
});

test('a document without a table says so', async () => {
  assert.equal((await problemOf(docx(p('ไม่มีตาราง')))).code, 'file_without_table');
});
