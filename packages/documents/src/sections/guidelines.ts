import type { PackModel } from '@tidtam/domain/pack';
import type { GuidelineFigures } from '@tidtam/domain/summary';
import type { Block, Cell, Row } from '../paper.ts';
import { type ColumnPlan, type MakeTable, mark, row, text } from '../table.ts';
import type { Wording } from '../wording.ts';
import { agencyName } from './agencies.ts';
import { moneyCells, moneyPlans, statusCells, statusPlans } from './figures.ts';

/** Figures by guideline; the plan's unconfirmed texts say so. */
export function guidelineBlocks(model: PackModel, wording: Wording, makeTable: MakeTable): readonly Block[] {
  const { guidelines } = model;
  if (guidelines.length === 0)
    return [{ kind: 'paragraph', tone: 'body', text: wording.say('noGuidelines') }];
  const confirm = [
    ...(guidelines.some((each) => each.toConfirm) ? [wording.say('toConfirmNote')] : []),
    ...(wording.language === 'en' ? [wording.say('thaiNamesNote')] : []),
  ];
  return [
    makeTable(
      wording.say('guidelineMoneyCaption'),
      plans(wording, moneyPlans(wording)),
      guidelines.map((each) =>
        guidelineRow(each, wording, agenciesOf(model, each, wording), moneyCells(wording, each.figures)),
      ),
      [...confirm, wording.say('dashNote')],
    ),
    makeTable(
      wording.say('guidelineStatusCaption'),
      plans(wording, statusPlans(wording)),
      guidelines.map((each) => guidelineRow(each, wording, null, statusCells(wording, each.figures))),
      [...confirm, wording.say('meanNote'), wording.say('dashNote')],
    ),
  ];
}

function plans(wording: Wording, figures: readonly ColumnPlan[]): readonly ColumnPlan[] {
  return [
    { header: wording.say('code'), kind: 'mark' },
    { header: wording.say('guideline'), kind: 'text', least: 10, share: 1 },
    ...figures,
  ];
}

function guidelineRow(
  each: GuidelineFigures,
  wording: Wording,
  detail: string | null,
  figures: readonly Cell[],
): Row {
  return row([mark(each.guideline ?? ''), text(guidelineName(each, wording), detail), ...figures]);
}

/** The guideline as papers name it, with a mark where the plan is not confirmed. */
export function guidelineName(each: GuidelineFigures, wording: Wording): string {
  if (each.guideline === null) return wording.say('noGuideline');
  const name = each.name ?? each.guideline;
  return each.toConfirm ? `${name}\n${wording.say('toConfirm')}` : name;
}

function agenciesOf(model: PackModel, each: GuidelineFigures, wording: Wording): string | null {
  if (each.agencies.length === 0) return null;
  const agencies = each.agencies.map(({ agency: code, projects }) => {
    const known = model.agencies.find((agency) => agency.agency === code);
    const agency = known === undefined ? code : agencyName(known, wording);
    return wording.say('agencyCount', { agency, count: wording.count(projects) });
  });
  return wording.say('guidelineAgencies', { agencies: agencies.join(', ') });
}
