import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import type { DocumentFacts, PaperOptions } from '../paper.ts';
import { coreProperties } from '../word/core-properties.ts';
import { withFixedDates } from '../word/fixed-dates.ts';
import { typeface } from '../word/looks.ts';
import { colours, sizes } from './frame.ts';

/** Thai in LOGFONT's list of character sets, signed. */
const thaiCharset = '-34';

/**
 * What pptxgenjs writes, made right for Thai and made alike each time: a face for complex script wherever there is
 * one for Latin (charts, theme), the language of the text, notes in paragraphs, no empty values in charts, charts
 * numbered from 1 (it counts through the life of the program), and the model's date instead of the clock's.
 */
export function mended(pptx: Uint8Array, document: DocumentFacts, { language }: PaperOptions): Uint8Array {
  const parts = unzipSync(pptx);
  const numbers = chartNumbers(Object.keys(parts));
  const entries = Object.entries(parts).flatMap(([name, bytes]): [string, Uint8Array][] => {
    if (name.endsWith('/')) return [];
    const own = renumbered(name, numbers);
    if (name === 'docProps/core.xml') return [[own, strToU8(coreProperties(document))]];
    if (name.endsWith('.xlsx')) return [[own, worksheet(bytes, document)]];
    if (!/\.(xml|rels)$/.test(name)) return [[own, bytes]];
    const xml = strFromU8(bytes);
    if (name === '[Content_Types].xml') return [[own, strToU8(renumbered(present(xml, parts), numbers))]];
    return [
      [own, strToU8(name.endsWith('.rels') ? renumbered(xml, numbers) : mendedXml(name, xml, language))],
    ];
  });
  return zipped(Object.fromEntries(entries));
}

function mendedXml(name: string, xml: string, language: PaperOptions['language']): string {
  const spoken = xml
    .replaceAll(/ lang="en-US"( altLang="en-US")?/g, ` lang="${language === 'th' ? 'th-TH' : 'en-GB'}"`)
    .replaceAll(/(<a:cs typeface="[^"]*" pitchFamily="34" charset=")-120"/g, `$1${thaiCharset}"`);
  if (name.startsWith('ppt/charts/')) return mendedChart(spoken, language);
  if (name.startsWith('ppt/theme/')) return mendedTheme(spoken);
  if (name.startsWith('ppt/notesSlides/')) return inParagraphs(spoken);
  if (name.startsWith('ppt/slides/')) return withHeaders(withOwnIds(spoken));
  if (name.startsWith('ppt/slideLayouts/')) return withTitleLook(spoken);
  return spoken;
}

/** The list of parts without those that are not there: the library names a master for every slide. */
function present(xml: string, parts: Readonly<Record<string, Uint8Array>>): string {
  return xml.replaceAll(/<Override PartName="\/([^"]*)"[^>]*\/>/g, (found, part: string) =>
    part in parts ? found : '',
  );
}

/** Shapes and tables are counted apart, and may get the same id. Nothing refers to an id. */
function withOwnIds(xml: string): string {
  let id = 0;
  return xml.replaceAll(/(<p:cNvPr id=")\d+"/g, (_found, start: string) => {
    id += 1;
    return `${start}${id}"`;
  });
}

/** A table whose first row is set as a header says so, for those who hear it. */
function withHeaders(xml: string): string {
  const header = `<a:tr h="\\d+"><a:tc>(?:(?!</a:tc>).)*?<a:srgbClr val="${colours.white}"/>`;
  const table = new RegExp(`<a:tblPr/>(<a:tblGrid>(?:(?!</a:tblGrid>).)*</a:tblGrid>${header})`, 'gs');
  return xml.replaceAll(table, '<a:tblPr firstRow="1"/>$1');
}

/** A slide that somebody adds gets a title like the others. */
function withTitleLook(xml: string): string {
  const look = `<a:defRPr sz="${sizes.title}00" b="1"><a:solidFill><a:srgbClr val="${colours.accent}"/></a:solidFill></a:defRPr>`;
  return xml.replaceAll(/<a:defRPr lang="[^"]*" dirty="0"><\/a:defRPr>/g, look);
}

/**
 * A category without a value has no point: an empty one is no number. A bar's figure stays on one line. The names of
 * bars are level, and say so: else LibreOffice leaves out each other name where they come near to each other.
 */
function mendedChart(xml: string, language: PaperOptions['language']): string {
  return xml
    .replaceAll(/<a:latin typeface="([^"]*)"\/>(?!\s*<a:(?:ea|cs) )/g, '$&<a:cs typeface="$1"/>')
    .replaceAll(/<a:defRPr (?![^>]*lang=)/g, `<a:defRPr lang="${language === 'th' ? 'th-TH' : 'en-GB'}" `)
    .replaceAll(/<c:pt idx="\d+"><c:v><\/c:v><\/c:pt>/g, '')
    .replaceAll(/(<c:dLbls>\s*<c:numFmt [^>]*\/>\s*<c:txPr>\s*)<a:bodyPr\/>/g, '$1<a:bodyPr wrap="none"/>')
    .replaceAll(/(<c:catAx>(?:(?!<\/c:catAx>).)*?<c:txPr>\s*)<a:bodyPr\/>/gs, '$1<a:bodyPr rot="0"/>');
}

function mendedTheme(xml: string): string {
  return xml
    .replaceAll('<a:cs typeface=""/>', `<a:cs typeface="${typeface}"/>`)
    .replaceAll(
      /<a:font script="Thai" typeface="[^"]*"\/>/g,
      `<a:font script="Thai" typeface="${typeface}"/>`,
    );
}

/** Notes arrive as one run with line breaks in it, which PowerPoint shows as spaces. */
function inParagraphs(xml: string): string {
  return xml.replace(
    /<a:p>(<a:r><a:rPr[^>]*\/>)<a:t>([^<]*)<\/a:t><\/a:r>(<a:endParaRPr[^>]*\/>)?<\/a:p>/,
    (_found, run: string, text: string) =>
      text
        .split(/\r?\n/)
        .map((line) => `<a:p>${run}<a:t>${line}</a:t></a:r></a:p>`)
        .join(''),
  );
}

/** Parts of a chart's workbook that no sheet uses: a table whose reference is malformed. */
const unused = ['xl/tables/table1.xml', 'xl/worksheets/_rels/sheet1.xml.rels'];

/** The workbook behind a chart: the model's date, no cell without a value, no table. */
function worksheet(xlsx: Uint8Array, { created }: DocumentFacts): Uint8Array {
  const at = new Date(created).toISOString();
  const entries = Object.entries(unzipSync(xlsx)).flatMap(([name, bytes]): [string, Uint8Array][] => {
    if (name.endsWith('/') || unused.includes(name)) return [];
    const xml = strFromU8(bytes)
      .replaceAll(/(W3CDTF">)[^<]*/g, `$1${at}`)
      .replaceAll(/<Override PartName="\/xl\/tables\/[^>]*\/>/g, '')
      .replaceAll(/<c r="[A-Z]+\d+"><v><\/v><\/c>/g, '')
      .replaceAll('<name val="Arial"/>', `<name val="${typeface}"/>`)
      .replaceAll('>PptxGenJS<', '>Tidtam<');
    return [[name, strToU8(xml)]];
  });
  return zipped(Object.fromEntries(entries));
}

/** 1 January 1980 is the earliest time that a zip archive can state. Worksheets are compressed already. */
function zipped(parts: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const entries = Object.entries(parts).map(([name, bytes]): [string, Zippable[string]] => {
    return [name, [bytes, { level: name.endsWith('.xlsx') ? 0 : 4 }]];
  });
  return withFixedDates(zipSync(Object.fromEntries(entries), { mtime: new Date(1980, 0, 1) }));
}

function chartNumbers(names: readonly string[]): ReadonlyMap<string, string> {
  const found = names.flatMap((name) => /^ppt\/charts\/chart(\d+)\.xml$/.exec(name)?.[1] ?? []);
  const sorted = found.toSorted((a, b) => Number(a) - Number(b));
  return new Map(sorted.map((number, index) => [number, String(index + 1)]));
}

function renumbered(text: string, numbers: ReadonlyMap<string, string>): string {
  return text.replaceAll(
    /((?:charts|embeddings|_rels)\/(?:chart|Microsoft_Excel_Worksheet))(\d+)(?=\.x)/g,
    (_found, stem: string, number: string) => stem + (numbers.get(number) ?? number),
  );
}
