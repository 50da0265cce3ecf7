import { buddhistOffset, formatDate, type IsoDate, type Span } from '@tidtam/domain/calendar';
import { catalogue } from '@tidtam/domain/message';
import type { Reading } from '@tidtam/domain/problem';
import type { Candidate } from './doubt.ts';
import type { Period } from './reading.ts';
import { isPlausible } from './years.ts';

export const dateWords = catalogue({
  date_unreadable: {
    th: 'ช่องนี้เขียนว่า “{read}” ซึ่งอ่านเป็นวันที่ไม่ได้ โปรดพิมพ์วัน เดือน ปี เช่น 31 มีนาคม 2567 หรือ - หากไม่มี',
    en: 'This cell says “{read}”, which is not a date. Type day, month and year, such as 31 มีนาคม 2567, or - when there is none.',
  },
  date_not_one_day: {
    th: 'ช่องนี้เขียนว่า “{read}” ไม่ใช่วันเดียว อ่านได้เป็น {readings} ระบบจะใช้ {first} หากไม่ถูกต้องโปรดพิมพ์วันเดียว เช่น 31 มีนาคม 2567',
    en: 'This cell says “{read}”, more than one day. It may be {readings}. {first} will be used; if that is wrong, type one day, such as 31 มีนาคม 2567.',
  },
  date_partly_read: {
    th: 'ช่องนี้เขียนว่า “{read}” มีข้อความอื่นปนอยู่ อ่านได้เป็น {readings} หากไม่ถูกต้องโปรดพิมพ์เฉพาะวัน เดือน ปี เช่น 31 มีนาคม 2567',
    en: 'This cell says “{read}”, with other words in it. It was read as {readings}; if that is wrong, type day, month and year alone, such as 31 มีนาคม 2567.',
  },
  date_year_missing: {
    th: 'ช่องนี้เขียนว่า “{read}” โดยไม่มีปี จึงไม่ทราบว่าเป็นวันใด โปรดพิมพ์ปีด้วย เช่น 31 มีนาคม 2567',
    en: 'This cell says “{read}” without a year. Type the year too, such as 31 มีนาคม 2567.',
  },
  period_unreadable: {
    th: 'ช่องนี้เขียนว่า “{read}” ซึ่งอ่านเป็นระยะเวลาไม่ได้ โปรดพิมพ์วันเริ่มและวันสิ้นสุด เช่น 1 ต.ค. 2566 – 30 ก.ย. 2567 หรือ ไตรมาสที่ 2',
    en: 'This cell says “{read}”, which is not a period. Type its first and last day, such as 1 ต.ค. 2566 – 30 ก.ย. 2567, or a quarter, such as ไตรมาสที่ 2.',
  },
  period_reversed: {
    th: 'ช่องนี้เขียนว่า “{read}” วันสิ้นสุดมาก่อนวันเริ่ม อ่านได้เป็น {readings} ระบบจะใช้ {first} หากไม่ถูกต้องโปรดพิมพ์ใหม่ เช่น 1 ต.ค. 2566 – 30 ก.ย. 2567',
    en: 'This cell says “{read}”; its end is before its start. It may be {readings}. {first} will be used; if that is wrong, type it again, such as 1 ต.ค. 2566 – 30 ก.ย. 2567.',
  },
  period_quarter_unclear: {
    th: 'ช่องนี้เขียนว่า “{read}” ไม่ชัดเจนว่าเป็นไตรมาสของปีงบประมาณหรือปีปฏิทิน อ่านได้เป็น {readings} ระบบจะใช้ {first} หากไม่ถูกต้องโปรดพิมพ์เดือน เช่น ม.ค. 67 - มี.ค. 67',
    en: 'This cell says “{read}”; it is unclear whether that is a quarter of the fiscal or the calendar year. It may be {readings}. {first} will be used; if that is wrong, type the months, such as ม.ค. 67 - มี.ค. 67.',
  },
  period_year_unclear: {
    th: 'ช่องนี้เขียนว่า “{read}” ไม่ชัดเจนว่าเป็นปีงบประมาณหรือปีปฏิทิน อ่านได้เป็น {readings} ระบบจะใช้ {first} หากไม่ถูกต้องโปรดพิมพ์วันเริ่มและวันสิ้นสุด เช่น 1 ต.ค. 2566 – 30 ก.ย. 2567',
    en: 'This cell says “{read}”; it is unclear whether that is a fiscal or a calendar year. It may be {readings}. {first} will be used; if that is wrong, type first and last day, such as 1 ต.ค. 2566 – 30 ก.ย. 2567.',
  },
  period_parts_differ: {
    th: 'ช่องนี้เขียนว่า “{read}” ไตรมาสกับเดือนไม่ตรงกัน อ่านได้เป็น {readings} ระบบจะใช้ {first} หากไม่ถูกต้องโปรดพิมพ์อย่างใดอย่างหนึ่ง เช่น ไตรมาสที่ 2',
    en: 'This cell says “{read}”; quarter and months disagree. It may be {readings}. {first} will be used; if that is wrong, type one of them, such as ไตรมาสที่ 2.',
  },
  period_partly_read: {
    th: 'ช่องนี้เขียนว่า “{read}” มีข้อความอื่นปนอยู่ อ่านได้เป็น {readings} หากไม่ถูกต้องโปรดพิมพ์เฉพาะวันเริ่มและวันสิ้นสุด เช่น 1 ต.ค. 2566 – 30 ก.ย. 2567',
    en: 'This cell says “{read}”, with other words in it. It was read as {readings}; if that is wrong, type only first and last day, such as 1 ต.ค. 2566 – 30 ก.ย. 2567.',
  },
  period_number: {
    th: 'ช่องนี้เขียนว่า “{read}” มีแต่ตัวเลข อ่านได้เป็น {readings} ระบบจะใช้ {first} หากไม่ถูกต้องโปรดพิมพ์ให้ชัดเจน เช่น ไตรมาสที่ 2',
    en: 'This cell says “{read}”, a number only. It may be {readings}. {first} will be used; if that is wrong, type it plainly, such as ไตรมาสที่ 2.',
  },
  year_era_unclear: {
    th: 'ช่องนี้เขียนว่า “{read}” ไม่ชัดเจนว่าเป็นปี พ.ศ. หรือ ค.ศ. อ่านได้เป็น {readings} ระบบจะใช้ {first} หากไม่ถูกต้องโปรดพิมพ์ปีสี่หลัก เช่น 31 มีนาคม 2567',
    en: 'This cell says “{read}”; it is unclear whether its year is of the Buddhist or the Common Era. It may be {readings}. {first} will be used; if that is wrong, type four digits, such as 31 มีนาคม 2567.',
  },
  fiscal_year_unclear: {
    th: 'ข้อความเขียนว่า “{read}” อ่านปีงบประมาณได้เป็น {readings} ระบบจะใช้ {first} หากไม่ถูกต้องโปรดพิมพ์ปีสี่หลัก เช่น ปีงบประมาณ พ.ศ. 2567',
    en: 'The text says “{read}”; its fiscal year may be {readings}. {first} will be used; if that is wrong, type four digits, such as ปีงบประมาณ พ.ศ. 2567.',
  },
});

/** A date as a person would type it to mean just that; with its era where the year alone would be implausible. */
export function typedDate(date: IsoDate): string {
  const year = Number(date.slice(0, 4));
  if (isPlausible(year)) return formatDate(date, 'th');
  const dayAndMonth = formatDate(date, 'th').replace(/ \d+$/, '');
  return year > 2090 ? `${dayAndMonth} ค.ศ. ${year}` : `${dayAndMonth} พ.ศ. ${year + buddhistOffset}`;
}

function readingOf(
  text: string,
  show: (language: 'th' | 'en') => string,
  dates: readonly IsoDate[],
): Reading {
  const years = [...new Set(dates.map((date) => Number(date.slice(0, 4))))];
  const eras = { th: years.join('–'), en: years.map((year) => year + buddhistOffset).join('–') };
  return { text, label: { th: `${show('th')} (ค.ศ. ${eras.th})`, en: `${show('en')} (B.E. ${eras.en})` } };
}

export function dateCandidate(date: IsoDate): Candidate<string> {
  return {
    value: date,
    reading: readingOf(typedDate(date), (language) => formatDate(date, language), [date]),
  };
}

export function periodCandidate({ starts, ends }: Span): Candidate<Period> {
  if (starts === ends) return { ...dateCandidate(starts), value: { starts, ends } };
  const shown = (language: 'th' | 'en') => `${formatDate(starts, language)} – ${formatDate(ends, language)}`;
  return {
    value: { starts, ends },
    reading: readingOf(`${typedDate(starts)} – ${typedDate(ends)}`, shown, [starts, ends]),
  };
}
