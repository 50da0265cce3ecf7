import { catalogue } from '@tidtam/domain/message';

/** Looking after people. */
export const peopleMessages = catalogue({
  people: { th: 'ผู้ใช้', en: 'People' },
  lead: {
    th: 'ผู้ใช้ในความดูแลของท่าน {count} คน',
    en: '{count, plural, one {# person} other {# people}} in your care',
  },
  nobody: {
    th: 'ยังไม่มีผู้ใช้ในความดูแล เชิญคนแรกด้านล่าง',
    en: 'Nobody is in your care yet. Invite the first below.',
  },
  invite: { th: 'เชิญผู้ใช้', en: 'Invite a person' },
  name: { th: 'ชื่อและนามสกุล', en: 'Full name' },
  sign_in_name: { th: 'ชื่อผู้ใช้หรืออีเมลที่จะใช้เข้าระบบ', en: 'The name or mail address to sign in with' },
  mail: { th: 'อีเมล (ไม่บังคับ)', en: 'Mail address (optional)' },
  mailed: { th: 'ส่งไปที่อีเมลของเจ้าตัวด้วยแล้ว', en: 'It goes to their mail address as well.' },
  capacity: { th: 'บทบาท', en: 'Capacity' },
  agency: { th: 'รหัสหน่วยงาน เช่น 73-PHO', en: 'Code of the agency, such as 73-PHO' },
  with_children: {
    th: 'รายงานแทนหน่วยงานย่อยของหน่วยงานนี้ด้วย',
    en: 'Also reports for the agencies under it',
  },
  province: { th: 'จังหวัด', en: 'Province' },
  region: { th: 'ภาค', en: 'Region' },
  give_invitation: { th: 'ออกคำเชิญ', en: 'Make the invitation' },
  code_for: { th: 'รหัสของ {name}', en: 'The code for {name}' },
  code_lead: {
    th: 'พิมพ์หรือส่งรหัสนี้ให้เจ้าตัวด้วยมือ ใช้ตั้งรหัสผ่านได้ครั้งเดียว ถึง {until} ระบบแสดงให้ครั้งนี้ครั้งเดียว',
    en: 'Print it or hand it over yourself. It sets a password once, until {until}, and is shown this once.',
  },
  code_qr: { th: 'ภาพ QR ของคำเชิญ', en: 'QR code of the invitation' },
  code_where: { th: 'หรือเปิด {address} แล้วพิมพ์รหัส', en: 'Or open {address} and type the code' },
  invited: { th: 'เชิญแล้ว ยังไม่ตั้งรหัสผ่าน', en: 'invited, no password yet' },
  active: { th: 'ใช้งานอยู่', en: 'active' },
  closed: { th: 'ปิดแล้ว', en: 'closed' },
  seen: { th: 'ใช้ล่าสุด {at}', en: 'last seen {at}' },
  another_post: { th: 'ให้บทบาทเพิ่ม', en: 'Give another post' },
  give_post: { th: 'ให้บทบาทนี้', en: 'Give this post' },
  details: { th: 'แก้ไขชื่อและอีเมล', en: 'Correct name and mail' },
  details_lead: {
    th: 'เมื่ออีเมลเปลี่ยน ลิงก์ที่ส่งไปแล้วใช้ไม่ได้อีก และระบบแจ้งไปที่อีเมลเดิม',
    en: 'With another address, links already sent stop working and the old address is told.',
  },
  save: { th: 'บันทึก', en: 'Save' },
  close_account: { th: 'ปิดบัญชี', en: 'Close the account' },
  close_account_lead: {
    th: 'พ้นจากทุกบทบาทและเข้าใช้ไม่ได้อีก รายงานที่ทำไว้ยังเป็นของผู้นี้',
    en: 'Every post ends and nobody signs in with it any more. What they recorded stays theirs.',
  },
  linked: { th: 'เชื่อมกับผู้ให้บริการยืนยันตัวตนแล้ว', en: 'linked with the provider' },
  take_codes: { th: 'ยกเลิกรหัสใช้ครั้งเดียว', en: 'Take one-time codes away' },
  take_codes_lead: {
    th: 'ใช้เมื่อผู้นี้ทำโทรศัพท์หายและไม่เหลือรหัสกู้คืน ตรวจให้แน่ใจว่าเป็นเจ้าตัว ผู้นี้ออกจากทุกเครื่อง และตั้งรหัสใหม่เมื่อเข้าใช้ครั้งต่อไป',
    en: 'For somebody who lost the telephone and has no recovery code left. Make sure that it is they who ask. They are signed out everywhere, and set codes up anew when they next sign in.',
  },
  unlink: { th: 'ยกเลิกการเชื่อม', en: 'Unlink' },
  unlink_lead: {
    th: 'ผู้นี้เข้าใช้ด้วยผู้ให้บริการยืนยันตัวตนไม่ได้อีก และออกจากทุกเครื่อง หากยังไม่มีรหัสผ่าน ออกรหัสใหม่ให้ด้วย',
    en: 'They no longer sign in at the provider, and are signed out everywhere. If they have no password yet, give them a new code.',
  },
  erase: { th: 'ลบข้อมูลส่วนบุคคล', en: 'Erase personal data' },
  erase_lead: {
    th: 'ลบชื่อ ชื่อผู้ใช้ และอีเมล กู้คืนไม่ได้ รายงานและทะเบียนยังอยู่ใต้รหัสที่ไม่บอกชื่อ',
    en: 'Name, sign-in name and mail address go and do not come back. Reports and ledger stay, under a number that tells no name.',
  },
  log: { th: 'บันทึกการเข้าใช้', en: 'Log of sign-ins' },
  settings: { th: 'การตั้งค่า', en: 'Settings' },
  reset: { th: 'ออกรหัสใหม่', en: 'Give a new code' },
  end_post: { th: 'ให้พ้นจากบทบาทนี้', en: 'End this post' },
  sign_out_everywhere: { th: 'ให้ออกจากทุกเครื่อง', en: 'Sign out everywhere' },
});
