import { readFileSync } from 'node:fs';

/** Pieces that cells are made of, so that the readers meet their own words in every order. */
export const pieces: readonly string[] = [
  '5,000',
  '๒๕๖๗',
  '2567',
  '67',
  '24',
  '1',
  '3',
  '31',
  '0.5',
  '100',
  '1.234,5',
  '1,2',
  ' ',
  '-',
  '/',
  '.',
  '.-',
  '(',
  ')',
  '%',
  'บาท',
  'ล้านบาท',
  'พัน',
  'หนึ่งแสน',
  'บาทถ้วน',
  'ร้อยละ',
  'ไม่น้อยกว่า',
  'ม.ค.',
  'มีนาคม',
  'ต.ค',
  'ไตรมาส',
  'ที่',
  'ปีงบประมาณ',
  'ปี',
  'พ.ศ.',
  'ถึง',
  'และ',
  'ตลอด',
  'รอบ',
  'เดือน',
  'ไม่ใช้งบ',
  'ยังไม่ได้รับจัดสรร',
  'แล้วเสร็จ',
  'อยู่ระหว่างดำเนินการ',
  'คน',
  'ส่วนที่',
  'งบปกติ',
  'รวม',
  'เบิกจ่าย',
];

export const keptFile = new URL('./values.json', import.meta.url);

/** Texts that `npm run fuzz` has kept: each makes the readers end in a way that no other here does. */
export function keptValues(): readonly string[] {
  return JSON.parse(readFileSync(keptFile, 'utf8'));
}
