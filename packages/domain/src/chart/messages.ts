import { catalogue } from '../message/index.ts';

/** Words of charts. A chart's title is the sentence that a chair would say. */
export const chartMessages = catalogue({
  part_1: { th: 'ส่วนที่ 1 บูรณาการ', en: 'Part 1 Integrated plan' },
  part_2: { th: 'ส่วนที่ 2 ของหน่วยงาน', en: 'Part 2 Own plan' },
  part_3: { th: 'ส่วนที่ 3 ไม่ใช้งบประมาณ', en: 'Part 3 Unfunded' },
  total: { th: 'รวม', en: 'Total' },
  budget: { th: 'งบประมาณ (บาท)', en: 'Budget (baht)' },
  disbursed: { th: 'เบิกจ่าย (บาท)', en: 'Disbursed (baht)' },
  committed: { th: 'ก่อหนี้ผูกพัน (บาท)', en: 'Committed (baht)' },
  rate: { th: 'ร้อยละเบิกจ่าย', en: 'Percent disbursed' },
  part: { th: 'ส่วน', en: 'Part' },
  agency: { th: 'หน่วยงาน', en: 'Agency' },
  money_title: {
    th: 'เบิกจ่าย {disbursed} จาก {budget} บาท ({percent} %)',
    en: '{disbursed} of {budget} baht disbursed ({percent} %)',
  },
  money_none: { th: 'ยังไม่มีโครงการที่ระบุงบประมาณ', en: 'No project states a budget yet' },
  money_undisbursed: {
    th: 'งบประมาณ {budget} บาท ยังไม่มีการระบุการเบิกจ่าย',
    en: 'Budget {budget} baht; no disbursement is stated',
  },
  money_said: {
    th: 'เบิกจ่าย {disbursed} ผูกพัน {committed} จาก {budget}',
    en: '{disbursed} disbursed, {committed} committed of {budget}',
  },
  money_note: {
    th: 'รายงานไม่ได้ระบุแผนการเบิกจ่ายรายไตรมาส จึงไม่มีเส้นแผน',
    en: 'The reports state no planned disbursement per quarter, so there is no line for it.',
  },
  statuses_title: {
    th: 'แล้วเสร็จ {completed} จาก {projects} โครงการ',
    en: '{completed} of {projects} projects are completed',
  },
  statuses_note: {
    th: 'โครงการที่ใช้เงินสองส่วนนับในทั้งสองส่วน แต่นับครั้งเดียวในยอดรวม',
    en: 'A project with money of two parts counts in both, and once in the total.',
  },
  status_count: { th: '{status}\u00a0{count}', en: '{status}\u00a0{count}' },
  no_projects: { th: 'ไม่มีโครงการ', en: 'No projects' },
  not_started: { th: 'ยังไม่เริ่ม', en: 'Not started' },
  in_progress: { th: 'กำลังดำเนินการ', en: 'In progress' },
  completed: { th: 'แล้วเสร็จ', en: 'Completed' },
  delayed: { th: 'ล่าช้า', en: 'Delayed' },
  suspended: { th: 'ชะลอ', en: 'Suspended' },
  cancelled: { th: 'ยกเลิก', en: 'Cancelled' },
  not_stated: { th: 'ไม่ระบุ', en: 'Not stated' },
  agencies_title: {
    th: 'เบิกจ่ายต่ำสุด {agency} ร้อยละ {percent}',
    en: 'Lowest disbursement: {agency}, {percent} %',
  },
  agencies_missing: {
    th: 'ยังไม่รายงาน {missing} จาก {owed} หน่วยงาน',
    en: '{missing} of {owed} agencies have not reported',
  },
  agencies_none: { th: 'ยังไม่มีหน่วยงานที่ระบุงบประมาณ', en: 'No agency states a budget yet' },
  said_missing: { th: 'ยังไม่รายงาน', en: 'Has not reported' },
  said_no_money: { th: 'ไม่ระบุงบประมาณ', en: 'No budget stated' },
  said_undisbursed: { th: 'ไม่ระบุการเบิกจ่าย', en: 'No disbursement stated' },
  said_rate: { th: '{percent} % ({disbursed} จาก {budget})', en: '{percent} % ({disbursed} of {budget})' },
  guidelines_title: {
    th: 'แนวทาง {guideline} มีโครงการมากที่สุด {count} โครงการ',
    en: 'Guideline {guideline} has the most projects: {count}',
  },
  guidelines_none: { th: 'ยังไม่มีโครงการที่ระบุแนวทาง', en: 'No project names a guideline yet' },
  guidelines_note: {
    th: 'ตัวเลขในช่องคือจำนวนโครงการ “–” คือไม่ระบุแนวทาง',
    en: 'Figures are counts of projects; “–” is for those that name no guideline.',
  },
  no_guideline: { th: '–', en: '–' },
  summary: { th: '{title} {lines}', en: '{title}. {lines}' },
  source: {
    th: 'ที่มา: ระบบติดตาม {place} {round} · ข้อมูล ณ วันที่ {date}',
    en: 'Source: Tidtam, {place}, {round} · data of {date}',
  },
  invented: { th: 'ข้อมูลสมมติ', en: 'Demonstration: invented data' },
});
