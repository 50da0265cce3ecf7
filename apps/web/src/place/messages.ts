import { catalogue } from '@tidtam/domain/message';

/** Pages of provinces and regions. */
export const placeMessages = catalogue({
  province_title: { th: '{province} · {round}', en: '{province} · {round}' },
  region_title: { th: '{region} · {round}', en: '{region} · {round}' },
  region_lead: {
    th: '{count} จังหวัด รายงานแล้ว {reported} จาก {owed} หน่วยงานใน {withObligations} จังหวัดที่กำหนดแล้ว',
    en: '{count} provinces; {reported} of {owed} agencies have reported in the {withObligations, plural, one {# province} other {# provinces}} with obligations',
  },
  region_lead_none: {
    th: '{count} จังหวัด ยังไม่ได้กำหนดหน่วยงานที่ต้องรายงานในรอบนี้',
    en: '{count} provinces; no reporting agencies have been set in this round yet',
  },
  side_by_side: { th: 'ทุกจังหวัดเทียบกัน', en: 'All provinces side by side' },
  province: { th: 'จังหวัด', en: 'Province' },
  reported: { th: 'รายงานแล้ว', en: 'Reported' },
  of: { th: '{reported} จาก {owed}', en: '{reported} of {owed}' },
  no_obligations: { th: 'ยังไม่ได้กำหนดหน่วยงานที่ต้องรายงาน', en: 'No obligations set' },
  completed: { th: 'แล้วเสร็จ', en: 'Completed' },
  delayed: { th: 'ล่าช้า', en: 'Delayed' },
});
