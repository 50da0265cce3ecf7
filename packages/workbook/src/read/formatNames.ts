import type { Bilingual } from '@tidtam/domain/message';
import type { ForeignFormat, OldFormat } from './kind.ts';

const excel: Bilingual = { th: 'สมุดงาน Excel (.xlsx)', en: 'Excel Workbook (.xlsx)' };
const word: Bilingual = { th: 'เอกสาร Word (.docx)', en: 'Word Document (.docx)' };

/** What a file is, and what to save it as. */
export const oldFormats: Readonly<
  Record<OldFormat, { readonly kind: Bilingual; readonly saveAs: Bilingual }>
> = {
  doc: { kind: { th: 'เอกสาร Word รุ่นเก่า (.doc)', en: 'an old Word document (.doc)' }, saveAs: word },
  rtf: { kind: { th: 'เอกสาร Rich Text (.rtf)', en: 'a Rich Text document (.rtf)' }, saveAs: word },
  odt: { kind: { th: 'เอกสาร OpenDocument (.odt)', en: 'an OpenDocument text (.odt)' }, saveAs: word },
  ods: { kind: { th: 'ตาราง OpenDocument (.ods)', en: 'an OpenDocument spreadsheet (.ods)' }, saveAs: excel },
  xlsb: {
    kind: { th: 'สมุดงาน Excel แบบไบนารี (.xlsb)', en: 'an Excel binary workbook (.xlsb)' },
    saveAs: excel,
  },
  html: { kind: { th: 'หน้าเว็บ (HTML)', en: 'a web page (HTML)' }, saveAs: excel },
  xml2003: { kind: { th: 'ตาราง XML ของ Excel 2003', en: 'an Excel 2003 XML spreadsheet' }, saveAs: excel },
  numbers: { kind: { th: 'ไฟล์ Apple Numbers', en: 'an Apple Numbers file' }, saveAs: excel },
};

const picture = (format: string): Bilingual => ({ th: `ไฟล์ภาพ ${format}`, en: `a ${format} picture` });

export const foreignFormats: Readonly<Record<ForeignFormat, Bilingual>> = {
  pdf: { th: 'ไฟล์ PDF', en: 'a PDF' },
  png: picture('PNG'),
  jpeg: picture('JPEG'),
  gif: picture('GIF'),
  tiff: picture('TIFF'),
  heic: picture('HEIC'),
  pptx: { th: 'ไฟล์นำเสนอ PowerPoint', en: 'a PowerPoint presentation' },
  zip: { th: 'ไฟล์ ZIP', en: 'a ZIP archive' },
  archive: { th: 'ไฟล์บีบอัด', en: 'a compressed archive' },
  unknown: { th: 'ไฟล์ชนิดที่ระบบไม่รู้จัก', en: 'of a kind that is not known' },
};
