import type { Corrections, ReadProject } from '@tidtam/domain/import';
import type { Part } from '@tidtam/domain/project';
import type { AgencyFinder } from './agencies.ts';
import type { Findings } from './findings.ts';
import { agencyNamed, partOfWords } from './headings.ts';
import type { Known } from './known.ts';
import type { SheetContent } from './readSheets.ts';
import type { TableContext } from './table.ts';
import { statedProvince } from './titles.ts';
import type { Line } from './walk.ts';
import { compact } from './words.ts';

/** The agency that the file as a whole is of: what a person said, what a title line says, what was expected. */
export function fileAgency(
  sheets: readonly SheetContent[],
  around: readonly Line[],
  corrections: Corrections,
  expected: string | null,
  finder: AgencyFinder,
): TableContext['fileAgency'] {
  const said = corrections.agencies[''];
  if (said !== undefined) return { line: null, code: said };
  for (const line of [...around, ...sheets.flatMap((sheet) => sheet.titles)]) {
    const name = agencyOfLine(line.text, finder);
    if (name !== null) return { line: { text: name, cell: line.cell }, code: null };
  }
  if (expected !== null) return { line: null, code: expected };
  return { line: lineWithAgency(around, sheets, finder), code: null };
}

/** A title that holds an agency's name among other words; not one that says whom the report is for. */
function lineWithAgency(
  around: readonly Line[],
  sheets: readonly SheetContent[],
  finder: AgencyFinder,
): Line | null {
  const titles = [...around.slice(0, 12), ...sheets.flatMap((sheet) => sheet.titles.slice(0, 12))];
  for (const { text, cell } of titles) {
    if (text.length > 400 || /เรียน|เสนอ|ส่งถึง|นำส่ง/.test(text)) continue;
    const name = finder.nameWithin(text);
    if (name !== null) return { text: name, cell };
  }
  return null;
}

function agencyOfLine(text: string, finder: AgencyFinder): string | null {
  if (text.length > 400) return null;
  const named = agencyNamed(text, finder);
  if (named !== null) return named;
  return text.length < 120 && finder.isName(text) ? text : null;
}

/** A part that the titles name as a whole ("โครงการที่ใช้งบประมาณตามแผนงานบูรณาการ"), when they name one only. */
export function titlePart(sheets: readonly SheetContent[]): Part | null {
  const lines = sheets.flatMap((sheet) => sheet.titles.slice(0, 12));
  const named = lines
    .filter(({ text }) => /ใช้งบ|ใช้เงิน|งบบูรณาการ|งบปกติ|แผนงานบูรณาการ|แผนงานยุทธศาสตร์/.test(compact(text)))
    .flatMap(({ text }) => partOfWords(text) ?? []);
  const [only, other] = [...new Set(named)];
  return other === undefined ? (only ?? null) : null;
}

/** Where the report goes: what was said or expected, what a title says, else the agency's home. */
export function settleProvince(
  sheets: readonly SheetContent[],
  around: readonly Line[],
  known: Known,
  finder: AgencyFinder,
  corrections: Corrections,
  options: { readonly province?: string | undefined },
  said: readonly Pick<ReadProject, 'agency'>[],
  findings: Findings,
): string | null {
  if (corrections.province !== undefined) return corrections.province;
  const stated = statedProvince(
    [...around, ...sheets.flatMap((sheet) => sheet.titles.slice(0, 12))],
    known,
    finder,
  );
  const { province } = options;
  if (province !== undefined) {
    if (stated !== null && stated.value !== province) {
      const where = { cell: stated.line.cell, read: stated.line.text };
      const nameOf = (code: string) => known.provinces.find((one) => one.code === code)?.name ?? code;
      findings.error('province_differs', where, { read: nameOf(stated.value), expected: nameOf(province) });
    }
    return province;
  }
  if (stated !== null) return stated.value;
  const homes = new Set(said.flatMap(({ agency }) => (agency === null ? [] : (finder.homeOf(agency) ?? []))));
  const [home, other] = [...homes];
  if (home !== undefined && other === undefined) return home;
  findings.error('province_unknown', { cell: null, read: null });
  return null;
}
