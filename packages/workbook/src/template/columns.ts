import type { ReportField } from '@tidtam/domain/import';
import type { Part } from '@tidtam/domain/project';

/** Of last round's figures, which a template shows beside this round's and does not ask for again. */
export type LastField = 'committed' | 'disbursed' | 'percentComplete' | 'status';

export interface TemplateColumn {
  readonly field: 'mark' | 'sequence' | ReportField | `last:${LastField}`;
  /** The header's words; ordinary recognition reads those of report fields too. */
  readonly header: string;
  /** In characters. */
  readonly width: number;
  readonly kind: 'text' | 'amount' | 'percent' | 'status' | 'guideline' | 'date';
}

export const markHeader = 'รหัสในระบบ (ห้ามแก้)';
export const lastHeader = 'รอบก่อน:';
/** 0–100, as the guide says: 1 is one percent here, elsewhere it may be a share. */
export const percentHeader = 'ร้อยละความก้าวหน้า';

const money: readonly TemplateColumn[] = [
  { field: 'budget', header: 'งบประมาณ (บาท)', width: 20, kind: 'amount' },
  { field: 'last:committed', header: `${lastHeader}\nก่อหนี้ผูกพัน`, width: 15, kind: 'amount' },
  { field: 'committed', header: 'ก่อหนี้ผูกพัน (บาท)', width: 17, kind: 'amount' },
  { field: 'last:disbursed', header: `${lastHeader}\nเบิกจ่าย`, width: 15, kind: 'amount' },
  { field: 'disbursed', header: 'เบิกจ่ายสะสม (บาท)', width: 17, kind: 'amount' },
];

/** Columns of a part's sheet. Part 3 uses no money; what a report states of it nevertheless is kept. */
export function columnsOf(part: Part, statesMoney: boolean): readonly TemplateColumn[] {
  return [
    { field: 'mark', header: markHeader, width: 12, kind: 'text' },
    { field: 'sequence', header: 'ที่', width: 5, kind: 'text' },
    { field: 'title', header: 'ชื่อโครงการ/กิจกรรม', width: 42, kind: 'text' },
    { field: 'code', header: 'รหัสโครงการ', width: 14, kind: 'text' },
    { field: 'guideline', header: 'แนวทางการพัฒนา', width: 26, kind: 'guideline' },
    ...(part !== 3 || statesMoney ? money : []),
    { field: 'last:percentComplete', header: `${lastHeader}\nร้อยละ`, width: 10, kind: 'percent' },
    { field: 'percentComplete', header: percentHeader, width: 12, kind: 'percent' },
    { field: 'last:status', header: `${lastHeader}\nสถานะ`, width: 14, kind: 'text' },
    { field: 'status', header: 'สถานะโครงการ', width: 16, kind: 'status' },
    { field: 'starts', header: 'วันเริ่มต้น', width: 15, kind: 'date' },
    { field: 'ends', header: 'วันสิ้นสุด', width: 15, kind: 'date' },
    { field: 'target', header: 'เป้าหมาย/ตัวชี้วัด', width: 28, kind: 'text' },
    { field: 'result', header: 'ผลการดำเนินงาน', width: 34, kind: 'text' },
    { field: 'problems', header: 'ปัญหา/อุปสรรค', width: 26, kind: 'text' },
    { field: 'suggestions', header: 'ข้อเสนอแนะ', width: 26, kind: 'text' },
    { field: 'nextSteps', header: 'แผนการดำเนินงานต่อไป', width: 26, kind: 'text' },
    { field: 'owner', header: 'ผู้รับผิดชอบ', width: 20, kind: 'text' },
    { field: 'note', header: 'หมายเหตุ', width: 20, kind: 'text' },
  ];
}
