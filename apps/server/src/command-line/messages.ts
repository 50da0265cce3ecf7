import { catalogue } from '@tidtam/domain/message';

/** What the command line says. */
export const commandMessages = catalogue({
  serving: {
    th: 'Tidtam {version} พร้อมใช้ที่ {url}',
    en: 'Tidtam {version} is ready at {url}',
  },
  serving_demonstration: {
    th: 'ทะเบียนสาธิต (ข้อมูลสมมติ): จังหวัดนครปฐม ปีงบประมาณ 2567 ไตรมาส 2 ทะเบียนจริงเปิดด้วย npm start -- --empty',
    en: 'The demonstration (invented data): Nakhon Pathom, fiscal year 2567, Q2. The real record: npm start -- --empty',
  },
  serving_record: {
    th: 'ทะเบียนจริง เก็บใน {folder}',
    en: 'The real record, kept in {folder}',
  },
  set_up: {
    th: 'ทะเบียนนี้ยังไม่มีผู้ดูแลระบบ เปิดลิงก์ข้างล่างภายใน 30 นาที ใช้ได้ครั้งเดียว',
    en: 'Nobody looks after this record yet. Open the link below within 30 minutes; it works once.',
  },
  stop_hint: {
    th: 'หยุดด้วย Ctrl-C',
    en: 'Stop with Ctrl-C',
  },
  stopping: {
    th: 'กำลังหยุด รอรายการที่ค้างให้จบ',
    en: 'Stopping; waiting for what is under way',
  },
  loading_demonstration: {
    th: 'กำลังนำเข้าไฟล์สาธิตเจ็ดไฟล์',
    en: 'Importing the seven files of the demonstration',
  },
  building_pages: {
    th: 'กำลังเตรียมหน้าเว็บครั้งแรก',
    en: 'Preparing the pages, once',
  },
  file_missing: {
    th: 'ไม่พบไฟล์ {path} ตรวจชื่อและโฟลเดอร์',
    en: 'There is no file {path}. Check its name and folder.',
  },
  file_is_folder: {
    th: '{path} เป็นโฟลเดอร์ โปรดระบุไฟล์ในโฟลเดอร์นั้น',
    en: '{path} is a folder. Name the files in it.',
  },
  copy_over_source: {
    th: 'สำเนาที่ทำเครื่องหมายจะเขียนทับไฟล์ต้นฉบับ {path} โปรดตั้ง --annotated เป็นที่อื่น',
    en: 'The marked copy would be written over the original {path}. Give --annotated another place.',
  },
  copies_need_folder: {
    th: 'มีหลายไฟล์ --annotated ต้องเป็นโฟลเดอร์ แต่ {path} เป็นไฟล์',
    en: 'There are several files, so --annotated names a folder, but {path} is a file.',
  },
  nothing_submitted: {
    th: 'ยังไม่มีการนำส่งของหน่วยงานนี้ในรอบนี้',
    en: 'Nothing of this agency has been submitted in this round.',
  },
  letter_incomplete: {
    th: 'ข้อมูลหนังสือไม่ครบหรือไม่ถูกต้อง: {fields} ผู้ลงนามแทนต้องระบุ --acting-for และวันที่เป็น ค.ศ. เช่น 2024-04-20',
    en: 'The letter is incomplete or wrong: {fields}. Whoever signs for another says --acting-for; the date is of the Common Era, such as 2024-04-20.',
  },
  withdraw_what: {
    th: 'ระบุสิ่งที่จะถอน: --import ID หรือ --agency, --project, --province และ --round ให้ครบ',
    en: 'Say what to withdraw: --import ID, or all of --agency, --project, --province and --round.',
  },
  file_line: {
    th: '{file}: {status, select, stored {บันทึกแล้ว} checked {ตรวจแล้ว พร้อมบันทึก} partly {บันทึกได้บางหน่วยงาน} other {ยังไม่บันทึก}} จังหวัด {province} รอบ {round} โครงการ {projects} รายการ',
    en: '{file}: {status, select, stored {stored} checked {checked, ready to store} partly {stored in part} other {not stored}}, province {province}, round {round}, {projects, plural, one {# project row} other {# project rows}}',
  },
  draft_line: {
    th: 'เก็บเป็นร่างไว้ที่ {address}',
    en: 'Kept as a draft at {address}',
  },
  accept_hint: {
    th: 'ข้อควรตรวจ {count} ข้อ ยืนยันด้วย --accept-warnings',
    en: '{count, plural, one {# warning} other {# warnings}}; confirm with --accept-warnings',
  },
  paper_line: {
    th: 'เขียน {path}',
    en: 'Wrote {path}',
  },
  verified: {
    th: '{ok, select, true {ถูกต้องตรงกันทั้งหมด} other {พบสิ่งที่ไม่ตรงกัน}} ทะเบียน {leaves} รายการ ราก {root}',
    en: '{ok, select, true {Everything agrees} other {Something differs}}: ledger of {leaves} leaves, root {root}',
  },
  round_wrong: {
    th: 'รอบ “{round}” ไม่ถูกต้อง เขียนแบบ 2567Q2',
    en: '“{round}” is no round. Write it like 2567Q2.',
  },
  province_wrong: {
    th: 'รหัสจังหวัด “{province}” ไม่ถูกต้อง ใช้ตัวเลขสองหลัก เช่น 73',
    en: '“{province}” is no province code. Use two digits, like 73.',
  },
  format_wrong: {
    th: 'รูปแบบ “{format}” ไม่มี ใช้ docx, pdf, pptx, xlsx คั่นด้วยจุลภาค',
    en: 'There is no format “{format}”. Use docx, pdf, pptx, xlsx, separated by commas.',
  },
  letter_format_wrong: {
    th: 'หนังสือไม่มีรูปแบบ “{format}” ใช้ docx หรือ pdf คั่นด้วยจุลภาค',
    en: 'A letter has no format “{format}”. Use docx, pdf, separated by commas.',
  },
  backup_done: {
    th: 'สำรองข้อมูลไว้ที่ {folder} ({bytes} ไบต์)',
    en: 'Backed up to {folder} ({bytes} bytes)',
  },
  restore_done: {
    th: 'คืนข้อมูลจาก {folder} แล้ว ตรวจด้วย tidtam verify',
    en: 'Restored from {folder}. Check it with tidtam verify.',
  },
});
