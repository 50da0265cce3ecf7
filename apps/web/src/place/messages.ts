import { catalogue } from '@tidtam/domain/message';

/** Pages of provinces and regions. */
export const placeMessages = catalogue({
  region_lead: {
    th: '{reported} จาก {owed} หน่วยงานรายงานแล้ว กำหนดหน่วยงานแล้ว {withObligations} จาก {count} จังหวัด',
    en: '{reported} of {owed} agencies have reported; {withObligations} of {count} provinces have obligations set',
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
});
