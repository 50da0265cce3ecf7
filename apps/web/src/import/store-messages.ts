import { catalogue } from '@tidtam/domain/message';

/** Differences from the record, storing, withdrawing. */
export const storeMessages = catalogue({
  differences: { th: 'เทียบกับทะเบียน', en: 'Against the record' },
  none: {
    th: 'ยังเทียบไม่ได้ ต้องทราบหน่วยงาน จังหวัด และรอบก่อน',
    en: 'Nothing to compare yet: agency, province and round must be known first.',
  },
  new: { th: 'ใหม่', en: 'New' },
  changed: { th: 'เปลี่ยน', en: 'Changed' },
  unchanged: { th: 'เหมือนเดิม', en: 'Unchanged' },
  missing: { th: 'ไม่มีในไฟล์นี้', en: 'Not in this file' },
  kind_count: { th: '{kind} {count}', en: '{kind} {count}' },
  against: { th: 'เทียบกับ{round}', en: 'against {round}' },
  store: { th: 'บันทึกเข้าทะเบียน', en: 'Store in the record' },
  storing: { th: 'กำลังบันทึก…', en: 'Storing…' },
  will_store: {
    th: 'จะบันทึก {projects} โครงการของ {agencies} ใน{province} {round} · ใหม่ {added} เปลี่ยน {changed} เหมือนเดิม {unchanged}{budget, select, none {} other { · งบประมาณรวม {budget} บาท}}',
    en: '{projects, plural, one {# project} other {# projects}} of {agencies} will be stored for {province}, {round}: {added} new, {changed} changed, {unchanged} unchanged{budget, select, none {} other {; budget {budget} baht in all}}',
  },
  all_unchanged: {
    th: 'ทุกรายการตรงกับทะเบียนแล้ว ไม่มีอะไรต้องบันทึกเพิ่ม',
    en: 'Everything is in the record already. There is nothing to store.',
  },
  held_back: {
    th: 'ยังบันทึกไม่ได้: {agencies} ต้องแก้ข้อผิดพลาดก่อน หน่วยงานอื่นในไฟล์บันทึกได้ตามปกติ',
    en: 'Held back until mended: {agencies}. The other agencies of the file are not affected.',
  },
  nothing_storable: {
    th: 'ยังบันทึกไม่ได้ ต้องแก้ข้อผิดพลาด {errors} ข้อก่อน',
    en: '{errors, plural, one {# error} other {# errors}} must be mended before this can be stored.',
  },
  nothing_here: { th: 'ยังไม่มีอะไรให้บันทึก', en: 'There is nothing to store yet.' },
  accept: {
    th: 'ข้าพเจ้าตรวจข้อควรตรวจทั้ง {count} ข้อแล้ว ยืนยันให้บันทึกตามที่ระบบอ่าน',
    en: 'I have checked the {count, plural, one {# warning} other {# warnings}}; store what the program read',
  },
  reason: { th: 'เหตุผล (ถ้ามี)', en: 'Reason, if any' },
  reason_hint: {
    th: 'เช่น เบิกจ่ายลดลงเพราะคืนเงินเหลือจ่าย ทะเบียนจะเก็บเหตุผลนี้ไว้',
    en: 'For example: disbursement fell because money was returned. The ledger keeps it.',
  },
  stored: { th: 'บันทึกแล้ว', en: 'Stored' },
  stored_partly: {
    th: 'บันทึกแล้วบางหน่วยงาน ที่เหลือยังอยู่ในร่างนี้',
    en: 'Partly stored; the rest stays in this draft',
  },
  refused: { th: 'ยังไม่ได้บันทึก', en: 'Not stored' },
  agency_stored: { th: 'บันทึกแล้ว', en: 'stored' },
  agency_checked: { th: 'พร้อมบันทึก', en: 'ready' },
  agency_partly: { th: 'บันทึกบางส่วน', en: 'partly stored' },
  agency_refused: { th: 'ยังไม่ได้บันทึก', en: 'not stored' },
  agency_unchanged: { th: 'ตรงกับทะเบียนแล้ว', en: 'in the record already' },
  to_province: { th: 'ดูสรุปของจังหวัด', en: "The province's summary" },
  to_agency: { th: 'ดูรายงานของหน่วยงาน', en: "The agency's report" },
  withdraw: { th: 'ถอนการนำเข้า', en: 'Withdraw this import' },
  withdraw_lead: {
    th: 'รายงานที่มาจากไฟล์นี้จะกลับไปเป็นฉบับก่อน หรือไม่นับหากไม่มีฉบับก่อน ทุกฉบับยังอยู่ในประวัติ',
    en: 'Reports of this file return to the version before, or are no longer counted where there is none. Every version stays in the history.',
  },
  withdraw_reason: { th: 'เหตุผลที่ถอน', en: 'Why it is withdrawn' },
  withdraw_example: {
    th: 'เช่น หน่วยงานส่งไฟล์ผิดรอบ',
    en: 'For example: the agency sent the file of another round',
  },
  withdrawn: {
    th: 'ถอนแล้ว {withdrawn} รายงาน กลับเป็นฉบับก่อน {restored} รายงาน คงไว้ {kept} รายงานเพราะมีการนำเข้าใหม่กว่า',
    en: '{withdrawn} withdrawn, {restored} returned to the version before, {kept} kept because a later import changed them',
  },
});
