import { catalogue } from '../message/index.ts';

export const letterMessages = catalogue({
  nothing_missing: {
    th: 'หน่วยงานนี้ไม่มีรายการที่ต้องเร่งรัดในรอบนี้ จึงไม่มีหนังสือเร่งรัดให้จัดทำ',
    en: 'Nothing of this agency is missing in this round, so there is nothing to remind it of.',
  },
  nothing_reported: {
    th: 'หน่วยงานนี้ยังไม่มีรายงานในรอบนี้ นำเข้าไฟล์หรือกรอกรายงานก่อน แล้วจึงจัดทำหนังสือนำส่ง',
    en: 'This agency has no report in this round yet. Import or fill in the report first, then make its covering letter.',
  },
});
