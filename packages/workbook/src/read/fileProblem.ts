import { catalogue } from '@tidtam/domain/message';
import type { Problem } from '@tidtam/domain/problem';

const messages = catalogue({
  file_empty: {
    th: 'ไฟล์นี้ไม่มีข้อมูล กรุณาเปิดไฟล์ตรวจสอบว่ามีตารางรายงาน บันทึกอีกครั้ง แล้วส่งใหม่',
    en: 'This file holds no data. Open it, check that the report table is there, save it and send it again.',
  },
  file_too_large: {
    th: 'ไฟล์มีขนาดใหญ่เกินที่ระบบรับได้ ({limit}) กรุณาลบแผ่นงานหรือรูปภาพที่ไม่เกี่ยวข้อง หรือแยกเป็นหลายไฟล์ เช่น ไฟล์ละหนึ่งหน่วยงาน',
    en: 'This file is larger than can be taken ({limit}). Remove sheets or pictures that are not needed, or split it, for example one file per agency.',
  },
  file_encrypted: {
    th: 'ไฟล์นี้ตั้งรหัสผ่านไว้ จึงอ่านไม่ได้ กรุณาเปิดไฟล์ด้วยรหัสผ่าน เลือก ไฟล์ > ข้อมูล > ป้องกันเวิร์กบุ๊ก > เข้ารหัสลับด้วยรหัสผ่าน ลบรหัสออก บันทึก แล้วส่งใหม่',
    en: 'This file is protected by a password and cannot be read. Open it with the password, choose File > Info > Protect Workbook > Encrypt with Password, clear the password, save and send it again.',
  },
  file_damaged: {
    th: 'ไฟล์นี้ชำรุดหรือได้รับมาไม่ครบ จึงอ่านไม่ได้ กรุณาเปิดไฟล์ต้นฉบับใน Excel หรือ Word เลือก บันทึกเป็น ชื่อใหม่ เช่น "รายงาน ไตรมาส 2.xlsx" แล้วส่งไฟล์ใหม่',
    en: 'This file is damaged or incomplete and cannot be read. Open the original in Excel or Word, choose Save As with a new name, for example "report Q2.xlsx", and send the new file.',
  },
  file_unsafe: {
    th: 'ไฟล์นี้มีส่วนประกอบที่ไม่พบในไฟล์ Excel หรือ Word ปกติ (DTD) จึงไม่อ่าน กรุณาเปิดไฟล์ใน Excel เลือก บันทึกเป็น "สมุดงาน Excel (.xlsx)" แล้วส่งไฟล์ใหม่',
    en: 'This file holds something that no ordinary Excel or Word file holds (a DTD), so it was not read. Open it in Excel, choose Save As "Excel Workbook (.xlsx)" and send the new file.',
  },
  file_format_unsupported: {
    th: 'ไฟล์นี้เป็น{kind} ซึ่งระบบไม่รับ กรุณาเปิดไฟล์ เลือก บันทึกเป็น "{saveAs}" แล้วส่งไฟล์ใหม่',
    en: 'This file is {kind}, which cannot be read. Open it, choose Save As "{saveAs}" and send the new file.',
  },
  file_not_recognised: {
    th: 'ไฟล์นี้เป็น{kind} ไม่ใช่ตารางที่ระบบอ่านได้ กรุณาส่งไฟล์ Excel (.xlsx หรือ .xls) ไฟล์ CSV หรือไฟล์ Word (.docx) ที่มีตารางรายงาน เช่น ไฟล์ต้นฉบับที่ใช้จัดทำเอกสารนี้',
    en: 'This file is {kind}, not a table that can be read. Send an Excel file (.xlsx or .xls), a CSV file, or a Word file (.docx) with the report table, for example the original from which this was made.',
  },
  file_of_pictures: {
    th: 'ไฟล์นี้มีแต่รูปภาพ ระบบอ่านตัวหนังสือในรูปภาพไม่ได้ กรุณาส่งไฟล์ Excel หรือ Word ต้นฉบับที่พิมพ์ตารางไว้ หรือพิมพ์ตารางลงในแบบฟอร์มของระบบ',
    en: 'This file holds only pictures, and writing in pictures cannot be read. Send the original Excel or Word file in which the table was typed, or type it into the form of this system.',
  },
  file_without_table: {
    th: 'ไฟล์ Word นี้ไม่มีตาราง กรุณาใส่รายงานเป็นตาราง (แทรก > ตาราง) หรือส่งเป็นไฟล์ Excel (.xlsx)',
    en: 'This Word file holds no table. Put the report into a table (Insert > Table), or send an Excel file (.xlsx).',
  },
  csv_quote_unclosed: {
    th: 'ไฟล์ CSV มีเครื่องหมายคำพูด (") ที่เปิดแล้วไม่ปิด เริ่มที่บรรทัด {line} กรุณาเติม " ปิดท้ายช่องนั้น เช่น "1,000 บาท" หรือบันทึกเป็น .xlsx แล้วส่งใหม่',
    en: 'The CSV file has a quotation mark (") that is opened and never closed, from line {line} on. Close it at the end of that field, for example "1,000 baht", or save the file as .xlsx and send it again.',
  },
  file_letters_lost: {
    th: 'ตัวอักษรไทยในไฟล์กลายเป็น "???" ตั้งแต่ตอนบันทึก จึงอ่านไม่ได้ กรุณาบันทึกจาก Excel อีกครั้งเป็น "CSV UTF-8 (จุลภาคเป็นตัวคั่น)" หรือ .xlsx แล้วส่งใหม่',
    en: 'The Thai letters of this file became "???" when it was saved and cannot be read. Save it again from Excel as "CSV UTF-8 (Comma delimited)" or as .xlsx and send it again.',
  },
  file_encoding_damaged: {
    th: 'ตัวอักษรในไฟล์ชำรุดที่บรรทัด {line} จึงอ่านภาษาไทยได้ไม่ครบ กรุณาบันทึกจาก Excel เป็น "CSV UTF-8 (จุลภาคเป็นตัวคั่น)" หรือ .xlsx แล้วส่งใหม่',
    en: 'Characters are broken at line {line}, so the Thai text cannot be read in full. Save it from Excel as "CSV UTF-8 (Comma delimited)" or as .xlsx and send it again.',
  },
});

type FileProblemCode = keyof typeof messages.texts;
type Say = (language: 'th' | 'en') => Record<string, string | number>;

/** A problem of the whole file. Values that are words themselves come per language. */
export function fileProblem(code: FileProblemCode, values: Say = () => ({})): Problem {
  const message = {
    th: messages.tell('th', code, values('th')),
    en: messages.tell('en', code, values('en')),
  };
  return { severity: 'error', code, agency: null, cell: null, read: null, message };
}

/**
 * Ends reading from deep inside a stream. Never leaves this folder: `readWorkbook` turns it into its problem.
 */
export class UnreadableFile extends Error {
  readonly problem: Problem;

  constructor(problem: Problem, cause?: unknown) {
    super(problem.message.en, { cause });
    this.name = 'UnreadableFile';
    this.problem = problem;
  }
}

export function damaged(cause?: unknown): UnreadableFile {
  return new UnreadableFile(fileProblem('file_damaged'), cause);
}

/** `limit` says which bound was passed, as a person would say it. */
export function tooLarge(limit: { readonly th: string; readonly en: string }): UnreadableFile {
  return new UnreadableFile(fileProblem('file_too_large', (language) => ({ limit: limit[language] })));
}
