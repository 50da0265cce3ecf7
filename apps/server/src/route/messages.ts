import { catalogue } from '@tidtam/domain/message';

/** What every route may answer instead. */
export const routeMessages = catalogue({
  not_found: {
    th: 'ไม่พบสิ่งที่ขอ อาจพิมพ์ที่อยู่ไม่ครบ หรืออยู่นอกพื้นที่ที่ท่านดูแล',
    en: 'Not found. The address may be incomplete, or outside the area that you look after.',
  },
  not_allowed: {
    th: 'บทบาทของท่านทำรายการนี้ไม่ได้ โปรดติดต่อฝ่ายเลขานุการของจังหวัด',
    en: 'Your role may not do this. Please ask the secretariat of your province.',
  },
});
