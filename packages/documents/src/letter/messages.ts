import { catalogue } from '@tidtam/domain/message';

/** Every sentence of the letters. `{blank}` is a row of dots for a person to fill. */
export const letterTexts = catalogue({
  emblem: { th: '(ตราครุฑ)', en: '(Garuda emblem)' },
  number: { th: 'ที่ {blank}', en: 'No. {blank}' },
  address: { th: 'ที่อยู่ {blank}', en: 'Address {blank}' },
  date: { th: 'วันที่ {blank}', en: 'Date {blank}' },
  subjectLabel: { th: 'เรื่อง', en: 'Subject' },
  toLabel: { th: 'เรียน', en: 'To' },
  referenceLabel: { th: 'อ้างถึง', en: 'Reference' },
  enclosureLabel: { th: 'สิ่งที่ส่งมาด้วย', en: 'Enclosure' },
  to: { th: '{blank} {office}', en: '{blank} {office}' },
  reference: { th: 'หนังสือ{blank} ลงวันที่ {blank} (ถ้ามี)', en: 'Letter {blank} dated {blank} (if any)' },
  office: { th: '{name}', en: '{name}' },
  officeToConfirm: { th: '{name} (รอยืนยัน)', en: '{name} (to confirm)' },

  reminderSubject: {
    th: 'ขอเร่งรัดการรายงานผลการดำเนินงานตามแผนแม่บทฯ {round}',
    en: 'Reminder of the report on the Master Plan, {round}',
  },
  reminderEnclosure: { th: '{blank} (ถ้ามี)', en: '{blank} (if any)' },
  duty: {
    th: 'ตามที่{agency} เป็นหน่วยงานที่ต้องรายงานผลการดำเนินงานตาม{plan} {round} ต่อคณะกรรมการผลักดันการดำเนินงานตามแผนแม่บทฯ {province} นั้น',
    en: '{agency} owes the driving committee of {province} its report on the Master Plan under the National Strategy ({plan}) for {round}.',
  },
  dutyBy: {
    th: 'ตามที่{agency} เป็นหน่วยงานที่ต้องรายงานผลการดำเนินงานตาม{plan} {round} ต่อคณะกรรมการผลักดันการดำเนินงานตามแผนแม่บทฯ {province} ภายในวันที่ {date} นั้น',
    en: '{agency} owes the driving committee of {province} its report on the Master Plan under the National Strategy ({plan}) for {round}, by {date}.',
  },
  nothingCame: {
    th: 'จากการตรวจสอบข้อมูล ณ วันที่ {date} ยังไม่ได้รับรายงานของ{agency} ในรอบดังกล่าว',
    en: 'As of {date}, no report of {agency} for this round has come in.',
  },
  stillMissing: {
    th: 'จากการตรวจสอบข้อมูล ณ วันที่ {date} รายงานของ{agency} ยังขาดข้อมูลต่อไปนี้',
    en: 'As of {date}, the report of {agency} still lacks the following:',
  },
  item: { th: '{number}. {text}', en: '{number}. {text}' },
  detail: { th: '– {text}', en: '– {text}' },
  andMore: { th: 'และอีก {count} โครงการ', en: 'and {count} more' },
  askReport: {
    th: 'จึงเรียนมาเพื่อโปรดส่งรายงาน หรือแจ้งว่า “ไม่มีโครงการ” ภายในวันที่ {date} จะขอบคุณยิ่ง',
    en: 'Please send the report, or say that there are no projects, by {date}.',
  },
  askMissing: {
    th: 'จึงเรียนมาเพื่อโปรดตรวจสอบและส่งข้อมูลที่ยังขาด ภายในวันที่ {date} จะขอบคุณยิ่ง',
    en: 'Please check and send what is missing by {date}.',
  },

  coveringSubject: {
    th: 'ขอนำส่งรายงานผลการดำเนินงานตามแผนแม่บทฯ {round}',
    en: 'Report on the Master Plan, {round}',
  },
  coveringEnclosure: {
    th: 'รายงานผลการดำเนินงานตามแผนแม่บทฯ {round} จำนวน {blank} ชุด',
    en: 'Report on the Master Plan, {round}: {blank} copies',
  },
  sends: {
    th: '{agency} ขอนำส่งรายงานผลการดำเนินงานในรอบดังกล่าว รวม {count} โครงการ/การดำเนินงาน ดังนี้',
    en: '{agency} sends its report for this round, {count} projects and activities in all:',
  },
  sendsFor: {
    th: '{sender} ขอนำส่งรายงานผลการดำเนินงานในรอบดังกล่าวของ{agency} ซึ่งเป็นหน่วยงานย่อย รวม {count} โครงการ/การดำเนินงาน ดังนี้',
    en: '{sender} sends the report of {agency}, an agency under it, for this round, {count} projects and activities in all:',
  },
  saysNoneFor: {
    th: '{sender} ขอแจ้งว่าในรอบดังกล่าว{agency} ซึ่งเป็นหน่วยงานย่อย ไม่มีโครงการ/การดำเนินงานทั้งสามส่วน',
    en: '{sender} states that {agency}, an agency under it, has no projects or activities in all three parts of this round.',
  },
  saysNone: {
    th: '{agency} ขอแจ้งว่าในรอบดังกล่าวไม่มีโครงการ/การดำเนินงานทั้งสามส่วน',
    en: '{agency} states that it has no projects or activities in all three parts of this round.',
  },
  partNone: { th: '{part} ไม่มีรายการในรายงานนี้', en: '{part}: nothing in this report' },
  partCount: { th: '{part} จำนวน {count} รายการ', en: '{part}: {count}' },
  partBudget: { th: ' งบประมาณ {amount}', en: ', budget {amount}' },
  partDisbursed: { th: ' เบิกจ่ายแล้ว {amount}', en: ', disbursed {amount}' },
  countsNote: {
    th: 'ทั้งนี้ โครงการที่ใช้งบประมาณมากกว่าหนึ่งส่วนนับในทุกส่วนที่ใช้ แต่นับครั้งเดียวในยอดรวม',
    en: 'A project with money of more than one part counts in each of them, and once in the total.',
  },
  askConsider: { th: 'จึงเรียนมาเพื่อโปรดพิจารณา', en: 'Submitted for your consideration.' },

  closing: { th: 'ขอแสดงความนับถือ', en: 'Yours respectfully,' },
  signatory: { th: '({blank})', en: '({blank})' },
  position: { th: 'ตำแหน่ง {blank}', en: 'Position {blank}' },
  unit: { th: 'ส่วนราชการเจ้าของเรื่อง {blank}', en: 'Responsible unit {blank}' },
  telephone: { th: 'โทร. {blank}', en: 'Tel. {blank}' },
  mail: { th: 'ไปรษณีย์อิเล็กทรอนิกส์ {blank}', en: 'E-mail {blank}' },
  copies: { th: 'สำเนาส่ง {blank} (ถ้ามี)', en: 'Copies to {blank} (if any)' },
  footer: {
    th: 'ร่างจากระบบติดตาม รุ่น {version} · {reference} · ข้อมูล ณ {madeOn} · ทะเบียนประวัติ {leaves} รายการ รหัสราก {root}',
    en: 'Drafted with Tidtam {version} · {reference} · data as of {madeOn} · ledger {leaves} entries, root {root}',
  },
});
