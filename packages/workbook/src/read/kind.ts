import { CompoundFile } from './ole/compoundFile.ts';
import { type Archive, openArchive } from './zip/archive.ts';

/** What a file is, told from its bytes; its name is never asked. `main` is the part to begin with. */
export type FileKind =
  | { readonly kind: 'xlsx' | 'docx'; readonly archive: Archive; readonly main: string }
  | { readonly kind: 'xls' }
  /** A web page; offices' systems export their tables so, under the name .xls. */
  | { readonly kind: 'html' }
  | { readonly kind: 'encrypted' }
  /** Tables in a format nobody should have to send; the message names it and what to save as. */
  | { readonly kind: 'old'; readonly format: OldFormat }
  | { readonly kind: 'foreign'; readonly format: ForeignFormat }
  /** Text of some encoding, or bytes that are nothing we know. */
  | { readonly kind: 'text' };

export type OldFormat = 'doc' | 'ods' | 'odt' | 'xlsb' | 'html' | 'xml2003' | 'rtf' | 'numbers';
export type ForeignFormat =
  | 'pdf'
  | 'png'
  | 'jpeg'
  | 'gif'
  | 'tiff'
  | 'heic'
  | 'pptx'
  | 'zip'
  | 'archive'
  | 'unknown';

export async function recogniseKind(bytes: Uint8Array): Promise<FileKind> {
  if (startsWith(bytes, 0x50, 0x4b)) return zipKind(await openArchive(bytes));
  if (isCompoundFile(bytes)) return oleKind(bytes);
  const foreign = foreignKind(bytes);
  if (foreign !== null) return { kind: 'foreign', format: foreign };
  return markupKind(bytes) ?? { kind: 'text' };
}

/** Whether a file begins as an OLE2 container does ([MS-CFB] 2.2): an .xls, a .doc, an Office file behind a password. */
export function isCompoundFile(bytes: Uint8Array): boolean {
  return startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1);
}

function zipKind(archive: Archive): FileKind {
  if (archive.has('xl/workbook.xml')) return { kind: 'xlsx', archive, main: 'xl/workbook.xml' };
  if (archive.has('word/document.xml')) return { kind: 'docx', archive, main: 'word/document.xml' };
  if (archive.has('xl/workbook.bin')) return { kind: 'old', format: 'xlsb' };
  if (archive.has('ppt/presentation.xml')) return { kind: 'foreign', format: 'pptx' };
  const names = archive.partNames();
  // Some programs number the main part: xl/workbook2.xml.
  const workbook = names.find((name) => /^xl\/workbook[^/]*\.xml$/.test(name));
  if (workbook !== undefined) return { kind: 'xlsx', archive, main: workbook };
  const document = names.find((name) => /^word\/document[^/]*\.xml$/.test(name));
  if (document !== undefined) return { kind: 'docx', archive, main: document };
  return otherZip(archive);
}

function otherZip(archive: Archive): FileKind {
  if (archive.has('content.xml') && archive.has('meta-inf/manifest.xml'))
    return { kind: 'old', format: 'ods' };
  if (archive.has('index/document.iwa')) return { kind: 'old', format: 'numbers' };
  return { kind: 'foreign', format: 'zip' };
}

function oleKind(bytes: Uint8Array): FileKind {
  const streams = new CompoundFile(bytes).names;
  if (streams.has('EncryptedPackage')) return { kind: 'encrypted' };
  if (streams.has('Workbook') || streams.has('Book')) return { kind: 'xls' };
  if (streams.has('WordDocument')) return { kind: 'old', format: 'doc' };
  return { kind: 'foreign', format: streams.has('PowerPoint Document') ? 'pptx' : 'unknown' };
}

function foreignKind(bytes: Uint8Array): ForeignFormat | null {
  // PDF readers accept the mark anywhere in the first kilobyte.
  if (ascii(bytes, 1024).includes('%PDF-')) return 'pdf';
  if (startsWith(bytes, 0x89, 0x50, 0x4e, 0x47)) return 'png';
  if (startsWith(bytes, 0xff, 0xd8, 0xff)) return 'jpeg';
  if (ascii(bytes, 4) === 'GIF8') return 'gif';
  if (startsWith(bytes, 0x49, 0x49, 0x2a, 0) || startsWith(bytes, 0x4d, 0x4d, 0, 0x2a)) return 'tiff';
  if (/^....ftyp(heic|heix|mif1|avif)/s.test(ascii(bytes, 12))) return 'heic';
  if (
    ascii(bytes, 4) === 'Rar!' ||
    startsWith(bytes, 0x37, 0x7a, 0xbc, 0xaf) ||
    startsWith(bytes, 0x1f, 0x8b)
  ) {
    return 'archive';
  }
  return null;
}

/** Web pages and XML that Excel and Word accept under their own names. */
function markupKind(bytes: Uint8Array): FileKind | null {
  const start = ascii(bytes, 4096)
    .replaceAll('\0', '')
    .replace(/^[^<{]{0,3}\s*/, '');
  if (start.startsWith('{\\rtf')) return { kind: 'old', format: 'rtf' };
  if (/^<\?xml/i.test(start) && /urn:schemas-microsoft-com:office:spreadsheet/.test(start)) {
    return { kind: 'old', format: 'xml2003' };
  }
  if (/^<(?:\?xml|!doctype html|html|head|meta|body|table|style|div|!--)/i.test(start)) {
    return { kind: 'html' };
  }
  return null;
}

function startsWith(bytes: Uint8Array, ...mark: readonly number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte);
}

function ascii(bytes: Uint8Array, length: number): string {
  return String.fromCharCode(...bytes.subarray(0, length));
}
