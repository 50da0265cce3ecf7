import type { Corrections, FileReading, ReadProject } from '@tidtam/domain/import';
import type { Problem } from '@tidtam/domain/problem';
import type { Workbook } from '../cells.ts';
import type { TemplatePlace } from '../template/index.ts';
import type { Known } from './known.ts';
import { type RecogniseOptions, recognise } from './recognise.ts';
import { takeTemplate, withProjects } from './template.ts';
import { templateMessages } from './templateMessages.ts';

/**
 * Understands a workbook, one of our own templates without asking what it says itself: whose it is, for which
 * province and round, and which project a row is. Its values are read as any workbook's.
 */
export function recogniseTemplate(
  workbook: Workbook,
  known: Known,
  corrections: Corrections,
  options: RecogniseOptions,
): FileReading {
  const taken = takeTemplate(workbook);
  const place = taken.place !== null && isKnown(taken.place, known) ? taken.place : null;
  const given = {
    agency: options.agency ?? place?.agency,
    province: options.province ?? place?.province,
    round: options.round ?? place?.round,
  };
  const read = recognise(taken.workbook, known, corrections, place === null ? options : given);
  const reading = withProjects(read, taken);
  const own = [refusal(taken.isMixed, place, given, corrections), place && unfilled(reading)];
  const problems = own.filter((problem) => problem !== null);
  return problems.length === 0 ? reading : { ...reading, problems: [...problems, ...reading.problems] };
}

function isKnown({ agency, province }: TemplatePlace, known: Known): boolean {
  return (
    known.agencies.some(({ code }) => code === agency) &&
    known.provinces.some(({ code }) => code === province)
  );
}

/**
 * A template is of one agency, province and round, and of those that the file is brought for. What a person corrected
 * stands: they looked at it.
 */
function refusal(
  isMixed: boolean,
  place: TemplatePlace | null,
  given: RecogniseOptions,
  corrections: Corrections,
): Problem | null {
  const about = { severity: 'error', agency: null, cell: null, read: null } as const;
  if (isMixed) {
    return { ...about, code: 'template_mixed', message: templateMessages.say('template_mixed') };
  }
  if (place === null) return null;
  const isAgency = corrections.agencies[''] !== undefined || given.agency === place.agency;
  const isProvince = corrections.province !== undefined || given.province === place.province;
  const isRound = corrections.round !== undefined || given.round === place.round;
  if (isAgency && isProvince && isRound) return null;
  const message = templateMessages.say('template_differs', { ...place });
  return { ...about, code: 'template_differs', message };
}

/** A template that comes back as it went out would count as a report that says nothing. */
function unfilled({ projects }: FileReading): Problem | null {
  const [first] = projects;
  if (first === undefined || projects.some(saysProgress)) return null;
  const message = templateMessages.say('template_unfilled');
  return {
    severity: 'warning',
    code: 'template_unfilled',
    agency: first.agency,
    cell: null,
    read: null,
    message,
  };
}

function saysProgress({ committed, disbursed, percentComplete, status, texts }: ReadProject): boolean {
  return [committed, disbursed, percentComplete, status, texts.result].some((stated) => stated !== null);
}
