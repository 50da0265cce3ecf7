import { createHash } from 'node:crypto';
import { rels, spreadsheetMain, worksheet } from '../../packages/workbook/test/fixtures/make/office.ts';
import { inBlocks, zip } from '../../packages/workbook/test/fixtures/make/zip.ts';
import type { TrueProject } from './truth.ts';

/** What stands above the columns. */
export const headers = [
  ...['ที่', 'หน่วยงาน', 'ส่วนที่', 'โครงการ/กิจกรรม', 'งบประมาณ (บาท)', 'ก่อหนี้ผูกพัน (บาท)', 'เบิกจ่าย (บาท)'],
  ...['ร้อยละความก้าวหน้า', 'สถานะ', 'วันเริ่มต้น', 'วันสิ้นสุด', 'เป้าหมาย', 'ผลการดำเนินงาน', 'ปัญหาอุปสรรค'],
];
const statuses = { not_started: 'ยังไม่เริ่ม', in_progress: 'กำลังดำเนินการ', completed: 'แล้วเสร็จ' } as const;
const money = 1;
const date = 2;
const rowsInBlock = 5_000;

/** A file as Excel writes it: texts shared, amounts as numbers, days as days. */
export interface Generated {
  readonly bytes: Uint8Array;
  /** SHA-256 of its sheet and its texts, before they are packed: whoever packs them. */
  readonly sha256: string;
}

export function workbookOf(title: string, projects: readonly TrueProject[]): Generated {
  const strings = new SharedTexts();
  const head = rowOf(1, [shared(title)]) + rowOf(2, headers.map(shared));
  const blocks: string[] = [];
  for (let from = 0; from < projects.length; from += rowsInBlock) {
    const rows = projects
      .slice(from, from + rowsInBlock)
      .map((project, at) => projectRow(project, from + at));
    blocks.push(rows.join(''));
  }

  function projectRow(project: TrueProject, at: number): string {
    return rowOf(at + 3, [
      number(at + 1),
      shared(project.agency.name),
      number(project.part),
      shared(project.title),
      project.budget === null ? shared('-') : number(project.budget / 100, money),
      project.committed === null ? null : number(project.committed / 100, money),
      project.disbursed === null ? null : number(project.disbursed / 100, money),
      number(project.percentComplete),
      shared(statusText(project)),
      number(serialOf(project.starts), date),
      number(serialOf(project.ends), date),
      shared(project.target),
      shared(project.result),
      project.problems === null ? null : shared(project.problems),
    ]);
  }

  function shared(value: string): string {
    return ` t="s"><v>${strings.at(value)}</v>`;
  }

  const [start = '', end = ''] = worksheet('<sheetData>\n</sheetData>').split('\n');
  const parts = [start + head, ...blocks, end];
  const texts = strings.part();
  const hash = createHash('sha256');
  for (const part of [...parts, ...texts]) hash.update(part);
  return {
    sha256: hash.digest('hex'),
    bytes: zip({
      '[Content_Types].xml': contentTypes,
      '_rels/.rels': rels({ rId1: ['officeDocument', 'xl/workbook.xml'] }),
      'xl/workbook.xml': `<workbook xmlns="${spreadsheetMain}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="รายงาน" sheetId="1" r:id="rId1"/></sheets></workbook>`,
      'xl/_rels/workbook.xml.rels': rels({
        rId1: ['worksheet', 'worksheets/sheet1.xml'],
        rId2: ['styles', 'styles.xml'],
        rId3: ['sharedStrings', 'sharedStrings.xml'],
      }),
      'xl/styles.xml': styles,
      'xl/sharedStrings.xml': inBlocks(texts),
      'xl/worksheets/sheet1.xml': inBlocks(parts),
    }),
  };
}

/** A project's status in Thai. */
export function statusText({ status }: TrueProject): string {
  return statuses[status as keyof typeof statuses];
}

/** Content by column, from the first; nothing stands where there is `null`. */
function rowOf(row: number, cells: readonly (string | null)[]): string {
  const written = cells.map((cell, column) =>
    cell === null ? '' : `<c r="${String.fromCharCode(65 + column)}${row}"${cell}</c>`,
  );
  return `<row r="${row}">${written.join('')}</row>`;
}

function number(value: number, style = 0): string {
  return `${style === 0 ? '' : ` s="${style}"`}><v>${value}</v>`;
}

/** Days since 30 December 1899, as Excel counts them. */
function serialOf(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / 86_400_000 + 25_569;
}

const spreadsheetml = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const contentTypes = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${spreadsheetml}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${spreadsheetml}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${spreadsheetml}.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${spreadsheetml}.sharedStrings+xml"/></Types>`;
const styles = `<styleSheet xmlns="${spreadsheetMain}"><fonts count="1"><font><sz val="16"/><name val="TH SarabunPSK"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="4" applyNumberFormat="1"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`;

/** Each distinct text once. */
class SharedTexts {
  readonly #places = new Map<string, number>();

  at(text: string): number {
    const found = this.#places.get(text);
    if (found !== undefined) return found;
    this.#places.set(text, this.#places.size);
    return this.#places.size - 1;
  }

  part(): readonly string[] {
    const blocks = [`<sst xmlns="${spreadsheetMain}">`];
    const items = [...this.#places.keys()].map((text) => `<si><t>${text}</t></si>`);
    for (let from = 0; from < items.length; from += rowsInBlock)
      blocks.push(items.slice(from, from + rowsInBlock).join(''));
    return [...blocks, '</sst>'];
  }
}
