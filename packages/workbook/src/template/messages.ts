import { catalogue } from '@tidtam/domain/message';
import type { Part, ProjectStatus } from '@tidtam/domain/project';

/** Headings as the reader of any workbook knows them. */
export const partHeadings: Readonly<Record<Part, string>> = {
  1: 'ส่วนที่ 1 โครงการที่ใช้งบประมาณตามแผนงานบูรณาการ',
  2: 'ส่วนที่ 2 โครงการที่ใช้งบประมาณของหน่วยงาน',
  3: 'ส่วนที่ 3 การดำเนินงานที่ไม่ใช้งบประมาณ',
};

export const partSheetNames: Readonly<Record<Part, string>> = {
  1: 'ส่วนที่ 1',
  2: 'ส่วนที่ 2',
  3: 'ส่วนที่ 3',
};

/** As they stand in a template's list and are read again. */
export const statusNames: Readonly<Record<ProjectStatus, string>> = {
  not_started: 'ยังไม่เริ่ม',
  in_progress: 'กำลังดำเนินการ',
  completed: 'แล้วเสร็จ',
  delayed: 'ล่าช้า',
  suspended: 'ชะลอ',
  cancelled: 'ยกเลิก',
};

export const noProjectsText = 'ไม่มีโครงการ';
export const notYetAllocatedText = 'ยังไม่ได้รับจัดสรร';
export const guideSheetName = 'คำแนะนำ';
export const listSheetName = 'รายการ';

/** What a template says to whoever fills it in. */
export const guideTexts = catalogue({
  title: { th: 'แบบรายงานความก้าวหน้า', en: 'Progress report template' },
  fill: {
    th: 'กรอกในแผ่น “ส่วนที่ 1” ถึง “ส่วนที่ 3” โครงการหนึ่งแถว ช่องสีขาวกรอกหรือแก้ได้ ช่องสีเทาล็อกไว้',
    en: 'Fill in the sheets “ส่วนที่ 1” to “ส่วนที่ 3” (parts 1–3), one project a row. White cells are yours; grey cells are locked.',
  },
  new_project: {
    th: 'โครงการใหม่ให้พิมพ์ต่อในแถวว่าง โครงการที่เลิกทำให้เลือกสถานะ “ยกเลิก” ไม่ต้องลบแถว',
    en: 'Type a new project in the next empty row. For one that was given up choose the status “ยกเลิก” (cancelled); leave its row.',
  },
  renamed: {
    th: 'แก้ชื่อโครงการได้ ระบบยังรู้ว่าเป็นโครงการเดิม',
    en: 'A title may be changed; the project is still found.',
  },
  none: {
    th: 'ส่วนใดไม่มีโครงการ ให้พิมพ์ “ไม่มีโครงการ” ในช่องชื่อโครงการแถวแรก',
    en: 'Where a part has no projects, type “ไม่มีโครงการ” as the first title.',
  },
  amounts: {
    th: 'จำนวนเงินเป็นบาท ยอดสะสมตั้งแต่ต้นปีงบประมาณ งบที่ยังไม่ได้รับให้พิมพ์ “ยังไม่ได้รับจัดสรร” ไม่ทราบให้เว้นว่าง ไม่ใช่ 0',
    en: 'Amounts are in baht and cumulative in the fiscal year. For a budget still to come type “ยังไม่ได้รับจัดสรร”. Leave unknown amounts empty; that is not 0.',
  },
  percent: {
    th: 'ร้อยละความก้าวหน้าเป็นตัวเลข 0 ถึง 100 เช่น 35 (ไม่ใช่ 0.35)',
    en: 'Percent complete is a number from 0 to 100, such as 35 (not 0.35).',
  },
  dates: {
    th: 'วันที่พิมพ์ปี พ.ศ. สี่หลัก เช่น 1 ต.ค. 2566',
    en: 'Dates have the Buddhist year in four digits, such as 1 ต.ค. 2566.',
  },
  last_round: {
    th: 'ช่อง “รอบก่อน” แสดงยอดที่รายงานไว้รอบก่อนเพื่อเทียบ ระบบไม่อ่านช่องนี้',
    en: 'The columns “รอบก่อน” show last round to compare with; they are not read.',
  },
  unlock: {
    th: 'หากต้องลบแถวหรือเรียงใหม่ ปลดล็อกได้ที่ “ตรวจทาน” > “ยกเลิกการป้องกันแผ่นงาน” ไม่มีรหัสผ่าน และให้เลือกทั้งแถว',
    en: 'To delete or sort rows, unprotect the sheet (Review > Unprotect Sheet; no password) and take whole rows.',
  },
  amount_check: {
    th: 'ใส่จำนวนเงินเป็นตัวเลข ไม่ติดลบ หรือ “ยังไม่ได้รับจัดสรร”',
    en: 'A number, not negative, or “ยังไม่ได้รับจัดสรร”',
  },
  percent_check: { th: 'ใส่ตัวเลข 0 ถึง 100', en: 'A number from 0 to 100' },
  date_check: { th: 'ใส่วันที่ที่มีปี พ.ศ. เช่น 1 ต.ค. 2566', en: 'A date such as 1 ต.ค. 2566 (B.E.)' },
  list_check: { th: 'โปรดเลือกจากรายการ', en: 'Choose from the list' },
});
