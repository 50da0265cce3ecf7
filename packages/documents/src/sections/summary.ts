import type { PackModel } from '@tidtam/domain/pack';
import type { Figures } from '@tidtam/domain/summary';
import type { Block, Row } from '../paper.ts';
import { across, type ColumnPlan, figure, type MakeTable, row, text } from '../table.ts';
import type { Wording } from '../wording.ts';
import { partHeading } from './agencies.ts';
import { meanOf, statusOrder } from './figures.ts';

/** The sentence that a chair would say, then the three parts and the total beside each other. */
export function summaryBlocks(model: PackModel, wording: Wording, makeTable: MakeTable): readonly Block[] {
  const { summary } = model;
  return [
    { kind: 'paragraph', tone: 'lead', text: summarySentence(model, wording) },
    makeTable(
      wording.say('partsCaption'),
      columns(model, wording),
      rows([...summary.parts, summary.total], wording),
      [
        wording.say('countsNote'),
        wording.say('meanNote'),
        wording.say('cumulativeNote'),
        wording.say('cancelledNote'),
        wording.say('dashNote'),
      ],
    ),
  ];
}

/** What a chair would say first. */
export function summarySentence({ summary }: PackModel, wording: Wording): string {
  const { agencies, total } = summary;
  const reported = {
    reported: wording.count(agencies.reported),
    owed: wording.count(agencies.owed),
  };
  const first =
    agencies.owed === 0 ? wording.say('noObligations') : wording.say('reportedSentence', reported);
  if (total.projects === 0) return `${first} ${wording.say('noProjects')}`;
  const projects = wording.say('projectsSentence', { projects: wording.count(total.projects) });
  return [first, projects, ...moneySentences(total, wording), statusSentence(total, wording)].join(' ');
}

function moneySentences(total: Figures, wording: Wording): readonly string[] {
  const { budget, committed, disbursed } = total;
  const sentences: string[] = [];
  if (disbursed !== null && budget !== null && total.disbursedPercent !== null) {
    sentences.push(
      wording.say('disbursedOfSentence', {
        disbursed: wording.spokenMoney(disbursed),
        budget: wording.spokenMoney(budget),
        percent: wording.rate(total.disbursedPercent),
      }),
    );
  } else {
    if (budget !== null)
      sentences.push(wording.say('budgetSentence', { budget: wording.spokenMoney(budget) }));
    if (disbursed !== null)
      sentences.push(wording.say('disbursedSentence', { disbursed: wording.spokenMoney(disbursed) }));
  }
  if (committed !== null)
    sentences.push(wording.say('committedSentence', { committed: wording.spokenMoney(committed) }));
  return sentences.length === 0 ? [wording.say('moneyMissingSentence')] : sentences;
}

function statusSentence(total: Figures, wording: Wording): string {
  const statuses = statusOrder
    .filter((status) => total.statuses[status] > 0)
    .map((status) =>
      wording.say('statusCount', {
        status: wording.say('status', { status }),
        count: wording.count(total.statuses[status]),
      }),
    );
  return wording.say('statusSentence', { statuses: statuses.join('\u00A0· ') });
}

function columns(model: PackModel, wording: Wording): readonly ColumnPlan[] {
  const parts = model.summary.parts.map(({ part }): ColumnPlan => {
    return { header: partHeading(part, wording), kind: 'figure' };
  });
  return [
    { header: wording.say('measure'), kind: 'text', least: 7, share: 1 },
    ...parts,
    { header: wording.say('total'), kind: 'figure' },
  ];
}

function rows(figures: readonly Figures[], wording: Wording): readonly Row[] {
  const line = (label: string, of: (each: Figures) => string, kind: Row['kind'] = 'plain') =>
    row([text(label), ...figures.map((each) => figure(of(each)))], kind);
  return [
    line(wording.say('projects'), (each) => wording.count(each.projects)),
    line(wording.say('budget'), (each) => wording.money(each.budget)),
    line(wording.say('committed'), (each) => wording.money(each.committed)),
    line(wording.say('disbursed'), (each) => wording.money(each.disbursed)),
    line(wording.say('disbursedPercent'), (each) => wording.rate(each.disbursedPercent)),
    row([across(text(wording.say('statusGroup')), figures.length + 1)], 'group'),
    ...statusOrder.map((status) =>
      line(wording.say('status', { status }), (each) => wording.count(each.statuses[status]), 'detail'),
    ),
    line(wording.say('meanPercent'), (each) => meanOf(wording, each)),
  ];
}
