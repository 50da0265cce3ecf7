import { catalogue } from '@tidtam/domain/message';

/** The form in the page. */
export const formPageMessages = catalogue({
  title: { th: 'กรอกรายงาน', en: 'Fill in the report' },
  lead: {
    th: 'พิมพ์ได้ทันที ระบบเก็บร่างให้เองทุกครั้งที่หยุดพิมพ์ และยังไม่ส่งจนกว่าจะกดบันทึกรายงาน',
    en: 'Just type. The draft is kept by itself whenever you pause, and nothing is sent until you store the report.',
  },
  saved: { th: 'เก็บร่างแล้ว', en: 'Draft kept' },
  saved_at: { th: 'เก็บร่างแล้ว {at}', en: 'Draft kept, {at}' },
  waiting: { th: 'กำลังจะเก็บร่าง…', en: 'Keeping the draft soon…' },
  saving: { th: 'กำลังเก็บร่าง…', en: 'Keeping the draft…' },
  failed: {
    th: 'ยังเก็บร่างไม่ได้ ระบบจะลองใหม่เอง อย่าเพิ่งปิดหน้านี้',
    en: 'The draft could not be kept yet. It is tried again by itself; please leave this page open.',
  },
  discard: { th: 'ทิ้งร่าง เริ่มใหม่จากทะเบียน', en: 'Throw the draft away' },
  discard_ask: {
    th: 'ทิ้งทุกอย่างที่พิมพ์ไว้ในร่างนี้ และเริ่มใหม่จากรายงานที่บันทึกแล้ว',
    en: 'Throws away all that was typed into this draft and starts again from what is stored.',
  },
  add: { th: 'เพิ่มโครงการในส่วนที่ {part}', en: 'Add a project to part {part}' },
  no_projects: { th: 'ไม่มีโครงการในส่วนนี้', en: 'No projects in this part' },
  unnamed: { th: '(ยังไม่มีชื่อ)', en: '(no title yet)' },
  new: { th: 'ใหม่', en: 'New' },
  changed: { th: 'แก้ไขแล้ว', en: 'Changed' },
  carried: { th: 'ยกมาจาก{round}', en: 'Carried on from {round}' },
  errors: { th: 'ต้องแก้ {count} จุด', en: '{count} to mend' },
  warnings: { th: 'ควรตรวจ {count} จุด', en: '{count} to check' },
  last_round: { th: '{round}: {value}', en: '{round}: {value}' },
  last_text: { th: 'ข้อความใน{round}', en: 'In {round}' },
  money_of: { th: 'เงินส่วนที่ {part} (บาท)', en: 'Money of part {part} (baht)' },
  more_money: { th: 'ใช้เงินส่วนที่ {part} ด้วย', en: 'Also uses money of part {part}' },
  stands_in: { th: 'อยู่ในส่วน', en: 'Stands in' },
  guideline_none: { th: 'ยังไม่ระบุ', en: 'Not stated' },
  status_from_percent: { th: 'ตามร้อยละความก้าวหน้า', en: 'As the percent says' },
  percent: { th: 'ความก้าวหน้าสะสม (ร้อยละ)', en: 'Cumulative progress (percent)' },
  amount_example: { th: 'เช่น 250,000', en: 'such as 250,000' },
  percent_example: { th: '0–100', en: '0–100' },
  secrecy: {
    th: 'โปรดอย่าพิมพ์ชื่อหรือรายละเอียดของผู้ถูกกล่าวหา ผู้ร้องเรียน หรือพยาน',
    en: 'Please do not type names or details of accused persons, complainants or witnesses.',
  },
  take_out: { th: 'นำโครงการนี้ออกจากแบบรายงาน', en: 'Take this project out of the form' },
  stored_already: {
    th: 'โครงการนี้มีรายงานในรอบนี้แล้ว หากต้องการเอาออก ให้ถอนรายงานที่หน้าโครงการพร้อมเหตุผล',
    en: 'This project has a stored report in this round. To take it out, withdraw the report on its page, with a reason.',
  },
  to_project: { th: 'ไปหน้าโครงการ', en: 'To the project' },
  theirs: { th: 'อีกคนพิมพ์ว่า “{text}”', en: 'Somebody else typed “{text}”' },
  theirs_empty: { th: 'อีกคนลบข้อความนี้', en: 'Somebody else emptied this' },
  use_theirs: { th: 'ใช้ของเขา', en: 'Use theirs' },
  keep_mine: { th: 'ใช้ของฉัน', en: 'Keep mine' },
  send: { th: 'บันทึกรายงาน', en: 'Store the report' },
  sending: { th: 'กำลังบันทึก…', en: 'Storing…' },
  will_store: {
    th: 'จะบันทึกรายงานของ {agency} ใน{round}: ใหม่ {new} โครงการ แก้ไข {changed} ไม่เปลี่ยน {unchanged}',
    en: "Stores {agency}'s report for {round}: {new} new projects, {changed} changed, {unchanged} unchanged",
  },
  will_state: { th: 'แจ้งว่าไม่มีโครงการในส่วนที่ {parts}', en: 'States “no projects” in part {parts}' },
  nothing_changed: {
    th: 'ยังไม่มีอะไรต่างจากรายงานที่บันทึกไว้แล้ว',
    en: 'Nothing differs from what is stored already.',
  },
  nothing_typed: {
    th: 'ยังไม่มีอะไรให้บันทึก โปรดเพิ่มโครงการ หรือแจ้งว่าส่วนใดไม่มีโครงการ',
    en: 'There is nothing to store yet. Please add a project, or state which part has none.',
  },
  mend_first: {
    th: 'โปรดแก้ {count} จุดต่อไปนี้ก่อน',
    en: '{count, plural, one {Please mend this first} other {Please mend these # first}}',
  },
  check_these: {
    th: 'โปรดตรวจ {count} จุดต่อไปนี้',
    en: '{count, plural, one {Please check this} other {Please check these #}}',
  },
  accept: {
    th: 'ตรวจแล้ว ยืนยันตามที่พิมพ์ทั้ง {count} จุด',
    en: '{count, plural, one {Checked; it is right as typed} other {Checked; all # are right as typed}}',
  },
  reason: { th: 'เหตุผล (ถ้ามี) จะเก็บไว้ในทะเบียน', en: 'The reason, if any; it is kept in the record' },
  go_to_field: { th: 'ไปยังช่องนี้', en: 'Go to the field' },
  stored: {
    th: 'บันทึกรายงานแล้ว เป็นฉบับใหม่ในทะเบียน',
    en: 'The report is stored, as new versions in the record.',
  },
  unchanged: {
    th: 'ไม่มีอะไรเปลี่ยน จึงไม่มีฉบับใหม่',
    en: 'Nothing has changed, so there is no new version.',
  },
  to_agency: { th: 'ดูหน้าหน่วยงาน', en: 'See the agency' },
});
