import { catalogue } from '@tidtam/domain/message';

/** The panel that shows where a figure comes from. */
export const sourceMessages = catalogue({
  title: { th: 'ที่มาของตัวเลข', en: 'Where this figure comes from' },
  open: { th: 'ดูที่มา', en: 'Show the source' },
  projects: { th: 'จำนวนโครงการ', en: 'Projects' },
  budget: { th: 'งบประมาณ', en: 'Budget' },
  committed: { th: 'ก่อหนี้ผูกพัน', en: 'Committed' },
  disbursed: { th: 'เบิกจ่าย', en: 'Disbursed' },
  disbursedPercent: { th: 'ร้อยละเบิกจ่าย', en: 'Percent disbursed' },
  meanPercentComplete: { th: 'ความก้าวหน้าเฉลี่ย', en: 'Mean progress' },
  status: { th: 'โครงการตามสถานะ', en: 'Projects by status' },
  agenciesReported: { th: 'หน่วยงานที่รายงานแล้ว', en: 'Agencies that reported' },
  computed: { th: 'คำนวณจาก', en: 'Computed from' },
  numerator: { th: 'ตัวตั้ง', en: 'Numerator' },
  denominator: { th: 'ตัวหาร', en: 'Denominator' },
  versions: {
    th: 'รายงานที่ใช้คำนวณ {count} รายการ',
    en: 'Computed from {count, plural, one {# entry} other {# entries}}',
  },
  not_counted: { th: 'แสดงไว้ แต่ไม่นับรวม', en: 'Listed, not counted' },
  version: { th: 'ฉบับที่ {number}', en: 'Version {number}' },
  cell: { th: 'เซลล์ {cell}', en: 'Cell {cell}' },
  typed: { th: 'บันทึกในระบบ', en: 'Typed in the program' },
  recorded: { th: 'บันทึกโดย {by} · {at}', en: 'Recorded by {by} · {at}' },
  none: { th: 'ไม่มีรายงานที่ใช้คำนวณตัวเลขนี้', en: 'No report stands behind this figure.' },
});
