import { createHash } from 'node:crypto';
import { findRound, type RoundId } from '@tidtam/domain/round';
import { normaliseName } from '@tidtam/domain/text';

/** Counts up when a template's columns or marks change their meaning; older ones stay readable. */
export const templateVersion = 1;

/** Whose template, for which province and round. */
export interface TemplatePlace {
  readonly agency: string;
  readonly province: string;
  readonly round: RoundId;
}

/** What a sheet of a template is for; sheets of the template's own hold no report. */
export type TemplateSheet = 'part' | 'guide' | 'lists';

export interface TemplateMark extends TemplatePlace {
  readonly version: number;
  readonly sheet: TemplateSheet;
}

/**
 * The text that says what a sheet is. It stands on every sheet, in sight and on the hidden one, as plain text:
 * programs that save a workbook again drop properties and names, none drops a cell.
 */
export function markText({ agency, province, round }: TemplatePlace, sheet: TemplateSheet): string {
  return `tidtam-template/${templateVersion} ${agency} ${province} ${round} ${sheet}`;
}

export function readMark(text: string): TemplateMark | null {
  const found = /^\s*tidtam-template\/(\d{1,3}) (\S{1,60}) (\d{2}) (\d{4}Q[1-4]) (part|guide|lists)\s*$/.exec(
    text,
  );
  const [, version, agency, province, id, sheet] = found ?? [];
  const round = findRound(id ?? '');
  if (agency === undefined || province === undefined || round === null) return null;
  return { version: Number(version), agency, province, round: round.id, sheet: sheet as TemplateSheet };
}

/** A row's project with the sign of its title, by which a row torn from its id is noticed. */
export interface ProjectMark {
  readonly project: string;
  readonly sign: string;
}

export function projectMarkText(project: string, title: string): string {
  return `tidtam-project ${project} ${titleSign(title)}`;
}

export function readProjectMark(text: string): ProjectMark | null {
  const found = /^\s*tidtam-project ([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}) ([\da-f]{8})\s*$/.exec(text);
  const [, project, sign] = found ?? [];
  return project === undefined || sign === undefined ? null : { project, sign };
}

export function titleSign(title: string): string {
  return createHash('sha256').update(normaliseName(title)).digest('hex').slice(0, 8);
}
