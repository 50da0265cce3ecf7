import type { IncomingFile } from '../../src/import/import-service.ts';

/** One row of a file that an office might send: part, title, budget, disbursed, percent. */
export type CsvRow = readonly [
  part: 1 | 2 | 3,
  title: string,
  budget?: string,
  disbursed?: string,
  percent?: string,
];

/** A report of 73-PHO in UTF-8; `none` are the parts that it says have no project. */
export function reportCsv(
  name: string,
  rows: readonly CsvRow[],
  {
    quarter = 2,
    none = [],
    dataDate,
    section4,
  }: {
    readonly quarter?: number;
    readonly none?: readonly number[];
    readonly dataDate?: string;
    /** What the driving committee did. */
    readonly section4?: string;
  } = {},
): IncomingFile {
  const date = dataDate === undefined ? '' : ` ข้อมูล ณ วันที่ ${dataDate}`;
  const lines = [
    `แบบรายงานผลการดำเนินงาน ประจำปีงบประมาณ พ.ศ. 2567 รอบไตรมาสที่ ${quarter} หน่วยงาน สำนักงานสาธารณสุขจังหวัดนครปฐม${date}`,
    'ส่วนที่,ที่,ชื่อโครงการ/กิจกรรม/มาตรการ,งบประมาณที่ได้รับ,ผลการเบิกจ่าย,ความก้าวหน้า (%)',
    ...rows.map(([part, title, budget = '', disbursed = '', percent = ''], at) =>
      [part, at + 1, title, budget, disbursed, percent].join(','),
    ),
    ...none.map((part) => `${part},,ไม่มีโครงการ,,,`),
    ...(section4 === undefined ? [] : ['ส่วนที่ 4 การขับเคลื่อนของคณะกรรมการผลักดันฯ,,,,,', `${section4},,,,,`]),
  ];
  return { name, bytes: Buffer.from(`${lines.join('\n')}\n`) };
}
