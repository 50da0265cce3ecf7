import { builtinFormats } from '../format/builtinFormats.ts';
import { numberFormat } from '../format/numberFormat.ts';
import { defaultIndexed, mixed } from '../xlsx/colours.ts';
import type { CellStyle } from '../xlsx/styles.ts';
import { type BiffRecord, record, substream } from './biff.ts';

/** What the workbook's globals substream says about all sheets. */
export interface Globals {
  readonly encrypted: boolean;
  /** Where each sheet's substream starts, in the workbook's order. */
  readonly sheetOffsets: readonly number[];
  /** By the index that cells carry (`ixfe`). */
  readonly styles: readonly CellStyle[];
}

interface Font {
  readonly bold: boolean;
  readonly struck: boolean;
}

interface ExtendedFormat {
  readonly font: number;
  readonly format: number;
  readonly pattern: number;
  readonly foreground: number;
  readonly background: number;
}

export function readGlobals(stream: DataView): Globals {
  const globals = new GlobalsReader();
  for (const found of substream(stream, 0)) globals.read(found);
  return { encrypted: globals.encrypted, sheetOffsets: globals.sheetOffsets, styles: globals.styles() };
}

class GlobalsReader {
  encrypted = false;
  readonly sheetOffsets: number[] = [];
  readonly #fonts: Font[] = [];
  readonly #formats = new Map<number, string>();
  readonly #xfs: ExtendedFormat[] = [];
  readonly #palette = [...defaultIndexed];
  #biff8 = true;
  #date1904 = false;

  read({ type, data }: BiffRecord): void {
    if (type === record.filePass) this.encrypted = true;
    // What follows FILEPASS is enciphered: nothing of it means what it says.
    if (this.encrypted || data.byteLength < 2) return;
    if (type === record.begin) this.#biff8 = data.getUint16(0, true) >= 0x0600;
    else if (type === record.date1904) this.#date1904 = data.getUint16(0, true) === 1;
    else if (type === record.boundSheet) this.sheetOffsets.push(data.getUint32(0, true));
    else if (type === record.font) this.#fonts.push(fontOf(data));
    else if (type === record.format)
      this.#formats.set(data.getUint16(0, true), formatCode(data, this.#biff8));
    else if (type === record.extendedFormat)
      this.#xfs.push(this.#biff8 ? formatOfBiff8(data) : formatOfBiff5(data));
    else if (type === record.palette) this.#readPalette(data);
  }

  styles(): readonly CellStyle[] {
    return this.#xfs.map((xf) => {
      // The standard leaves out font number 4: index 5 is the fifth font.
      const font = this.#fonts[xf.font > 4 ? xf.font - 1 : xf.font];
      const code = this.#formats.get(xf.format) ?? builtinFormats[xf.format] ?? 'General';
      return {
        fill: this.#fill(xf),
        bold: font?.bold ?? false,
        struck: font?.struck ?? false,
        format: numberFormat(code, this.#date1904),
      };
    });
  }

  #readPalette(data: DataView): void {
    for (let at = 2, index = 8; at + 3 <= data.byteLength && index < 64; at += 4, index += 1) {
      this.#palette[index] = [0, 1, 2]
        .map((part) =>
          data
            .getUint8(at + part)
            .toString(16)
            .padStart(2, '0'),
        )
        .join('')
        .toUpperCase();
    }
  }

  #fill({ pattern, foreground, background }: ExtendedFormat): string | null {
    if (pattern === 0) return null;
    const fore = this.#palette[foreground] ?? '000000';
    const back = this.#palette[background] ?? 'FFFFFF';
    const colour = pattern === 1 ? fore : mixed(fore, back, coverage[pattern] ?? 0.5);
    return colour === 'FFFFFF' ? null : colour;
  }
}

/** Share of the foreground in the patterns that are greys; the hatched ones are near a half. */
const coverage: Readonly<Record<number, number>> = { 2: 0.5, 3: 0.75, 4: 0.25, 17: 0.125, 18: 0.0625 };

const boldFrom = 600;

function fontOf(data: DataView): Font {
  return { struck: (data.getUint16(2, true) & 0x08) !== 0, bold: data.getUint16(6, true) >= boldFrom };
}

function formatCode(data: DataView, biff8: boolean): string {
  const wide = biff8 && (data.getUint8(4) & 1) === 1;
  const length = biff8 ? data.getUint16(2, true) : data.getUint8(2);
  let code = '';
  for (let i = 0, at = biff8 ? 5 : 3; i < length && at + (wide ? 1 : 0) < data.byteLength; i += 1) {
    code += String.fromCharCode(wide ? data.getUint16(at, true) : data.getUint8(at));
    at += wide ? 2 : 1;
  }
  return code;
}

function formatOfBiff8(data: DataView): ExtendedFormat {
  const colours = data.getUint16(18, true);
  return {
    font: data.getUint16(0, true),
    format: data.getUint16(2, true),
    pattern: data.getUint32(14, true) >>> 26,
    foreground: colours & 0x7f,
    background: (colours >>> 7) & 0x7f,
  };
}

function formatOfBiff5(data: DataView): ExtendedFormat {
  const colours = data.getUint16(8, true);
  return {
    font: data.getUint16(0, true),
    format: data.getUint16(2, true),
    pattern: data.getUint16(10, true) & 0x3f,
    foreground: colours & 0x7f,
    background: (colours >>> 7) & 0x3f,
  };
}
