import { catalogue } from '../message/index.ts';

/** What an agency has not said yet, and how it is asked. */
export const agencyMessages = catalogue({
  missing_report: { th: 'ยังไม่ได้รับรายงานของรอบนี้', en: 'No report of this round has come in yet' },
  missing_gone: {
    th: 'เคยรายงานใน{round} แต่ยังไม่มีในรอบนี้ {count} โครงการ',
    en: '{count, plural, one {# project was} other {# projects were}} reported in {round} and not in this round yet',
  },
  missing_budget: {
    th: 'ยังไม่ระบุงบประมาณ {count} โครงการ',
    en: '{count, plural, one {# project states} other {# projects state}} no budget yet',
  },
  missing_standing: {
    th: 'ยังไม่ระบุสถานะและความก้าวหน้า {count} โครงการ',
    en: '{count, plural, one {# project states} other {# projects state}} neither status nor progress yet',
  },
  missing_part: {
    th: 'ส่วนที่ {part} ยังไม่มีโครงการ และยังไม่ได้แจ้งว่า “ไม่มีโครงการ”',
    en: 'Part {part} has no project and does not say “ไม่มีโครงการ” (no projects) either',
  },
  reminder_to: { th: 'เรียน {person} ({agency})', en: 'Dear {person} ({agency}),' },
  reminder_to_agency: { th: 'เรียน ผู้รับผิดชอบ {agency}', en: 'To whoever reports for {agency},' },
  reminder_about: {
    th: 'ฝ่ายเลขานุการคณะกรรมการผลักดันฯ จังหวัด{province} ขอติดตามรายงานผลการดำเนินงานตามแผนแม่บทฯ ประเด็น (21) การต่อต้านการทุจริตและประพฤติมิชอบ {round}',
    en: 'The secretariat of the driving committee of {province} is following up the report on the Master Plan, issue 21 (countering corruption and misconduct), for {round}.',
  },
  reminder_missing: { th: 'สิ่งที่ยังขาด', en: 'Still missing:' },
  reminder_more: { th: 'และอีก {count} โครงการ', en: 'and {count} more' },
  reminder_please: {
    th: 'ขอความกรุณาส่งไฟล์ Excel ที่ใช้อยู่ หรือแจ้งว่า “ไม่มีโครงการ” ครับ/ค่ะ',
    en: 'Please send the Excel file that you use, or say “ไม่มีโครงการ” (no projects).',
  },
  reminder_please_by: {
    th: 'ขอความกรุณาส่งไฟล์ Excel ที่ใช้อยู่ หรือแจ้งว่า “ไม่มีโครงการ” ภายในวันที่ {date} ครับ/ค่ะ',
    en: 'Please send the Excel file that you use, or say “ไม่มีโครงการ” (no projects), by {date}.',
  },
  reminder_thanks: { th: 'ขอบคุณครับ/ค่ะ', en: 'Thank you.' },
});
