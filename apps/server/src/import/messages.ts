import { catalogue } from '@tidtam/domain/message';

/** Problems of an import that only the record can tell. */
export const importMessages = catalogue({
  agency_not_found: {
    th: 'ไม่พบหน่วยงานรหัส “{code}” ในทะเบียน ตรวจรหัส หรือเพิ่มหน่วยงานพร้อมกำหนดรอบที่ต้องรายงานก่อน',
    en: 'There is no agency with the code “{code}” in the record. Check the code, or add the agency with its obligation first.',
  },
  province_not_found: {
    th: 'ไม่มีจังหวัดรหัส “{code}” ตรวจรหัสสองหลักของจังหวัด เช่น 73 คือนครปฐม',
    en: 'There is no province with the code “{code}”. Check the two-digit code, such as 73 for Nakhon Pathom.',
  },
  agency_owes_nothing: {
    th: '“{name}” ไม่อยู่ในรายชื่อหน่วยงานที่ต้องรายงานจังหวัดรหัส {province} ในรอบ {round} ตรวจจังหวัดและรอบ หรือให้ฝ่ายเลขานุการกำหนดให้หน่วยงานนี้ต้องรายงานก่อน',
    en: '“{name}” owes no report to province {province} in round {round}. Check province and round, or let the secretariat set the obligation first.',
  },
  agency_closed: {
    th: '“{name}” ปิดไปแล้ว จึงไม่ต้องรายงานจังหวัดรหัส {province} ในรอบ {round} หากงานย้ายไปหน่วยงานอื่น ให้เลือกหน่วยงานนั้นหรือพิมพ์ชื่อใหม่ในไฟล์ หากยังทำงานอยู่ ให้ฝ่ายเลขานุการเปิดอีกครั้งที่หน้า “หน่วยงาน” แล้วกำหนดให้ต้องรายงาน',
    en: '“{name}” has been closed since, and owes no report to province {province} in round {round}. If another agency has taken over its work, choose that one or type its name into the file. If it still works, let the secretariat open it again on the page “Agencies”, and set the obligation.',
  },
  outside_scope: {
    th: 'ท่านไม่ได้รายงานแทนหรือดูแล “{name}” ในจังหวัดรหัส {province} แถวของหน่วยงานนี้จะไม่ถูกบันทึก ส่วนหน่วยงานอื่นในไฟล์บันทึกได้ตามปกติ หากอ่านชื่อผิดให้แก้ชื่อหน่วยงาน หรือให้หน่วยงานนั้นหรือฝ่ายเลขานุการนำส่ง',
    en: 'You do not report for “{name}” in province {province}: its rows are not stored, those of the other agencies in the file are. If the name was misread, choose the agency; else let it or the secretariat send them.',
  },
  round_not_open: {
    th: 'รอบ {round} ยังไม่เปิดหรือปิดรับรายงานแล้ว ตรวจรอบในหัวตาราง หรือระบุรอบที่ถูกต้อง',
    en: 'Round {round} is not open for reports. Check the round in the file, or state the right one.',
  },
  section4_replaces: {
    th: 'ไฟล์นี้มีข้อความส่วนที่ 4 (การขับเคลื่อนของคณะกรรมการ) ซึ่งจะใช้แทนข้อความที่มีอยู่ในทะเบียน โปรดเทียบทั้งสองข้อความ หากไม่ใช่รายงานของคณะกรรมการ ให้เลือกไม่เก็บ',
    en: 'The file holds a text for section 4 (the committee’s own report), which would take the place of the one in the record. Compare both; if it is not the committee’s report, leave it out.',
  },
  nothing_to_store: {
    th: 'ไฟล์นี้ไม่มีทั้งโครงการและข้อความ “ไม่มีโครงการ” กรอกอย่างน้อยหนึ่งแถว หรือเขียน “ไม่มีโครงการ” ใต้ส่วนที่ไม่มี',
    en: 'The file has neither a project nor the words “ไม่มีโครงการ” (no projects). Fill in at least one row, or write those words under the parts that have none.',
  },
  warnings_not_accepted: {
    th: 'ยังมีข้อควรตรวจ {count} ข้อที่ไม่ได้ยืนยัน',
    en: '{count, plural, one {# warning is} other {# warnings are}} not confirmed yet.',
  },
  draft_changed: {
    th: 'มีผู้อื่นแก้ไขร่างนี้ไปแล้ว ระบบได้โหลดร่างล่าสุดให้ โปรดตรวจแล้วทำรายการอีกครั้ง ข้อความที่ท่านพิมพ์ยังไม่หาย',
    en: 'Somebody else has changed this draft since. Load the newest, look it over and try again; what you typed is not lost.',
  },
  import_not_stored: {
    th: 'ร่างนี้ยังไม่ได้บันทึกเข้าทะเบียน หรือถูกถอนไปแล้ว จึงไม่มีอะไรให้ถอน',
    en: 'This draft was not stored, or has been withdrawn already: there is nothing to withdraw.',
  },
  file_unreadable: {
    th: 'เปิดอ่านไฟล์ไม่ได้ เพราะผู้ใช้นี้ไม่มีสิทธิ์ ตรวจสิทธิ์ของไฟล์ หรือคัดลอกไปไว้ในโฟลเดอร์ของท่านแล้วลองใหม่',
    en: 'The file cannot be opened: this user has no right to read it. Check its permissions, or copy it into a folder of your own and try again.',
  },
  file_too_heavy: {
    th: 'อ่านไฟล์นี้ไม่จบในเวลาหรือหน่วยความจำที่ควรใช้ หากเป็น .xls โปรดเปิดแล้วบันทึกเป็น .xlsx หากยังไม่ได้ แบ่งเป็นหลายไฟล์ เช่น ไฟล์ละหน่วยงาน หรือลบแถวและคอลัมน์ว่างที่จัดรูปแบบไว้ แล้วส่งใหม่',
    en: 'Reading this file took more time or memory than any report should. If it is an .xls, open it and save it as .xlsx; else split it, for example one file an agency, or delete formatted blank rows and columns, and send it again.',
  },
  no_file: {
    th: 'ไม่พบไฟล์ในคำขอ เลือกไฟล์ Excel, CSV หรือ Word แล้วส่งใหม่',
    en: 'The request holds no file. Choose an Excel, CSV or Word file and send it again.',
  },
});
