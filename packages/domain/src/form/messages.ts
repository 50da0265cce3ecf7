import { catalogue } from '../message/index.ts';

/** Sentences about a form's fields. Each says what is wrong and how to mend it. */
export const formMessages = catalogue({
  form_title_missing: {
    th: 'ยังไม่ได้พิมพ์ชื่อโครงการ โปรดพิมพ์ชื่อ หรือนำโครงการนี้ออกจากแบบรายงาน',
    en: 'The project has no title yet. Type one, or take the project out of the form.',
  },
  form_amount_unreadable: {
    th: 'อ่าน “{read}” เป็นจำนวนเงินไม่ได้ โปรดพิมพ์เป็นบาท เช่น 250,000 หรือ ๒๕๐,๐๐๐.๕๐ หากไม่มีให้เว้นว่าง',
    en: '“{read}” is not an amount. Type baht, such as 250,000 or 250,000.50; leave it empty when there is none.',
  },
  form_percent_unreadable: {
    th: 'อ่าน “{read}” เป็นร้อยละไม่ได้ โปรดพิมพ์ตัวเลข 0 ถึง 100 เช่น 35 หรือ 35.5 หากไม่มีให้เว้นว่าง',
    en: '“{read}” is not a percent. Type a number from 0 to 100, such as 35 or 35.5; leave it empty when there is none.',
  },
  form_year_doubtful: {
    th: 'ปี พ.ศ. {year, number, ::group-off} ไม่น่าถูกต้อง โปรดพิมพ์ปี พ.ศ. เช่น 2567',
    en: 'The year B.E. {year, number, ::group-off} can hardly be right. Type the year as the field shows it: B.E. 2567 in Thai, 2024 in English.',
  },
  form_ends_before_start: {
    th: 'วันสิ้นสุดอยู่ก่อนวันเริ่มต้น โปรดแก้วันที่ให้ถูกต้อง',
    en: 'The end is before the start. Mend one of the dates.',
  },
  form_disbursed_exceeds_budget: {
    th: '“{title}” เบิกจ่าย {disbursed} บาท เกินงบประมาณ {budget} บาท โปรดตรวจตัวเลขทั้งสอง',
    en: '“{title}” disbursed {disbursed} baht, more than its budget of {budget} baht. Check both figures.',
  },
  form_amount_in_part_3: {
    th: '“{title}” อยู่ในส่วนที่ 3 (ไม่ใช้งบประมาณ) แต่ระบุเงิน {amount} บาท หากไม่ใช้งบประมาณให้ลบจำนวนเงิน หากใช้ให้ย้ายไปส่วนที่ 1 หรือ 2',
    en: '“{title}” stands in part 3 (no budget) and states {amount} baht. Empty the amount if no money is used; move the project to part 1 or 2 if it is.',
  },
  form_standing_missing: {
    th: '“{title}” ยังไม่ระบุความก้าวหน้าหรือสถานะในรอบนี้ โปรดพิมพ์ร้อยละหรือเลือกสถานะ หากยังไม่มีข้อมูลให้ยืนยัน',
    en: '“{title}” states neither progress nor status in this round. Type the percent or choose a status; confirm if there is nothing to state yet.',
  },
  form_nothing_reported: {
    th: '“{title}” ยังไม่มีผลการดำเนินงาน ร้อยละ หรือสถานะในรอบนี้ โปรดพิมพ์อย่างใดอย่างหนึ่ง หากยังไม่มีข้อมูลให้ยืนยัน',
    en: '“{title}” states no result, progress or status in this round. Please type one of them; confirm if there is nothing to state yet.',
  },
  form_title_repeated: {
    th: 'ชื่อ “{title}” ซ้ำกับอีกโครงการในแบบรายงาน หากเป็นโครงการเดียวกันให้นำออกหนึ่งรายการ หากเป็นคนละโครงการให้ตั้งชื่อให้ต่างกัน',
    en: 'The title “{title}” repeats that of another project in the form. If they are one, take one out; if they are two, name them differently.',
  },
});
