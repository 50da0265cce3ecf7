import { catalogue } from '@tidtam/domain/message';

/** Why a form cannot be opened or sent. */
export const formMessages = catalogue({
  form_owes_nothing: {
    th: '“{name}” ไม่อยู่ในรายชื่อหน่วยงานที่ต้องรายงานในรอบนี้ ให้ฝ่ายเลขานุการกำหนดให้หน่วยงานนี้ต้องรายงานก่อน',
    en: '“{name}” owes no report in this round. Let the secretariat set the obligation first.',
  },
  form_changed: {
    th: 'มีผู้อื่นแก้แบบรายงานนี้หลังจากที่ท่านเปิดไว้ ระบบจะนำส่วนที่เขาแก้มาแสดง โปรดตรวจแล้วส่งอีกครั้ง ข้อความที่ท่านพิมพ์ยังไม่หาย',
    en: 'Somebody else has changed this form since. Their changes are brought in; look them over and send it again. What you typed is not lost.',
  },
});
