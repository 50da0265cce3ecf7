import { catalogue } from '@tidtam/domain/message';

/** What every route may answer instead. */
export const routeMessages = catalogue({
  not_found: {
    th: 'ไม่พบสิ่งที่ขอ อาจพิมพ์ที่อยู่ไม่ครบ หรืออยู่นอกพื้นที่ที่ท่านดูแล',
    en: 'Not found. The address may be incomplete, or outside the area that you look after.',
  },
  sign_in_needed: {
    th: 'โปรดเข้าใช้ระบบก่อน',
    en: 'Please sign in first.',
  },
  not_from_page: {
    th: 'คำสั่งนี้ไม่ได้มาจากหน้าเว็บของระบบ โปรดเปิดหน้าเว็บใหม่แล้วลองอีกครั้ง หากใช้โปรแกรม ให้ใช้กุญแจของท่านแทนคุกกี้',
    en: 'This command did not come from the system’s own page. Open the page again and retry; a program brings a token instead of the cookie.',
  },
  too_fast: {
    th: 'ส่งคำสั่งถี่เกินไป โปรดรอ {seconds} วินาทีแล้วลองใหม่ สิ่งที่พิมพ์ไว้ยังอยู่ หากใช้โปรแกรม ให้โปรแกรมรอตาม Retry-After',
    en: 'Too many commands in a minute. Please wait {seconds, plural, one {# second} other {# seconds}} and try again; what you typed is still there. A program waits as Retry-After says.',
  },
  not_allowed: {
    th: 'เป็นสิทธิ์ของ{who} โปรดขอให้ผู้มีสิทธิ์ดำเนินการ หากท่านควรมีสิทธิ์นี้ แจ้งผู้ดูแลระบบ',
    en: 'It is for {who}. Please ask them; if it should be yours too, tell the administrator.',
  },
});
