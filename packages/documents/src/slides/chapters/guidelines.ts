import { guidelineName } from '../../sections/guidelines.ts';
import { missing } from '../../wording.ts';
import type { Box, Slide } from '../deck.ts';
import { places, sizes } from '../frame.ts';
import { chartFormat } from '../money.ts';
import { tablePages } from '../table-pages.ts';
import { pages, sources, type Talk } from '../talk.ts';
import { barPages } from './bars.ts';

/** Projects and money under each guideline, the most projects first. */
export function guidelineSlides(talk: Talk): readonly Slide[] {
  const { model, wording, say } = talk;
  const sorted = model.guidelines.toSorted((a, b) => b.figures.projects - a.figures.projects);
  if (sorted.length === 0) return [];
  const rows = sorted.map((each) => ({
    cells: [
      each.guideline === null ? missing : wording.name(each.guideline),
      guidelineName(each, wording),
      wording.count(each.agencies.length),
      wording.count(each.figures.projects),
      wording.money(each.figures.budget),
      wording.money(each.figures.disbursed),
      wording.rate(each.figures.disbursedPercent),
    ],
  }));
  const columns = [
    { header: wording.say('code'), share: 0.09, align: 'left' },
    { header: wording.say('guideline'), share: 0.34, align: 'left' },
    { header: say('agencyCount'), share: 0.08, align: 'right' },
    { header: wording.say('projects'), share: 0.09, align: 'right' },
    { header: say('budget'), share: 0.15, align: 'right' },
    { header: say('disbursed'), share: 0.15, align: 'right' },
    { header: say('rateShort'), share: 0.1, align: 'right' },
  ] as const;
  const tables = tablePages(places.body, columns, rows, sizes.small);
  return pages(
    talk,
    titleOf(talk, sorted),
    [...chart(talk, sorted), ...tables.map((table) => [table])],
    [
      ...sources(
        talk,
        ['projects', 'budget', 'disbursed', 'disbursedPercent'],
        model.summary.total,
        model.projects,
      ),
      wording.say('toConfirmNote'),
    ],
  );
}

function chart(talk: Talk, sorted: Talk['model']['guidelines']): readonly (readonly Box[])[] {
  const { wording, say } = talk;
  if (sorted.length < 2) return [];
  const bars = sorted.map((each) => {
    const code = each.guideline === null ? '' : `${wording.name(each.guideline)} `;
    // The table has room to say what is to be confirmed.
    const name = guidelineName({ ...each, toConfirm: false }, wording);
    return { label: `${code}${name}`, value: each.figures.projects };
  });
  const look = {
    name: say('projects'),
    description: say('guidelineChart'),
    format: chartFormat(talk, 'count'),
  };
  return barPages(bars, look);
}

function titleOf({ model, wording, say }: Talk, sorted: Talk['model']['guidelines']): string {
  const total = wording.count(model.summary.total.projects);
  const named = sorted.find(({ guideline }) => guideline !== null);
  if (named === undefined || named.guideline === null) {
    const unnamed = sorted[0]?.figures.projects ?? 0;
    return say('unnamedTitle', { projects: wording.count(unnamed), total });
  }
  return say('guidelineTitle', {
    code: wording.name(named.guideline),
    projects: wording.count(named.figures.projects),
    total,
  });
}
