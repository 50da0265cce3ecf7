import { catalogue } from '@tidtam/domain/message';

/** What only the slides say; the words that all papers share are in the papers' own catalogue. */
export const slideTexts = catalogue({
  footer: {
    th: '{reference} · ข้อมูล ณ {date} · จัดทำเมื่อ {madeOn} · ทะเบียน {leaves} รายการ {root}',
    en: '{reference} · Data as of {date} · Made on {madeOn} · Ledger {leaves} entries {root}',
  },
  continued: { th: '{title} (ต่อ {page}/{pages})', en: '{title} ({page}/{pages})' },
  coverLedger: {
    th: '{leaves} รายการ รหัสราก {root} … (รหัสเต็มอยู่ในสไลด์สุดท้าย)',
    en: '{leaves} entries, root {root} … (whole on the last slide)',
  },
  deckKind: { th: 'สไลด์ประกอบการประชุม', en: 'Meeting slides' },

  projects: { th: 'จำนวนโครงการ', en: 'Projects' },
  budget: { th: 'งบประมาณ (บาท)', en: 'Budget (baht)' },
  committed: { th: 'ก่อหนี้ผูกพัน (บาท)', en: 'Committed (baht)' },
  disbursed: { th: 'เบิกจ่าย (บาท)', en: 'Disbursed (baht)' },
  disbursedPercent: { th: 'ร้อยละการเบิกจ่าย', en: 'Disbursed, %' },
  meanPercentComplete: { th: 'ความก้าวหน้าเฉลี่ย (ร้อยละ)', en: 'Mean % complete' },
  status: { th: 'สถานะโครงการ', en: 'Status' },
  agenciesReported: { th: 'หน่วยงานที่รายงานแล้ว', en: 'Agencies that have reported' },
  figureNote: {
    th: '• {figure} {value}: {definition} ที่มา: รายงาน {versions} ฉบับ {cells} เซลล์ จาก {agencies} หน่วยงาน',
    en: '• {figure} {value}: {definition} Source: {versions} reports, {cells} cells, {agencies} agencies.',
  },
  agenciesNote: {
    th: '• หน่วยงานที่รายงานแล้ว {value}: {definition}',
    en: '• Agencies that have reported {value}: {definition}',
  },
  factNote: {
    th: 'เอกสารเลขที่ {reference} · ข้อมูล ณ วันที่ {date} · จัดทำเมื่อ {madeOn} · ทะเบียนประวัติ {leaves} รายการ รหัสราก {root}',
    en: '{reference} · Data as of {date} · Made on {madeOn} · Ledger at {leaves} entries, root {root}',
  },
  wholeTextNote: {
    th: '“…” หมายถึง ข้อความถูกตัดให้พอดีสไลด์ ข้อความเต็มอยู่ในภาคผนวก Excel และเอกสาร Word',
    en: '“…” marks text cut to fit the slide; it stands whole in the Excel annex and the Word paper.',
  },

  reportedTitle: {
    th: '{reported} จาก {owed} หน่วยงานรายงานแล้ว',
    en: '{reported} of {owed} agencies have reported',
  },
  nobodyOwes: { th: 'ยังไม่ได้กำหนดหน่วยงานที่ต้องรายงาน', en: 'No agency is set to report yet' },
  disbursedOf: {
    th: 'เบิกจ่ายแล้ว {disbursed} จาก {budget} (ร้อยละ {percent})',
    en: '{disbursed} of {budget} disbursed ({percent} %)',
  },
  budgetOnly: {
    th: 'งบประมาณ {budget} ยังไม่ระบุการเบิกจ่าย',
    en: 'budget {budget}, nothing stated as disbursed',
  },
  disbursedOnly: { th: 'เบิกจ่ายแล้ว {disbursed}', en: '{disbursed} disbursed' },
  noMoney: { th: 'ยังไม่มีโครงการใดระบุวงเงิน', en: 'no project states an amount' },
  sentence: { th: '{first} {second}', en: '{first}; {second}' },
  cardAgencies: { th: 'หน่วยงานรายงานแล้ว', en: 'Agencies reported' },
  cardValueOf: { th: '{value} จาก {of}', en: '{value} of {of}' },
  statusChart: { th: 'จำนวนโครงการตามสถานะ', en: 'Projects by status' },

  partRate: { th: '{part} เบิกจ่ายร้อยละ {percent}', en: '{part}: {percent} % disbursed' },
  partNoRate: { th: '{part} ยังไม่มีอัตราเบิกจ่าย', en: '{part}: no rate yet' },
  partsTitle: {
    th: '{first} · {second} · ไม่ใช้งบ {count} รายการ',
    en: '{first}; {second}; {count} without a budget',
  },
  part: {
    th: '{part, select, 1 {งบบูรณาการ} 2 {งบหน่วยงาน} other {ไม่ใช้งบ}}',
    en: '{part, select, 1 {Integrated budget} 2 {Own budgets} other {No budget}}',
  },
  partsChart: {
    th: 'งบประมาณ ก่อหนี้ผูกพัน และเบิกจ่าย แยกตามส่วน (บาท)',
    en: 'Budget, committed and disbursed by part (baht)',
  },

  moneySeries: {
    th: '{money, select, budget {งบประมาณ} committed {ก่อหนี้ผูกพัน} other {เบิกจ่าย}}',
    en: '{money, select, budget {Budget} committed {Committed} other {Disbursed}}',
  },

  statusTitle: {
    th: 'แล้วเสร็จ {completed} จาก {projects} โครงการ ล่าช้า {delayed} โครงการ',
    en: '{completed} of {projects} projects are completed; {delayed} are delayed',
  },
  meanText: {
    th: 'ความก้าวหน้าเฉลี่ยร้อยละ {mean} จาก {stated} ใน {projects} โครงการที่ระบุ (หน่วยงานรายงานเอง)',
    en: 'Mean progress {mean} %, over the {stated} of {projects} projects that state one (self-declared).',
  },

  noMeanText: {
    th: 'ยังไม่มีโครงการใดระบุร้อยละความก้าวหน้า',
    en: 'No project states a percent complete yet.',
  },

  waitingTitle: {
    th: 'ยังไม่รายงาน {missing} จาก {owed} หน่วยงาน',
    en: '{missing} of {owed} agencies have not reported',
  },
  nobodyWaits: {
    th: 'หน่วยงานที่ต้องรายงานทั้ง {owed} แห่งรายงานครบแล้ว',
    en: 'All {owed} agencies that owe a report have reported',
  },
  statedNone: { th: 'แจ้งว่าไม่มีโครงการ', en: 'Stated that they have no projects' },
  notReported: { th: 'ยังไม่รายงาน', en: 'Not reported yet' },

  gapsTitle: {
    th: '{count} จาก {projects} โครงการ{gap, select, status {ไม่ระบุสถานะ} percent {ไม่ระบุร้อยละความก้าวหน้า} guideline {ไม่ระบุแนวทางการพัฒนา} other {ยังไม่ได้รับจัดสรรงบประมาณ}}',
    en: '{count} of {projects} projects {gap, select, status {state no status} percent {state no percent complete} guideline {name no guideline} other {wait for their money}}',
  },
  noGapsTitle: {
    th: 'ทั้ง {projects} โครงการระบุสถานะ ความก้าวหน้า และแนวทางครบ',
    en: 'All {projects} projects state status, progress and guideline',
  },
  gapHeader: { th: 'ข้อมูลที่ขาด', en: 'What is missing' },
  gapCount: { th: 'จำนวนโครงการ', en: 'Projects' },
  gap: {
    th: '{gap, select, status {ไม่ระบุสถานะ} percent {ไม่ระบุร้อยละความก้าวหน้า} guideline {ไม่ระบุแนวทางการพัฒนา} other {ยังไม่ได้รับจัดสรรงบประมาณ}}',
    en: '{gap, select, status {State no status} percent {State no percent complete} guideline {Name no guideline} other {Not yet allocated}}',
  },
  gapSection4: { th: 'รายงานส่วนที่ {number} ของคณะกรรมการฯ', en: 'Part {number}, the committee’s report' },
  gapMissing: { th: 'ยังไม่มี', en: 'Not there yet' },

  needTitle: {
    th: '{agency} มีโครงการล่าช้ามากที่สุด {delayed} จาก {projects} โครงการ',
    en: '{agency} has the most delayed projects: {delayed} of {projects}',
  },
  noDelayTitle: {
    th: 'ทั้ง {reported} หน่วยงานที่รายงานไม่มีโครงการล่าช้า',
    en: 'None of the {reported} agencies that reported has a delayed project',
  },
  noReportTitle: { th: 'ยังไม่มีหน่วยงานใดรายงานโครงการ', en: 'No agency has reported a project yet' },
  need: { th: 'ต้องติดตาม', en: 'To follow up' },
  needDelayed: { th: 'ล่าช้า {count}', en: '{count} delayed' },
  needSuspended: { th: 'ชะลอ {count}', en: '{count} suspended' },
  needUnstated: { th: 'ไม่ระบุสถานะ {count}', en: '{count} without status' },
  rateShort: { th: 'เบิกจ่าย\n(ร้อยละ)', en: 'Disbursed, %' },
  rateTitle: {
    th: 'อัตราเบิกจ่ายต่ำสุดร้อยละ {low} ({agency}) สูงสุดร้อยละ {high}',
    en: 'Disbursement runs from {low} % ({agency}) to {high} %',
  },
  rateChart: { th: 'ร้อยละการเบิกจ่ายต่องบประมาณ รายหน่วยงาน', en: 'Disbursed, % of budget, by agency' },

  guidelineTitle: {
    th: 'แนวทาง {code} มีโครงการมากที่สุด {projects} จาก {total} โครงการ',
    en: 'Guideline {code} has the most projects: {projects} of {total}',
  },
  unnamedTitle: {
    th: '{projects} จาก {total} โครงการยังไม่ระบุแนวทางการพัฒนา',
    en: '{projects} of {total} projects name no guideline yet',
  },
  guidelineChart: { th: 'จำนวนโครงการตามแนวทางการพัฒนา', en: 'Projects by guideline' },
  agencyCount: { th: 'หน่วยงาน', en: 'Agencies' },

  problemsTitle: {
    th: '{agencies} หน่วยงานแจ้งปัญหาและอุปสรรค {count} เรื่อง',
    en: '{agencies} agencies state {count} problems',
  },
  problemProjects: { th: 'โครงการ', en: 'Projects' },
  problemAgencies: { th: 'หน่วยงาน', en: 'Agencies' },

  committeeTitle: {
    th: 'คณะกรรมการผลักดันฯ จังหวัดรายงานการขับเคลื่อนแล้ว',
    en: 'The driving committee has reported on its work',
  },

  indicatorTitle: {
    th: 'ตัวชี้วัดของแผนมีผลการวัดแล้ว {measured} จาก {all} ตัว',
    en: '{measured} of the plan’s {all} indicators have a measurement',
  },

  agencyMissing: { th: '{agency} ยังไม่รายงานในรอบนี้', en: '{agency} has not reported in this round' },
  agencyNone: {
    th: '{agency} แจ้งว่าไม่มีโครงการทั้งสามส่วน',
    en: '{agency} states that it has no projects in all three parts',
  },
  agencyMoney: {
    th: '{agency} เบิกจ่ายแล้ว {disbursed} จาก {budget} (ร้อยละ {percent}) แล้วเสร็จ {completed} จาก {projects} โครงการ',
    en: '{agency} has disbursed {disbursed} of {budget} ({percent} %) and completed {completed} of {projects} projects',
  },
  agencyNoRate: {
    th: '{agency} แล้วเสร็จ {completed} จาก {projects} โครงการ',
    en: '{agency} has completed {completed} of {projects} projects',
  },
  agencyNothing: {
    th: 'ยังไม่มีตัวเลขของหน่วยงานนี้ในทะเบียน ณ {date}\nที่ประชุมควรทราบสาเหตุ และวันที่จะส่งรายงาน',
    en: 'The record holds no figure of this agency as of {date}.\nThe meeting should hear why, and by which day it will report.',
  },
  partsTable: { th: 'ส่วน', en: 'Part' },
  moreProjects: {
    th: 'และอีก {count} โครงการ ดูในภาคผนวก Excel',
    en: 'and {count} more, in the Excel annex',
  },
  percentShort: { th: 'ก้าวหน้า (ร้อยละ)', en: 'Progress, %' },

  sourcesTitle: {
    th: 'ตัวเลขทุกตัวคำนวณจากทะเบียนประวัติ ณ {leaves} รายการ และเปิดดูที่มาได้',
    en: 'Every figure was computed from the ledger at {leaves} entries and opens to its source',
  },
});
