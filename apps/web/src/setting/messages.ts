import { catalogue } from '@tidtam/domain/message';

/** The page of settings. */
export const settingMessages = catalogue({
  settings: { th: 'การตั้งค่า', en: 'Settings' },
  lead: {
    th: 'รุ่นของโปรแกรม {version} ค่าเหล่านี้กำหนดเป็นตัวแปรสภาพแวดล้อมในเครื่องที่ให้บริการ และมีผลเมื่อเริ่มระบบใหม่ รหัสผ่านไม่แสดง',
    en: 'Program version {version}. These are environment variables of the machine that serves, and hold from its next start. Passwords are not shown.',
  },
  name: { th: 'การตั้งค่า', en: 'Setting' },
  value: { th: 'ค่าที่ใช้', en: 'In force' },
  secret: { th: 'กำหนดแล้ว ไม่แสดง', en: 'set, not shown' },
  usual: { th: 'ไม่ได้กำหนด: {usual}', en: 'not set: {usual}' },
});
