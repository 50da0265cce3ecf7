import { catalogue } from '../message/index.ts';

export const referenceMessages = catalogue({
  file_missing: {
    th: 'ไม่พบไฟล์ข้อมูลอ้างอิง {file} ให้ติดตั้งโปรแกรมใหม่ หรือคืนไฟล์จากชุดติดตั้ง',
    en: 'The reference data lacks {file}. Install the program again, or put the file back from its release.',
  },
  file_unreadable: {
    th: 'อ่านไฟล์ {file} ไม่ได้ หรือไฟล์ไม่มีข้อมูล ตรวจเครื่องหมายอัญประกาศหรือวงเล็บที่เปิดแล้วไม่ปิด',
    en: '{file} cannot be read, or holds nothing. Look for a quote or bracket that is opened and not closed.',
  },
  column_missing: {
    th: 'ไฟล์ {file} ไม่มีคอลัมน์ “{column}” ให้เพิ่มชื่อคอลัมน์ในบรรทัดแรก',
    en: '{file} has no column “{column}”. Add it to the first line.',
  },
  cells_differ: {
    th: 'ไฟล์ {file} แถวที่ {row} มี {cells} ช่อง แต่หัวตารางมี {columns} ช่อง ข้อความที่มีเครื่องหมายจุลภาคต้องอยู่ในอัญประกาศ เช่น "กก, ขข"',
    en: '{file}, row {row}: {cells} cells under {columns} columns. Put text that holds a comma in quotes, as in "a, b".',
  },
  cell_invalid: {
    th: 'ไฟล์ {file} แถวที่ {row} คอลัมน์ “{column}” อ่านได้ “{read}” ซึ่งไม่ตรงรูปแบบ ตัวอย่างที่ใช้ได้ “{example}”',
    en: '{file}, row {row}, column “{column}”: “{read}” does not fit. “{example}” would.',
  },
  plan_invalid: {
    th: 'ไฟล์ {file} ที่ {path} อ่านได้ “{read}” ซึ่งไม่ตรงรูปแบบของแผน ให้เทียบกับรายการข้างเคียงในไฟล์เดียวกัน',
    en: '{file} at {path}: “{read}” does not fit the plan’s form. Compare it with its neighbours in the file.',
  },
  key_twice: {
    th: 'ไฟล์ {file}{row, select, 0 {} other { แถวที่ {row}}} “{key}” มีอยู่แล้ว{first, select, 0 {} other {ในแถวที่ {first}}} ให้เหลือเพียงรายการเดียว',
    en: '{file}{row, select, 0 {} other {, row {row}}}: “{key}” stands there{first, select, 0 {} other { in row {first}}} already. Keep one of the two.',
  },
  code_unknown: {
    th: 'ไฟล์ {file}{row, select, 0 {} other { แถวที่ {row}}} คอลัมน์ “{column}” อ้างถึง “{code}” ซึ่งไม่มีใน {target} ให้แก้รหัส หรือเพิ่มรายการใน {target}',
    en: '{file}{row, select, 0 {} other {, row {row}}}, column “{column}”: “{code}” is not in {target}. Mend the code, or add it to {target}.',
  },
  code_of_another: {
    th: 'ไฟล์ {file}{row, select, 0 {} other { แถวที่ {row}}} คอลัมน์ “{column}” อ่านได้ “{code}” ซึ่งต้องตรงกับ “{expected}”',
    en: '{file}{row, select, 0 {} other {, row {row}}}, column “{column}”: “{code}” must agree with “{expected}”.',
  },
  region_missing: {
    th: 'ไฟล์ {file} ไม่มี “{region}” ต้องมีภาค 1–9 และส่วนกลาง (central) ครบ',
    en: '{file} lacks region “{region}”. It needs regions 1–9 and central.',
  },
  region_empty: {
    th: 'ไม่มีจังหวัดใดในไฟล์ {file} อยู่ใน “{region}” ให้ตรวจคอลัมน์ region',
    en: 'No province in {file} belongs to region “{region}”. Look at the column region.',
  },
});

export type ReferenceMessage = keyof typeof referenceMessages.texts;
