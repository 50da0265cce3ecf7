import type { IndicatorState, PackModel } from '@tidtam/domain/pack';
import type { Block, Cell, Row } from '../paper.ts';
import { type ColumnPlan, type MakeTable, mark, row, text } from '../table.ts';
import { missing, type Wording } from '../wording.ts';

/** Each indicator's target beside its newest measurement. */
export function indicatorBlocks(model: PackModel, wording: Wording, makeTable: MakeTable): readonly Block[] {
  const { indicators } = model;
  if (indicators.length === 0)
    return [{ kind: 'paragraph', tone: 'body', text: wording.say('noIndicators') }];
  const confirm = indicators.some((each) => each.targetToConfirm) ? [wording.say('toConfirmNote')] : [];
  const rows = indicators.map((each) => indicatorRow(each, wording));
  const notes = [...confirm, wording.say('dashNote')];
  return [makeTable(wording.say('indicatorCaption'), plans(wording), rows, notes)];
}

function plans(wording: Wording): readonly ColumnPlan[] {
  return [
    { header: wording.say('code'), kind: 'mark' },
    { header: wording.say('indicator'), kind: 'text', least: 10, share: 4 },
    { header: wording.say('target'), kind: 'text', least: 6, share: 1 },
    { header: wording.say('measured'), kind: 'text', least: 6, share: 1 },
  ];
}

/** Code, name with its source below, target, newest measurement. */
export function indicatorRow(each: IndicatorState, wording: Wording): Row {
  const name = wording.language === 'th' ? wording.name(each.name) : each.nameEn;
  const source = each.source === null ? null : wording.say('measuredBy', { source: each.source });
  return row([mark(each.code), text(name, source), targetCell(each, wording), measuredCell(each, wording)]);
}

function targetCell({ target, targetToConfirm }: IndicatorState, wording: Wording): Cell {
  const detail = targetToConfirm ? wording.say('toConfirm') : null;
  return text(target === null ? missing : valueText(target, wording), detail);
}

function measuredCell({ measured, measuredYear }: IndicatorState, wording: Wording): Cell {
  if (measured === null) return text(missing);
  const year = measuredYear === null ? null : wording.say('measuredIn', { year: wording.year(measuredYear) });
  return text(valueText(measured, wording), year);
}

/** A target with two sides names them: `rank 43 / score 57`, in Thai `อันดับ 43 / คะแนน 57`. */
function valueText(value: string, wording: Wording): string {
  const worded = value.replace(
    /\b(rank|score) /g,
    (_found, side) => `${wording.say(side === 'rank' ? 'rank' : 'score')}\u00A0`,
  );
  return wording.name(worded);
}
