import { addressDays } from '@tidtam/domain/account';
import { catalogue } from '@tidtam/domain/message';

/**
 * What is kept about people, as the notice of PDPA B.E. 2562 asks for (sections 23, 24, 30, 33). Who keeps it is the
 * office that runs this installation; its grounds are for that office to confirm.
 */
export const privacyMessages = catalogue({
  privacy: { th: 'ข้อมูลส่วนบุคคล', en: 'Personal data' },
  lead: {
    th: 'ระบบเก็บข้อมูลของผู้ใช้เท่าที่จำเป็นต่อการติดตามแผน ผู้ควบคุมข้อมูลคือหน่วยงานที่ติดตั้งระบบนี้ (พ.ร.บ.คุ้มครองข้อมูลส่วนบุคคล พ.ศ. 2562)',
    en: 'Tidtam keeps of its users what following up the plan needs. The controller is the office that runs this installation (Personal Data Protection Act B.E. 2562).',
  },
  what: { th: 'เก็บอะไร', en: 'What is kept' },
  why: { th: 'เพื่ออะไร', en: 'Why' },
  long: { th: 'นานเท่าใด', en: 'How long' },
  name_what: { th: 'ชื่อและบทบาทในหน่วยงาน', en: 'Name, and capacity at an office' },
  name_why: {
    th: 'ให้รู้ว่าใครรายงาน รับ หรือแก้ไข ในฐานะใด (ภารกิจของรัฐ มาตรา 24 (4))',
    en: 'So that it is known who reported, received or changed what, as what (public task, section 24 (4))',
  },
  name_long: {
    th: 'จนผู้ดูแลระบบลบเมื่อพ้นหน้าที่และร้องขอ',
    en: 'Until the administrator erases it, after the post has ended and on request',
  },
  work_what: {
    th: 'รหัสประจำตัวในระบบที่ประทับกับรายงานแต่ละฉบับ',
    en: 'The number that marks each version of a report with who recorded it',
  },
  work_why: {
    th: 'ให้พิสูจน์ได้ว่าไม่มีใครแก้ไขย้อนหลัง รหัสนี้ไม่บอกชื่อ',
    en: 'So that nothing can be changed afterwards unseen; by itself it tells no name',
  },
  work_long: { th: 'ตลอดอายุของทะเบียน', en: 'As long as the record' },
  account_what: { th: 'ชื่อผู้ใช้และอีเมล', en: 'Sign-in name and mail address' },
  account_why: {
    th: 'เข้าใช้ระบบ และส่งคำเชิญหรือรหัสให้เจ้าตัว',
    en: 'To sign in, and to send invitations and codes',
  },
  account_long: {
    th: 'อีเมลลบเมื่อปิดบัญชี ชื่อผู้ใช้ลบพร้อมชื่อ',
    en: 'The mail address until the account closes, the sign-in name until the name is erased',
  },
  secrets_what: {
    th: 'รหัสผ่าน (เก็บเฉพาะค่าแฮช) และรหัสใช้ครั้งเดียว',
    en: 'Password (only its hash) and one-time codes',
  },
  secrets_why: { th: 'ให้แน่ใจว่าเป็นเจ้าตัว', en: 'To be sure that it is you' },
  secrets_long: { th: 'จนปิดบัญชี', en: 'Until the account closes' },
  identity_what: {
    th: 'หากเข้าใช้ด้วยผู้ให้บริการยืนยันตัวตน: ชื่อผู้ให้บริการ (issuer) และรหัสของท่านที่นั่น (sub)',
    en: 'If you sign in at a provider: which provider (issuer), and your number there (sub)',
  },
  identity_why: {
    th: 'ให้รู้ว่าเป็นบัญชีของท่าน ข้อมูลอื่นจากผู้ให้บริการไม่เก็บ',
    en: 'To know that the account is yours; nothing else that the provider tells is kept',
  },
  identity_long: { th: 'จนยกเลิกการเชื่อมหรือปิดบัญชี', en: 'Until it is unlinked or the account closes' },
  sessions_what: { th: 'เครื่องที่เข้าใช้อยู่', en: 'The devices where you are signed in' },
  sessions_why: {
    th: 'ให้เจ้าตัวเห็นและสั่งออกจากระบบได้',
    en: 'So that you can see them and sign them out',
  },
  sessions_long: { th: 'จนออกจากระบบหรือหมดเวลา', en: 'Until they are signed out or end' },
  log_what: { th: 'บันทึกการเข้าใช้ พร้อมหมายเลข IP', en: 'The log of sign-ins, with the address' },
  log_why: {
    th: 'ตรวจสอบการเข้าใช้ที่ผิดปกติ (พ.ร.บ.คอมพิวเตอร์ พ.ศ. 2550 มาตรา 26)',
    en: 'To find sign-ins that were not yours (Computer Crime Act B.E. 2550, section 26)',
  },
  log_long: {
    th: `หมายเลข IP ลบเมื่อครบ ${addressDays} วัน เหตุการณ์เก็บตลอดอายุของทะเบียนโดยใช้รหัสแทนชื่อ`,
    en: `The address for ${addressDays} days; the event as long as the record, by number and not by name`,
  },
  contact_what: {
    th: 'ผู้ประสานงานของหน่วยงาน: ชื่อ ตำแหน่ง โทรศัพท์ อีเมล',
    en: 'The contact of an agency: name, position, telephone, mail address',
  },
  contact_why: { th: 'ติดตามรายงานทางโทรศัพท์', en: 'To ask about the report by telephone' },
  contact_long: { th: 'จนหน่วยงานหรือฝ่ายเลขานุการลบ', en: 'Until the agency or the secretariat takes it out' },
  rights: { th: 'สิทธิของท่าน', en: 'Your rights' },
  right_access: {
    th: 'ขอดูและขอสำเนา (มาตรา 30): ดาวน์โหลดข้อมูลทั้งหมดที่เก็บเกี่ยวกับท่านได้ในหน้านี้เมื่อเข้าใช้แล้ว',
    en: 'To see and to have a copy (section 30): once signed in, download all that is kept about you on this page.',
  },
  right_mend: {
    th: 'ขอแก้ไขให้ถูกต้อง (มาตรา 35): แจ้งฝ่ายเลขานุการของจังหวัดหรือผู้ดูแลระบบ',
    en: 'To have it corrected (section 35): tell the province’s secretariat or the administrator.',
  },
  right_erase: {
    th: 'ขอลบ (มาตรา 33): ผู้ดูแลระบบลบชื่อ ชื่อผู้ใช้ และอีเมลได้ รายงานที่บันทึกไว้ยังอยู่ใต้รหัสที่ไม่บอกชื่อ ทะเบียนจึงยังพิสูจน์ได้',
    en: 'To be erased (section 33): the administrator erases name, sign-in name and mail address. What you recorded stays under a number that tells no name, so the ledger still proves it.',
  },
  right_ask: {
    th: 'ร้องเรียนต่อสำนักงานคณะกรรมการคุ้มครองข้อมูลส่วนบุคคลได้ (มาตรา 73)',
    en: 'To complain to the Office of the Personal Data Protection Committee (section 73).',
  },
  export: { th: 'ดาวน์โหลดข้อมูลของฉัน (JSON)', en: 'Download my data (JSON)' },
});
