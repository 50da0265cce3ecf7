import { catalogue } from '@tidtam/domain/message';

/** Words that every page shares. */
export const shellMessages = catalogue({
  product: { th: 'ติดตาม', en: 'Tidtam' },
  product_long: {
    th: 'ระบบติดตามการดำเนินงานตามแผนแม่บทฯ ประเด็นการต่อต้านการทุจริตและประพฤติมิชอบ',
    en: 'Follow-up of the Master Plan on countering corruption and misconduct',
  },
  skip: { th: 'ข้ามไปยังเนื้อหา', en: 'Skip to the content' },
  home: { th: 'จังหวัด', en: 'Province' },
  home_agency: { th: 'หน่วยงาน', en: 'Agency' },
  plan: { th: 'แผน', en: 'Plan' },
  imports: { th: 'นำเข้าไฟล์', en: 'Import' },
  people: { th: 'ผู้ใช้', en: 'People' },
  help: { th: 'คู่มือ', en: 'Guide' },
  page_help: { th: 'วิธีใช้หน้านี้', en: 'Help for this page' },
  main_menu: { th: 'เมนูหลัก', en: 'Main menu' },
  language: { th: 'เปลี่ยนภาษา', en: 'Change language' },
  theme: { th: 'สีหน้าจอ', en: 'Light or dark' },
  theme_system: { th: 'ตามเครื่อง', en: 'As on this device' },
  theme_light: { th: 'สว่าง', en: 'Light' },
  theme_dark: { th: 'มืด', en: 'Dark' },
  invented: { th: 'ข้อมูลสมมติ', en: 'Demonstration' },
  version: { th: 'รุ่น {version}', en: 'Version {version}' },
  ledger: { th: 'ทะเบียน {leaves} รายการ · {root}', en: 'Ledger: {leaves} entries · {root}' },
  ledger_long: {
    th: 'จุดของทะเบียนประวัติการเปลี่ยนแปลง: {leaves} รายการ รหัสราก {root}',
    en: 'Point of the ledger: {leaves} entries, root {root}',
  },
  licence: { th: 'สัญญาอนุญาต Apache-2.0', en: 'Licence Apache-2.0' },
  api: { th: 'API', en: 'API' },
  privacy: { th: 'ข้อมูลส่วนบุคคล', en: 'Personal data' },
  loading: { th: 'กำลังโหลด…', en: 'Loading…' },
  close: { th: 'ปิด', en: 'Close' },
  cancel: { th: 'ยกเลิก', en: 'Cancel' },
  save: { th: 'บันทึก', en: 'Save' },
  saving: { th: 'กำลังบันทึก…', en: 'Saving…' },
  try_again: { th: 'ลองอีกครั้ง', en: 'Try again' },
  unreachable: {
    th: 'ติดต่อระบบไม่ได้ในขณะนี้ ตรวจการเชื่อมต่อของเครื่องแล้วลองอีกครั้ง สิ่งที่บันทึกแล้วไม่หาย',
    en: 'The system cannot be reached right now. Check your connection and try again. What was stored is safe.',
  },
  waits_for_line: {
    th: 'ติดต่อระบบไม่ได้ ส่วนนี้จะแสดงเองเมื่อติดต่อได้อีกครั้ง',
    en: 'The system cannot be reached. This part will show by itself once it can.',
  },
  line_lost: {
    th: 'ติดต่อระบบไม่ได้ กำลังลองใหม่ให้เอง',
    en: 'The system cannot be reached. Trying again by itself.',
  },
  line_back: { th: 'ติดต่อระบบได้แล้ว', en: 'The system can be reached again.' },
  not_renewed: {
    th: 'โหลดข้อมูลใหม่ไม่สำเร็จ',
    en: 'The newest data could not be loaded.',
  },
  seen_as_of: { th: 'ข้อมูลที่เห็นเป็นของ {at}', en: 'What you see is as of {at}.' },
  away_title: { th: 'ยังติดต่อระบบไม่ได้', en: 'The system cannot be reached' },
  away: {
    th: 'หน้านี้จะเปิดเองเมื่อติดต่อระบบได้อีกครั้ง ตรวจสาย LAN หรือ Wi-Fi ของเครื่อง หากใช้ได้ปกติ ระบบอาจกำลังเริ่มใหม่ โปรดรอสักครู่',
    en: 'This page will open by itself once the system can be reached. Check the network of your machine; if that works, the system may be restarting: please wait a moment.',
  },
  no_right_title: { th: 'ส่วนนี้เป็นสิทธิ์ของผู้อื่น', en: 'This is for somebody else to do' },
  broken_part: {
    th: 'ส่วนนี้แสดงไม่สำเร็จ ข้อมูลที่บันทึกแล้วไม่หาย',
    en: 'This part could not be shown. What was stored is safe.',
  },
  broken_title: { th: 'เปิดหน้านี้ไม่สำเร็จ', en: 'This page could not be opened' },
  broken_page: {
    th: 'หน้านี้แสดงผลไม่สำเร็จ ข้อมูลที่บันทึกแล้วไม่หาย ลองเปิดใหม่ หากยังพบปัญหา โปรดแจ้งผู้ดูแลระบบ',
    en: 'This page could not be shown. What was stored is safe. Open it again; if it keeps failing, please tell the administrator.',
  },
  not_found_title: { th: 'ไม่พบหน้านี้', en: 'This page is not here' },
  not_found: {
    th: 'ที่อยู่อาจพิมพ์ไม่ครบหรือเปลี่ยนไปแล้ว เริ่มใหม่จากหน้าจังหวัดได้',
    en: 'The address may be incomplete or out of date. You can start again from the province.',
  },
  to_home: { th: 'ไปหน้าจังหวัด', en: 'To the province' },
  record_unknown: {
    th: 'ยังไม่ทราบว่าเป็นทะเบียนใด',
    en: 'It is not known yet which record this is.',
  },
  missing: { th: 'ไม่ระบุ', en: 'Not stated' },
});
