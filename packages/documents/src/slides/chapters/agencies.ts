import type { AgencyFigures } from '@tidtam/domain/summary';
import { agencyName } from '../../sections/agencies.ts';
import { missing } from '../../wording.ts';
import type { Slide } from '../deck.ts';
import { places, sizes, titleAbout } from '../frame.ts';
import { chartFormat } from '../money.ts';
import { byNeed } from '../need.ts';
import { tablePages } from '../table-pages.ts';
import { pages, sources, type Talk } from '../talk.ts';
import { barPages } from './bars.ts';

/** The agencies by need: a table of what to follow up, then how much of its money each has disbursed. */
export function agencySlides(talk: Talk): readonly Slide[] {
  if (talk.model.agencies.length === 0) return [];
  return [...needs(talk), ...rates(talk)];
}

function needs(talk: Talk): readonly Slide[] {
  const { model, wording, say } = talk;
  const rows = byNeed(model.agencies).map((agency, index) => ({
    cells: [
      wording.count(index + 1),
      agencyName(agency, wording),
      needText(talk, agency),
      wording.count(agency.total.projects),
      wording.money(agency.total.budget),
      wording.money(agency.total.disbursed),
      wording.rate(agency.total.disbursedPercent),
    ],
  }));
  const columns = [
    { header: wording.say('order'), share: 0.05, align: 'center' },
    { header: wording.say('agency'), share: 0.27, align: 'left' },
    { header: say('need'), share: 0.18, align: 'left' },
    { header: wording.say('projects'), share: 0.09, align: 'right' },
    { header: say('budget'), share: 0.16, align: 'right' },
    { header: say('disbursed'), share: 0.15, align: 'right' },
    { header: say('rateShort'), share: 0.1, align: 'right' },
  ] as const;
  const tables = tablePages(places.body, columns, rows, sizes.small);
  return pages(
    talk,
    needTitle(talk),
    tables.map((table) => [table]),
    sources(talk, ['status', 'budget', 'disbursed', 'disbursedPercent'], model.summary.total, model.projects),
  );
}

function needTitle({ model, wording, say }: Talk): string {
  const reporting = model.agencies.filter(({ state }) => state === 'reported');
  if (reporting.length === 0) return say('noReportTitle');
  const [worst] = byNeed(reporting);
  if (worst === undefined || worst.total.statuses.delayed === 0)
    return say('noDelayTitle', { reported: wording.count(reporting.length) });
  const counts = {
    delayed: wording.count(worst.total.statuses.delayed),
    projects: wording.count(worst.total.projects),
  };
  return titleAbout(agencyName(worst, wording), (agency) => say('needTitle', { agency, ...counts }));
}

/** What the meeting asks the agency about: `ล่าช้า 2 · ไม่ระบุสถานะ 1`. */
function needText({ wording, say }: Talk, { state, total }: AgencyFigures): string {
  if (state === 'missing') return say('notReported');
  if (state === 'no_projects') return say('statedNone');
  const { delayed, suspended, not_stated: unstated } = total.statuses;
  const said = [
    ...(delayed > 0 ? [say('needDelayed', { count: wording.count(delayed) })] : []),
    ...(suspended > 0 ? [say('needSuspended', { count: wording.count(suspended) })] : []),
    ...(unstated > 0 ? [say('needUnstated', { count: wording.count(unstated) })] : []),
  ];
  return said.length === 0 ? missing : said.join(' · ');
}

/** Least first; one agency alone has nothing to stand beside. */
function rates(talk: Talk): readonly Slide[] {
  const { model, wording, say } = talk;
  const bars = model.agencies
    .flatMap((agency) => {
      const { disbursedPercent: value } = agency.total;
      return value === null ? [] : [{ label: agencyName(agency, wording), value }];
    })
    .sort((a, b) => a.value - b.value);
  const [lowest] = bars;
  const highest = bars.at(-1);
  if (lowest === undefined || highest === undefined || bars.length < 2) return [];
  const ends = { low: wording.rate(lowest.value), high: wording.rate(highest.value) };
  const charts = barPages(bars, {
    name: say('disbursedPercent'),
    description: say('rateChart'),
    format: chartFormat(talk, 'rate'),
  });
  return pages(
    talk,
    titleAbout(lowest.label, (agency) => say('rateTitle', { agency, ...ends })),
    charts,
    sources(talk, ['disbursedPercent'], model.summary.total, model.projects),
  );
}
