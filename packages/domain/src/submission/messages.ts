import { catalogue } from '../message/index.ts';

/** Why a letter, a scan or a review is not taken, and what to do. */
export const submissionMessages = catalogue({
  not_yours: {
    th: 'รายงานของหน่วยงานนี้ ผู้อื่นเป็นผู้รับ: ของหน่วยงานทั่วไปคือฝ่ายเลขานุการของจังหวัด ของสำนักงาน ป.ป.ช. ประจำจังหวัดคือสำนักงาน ป.ป.ช. ภาค ของสำนักงาน ป.ป.ช. ภาคคือสำนักนโยบายและยุทธศาสตร์',
    en: 'Somebody else receives this agency’s report: the province’s secretariat for agencies, the regional NACC office for the provincial one, the Office of Policy and Strategy for the regional one.',
  },
  nothing_to_review: {
    th: 'ไม่มีรายงานที่รอดำเนินการ อาจมีผู้ดำเนินการไปแล้ว โปรดโหลดหน้านี้ใหม่',
    en: 'No report waits for this; somebody may have done it already. Load the page again.',
  },
  four_eyes: {
    th: 'ท่านเป็นผู้นำส่งรายงานนี้หรือบางส่วนของรายงานนี้เอง จึงต้องให้ผู้อื่นเป็นผู้รับหรือส่งคืน หากจังหวัดมีเลขานุการคนเดียว ให้หน่วยงานนำส่งเอง หรือเชิญเพื่อนร่วมงานเข้าใช้ระบบ ระหว่างนี้รายงานนับในสรุปตามปกติ',
    en: 'You submitted this report or some of it yourself, so somebody else receives or returns it. Where a province has one secretary, let the agency submit it itself, or invite a colleague. Until then it counts in the summary as usual.',
  },
  letter_missing: {
    th: 'ยังไม่มีหนังสือนำส่งที่ลงนามแล้ว แนบหนังสือ หรือให้หัวหน้าหน่วยงานยืนยันในระบบ แล้วจึงรับรายงาน',
    en: 'The signed covering letter is still missing. Attach it, or let the head of the agency confirm the report here, then receive it.',
  },
  submissions_changed: {
    th: 'รายงานนี้เปลี่ยนไปหลังจากที่ท่านเปิดดู เช่น มีการนำส่งเพิ่ม ถอนโครงการ แนบหนังสือ หรือมีผู้ดำเนินการไปก่อน จึงยังไม่ได้บันทึกการตัดสินใจของท่าน โปรดดูรายงานล่าสุดแล้วกดอีกครั้ง ข้อความที่ท่านพิมพ์ยังไม่หาย',
    en: 'This report has changed since you looked at it: more was submitted, a project was withdrawn, a letter came, or somebody else decided first. Nothing was recorded of your decision. Look at the newest report and press again; what you typed is not lost.',
  },
  submission_withdrawn: {
    th: 'การนำส่งนี้ถูกถอนไปแล้ว จึงแนบหนังสือหรือลงนามไม่ได้',
    en: 'This submission has been withdrawn: nothing can be attached to it.',
  },
  already_withdrawn: {
    th: 'การนำส่งนี้ถูกถอนไปแล้ว',
    en: 'This submission has been withdrawn already.',
  },
  already_signed: {
    th: 'ท่านยืนยันการนำส่งนี้ไว้แล้ว',
    en: 'You have confirmed this submission already.',
  },
  scan_unknown: {
    th: 'ไม่พบไฟล์สแกนของหนังสือ เลือกไฟล์แล้วส่งใหม่',
    en: 'The scan of the letter is not found. Choose the file and send it again.',
  },
  scan_kind: {
    th: 'ไฟล์นี้ไม่ใช่ PDF, JPEG หรือ PNG สแกนหรือถ่ายภาพหนังสือแล้วบันทึกเป็นชนิดเหล่านี้ การเปลี่ยนนามสกุลไฟล์อย่างเดียวใช้ไม่ได้',
    en: 'The file is neither PDF, JPEG nor PNG. Scan or photograph the letter and save it as one of these; another ending of the name alone does not do.',
  },
  scan_large: {
    th: 'ไฟล์สแกนใหญ่เกิน 10 เมกะไบต์ ลดความละเอียดเหลือประมาณ 150 จุดต่อนิ้ว หรือสแกนขาวดำ แล้วเลือกใหม่',
    en: 'The scan is larger than 10 megabytes. Scan at about 150 dots to the inch or in black and white, and choose it again.',
  },
  scan_missing: {
    th: 'ไม่พบไฟล์ในคำขอ เลือกไฟล์สแกนของหนังสือนำส่ง',
    en: 'The request holds no file. Choose the scan of the covering letter.',
  },
});

/** As whom somebody signs, as it is written under a name. */
export const signedAsNames = catalogue({
  holder: { th: 'ลงนามในตำแหน่ง', en: 'holds the post' },
  acting: { th: 'รักษาราชการแทน', en: 'acting for' },
  delegated: { th: 'ปฏิบัติราชการแทน', en: 'by delegation of' },
});
