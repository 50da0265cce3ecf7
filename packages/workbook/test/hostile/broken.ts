import { CFB } from '@e965/xlsx';
import { docx, rels, xlsx } from '../fixtures/make/office.ts';
import { block, goodRows, goodSheet, type HostileFile, sheetOf, xls } from './common.ts';

const picture = '<w:p><w:r><w:drawing><pic/></w:drawing></w:r></w:p>';

/** Files that are no workbook, are damaged, locked, of pictures, or too large. */
export const brokenFiles: readonly HostileFile[] = [
  {
    name: 'noise.xlsx',
    what: 'bytes that are nothing',
    make: () => noise(block, 1),
    ends: 'file_not_recognised',
  },
  {
    name: 'noise-in-zip.xlsx',
    what: 'noise behind the mark of a ZIP',
    make: () => Uint8Array.from([0x50, 0x4b, 3, 4, ...noise(block, 2)]),
    ends: 'file_damaged',
  },
  {
    name: 'noise-in-ole.xls',
    what: 'noise behind the mark of OLE2',
    make: () => Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...noise(block, 3)]),
    ends: 'file_damaged',
  },
  {
    name: 'cut.xlsx',
    what: 'an .xlsx cut at 60 %',
    make: () => cut(sheetOf(goodSheet), 0.6),
    ends: 'file_damaged',
  },
  { name: 'cut.xls', what: 'an .xls cut at 30 %', make: () => cut(xls(goodRows), 0.3), ends: 'file_damaged' },
  {
    name: 'flipped.xlsx',
    what: 'an .xlsx with flipped bits',
    make: () => flipped(sheetOf(goodSheet), 4),
    ends: 'either',
  },
  {
    name: 'flipped.xls',
    what: 'an .xls with flipped bits',
    make: () => flipped(xls(goodRows), 5),
    ends: 'either',
  },
  {
    name: 'password.xlsx',
    what: 'an .xlsx behind a password',
    make: () => ole('EncryptionInfo', 'EncryptedPackage'),
    ends: 'file_encrypted',
  },
  { name: 'password.xls', what: 'an .xls behind a password', make: xlsWithPassword, ends: 'file_encrypted' },
  {
    name: 'pictures.xlsx',
    what: 'pictures where the table should be',
    make: picturesOnly,
    ends: 'file_of_pictures',
  },
  {
    name: 'pictures.docx',
    what: 'the same in Word',
    make: () => docx(picture, { 'word/media/image1.png': 'png' }),
    ends: 'file_of_pictures',
  },
  {
    name: 'large.xlsx',
    what: 'over 50 MB',
    make: () => new Uint8Array(50 * block + 1),
    ends: 'file_too_large',
  },
];

function cut(bytes: Uint8Array, share: number): Uint8Array {
  return bytes.subarray(0, Math.floor(bytes.length * share));
}

/** Bytes that look like nothing; the same for the same seed. */
function noise(length: number, seed: number): Uint8Array {
  let state = seed;
  return Uint8Array.from({ length }, () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return (state >>> 16) & 0xff;
  });
}

function flipped(bytes: Uint8Array, seed: number): Uint8Array {
  const places = noise(64, seed);
  const copy = Uint8Array.from(bytes);
  for (let at = 0; at + 2 < places.length; at += 3) {
    const place = (((places[at] ?? 0) << 8) | (places[at + 1] ?? 0)) % copy.length;
    copy[place] = (copy[place] ?? 0) ^ (1 << ((places[at + 2] ?? 0) & 7));
  }
  return copy;
}

/** An OLE2 container with such streams. */
function ole(...streams: readonly string[]): Uint8Array {
  const container = CFB.utils.cfb_new();
  for (const stream of streams) CFB.utils.cfb_add(container, `/${stream}`, Buffer.alloc(4_200));
  return Uint8Array.from(CFB.write(container, { type: 'buffer' }));
}

/** An .xls whose workbook stream says FILEPASS ([MS-XLS] 2.4.117) behind its first record. */
function xlsWithPassword(): Uint8Array {
  const container = CFB.read(xls(goodRows), { type: 'buffer' });
  const entry = CFB.find(container, 'Workbook');
  const stream = Buffer.from(entry.content);
  const afterBof = 4 + stream.readUInt16LE(2);
  const filePass = Buffer.from([0x2f, 0, 6, 0, 0, 0, 1, 2, 3, 4]);
  entry.content = Buffer.concat([stream.subarray(0, afterBof), filePass, stream.subarray(afterBof)]);
  return Uint8Array.from(CFB.write(container, { type: 'buffer' }));
}

function picturesOnly(): Uint8Array {
  return xlsx('<drawing r:id="rId1"/>', {
    'xl/worksheets/_rels/sheet1.xml.rels': rels({ rId1: ['drawing', '../drawings/drawing1.xml'] }),
    'xl/drawings/drawing1.xml': '<wsDr/>',
    'xl/media/image1.png': 'png',
  });
}
