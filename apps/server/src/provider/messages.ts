import { catalogue } from '@tidtam/domain/message';

/** What signing in at a provider answers. None of it tells whether an account exists whose identity was not proven. */
export const providerMessages = catalogue({
  provider_away: {
    th: 'ติดต่อ {name} ไม่ได้ในขณะนี้ โปรดเข้าใช้ด้วยรหัสผ่าน หรือลองใหม่ในอีกสักครู่',
    en: '{name} cannot be reached at the moment. Please sign in with your password, or try again in a while.',
  },
  provider_refused: {
    th: 'การเข้าใช้ที่ {name} ถูกยกเลิกหรือไม่ได้รับอนุญาต โปรดลองใหม่ หรือเข้าใช้ด้วยรหัสผ่าน',
    en: 'The sign-in at {name} was cancelled, or not granted. Please try again, or sign in with your password.',
  },
  provider_failed: {
    th: 'ยืนยันการเข้าใช้ด้วย {name} ไม่สำเร็จ อาจใช้เวลานานเกินไป เปิดไว้หลายหน้าต่าง หรือเปิดลิงก์เดิมซ้ำ โปรดเริ่มใหม่อีกครั้ง หากยังไม่ได้ แจ้งผู้ดูแลระบบ',
    en: 'The sign-in with {name} could not be confirmed. It may have taken too long, been open in several windows, or been used already. Please begin again; if it still fails, tell the administrator.',
  },
  provider_unlinked: {
    th: 'ยังไม่มีบัญชีในระบบนี้ที่เชื่อมกับ {name} ของท่าน หากมีบัญชีแล้ว เข้าใช้ด้วยรหัสผ่านแล้วเชื่อมที่หน้า “บัญชีของฉัน” หากยังไม่มี ขอคำเชิญจากฝ่ายเลขานุการของจังหวัดหรือผู้ดูแลระบบ',
    en: 'No account here is linked with your {name}. If you have one, sign in with your password and link it under “My account”. If not, ask the province’s secretariat or the administrator for an invitation.',
  },
  provider_taken: {
    th: 'เชื่อมไม่ได้ เพราะ {name} นี้เชื่อมกับบัญชีอื่นอยู่ หรือบัญชีของท่านเชื่อมไว้แล้ว โปรดยกเลิกการเชื่อมเดิมก่อน หรือแจ้งผู้ดูแลระบบ',
    en: 'This cannot be linked: this identity of {name} is linked with another account, or your account is linked already. Unlink the old one first, or tell the administrator.',
  },
});
