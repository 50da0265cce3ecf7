import { catalogue } from '@tidtam/domain/message';
import { SystemFailure } from './failure.ts';

export const processMessages = catalogue({
  folder_not_writable: {
    th: 'เขียนข้อมูลลงโฟลเดอร์ {folder} ไม่ได้ โปรดให้สิทธิ์เขียนแก่ผู้ใช้นี้ หรือกำหนด TIDTAM_DATA เป็นโฟลเดอร์อื่น เช่น TIDTAM_DATA=/srv/tidtam',
    en: 'The folder {folder} cannot be written; give this user the right to, or set TIDTAM_DATA to another folder, for example TIDTAM_DATA=/srv/tidtam',
  },
  target_not_writable: {
    th: 'เขียนลงโฟลเดอร์ {folder} ไม่ได้ โปรดตรวจที่อยู่และสิทธิ์ หรือเลือกโฟลเดอร์อื่น',
    en: 'The folder {folder} cannot be written; check its path and the rights, or choose another folder',
  },
  path_forbidden: {
    th: 'ผู้ใช้ที่เริ่มระบบไม่มีสิทธิ์เปิด {path} โปรดให้สิทธิ์อ่านและเขียนแก่ผู้ใช้นี้ แล้วเริ่มใหม่',
    en: 'The user who started this may not open {path}; give this user the right to read and write it, and start again',
  },
  already_running: {
    th: 'Tidtam กำลังทำงานกับโฟลเดอร์ {folder} อยู่แล้ว (หมายเลขโพรเซส {pid}{address}) โปรดใช้ตัวที่ทำงานอยู่ หรือหยุดตัวนั้นก่อน',
    en: 'Tidtam already runs on the folder {folder} (process {pid}{address}); use that one, or stop it first',
  },
  port_taken: {
    th: 'พอร์ต {port} มีโปรแกรมอื่นใช้อยู่ โปรดหยุดโปรแกรมนั้น หรือเลือกพอร์ตอื่น เช่น TIDTAM_PORT=4801',
    en: 'Port {port} is taken by another program; stop that, or choose another port, for example TIDTAM_PORT=4801',
  },
  port_forbidden: {
    th: 'ผู้ใช้นี้ไม่มีสิทธิ์ใช้พอร์ต {port} โปรดเลือกพอร์ตตั้งแต่ 1024 ขึ้นไป เช่น TIDTAM_PORT=4800',
    en: 'This user may not use port {port}; choose one from 1024 up, for example TIDTAM_PORT=4800',
  },
  disk_full: {
    th: 'ดิสก์เต็ม เขียนข้อมูลต่อไม่ได้{path} โปรดเพิ่มพื้นที่ว่างแล้วลองใหม่',
    en: 'The disk is full and nothing more can be written{path}; free some space and try again',
  },
  database_unreachable: {
    th: 'ติดต่อฐานข้อมูลที่ {setting} ระบุไว้ไม่ได้ ({detail}) โปรดตรวจว่าเซิร์ฟเวอร์ทำงานอยู่และที่อยู่ถูกต้อง เช่น postgresql://tidtam_app:รหัสผ่าน@db.example:5432/tidtam?sslmode=verify-full',
    en: 'The database of {setting} cannot be reached ({detail}); see that the server runs and the address is right, for example postgresql://tidtam_app:password@db.example:5432/tidtam?sslmode=verify-full',
  },
  database_refused: {
    th: 'ฐานข้อมูลที่ {setting} ระบุไว้ไม่รับการเข้าใช้ ({detail}) โปรดตรวจชื่อผู้ใช้ รหัสผ่าน และชื่อฐานข้อมูล',
    en: 'The database of {setting} refuses to let us in ({detail}); check the user, the password and the database name',
  },
  other_kind: {
    th: 'ฐานข้อมูลนี้เป็นของ {found, select, demonstration {ทะเบียนสาธิต} other {ทะเบียนจริง}} เปิดเป็น{wanted, select, demonstration {ทะเบียนสาธิต} other {ทะเบียนจริง}}ไม่ได้ โปรดใช้ฐานข้อมูลหรือ TIDTAM_DATA อื่น',
    en: 'This database holds the {found, select, demonstration {demonstration} other {real record}} and cannot be opened as the {wanted, select, demonstration {demonstration} other {real record}}; use another database or TIDTAM_DATA',
  },
  as_needs_folder: {
    th: '--as ใช้ได้เฉพาะเจ้าของโฟลเดอร์ข้อมูล ส่วน TIDTAM_TOKEN ทำงานในนามเจ้าของกุญแจเสมอ โปรดเลือกอย่างใดอย่างหนึ่ง',
    en: '--as is for the data folder’s owner; with TIDTAM_TOKEN one always acts as whoever made it. Use one of the two',
  },
  address_needed: {
    th: 'TIDTAM_HOST={host} เปิดให้เครื่องอื่นใช้ จึงต้องกำหนด TIDTAM_URL เป็นที่อยู่ https ที่ผู้ใช้เปิด เช่น TIDTAM_URL=https://tidtam.example.go.th',
    en: 'TIDTAM_HOST={host} serves other machines, so TIDTAM_URL is needed: the https address that people open, for example TIDTAM_URL=https://tidtam.example.go.th',
  },
  demonstration_stays: {
    th: 'ทะเบียนสาธิตเข้าใช้ได้โดยไม่มีรหัสผ่าน จึงเปิดได้จากเครื่องนี้เท่านั้น โปรดลบ TIDTAM_URL และ TIDTAM_HOST ออก หรือเปิดทะเบียนจริงด้วย --empty',
    en: 'The demonstration lets in without a password, so it serves this machine only; remove TIDTAM_URL and TIDTAM_HOST, or open the real record with --empty',
  },
  version_differs: {
    th: 'เซิร์ฟเวอร์ที่ทำงานอยู่เป็นรุ่น {running} แต่คำสั่งนี้เป็นรุ่น {own} โปรดหยุดเซิร์ฟเวอร์แล้วเปิดใหม่ด้วย npm start',
    en: 'The running server is version {running} and this command is {own}; stop the server and start it again with npm start',
  },
  database_newer: {
    th: 'ฐานข้อมูลนี้ปรับโครงสร้างด้วยโปรแกรมรุ่นใหม่กว่า ({migration}) โปรดใช้โปรแกรมรุ่นนั้นหรือใหม่กว่า ข้อมูลไม่ถูกแตะต้อง',
    en: 'A newer program has migrated this database ({migration}); use that program or a newer one. Nothing was touched',
  },
  database_too_old: {
    th: 'ฐานข้อมูลที่ {setting} ระบุไว้เป็น PostgreSQL รุ่น {found} ระบบนี้ต้องใช้รุ่น 15 ขึ้นไป',
    en: 'The database of {setting} is PostgreSQL {found}; version 15 or newer is needed',
  },
});

type Key = keyof typeof processMessages.texts;

/** A failure of the machine around us, told in both languages. */
export function processFailure(
  code: Key,
  values: Readonly<Record<string, string | number>> = {},
  cause?: unknown,
): SystemFailure {
  return new SystemFailure(code, processMessages.say(code, values), cause);
}
