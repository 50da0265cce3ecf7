import type { AccountEvent } from '@tidtam/domain/account';
import { type Bilingual, catalogue } from '@tidtam/domain/message';

/** What each event of the log of accounts is called. */
const events: Readonly<Record<AccountEvent, Bilingual>> = {
  invited: { th: 'ออกคำเชิญ', en: 'invited' },
  reset_given: { th: 'ออกรหัสตั้งรหัสผ่านใหม่', en: 'given a reset' },
  appointed: { th: 'ให้บทบาท', en: 'given a post' },
  appointment_ended: { th: 'ให้พ้นจากบทบาท', en: 'post ended' },
  account_closed: { th: 'ปิดบัญชี', en: 'account closed' },
  person_erased: { th: 'ลบข้อมูลส่วนบุคคล', en: 'person erased' },
  codes_taken: { th: 'ยกเลิกรหัสใช้ครั้งเดียวของผู้อื่น', en: 'one-time codes taken away' },
  sessions_ended: { th: 'ให้ออกจากทุกเครื่อง', en: 'signed out everywhere' },
  details_corrected: { th: 'แก้ไขชื่อหรืออีเมล', en: 'name or mail address corrected' },
  mail_changed: { th: 'เปลี่ยนอีเมลของตน', en: 'own mail address changed' },
  identity_linked: { th: 'เชื่อมกับผู้ให้บริการยืนยันตัวตน', en: 'linked with the provider' },
  identity_unlinked: { th: 'ยกเลิกการเชื่อมกับผู้ให้บริการยืนยันตัวตน', en: 'unlinked from the provider' },
  signed_in: { th: 'เข้าใช้', en: 'signed in' },
  sign_in_refused: { th: 'เข้าใช้ไม่สำเร็จ', en: 'sign-in refused' },
  code_refused: { th: 'รหัสใช้ครั้งเดียวไม่ถูกต้อง', en: 'one-time code refused' },
  signed_out: { th: 'ออกจากระบบ', en: 'signed out' },
  session_ended: { th: 'ให้เครื่องหนึ่งออกจากระบบ', en: 'session ended' },
  password_set: { th: 'ตั้งรหัสผ่าน', en: 'password set' },
  reset_asked: { th: 'ขอตั้งรหัสผ่านใหม่ทางอีเมล', en: 'asked for a reset by mail' },
  codes_on: { th: 'เปิดรหัสใช้ครั้งเดียว', en: 'one-time codes on' },
  codes_off: { th: 'ปิดรหัสใช้ครั้งเดียว', en: 'one-time codes off' },
  recovery_code_used: { th: 'ใช้รหัสกู้คืน', en: 'recovery code used' },
  token_made: { th: 'ออกกุญแจสำหรับโปรแกรม', en: 'token made' },
  capacity_chosen: { th: 'เลือกบทบาท', en: 'capacity chosen' },
};

/** The page of the log. */
export const eventMessages = catalogue({
  ...events,
  log: { th: 'บันทึกการเข้าใช้', en: 'Log of sign-ins' },
  log_lead: {
    th: 'การเข้าใช้และการจัดการบัญชี {count} รายการล่าสุด การจัดการบัญชีอยู่ในทะเบียนที่พิสูจน์ได้ด้วย',
    en: 'The newest {count} sign-ins and acts on accounts. Acts on accounts stand in the ledger too.',
  },
  when: { th: 'เมื่อ', en: 'When' },
  what: { th: 'เหตุการณ์', en: 'What' },
  whom: { th: 'ผู้ใช้', en: 'Person' },
  by: { th: 'โดย', en: 'By' },
  address: { th: 'จากหมายเลข IP', en: 'From address' },
});
