import type { ImportDraft, ImportedProject } from '@tidtam/domain/import';
import type { Language } from '@tidtam/domain/message';
import { fieldValue } from '../report/field-words.ts';
import { showDate } from '../shell/format.ts';

/** What was read from each cell, in words, by address. */
export function readingsByCell(draft: ImportDraft, language: Language): ReadonlyMap<string, string> {
  const readings = new Map<string, string>();
  for (const project of draft.answer.projects) {
    for (const [field, cell] of Object.entries(project.cells)) {
      const words = readingOf(project, field, language);
      if (words !== null) readings.set(cell, words);
    }
  }
  return readings;
}

/** Whether a reading says something that the typed text does not say already. */
export function isWorthShowing(reading: string, typed: string): boolean {
  return plain(reading) !== plain(typed);
}

function readingOf(project: ImportedProject, field: string, language: Language): string | null {
  switch (field) {
    case 'budget':
    case 'committed':
    case 'disbursed':
    case 'status':
      return said(field, project[field], language);
    case 'percentComplete':
      return said(field, project.percentComplete === null ? null : String(project.percentComplete), language);
    case 'starts':
    case 'ends':
      return project[field] === null ? null : showDate(project[field], language);
    case 'period':
      return project.starts === null || project.ends === null
        ? null
        : `${showDate(project.starts, language)} – ${showDate(project.ends, language)}`;
    default:
      return null;
  }
}

function said(field: string, value: string | null, language: Language): string | null {
  return value === null ? null : fieldValue(field, value, language);
}

function plain(text: string): string {
  return text.replace(/\.00$/, '').replace(/[\s,%]|\.-$/g, '');
}
