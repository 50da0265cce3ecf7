import { catalogue } from '@tidtam/domain/message';

/** What the server says when it cannot answer. */
export const httpMessages = catalogue({
  bad_input: {
    th: 'ข้อมูลที่ส่งมาไม่ถูกต้อง: {detail}',
    en: 'The request is not valid: {detail}',
  },
  too_large: {
    th: 'ไฟล์ใหญ่เกิน 50 MB ลบรูปภาพหรือแผ่นงานที่ไม่ใช้ออก แล้วส่งใหม่',
    en: 'The file is over 50 MB. Remove pictures or sheets that are not needed and send it again.',
  },
  body_too_large: {
    th: 'ข้อมูลที่ส่งมาใหญ่เกิน 5 MB ลดจำนวนแถวหรือข้อความ แล้วส่งใหม่',
    en: 'What was sent is over 5 MB. Send fewer rows or shorter texts.',
  },
  upload_cut: {
    th: 'ได้รับไฟล์ไม่ครบ เพราะการเชื่อมต่อขาดระหว่างส่ง โปรดส่งใหม่',
    en: 'The file did not arrive whole: the connection broke on the way. Send it again.',
  },
  broken: {
    th: 'เกิดข้อผิดพลาดทางฝั่งระบบ ข้อมูลที่บันทึกแล้วไม่หาย แจ้งผู้ดูแลพร้อมรหัส {request}',
    en: 'Something broke on our side. What was stored is safe. Tell the administrator this number: {request}',
  },
  database_away: {
    th: 'ฐานข้อมูลกำลังเริ่มใหม่ โปรดรอสักครู่แล้วลองอีกครั้ง ข้อมูลที่ระบบแจ้งว่าบันทึกแล้วไม่หาย',
    en: 'The database is starting again. Please wait a moment and try once more; what was said to be stored is safe.',
  },
  wrong_host: {
    th: 'ที่อยู่นี้ไม่ใช่ที่อยู่ของระบบ เปิด {address} แทน',
    en: 'This is not the address of this system. Open {address} instead.',
  },
  person_unknown: {
    th: 'ไม่พบบุคคลชื่อ “{name}” ตรวจชื่อเต็มหรือรหัสของบุคคล',
    en: 'There is nobody called “{name}”. Check the whole name, or give the id.',
  },
  token_unknown: {
    th: 'กุญแจสำหรับโปรแกรมนี้ใช้ไม่ได้หรือหมดอายุแล้ว ออกกุญแจใหม่ได้ที่หน้าบัญชีของฉัน',
    en: 'This token is not known or has expired. Make another on the page of your account.',
  },
  key_reused: {
    th: 'รหัสคำขอนี้ใช้กับคำขออื่นไปแล้ว โปรดส่งใหม่ด้วยรหัสใหม่',
    en: 'This idempotency key was used for another request. Send it again under a new key.',
  },
});
