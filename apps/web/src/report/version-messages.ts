import { catalogue } from '@tidtam/domain/message';

/** A project with its versions. */
export const versionMessages = catalogue({
  field: { th: 'รายการ', en: 'Field' },
  before: { th: 'เดิม', en: 'Before' },
  after: { th: 'ใหม่', en: 'After' },
  history: { th: 'ประวัติรายงาน', en: 'History of reports' },
  history_lead: {
    th: 'ทุกฉบับเก็บไว้ ไม่มีการเขียนทับ เรียงจากใหม่ไปเก่า',
    en: 'Every version is kept, none is overwritten. Newest first.',
  },
  version: { th: '{round} ฉบับที่ {number}', en: '{round}, version {number}' },
  recorded: { th: '{by} · {at}', en: '{by} · {at}' },
  typed: { th: 'บันทึกในระบบ', en: 'Typed in the program' },
  received: { th: 'รับรายงานแล้ว', en: 'Received' },
  on_behalf: { th: 'บันทึกแทนหน่วยงาน', en: 'Recorded on the agency’s behalf' },
  withdrawn: { th: 'ถอนแล้ว', en: 'Withdrawn' },
  reason: { th: 'เหตุผล: {reason}', en: 'Reason: {reason}' },
  first: { th: 'ฉบับแรกของโครงการ', en: "The project's first version" },
  changed: {
    th: 'เปลี่ยน {count} รายการจากฉบับก่อน',
    en: '{count, plural, one {# field} other {# fields}} changed since the version before',
  },
  same: { th: 'เนื้อหาเหมือนฉบับก่อน', en: 'Same content as the version before' },
  current: { th: 'รายงานล่าสุด', en: 'The newest report' },
  money: { th: 'แหล่งเงิน (บาท)', en: 'Funding (baht)' },
  schedule: { th: 'แผนงานเทียบกับความก้าวหน้า', en: 'Schedule against progress' },
  schedule_words: {
    th: 'ถึงสิ้นรอบนี้ผ่านมาแล้ว {passed} จาก {planned} เดือนตามแผน ความก้าวหน้า {percent}',
    en: '{passed} of {planned} planned months have passed by the end of this round; progress {percent}',
  },
  round_end: { th: 'สิ้นรอบ', en: 'End of round' },
  withdraw: { th: 'ถอนรายงาน', en: 'Withdraw the report' },
  withdraw_lead: {
    th: 'ถอนรายงานของ {round} ฉบับที่ถอนยังอยู่ในประวัติ แต่ไม่นับในสรุปของรอบ',
    en: 'Withdraws the report of {round}. It stays in the history and is no longer counted in the round.',
  },
  withdraw_reason: { th: 'เหตุผลที่ถอน', en: 'Why it is withdrawn' },
  withdraw_example: { th: 'เช่น ส่งไฟล์ผิดปีงบประมาณ', en: 'For example: the file was of another fiscal year' },
  activity: { th: 'กิจกรรม', en: 'Activity' },
  source: { th: 'ที่มา', en: 'Source' },
  previous: { th: 'รอบก่อน {value}', en: 'Last round {value}' },
});
