import { catalogue } from '@tidtam/domain/message';

/** Names of rounds and places. */
export const recordMessages = catalogue({
  round: { th: 'ไตรมาส {quarter} ปีงบประมาณ {year}', en: 'Quarter {quarter}, fiscal year {year}' },
  round_short: { th: 'ไตรมาส {quarter}/{year}', en: 'Q{quarter}/{year}' },
  province: { th: 'จังหวัด{name}', en: '{name}' },
  choose_round: { th: 'เลือกรอบการรายงาน', en: 'Choose the reporting round' },
  choose_province: { th: 'เลือกจังหวัด', en: 'Choose a province' },
  where: { th: 'ตำแหน่งของหน้านี้', en: 'Where this page is' },
  no_round: {
    th: 'ทะเบียนนี้ยังไม่มีรอบการรายงาน ผู้ดูแลระบบต้องกำหนดรอบก่อน',
    en: 'This record has no reporting round yet. The administrator sets them first.',
  },
});
