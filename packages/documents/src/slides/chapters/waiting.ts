import type { AgencyFigures } from '@tidtam/domain/summary';
import { agencyName } from '../../sections/agencies.ts';
import type { Slide } from '../deck.ts';
import { places, sizes } from '../frame.ts';
import { tablePages } from '../table-pages.ts';
import { agenciesNote, pages, sources, type Talk } from '../talk.ts';

/** Who has not reported, and what those that have leave out. */
export function waitingSlides(talk: Talk): readonly Slide[] {
  return [...waiting(talk), ...gaps(talk)];
}

function waiting(talk: Talk): readonly Slide[] {
  const { model, wording, say } = talk;
  const { owed } = model.summary.agencies;
  const missing = model.agencies.filter(({ state }) => state === 'missing');
  const none = model.agencies.filter(({ state }) => state === 'no_projects');
  const count = wording.count(missing.length);
  if (owed === 0) return [];
  const title =
    missing.length === 0
      ? say('nobodyWaits', { owed: wording.count(owed) })
      : say('waitingTitle', { missing: count, owed: wording.count(owed) });
  const rowOf = (said: string) => (agency: AgencyFigures, index: number) => ({
    cells: [wording.count(index + 1), agencyName(agency, wording), said],
  });
  const rows = [...missing.map(rowOf(say('notReported'))), ...none.map(rowOf(say('statedNone')))];
  // The overview has said that all have reported.
  if (rows.length === 0) return [];
  const columns = [
    { header: wording.say('order'), share: 0.07, align: 'center' },
    { header: wording.say('agency'), share: 0.68, align: 'left' },
    { header: wording.say('statusHeader'), share: 0.25, align: 'left' },
  ] as const;
  const tables = tablePages(places.body, columns, rows, 18);
  return pages(
    talk,
    title,
    tables.map((table) => [table]),
    [agenciesNote(talk)],
  );
}

interface Gap {
  readonly kind: 'status' | 'percent' | 'guideline' | 'allocation';
  readonly count: number;
}

function gapsOf({ model }: Talk): readonly Gap[] {
  const { total } = model.summary;
  const unnamed = model.guidelines.find((each) => each.guideline === null)?.figures.projects ?? 0;
  const unallocated = model.projects.filter(({ funding }) => funding.some((line) => line.notYetAllocated));
  return [
    { kind: 'status', count: total.statuses.not_stated },
    { kind: 'percent', count: total.projects - total.statedPercentComplete },
    { kind: 'guideline', count: unnamed },
    { kind: 'allocation', count: unallocated.length },
  ];
}

function gaps(talk: Talk): readonly Slide[] {
  const { model, wording, say } = talk;
  const { total } = model.summary;
  if (total.projects === 0) return [];
  const found = gapsOf(talk);
  const [widest] = found.toSorted((a, b) => b.count - a.count);
  const projects = wording.count(total.projects);
  const title =
    widest === undefined || widest.count === 0
      ? say('noGapsTitle', { projects })
      : say('gapsTitle', { count: wording.count(widest.count), projects, gap: widest.kind });
  const rows = [
    ...found.map(({ kind, count }) => ({ cells: [say('gap', { gap: kind }), wording.count(count)] })),
    ...(model.section4
      ? []
      : [{ cells: [say('gapSection4', { number: wording.count(4) }), say('gapMissing')] }]),
  ];
  const columns = [
    { header: say('gapHeader'), share: 0.75, align: 'left' },
    { header: say('gapCount'), share: 0.25, align: 'right' },
  ] as const;
  const tables = tablePages(places.body, columns, rows, sizes.body);
  return pages(
    talk,
    title,
    tables.map((table) => [table]),
    sources(talk, ['status', 'meanPercentComplete', 'projects'], total, model.projects),
  );
}
