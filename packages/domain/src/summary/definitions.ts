import { catalogue } from '../message/index.ts';

/** What each figure means, shown wherever a figure is opened. */
export const definitions = catalogue({
  projects: {
    th: 'จำนวนโครงการ/การดำเนินงานที่มีรายงานฉบับปัจจุบันในรอบนี้ โครงการที่มีงบสองส่วนนับในทั้งสองส่วน แต่นับครั้งเดียวในยอดรวม',
    en: 'Projects and activities with a report that stands in this round. A project with money from two parts counts in both, and once in the total.',
  },
  budget: {
    th: 'งบประมาณหลังโอนเปลี่ยนแปลง ถ้าไม่มีใช้งบตาม พ.ร.บ. หรืองบที่ได้รับจัดสรร ไม่รวมโครงการที่ยกเลิก',
    en: 'Budget after transfers, else per the budget act, else allocated. Cancelled projects are listed and not summed.',
  },
  committed: {
    th: 'เงินที่ก่อหนี้ผูกพันแล้วสะสมในปีงบประมาณ ลดลงได้เมื่อเบิกจ่าย',
    en: 'Money committed so far in the fiscal year; it may fall as it is paid.',
  },
  disbursed: {
    th: 'เงินที่เบิกจ่ายแล้วสะสมในปีงบประมาณ ไม่รวมโครงการที่ยกเลิก',
    en: 'Money disbursed so far in the fiscal year. Cancelled projects are listed and not summed.',
  },
  disbursedPercent: {
    th: 'เบิกจ่ายสะสมหารด้วยงบประมาณ เป็นร้อยละ',
    en: 'Disbursed over budget, in percent.',
  },
  meanPercentComplete: {
    th: 'ค่าเฉลี่ยของร้อยละความก้าวหน้าที่หน่วยงานรายงานเอง เฉพาะโครงการที่ระบุ',
    en: 'Mean of the self-declared percent complete, over the projects that state one.',
  },
  status: {
    th: 'จำนวนโครงการตามสถานะที่หน่วยงานรายงาน หรือที่แปลจากร้อยละความก้าวหน้าเมื่อไม่ได้ระบุคำ',
    en: 'Projects by the status that the agency reports, or that the percent complete implies when no word states one.',
  },
  agenciesReported: {
    th: 'หน่วยงานที่ต้องรายงานในรอบนี้ซึ่งส่งรายงานแล้ว หรือแจ้งว่าไม่มีโครงการทั้งสามส่วน',
    en: 'Agencies that owe a report in this round and have reported, or stated that they have no projects in all three parts.',
  },
});
