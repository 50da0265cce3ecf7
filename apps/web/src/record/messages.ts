import { catalogue } from '@tidtam/domain/message';

/** Names of rounds and places. */
export const recordMessages = catalogue({
  province: { th: 'จังหวัด{name}', en: '{name}' },
  country: { th: 'ทั้งประเทศ', en: 'The whole country' },
  choose_round: { th: 'เลือกรอบการรายงาน', en: 'Choose the reporting round' },
  choose_province: { th: 'เลือกจังหวัด', en: 'Choose a province' },
  where: { th: 'ตำแหน่งของหน้านี้', en: 'Where this page is' },
  no_round_title: { th: 'ยังไม่มีรอบการรายงาน', en: 'No reporting round yet' },
  no_round: {
    th: 'ทะเบียนนี้ยังไม่มีรอบการรายงาน ผู้ดูแลระบบต้องกำหนดรอบก่อน',
    en: 'This record has no reporting round yet. The administrator sets them first.',
  },
});
