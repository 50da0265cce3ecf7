import { damaged } from '../fileProblem.ts';
import { builtinFormats } from '../format/builtinFormats.ts';
import { type NumberFormat, numberFormat } from '../format/numberFormat.ts';
import { type Attributes, parseXml } from '../xml.ts';
import type { Archive } from '../zip/archive.ts';
import { colourOf, defaultIndexed, mixed, type Palette } from './colours.ts';
import { isOn } from './xlsxText.ts';

/** How a cell looks, as far as it says something. One object per style of the file, shared by its cells. */
export interface CellStyle {
  readonly fill: string | null;
  readonly bold: boolean;
  readonly struck: boolean;
  readonly format: NumberFormat;
}

/** Excel ends at 65,490 styles. */
const mostStyles = 100_000;

export const plainStyle: CellStyle = {
  fill: null,
  bold: false,
  struck: false,
  format: numberFormat('General', false),
};

/** Styles by the index that cells name (`s`). */
export async function readStyles(
  archive: Archive,
  part: string | undefined,
  theme: readonly string[],
  date1904: boolean,
): Promise<readonly CellStyle[]> {
  if (part === undefined || !archive.has(part)) return [plainStyle];
  const sheet = new Stylesheet();
  await parseXml(archive.read(part), {
    open: (name, attributes) => sheet.open(name, attributes),
    close: (name) => sheet.close(name),
  });
  return sheet.styles(theme, date1904);
}

interface Font {
  bold: boolean;
  struck: boolean;
}

interface Fill {
  pattern: string;
  foreground: Attributes | null;
  background: Attributes | null;
}

interface StyleIndexes {
  readonly format: number;
  readonly font: number;
  readonly fill: number;
}

class Stylesheet {
  readonly #formats = new Map<number, string>();
  readonly #fonts: Font[] = [];
  readonly #fills: Fill[] = [];
  readonly #xfs: StyleIndexes[] = [];
  readonly #indexed: string[] = [];
  /** The collection we are in: `fonts`, `fills`, `cellXfs`, …; other parts have namesakes of its elements. */
  #section = '';

  open(name: string, attributes: Attributes): void {
    if (sections.has(name)) this.#section = name;
    else if (this.#section === 'numFmts') this.#openFormat(name, attributes);
    else if (this.#section === 'fonts') this.#openFont(name, attributes);
    else if (this.#section === 'fills') this.#openFill(name, attributes);
    else if (this.#section === 'cellXfs') this.#openXf(name, attributes);
    else if (this.#section === 'indexedColors' && name === 'rgbColor') {
      this.#indexed.push((attributes.rgb ?? '').slice(-6).toUpperCase());
    }
    const most = Math.max(this.#fonts.length, this.#fills.length, this.#xfs.length, this.#formats.size);
    if (Math.max(most, this.#indexed.length) > mostStyles) throw damaged('too many styles');
  }

  close(name: string): void {
    if (name === this.#section) this.#section = '';
  }

  styles(theme: readonly string[], date1904: boolean): readonly CellStyle[] {
    const palette: Palette = { theme, indexed: this.#indexed.length > 0 ? this.#indexed : defaultIndexed };
    const formats = new Map<number, NumberFormat>();
    const fills = this.#fills.map((fill) => fillColour(fill, palette));
    return this.#xfs.map((xf) => {
      const format = formats.get(xf.format) ?? numberFormat(this.#formatCode(xf.format), date1904);
      formats.set(xf.format, format);
      const font = this.#fonts[xf.font];
      return {
        fill: fills[xf.fill] ?? null,
        bold: font?.bold ?? false,
        struck: font?.struck ?? false,
        format,
      };
    });
  }

  #formatCode(id: number): string {
    return this.#formats.get(id) ?? builtinFormats[id] ?? 'General';
  }

  #openFormat(name: string, { numFmtId, formatCode }: Attributes): void {
    if (name === 'numFmt' && formatCode !== undefined) this.#formats.set(Number(numFmtId), formatCode);
  }

  #openFont(name: string, { val }: Attributes): void {
    if (name === 'font') this.#fonts.push({ bold: false, struck: false });
    const font = this.#fonts.at(-1);
    if (font === undefined) return;
    if (name === 'b') font.bold = isOn(val);
    else if (name === 'strike') font.struck = isOn(val);
  }

  #openFill(name: string, attributes: Attributes): void {
    if (name === 'fill') this.#fills.push({ pattern: 'none', foreground: null, background: null });
    const fill = this.#fills.at(-1);
    if (fill === undefined) return;
    if (name === 'patternFill') fill.pattern = attributes.patternType ?? 'none';
    else if (name === 'fgColor') fill.foreground = attributes;
    else if (name === 'bgColor') fill.background = attributes;
  }

  #openXf(name: string, { numFmtId, fontId, fillId }: Attributes): void {
    if (name !== 'xf') return;
    this.#xfs.push({ format: Number(numFmtId ?? 0), font: Number(fontId ?? 0), fill: Number(fillId ?? 0) });
  }
}

const sections = new Set([
  'numFmts',
  'fonts',
  'fills',
  'borders',
  'cellStyleXfs',
  'cellXfs',
  'cellStyles',
  'dxfs',
  'tableStyles',
  'indexedColors',
  'mruColors',
  'extLst',
]);

/** How much of the cell a pattern's foreground covers. */
const coverage: Readonly<Record<string, number>> = {
  solid: 1,
  darkGray: 0.75,
  mediumGray: 0.5,
  lightGray: 0.25,
  gray125: 0.125,
  gray0625: 0.0625,
};

/** The colour a person sees; patterns are mixed, white counts as none. */
function fillColour({ pattern, foreground, background }: Fill, palette: Palette): string | null {
  if (pattern === 'none') return null;
  const fore = foreground === null ? null : colourOf(foreground, palette);
  if (pattern === 'solid') return fore === 'FFFFFF' ? null : fore;
  const back = background === null ? null : colourOf(background, palette);
  const share = coverage[pattern] ?? (pattern.startsWith('light') ? 0.25 : 0.5);
  const colour = mixed(fore ?? '000000', back ?? 'FFFFFF', share);
  return colour === 'FFFFFF' ? null : colour;
}
