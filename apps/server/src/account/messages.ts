import { passwordLength } from '@tidtam/domain/account';
import { catalogue } from '@tidtam/domain/message';

/** What signing in and accounts answer. Nothing here tells whether a sign-in name exists. */
export const accountMessages = catalogue({
  sign_in_wrong: {
    th: 'ชื่อผู้ใช้หรือรหัสผ่านไม่ถูกต้อง ตรวจว่าแป้นพิมพ์เป็นภาษาที่ต้องการและปุ่ม Caps Lock ปิดอยู่ แล้วลองใหม่',
    en: 'Sign-in name or password is not right. Check the keyboard’s language and Caps Lock, and try again.',
  },
  sign_in_wait: {
    th: 'ลองหลายครั้งแล้วยังไม่ถูกต้อง โปรดรอ {seconds} วินาทีแล้วลองใหม่ หากจำรหัสผ่านไม่ได้ ขอรหัสตั้งรหัสผ่านใหม่จากฝ่ายเลขานุการหรือผู้ดูแลระบบ',
    en: 'Several tries were not right. Please wait {seconds, plural, one {# second} other {# seconds}}. If the password is lost, ask the secretariat or the administrator for a reset.',
  },
  code_wrong: {
    th: 'รหัสไม่ถูกต้องหรือใช้ไปแล้ว รอให้แอปแสดงรหัสใหม่ แล้วตรวจว่านาฬิกาของโทรศัพท์ตรงเวลา',
    en: 'The code is not right, or was used already. Wait for the next one, and check the clock of the phone.',
  },
  mail_by_keeper: {
    th: 'ระบบนี้ไม่ส่งอีเมล จึงยืนยันที่อยู่ใหม่ไม่ได้ โปรดให้ฝ่ายเลขานุการของจังหวัดหรือผู้ดูแลระบบแก้ไขอีเมลให้',
    en: 'This installation sends no mail, so a new address cannot be confirmed. The province’s secretariat or the administrator changes it for you.',
  },
  mail_wait: {
    th: 'ขอเปลี่ยนอีเมลหลายครั้งแล้ว โปรดรอ {seconds} วินาทีแล้วลองใหม่',
    en: 'Another address was asked for several times. Please wait {seconds, plural, one {# second} other {# seconds}} and try again.',
  },
  code_needed: {
    th: 'โปรดใส่รหัส 6 หลักจากแอปยืนยันตัวตน หรือรหัสกู้คืน พร้อมกับรหัสผ่าน',
    en: 'Please give a code as well: the 6 digits of the authenticator app, or a recovery code.',
  },
  link_unknown: {
    th: 'ลิงก์นี้ใช้ไม่ได้แล้ว อาจหมดอายุหรือถูกใช้ไปแล้ว โปรดขอใหม่จากผู้ที่ให้ลิงก์นี้',
    en: 'This link no longer works: it has expired or was used. Please ask whoever gave it for a new one.',
  },
  password_short: {
    th: `รหัสผ่านสั้นเกินไป ต้องมีอย่างน้อย ${passwordLength.least} ตัวอักษร ใช้ประโยคที่จำได้ง่าย เช่น คำสี่คำที่ไม่เกี่ยวกัน`,
    en: `The password is too short: at least ${passwordLength.least} characters. A sentence that you remember does well, such as four words that have nothing to do with each other.`,
  },
  password_long: {
    th: `รหัสผ่านยาวเกิน ${passwordLength.most} ตัวอักษร`,
    en: `The password is longer than ${passwordLength.most} characters.`,
  },
  password_common: {
    th: 'รหัสผ่านนี้มีคนใช้มากจนเดาได้ง่าย โปรดเลือกรหัสผ่านอื่น',
    en: 'This password is used by so many that it is tried first. Please choose another.',
  },
  password_name: {
    th: 'รหัสผ่านนี้มาจากชื่อของท่าน ซึ่งเดาได้ง่าย โปรดเลือกรหัสผ่านอื่น',
    en: 'This password is made from your own name, which is tried first. Please choose another.',
  },
  codes_on: {
    th: 'เปิดใช้รหัสใช้ครั้งเดียวอยู่แล้ว หากเปลี่ยนโทรศัพท์ ให้ตั้งใหม่ที่หน้า “บัญชีของฉัน”',
    en: 'One-time codes are on already. For a new phone, set them up anew on the page “My account”.',
  },
  codes_unreadable: {
    th: 'ระบบอ่านรหัสใช้ครั้งเดียวของท่านไม่ได้ โปรดใช้รหัสกู้คืน แล้วตั้งรหัสใช้ครั้งเดียวใหม่ที่หน้า “บัญชีของฉัน” หรือให้ผู้ดูแลระบบยกเลิกของเดิม',
    en: 'Your one-time codes cannot be read here any more. Please use a recovery code and set them up anew on the page “My account”, or have the administrator take the old ones away.',
  },
  erased_person: { th: 'ผู้ใช้ที่ลบข้อมูลแล้ว', en: 'erased person' },
  last_administrator: {
    th: 'เป็นผู้ดูแลระบบคนสุดท้าย โปรดแต่งตั้งผู้ดูแลระบบคนอื่นก่อน',
    en: 'This is the last administrator. Please appoint another first.',
  },
  sign_in_name_taken: {
    th: 'มีผู้ใช้ชื่อนี้แล้ว โปรดใช้ชื่ออื่น เช่น อีเมลของหน่วยงาน',
    en: 'This sign-in name is taken. Please choose another, such as an office mail address.',
  },
});
