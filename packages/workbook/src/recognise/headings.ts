import type { Part } from '@tidtam/domain/project';
import { type AgencyFinder, looksLikeBody } from './agencies.ts';
import type { RowText } from './grid.ts';
import { compact, plainWords } from './words.ts';

/** What a line that heads other lines says. */
export type Heading =
  | { readonly kind: 'part'; readonly part: Part; readonly saysNone: boolean }
  | { readonly kind: 'section4' }
  | { readonly kind: 'agency'; readonly text: string }
  | { readonly kind: 'guideline'; readonly text: string };

/** Where the table that stands above has its title and number, when there is one. */
export interface TableShape {
  readonly title: number;
  readonly sequence: number | null;
}

/** Longer lines are no headings. */
const longestLine = 400;
const leadingNumber = /^(?:\(?\d{1,2}[.)]\s*|[ก-ฮ][.)]\s*|[•▪◾■●*-]\s*)/;
const numberedPart = /^(?:ส่วน(?:ที่)?|part|ตอนที่)\s*[:.]?\s*([1-4])(?!\s*[-–/,]?\s*\d)(?!\s*(?:ถึง|และ))/;
const section4Words = /^(?:ผล)?การ(?:ขับเคลื่อน|ดำเนินงาน|ดำเนินการ)(?:การดำเนินงาน)?ของคณะกรรมการ/;
/** How bands that name a source of money begin; a project's own title does not. */
const bandBeginning =
  /^(?:งบ|เงิน|แผนงานบูรณาการ|แผนงานยุทธศาสตร์|ไม่(?:ได้)?ใช้(?:จ่าย)?งบ|ไม่มีงบ|(?:โครงการ|กิจกรรม|มาตรการ|การดำเนินงาน|โครงการกิจกรรม|โครงการกิจกรรมมาตรการ|กิจกรรมการดำเนินงาน)(?:ที่)?(?:ใช้งบ|ใช้เงิน|ไม่ใช้|ไม่ได้ใช้|มีงบ|ไม่มีงบ|ได้รับงบ|ได้รับจัดสรรงบ|ตามแผนงานบูรณาการ|ตามแผนงานยุทธศาสตร์|งบ)|แหล่งงบ|ประเภทงบ|integrated|unfunded|nobudget|regularbudget|ownbudget)/;

const partWords: readonly (readonly [RegExp, Part])[] = [
  [/ไม่(?:ได้|มีการ)?ใช้(?:จ่าย)?(?:งบ|เงิน)|ไม่มีงบ|ไม่ต้องใช้งบ|ไม่ขอรับงบ|unfunded|nobudget/, 3],
  [/บูรณาการ|integrated/, 1],
  [
    /งบ(?:ประมาณ)?(?:ปกติ|ประจำ|หน่วยงาน|ของหน่วยงาน|ดำเนินงาน|พื้นฐาน|จังหวัด|พัฒนาจังหวัด|ตนเอง|ภารกิจ|ท้องถิ่น|กลุ่มจังหวัด)|แผนงานยุทธศาสตร์|แผนงานพื้นฐาน|ตามภารกิจ|ข้อบัญญัติ|เทศบัญญัติ|เงินรายได้|เงินบำรุง|เงินอุดหนุน|ของหน่วยงาน|regularbudget|ownbudget/,
    2,
  ],
];

/** The part that words name: "งบบูรณาการ", "งบปกติ", "ไม่ใช้งบประมาณ". */
export function partOfWords(text: string): Part | null {
  const words = compact(text);
  return partWords.find(([pattern]) => pattern.test(words))?.[1] ?? null;
}

/** The part that a heading, sheet name or band names. Longer sentences only by "ส่วนที่ …". */
export function partOfHeading(text: string): Part | 4 | null {
  const plain = plainWords(text).replace(leadingNumber, '');
  const numbered = numberedPart.exec(plain)?.[1];
  if (numbered !== undefined) return Number(numbered) as Part | 4;
  const words = compact(plain);
  if (section4Words.test(words)) return 4;
  return words.length <= 110 && bandBeginning.test(words) ? partOfWords(plain) : null;
}

const saysNone = /(?:[-–:(]\s*ไม่มี(?:โครงการ|กิจกรรม|การดำเนินงาน)?[^ก-๙]*|ไม่มีโครงการ[^ก-๙]*)$/;
const agencyLabel =
  /^(?:ชื่อ\s*)?(?:หน่วยงาน|ส่วนราชการ)(?:\s*(?:ที่รายงาน|ผู้รายงาน|ที่รับผิดชอบ|รับผิดชอบ|เจ้าของโครงการ|\/ส่วนราชการ))?(\s*[:：]\s*|\s+|$)(.*)$/;
/** "หน่วยงานที่ได้รับงบประมาณ" is no label. */
const notName = /^(?:ตาม|ที่|ใน|ของ|และ|มี|ได้|ต้อง)/;
/** What title lines say behind an agency's name. */
const afterName = /\s+(?:ประจำปี|ปีงบประมาณ|รอบ|ไตรมาส|ส่วนที่|ข้อมูล\s*ณ|โทร|ประจำไตรมาส)/;
const agencyLabelInside = /(?:^|[\s:])(?:ชื่อ)?(?:หน่วยงาน|ส่วนราชการ)\s*[:：]?\s*(\S.*)$/;
const guidelineLabel = /^(?:แนวทาง(?:การพัฒนา)?(?:ที่\s*\d+(?:\.\d+)*)?)\s*[:：]?\s*(\S.{8,})$/;

/** The headings of a row: one, or two that stand beside each other ("หน่วยงาน …", "ส่วนที่ 1"). */
export function headingsOf(
  texts: readonly RowText[],
  table: TableShape | null,
  agencies: AgencyFinder,
): readonly Heading[] {
  const whole = headingOf(texts, table, agencies);
  const [first, second] = texts;
  if (table !== null || texts.length !== 2 || first === undefined || second === undefined) {
    return whole === null ? [] : [whole];
  }
  const apart = [headingOf([first], null, agencies), headingOf([second], null, agencies)];
  const both = apart.filter((heading) => heading !== null);
  return both.length === 2 || whole === null ? both : [whole];
}

/**
 * Reads a row that may head others; `null` for a row that does not. `table` is the table the row stands in: a
 * heading there fills no other column than amounts.
 */
export function headingOf(
  texts: readonly RowText[],
  table: TableShape | null,
  agencies: AgencyFinder,
): Heading | null {
  const words = texts.filter((text) => !/^[\d,.\s%-]*$/.test(text.text) || text.text.length > 24);
  const [first, second] = words;
  if (first === undefined || words.length > 2 || first.text.length > longestLine) return null;
  if (second !== undefined && table !== null && !continues(first, second)) {
    return null;
  }
  const hasAmounts = texts.length > words.length + (isNumbered(texts, table) ? 1 : 0);
  const line = words.map((text) => text.text).join(' ');
  const part = partOfHeading(line);
  if (part === 4) return { kind: 'section4' };
  if (part !== null) return { kind: 'part', part, saysNone: saysNone.test(plainWords(line)) };
  if (hasAmounts) return null;
  return guidelineHeading(line) ?? agencyHeading(line, texts, table, agencies);
}

/** "ส่วนที่ 2" and, in the next cell, what part 2 is. */
function continues(first: RowText, second: RowText): boolean {
  const part = partOfHeading(first.text);
  if (part !== null) return part === 4 || partOfWords(second.text) === part;
  return /^(?:ชื่อ)?(?:หน่วยงาน|ส่วนราชการ)$/.test(compact(first.text)) && looksLikeBody(second.text);
}

function isNumbered(texts: readonly RowText[], table: TableShape | null): boolean {
  return table?.sequence != null && texts.some((text) => text.column === table.sequence);
}

function guidelineHeading(line: string): Heading | null {
  const text = guidelineLabel.exec(plainWords(line).replace(leadingNumber, ''))?.[1];
  return text === undefined ? null : { kind: 'guideline', text };
}

function agencyHeading(
  line: string,
  texts: readonly RowText[],
  table: TableShape | null,
  agencies: AgencyFinder,
): Heading | null {
  const name = agencyNamed(line, agencies);
  if (name !== null) return { kind: 'agency', text: name };
  const bare = line.trim().replace(leadingNumber, '');
  if (!looksLikeBody(bare) || bare.length > 120) return null;
  const match = agencies.find(bare);
  if (match.kind !== 'unknown') return { kind: 'agency', text: bare };
  // A name nobody knows heads rows only inside a table, and only without a number before it.
  if (table === null || isNumbered(texts, table) || /^(?:กรม|กอง|ศูนย์|องค์กร)/.test(bare)) return null;
  return { kind: 'agency', text: bare };
}

function withoutTail(name: string): string {
  const [own = ''] = name.split('\t');
  const found = afterName.exec(own);
  return found === null ? own : own.slice(0, found.index);
}

/** The agency that a line labels: "หน่วยงาน สำนักงานจังหวัดนครปฐม". The words as typed. */
export function agencyNamed(line: string, agencies: AgencyFinder): string | null {
  const text = line
    .slice(0, longestLine)
    .replace(/[.…_]{3,}/g, ' ')
    .trim();
  const [, gap = '', rest = ''] = agencyLabel.exec(text) ?? [];
  const labelled = withoutTail(rest.trim());
  if (compact(labelled).length > 3 && !/^[/(]/.test(labelled)) {
    if (looksLikeBody(labelled) || agencies.find(labelled).kind !== 'unknown') return labelled;
    // A name nobody knows stands in the label's own cell; the next cell may be another label.
    if (!gap.includes('\t') && labelled.length <= 80 && !notName.test(labelled)) return labelled;
  }
  const inside = withoutTail(agencyLabelInside.exec(text)?.[1]?.trim() ?? '');
  if (!looksLikeBody(inside)) return null;
  return inside;
}
