import { fileProblem, UnreadableFile } from '../fileProblem.ts';
import { foreignFormats } from '../formatNames.ts';

const thai = /[\u0E01-\u0E3A\u0E3F-\u0E5B]/g;

/**
 * Text of unknown encoding: UTF-8 and UTF-16 by their mark or their bytes, else Windows-874, the Thai code page
 * of Windows. Text that is none of them for certain is refused, since wrong letters would be stored silently.
 *
 * @throws UnreadableFile for bytes that are no text, for UTF-8 that was cut or mixed with something else, and for
 * text whose letters were lost when it was saved.
 */
export function decodeText(bytes: Uint8Array): string {
  const text = decoded(bytes);
  if (lettersAreLost(text)) throw new UnreadableFile(fileProblem('file_letters_lost'));
  return text;
}

function decoded(bytes: Uint8Array): string {
  const utf16 = utf16Encoding(bytes);
  if (utf16 !== null) return new TextDecoder(utf16).decode(bytes);
  if (bytes.includes(0)) throw notText();
  const utf8 = new TextDecoder('utf-8').decode(bytes);
  if (!utf8.includes('\uFFFD')) return isText(utf8) ? utf8 : refuse();
  return decodeThaiPage(bytes, utf8);
}

function utf16Encoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return utf16ByZeros(bytes.subarray(0, 4096));
}

/** Separators, digits and line breaks leave a zero byte on one side only; Thai letters 0x0E on the same side. */
function utf16ByZeros(start: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  let even = 0;
  let odd = 0;
  let high = 0;
  for (let i = 0; i < start.length; i += 1) {
    if (start[i] === 0x0e) high += 1;
    else if (start[i] !== 0) continue;
    else if (i % 2 === 0) even += 1;
    else odd += 1;
  }
  const units = start.length / 2;
  if (odd > 0 && even === 0 && odd + high > units * 0.7) return 'utf-16le';
  if (even > 0 && odd === 0 && even + high > units * 0.7) return 'utf-16be';
  return null;
}

function decodeThaiPage(bytes: Uint8Array, asUtf8: string): string {
  // Broken UTF-8 shows more whole Thai letters than broken places; Windows-874 read as UTF-8 shows none.
  const whole = asUtf8.match(thai)?.length ?? 0;
  const broken = asUtf8.split('\uFFFD').length - 1;
  if (whole > broken) throw brokenEncoding(asUtf8);
  const text = new TextDecoder('windows-874').decode(bytes);
  let foreign = 0;
  for (let i = 0; i < text.length; i += 1) if (text.charCodeAt(i) > 0x7f) foreign += 1;
  const thaiShare = (text.match(thai)?.length ?? 0) / foreign;
  if (!isText(text) || thaiShare < 0.8 || text.includes('\uFFFD')) throw notText();
  return text;
}

/** A program that knows no Thai writes a question mark for each letter. */
function lettersAreLost(text: string): boolean {
  if (text.search(thai) >= 0) return false;
  const lost = text.match(/\?{3,}/g)?.join('').length ?? 0;
  if (lost === 0) return false;
  return lost > text.replace(/[\s\d\p{P}]/gu, '').length;
}

/** Ordinary text has next to no control characters. */
function isText(text: string): boolean {
  let controls = 0;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code < 32 && code !== 9 && code !== 10 && code !== 13) controls += 1;
  }
  return controls <= text.length / 200;
}

function brokenEncoding(text: string): UnreadableFile {
  const line = text.slice(0, text.indexOf('\uFFFD')).split(/\r\n|\r|\n/).length;
  return new UnreadableFile(fileProblem('file_encoding_damaged', () => ({ line })));
}

function notText(): UnreadableFile {
  const kind = foreignFormats.unknown;
  return new UnreadableFile(fileProblem('file_not_recognised', (language) => ({ kind: kind[language] })));
}

function refuse(): never {
  throw notText();
}
