import { catalogue } from '@tidtam/domain/message';

/** Meeting papers. */
export const packMessages = catalogue({
  papers: { th: 'เอกสารประชุม', en: 'Meeting papers' },
  lead: {
    th: 'ระบบจะตรึงข้อมูล ณ ขณะนี้ แล้วจัดทำเอกสารประกอบการประชุมจากข้อมูลที่ตรึงไว้ ตัวเลขในเอกสารตรงกับหน้าจอ',
    en: 'The record is frozen as it is now, and the papers are made from that. Their figures are those on the screen.',
  },
  make: { th: 'จัดทำเอกสารใหม่', en: 'Make new papers' },
  making: { th: 'กำลังจัดทำ…', en: 'Making…' },
  made: {
    th: 'จัดทำเอกสาร {reference} แล้ว ดาวน์โหลดได้ด้านล่าง',
    en: 'Papers {reference} are made. Download them below.',
  },
  language: { th: 'ภาษาของเอกสาร', en: 'Language of the papers' },
  thai: { th: 'ไทย', en: 'Thai' },
  english: { th: 'อังกฤษ', en: 'English' },
  digits: { th: 'ตัวเลข', en: 'Digits' },
  arabic: { th: 'อารบิก 0–9', en: 'Arabic 0–9' },
  thai_digits: { th: 'ไทย ๐–๙', en: 'Thai ๐–๙' },
  list: { th: 'เอกสารที่จัดทำแล้ว', en: 'Papers made so far' },
  none: { th: 'ยังไม่เคยจัดทำเอกสารของรอบนี้', en: 'No papers of this round have been made yet.' },
  made_on: { th: 'จัดทำเมื่อ {at} โดย {by}', en: 'Made {at} by {by}' },
  data_date: { th: 'ข้อมูล ณ วันที่ {date}', en: 'Data as of {date}' },
  word: { th: 'Word', en: 'Word' },
  pdf: { th: 'PDF', en: 'PDF' },
  powerpoint: { th: 'PowerPoint', en: 'PowerPoint' },
  excel: { th: 'Excel', en: 'Excel' },
  download: { th: 'ดาวน์โหลด {format} ของ {reference}', en: 'Download {format} of {reference}' },
});
