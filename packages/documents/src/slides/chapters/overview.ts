import type { Figures } from '@tidtam/domain/summary';
import { partHeader } from '../../sections/agencies.ts';
import { statusOrder } from '../../sections/figures.ts';
import type { Box, ChartBox, Slide } from '../deck.ts';
import { colours, places, sizes, textBox } from '../frame.ts';
import { chartFormat, moneySentence, moneySeries } from '../money.ts';
import { tablePages } from '../table-pages.ts';
import { agenciesNote, slide, sources, type Talk } from '../talk.ts';

/** Who has reported and what is disbursed; the three parts; the statuses. A message each. */
export function overviewSlides(talk: Talk): readonly Slide[] {
  return [standing(talk), parts(talk), ...statuses(talk)];
}

function standing(talk: Talk): Slide {
  const { model, wording, say } = talk;
  const { agencies, total } = model.summary;
  const counted = { reported: wording.count(agencies.reported), owed: wording.count(agencies.owed) };
  const first = agencies.owed === 0 ? say('nobodyOwes') : say('reportedTitle', counted);
  const second = total.projects === 0 ? wording.say('noProjects') : moneySentence(talk, total);
  const cards: readonly (readonly [string, string])[] = [
    [say('cardAgencies'), say('cardValueOf', { value: counted.reported, of: counted.owed })],
    [wording.say('projects'), wording.count(total.projects)],
    [wording.say('budget'), wording.money(total.budget)],
    [wording.say('committed'), wording.money(total.committed)],
    [wording.say('disbursed'), wording.money(total.disbursed)],
    [say('disbursedPercent'), wording.rate(total.disbursedPercent)],
  ];
  const notes = [
    agenciesNote(talk),
    ...sources(
      talk,
      ['projects', 'budget', 'committed', 'disbursed', 'disbursedPercent'],
      total,
      model.projects,
    ),
    wording.say('countsNote'),
  ];
  return slide(talk, say('sentence', { first, second }), cards.flatMap(card), notes);
}

/** Three in a row: what it is above its value. */
function card([label, value]: readonly [string, string], index: number): readonly Box[] {
  const gap = 18;
  const w = (places.body.w - 2 * gap) / 3;
  const h = 170;
  const x = places.body.x + (index % 3) * (w + gap);
  const y = places.body.y + 6 + Math.floor(index / 3) * (h + gap);
  const look = { fill: colours.shade, align: 'center' } as const;
  return [
    textBox({ x, y, w, h: 60 }, label, { ...look, colour: colours.soft }),
    textBox({ x, y: y + 60, w, h: h - 60 }, value, {
      ...look,
      sizes: [34, 30, 26, 22, 18, 16, 14, 12],
      oneLine: true,
      bold: true,
      colour: colours.accent,
    }),
  ];
}

function parts(talk: Talk): Slide {
  const { model, wording, say } = talk;
  const { summary } = model;
  const [first, second] = summary.parts.map(({ part, disbursedPercent }) => {
    const name = say('part', { part: String(part) });
    if (disbursedPercent === null) return say('partNoRate', { part: name });
    return say('partRate', { part: name, percent: wording.rate(disbursedPercent) });
  });
  const unfunded = wording.count(summary.parts[2]?.projects ?? 0);
  const title = say('partsTitle', { first: first ?? '', second: second ?? '', count: unfunded });
  const { x, y, w } = places.body;
  const rows = [
    ...summary.parts.map((figures) => ({
      look: 'plain' as const,
      cells: [partHeader(figures.part, wording), ...moneyCells(talk, figures)],
    })),
    { look: 'total' as const, cells: [wording.say('total'), ...moneyCells(talk, summary.total)] },
  ];
  const chart: ChartBox = {
    kind: 'chart',
    area: { x, y, w, h: 210 },
    description: say('partsChart'),
    labels: summary.parts.map(({ part }) => say('part', { part: String(part) })),
    labelWidth: 150,
    series: moneySeries(talk, summary.parts),
    format: chartFormat(talk, 'money'),
  };
  const hasMoney = chart.series.some(({ values }) => values.some((value) => value !== null));
  const top = hasMoney ? y + 222 : y;
  const table = tablePages({ x, y: top, w, h: 160 }, moneyColumns(talk), rows, sizes.small);
  const notes = summary.parts.flatMap((figures) => [
    wording.say('partName', { part: String(figures.part), number: wording.count(figures.part) }),
    ...sources(talk, ['projects', 'budget', 'committed', 'disbursed'], figures, model.projects, figures.part),
  ]);
  return slide(talk, title, [...(hasMoney ? [chart] : []), ...table], [...notes, wording.say('countsNote')]);
}

/** The columns that show a row's money; the first names the row. */
export function moneyColumns({ wording, say }: Talk) {
  return [
    { header: say('partsTable'), share: 0.24, align: 'left' },
    { header: wording.say('projects'), share: 0.11, align: 'right' },
    { header: say('budget'), share: 0.18, align: 'right' },
    { header: say('committed'), share: 0.18, align: 'right' },
    { header: say('disbursed'), share: 0.17, align: 'right' },
    { header: say('rateShort'), share: 0.12, align: 'right' },
  ] as const;
}

/** The cells of `moneyColumns` after the first. */
export function moneyCells({ wording }: Talk, figures: Figures): readonly string[] {
  return [
    wording.count(figures.projects),
    wording.money(figures.budget),
    wording.money(figures.committed),
    wording.money(figures.disbursed),
    wording.rate(figures.disbursedPercent),
  ];
}

function statuses(talk: Talk): readonly Slide[] {
  const { model, wording, say } = talk;
  const { total } = model.summary;
  const notes = sources(talk, ['status', 'meanPercentComplete'], total, model.projects);
  if (total.projects === 0) return [];
  const title = say('statusTitle', {
    completed: wording.count(total.statuses.completed),
    projects: wording.count(total.projects),
    delayed: wording.count(total.statuses.delayed),
  });
  const { x, y, w, h } = places.body;
  const chart: ChartBox = {
    kind: 'chart',
    area: { x, y, w, h: h - 50 },
    description: say('statusChart'),
    labels: statusOrder.map((status) => wording.say('status', { status })),
    labelWidth: 170,
    series: [
      {
        name: say('projects'),
        values: statusOrder.map((status) => total.statuses[status]),
        colour: colours.accent,
      },
    ],
    format: chartFormat(talk, 'count'),
  };
  const mean = say(total.statedPercentComplete === 0 ? 'noMeanText' : 'meanText', {
    mean: wording.rate(total.meanPercentComplete),
    stated: wording.count(total.statedPercentComplete),
    projects: wording.count(total.projects),
  });
  const text = textBox({ x, y: y + h - 44, w, h: 44 }, mean, { sizes: [18, 16, 14] });
  return [slide(talk, title, [chart, text], notes)];
}
