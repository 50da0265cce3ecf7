import { monthSpan } from '@tidtam/domain/calendar';
import type { PackModel } from '@tidtam/domain/pack';
import { findRound } from '@tidtam/domain/round';
import type { Fact, TitleBlock } from '../paper.ts';
import type { Wording } from '../wording.ts';

/** Where the notes stand among the numbered sections. */
export const notesSection = 7;

/** Bangkok is no province and is not called one. */
const capital = '10';

export function provinceName(model: Pick<PackModel, 'province'>, wording: Wording): string {
  const name = wording.language === 'th' ? model.province.name : model.province.nameEn;
  return wording.say(model.province.code === capital ? 'capital' : 'province', { name });
}

/** `ปีงบประมาณ พ.ศ. 2567 ไตรมาสที่ 2`. */
export function roundName(model: PackModel, wording: Wording): string {
  return nameOfRound(model.summary.round, wording);
}

export function nameOfRound(id: string, wording: Wording): string {
  const { fiscalYear, quarter } = getRound(id);
  return wording.say('round', { year: wording.fiscalYear(fiscalYear), quarter: wording.count(quarter) });
}

/** What is followed up: the plan's edition, in English the issue since editions have Thai names only. */
export function planTitle(model: PackModel, wording: Wording): string {
  const { name, issueEn } = model.plan;
  return wording.say('title', { plan: wording.language === 'th' ? wording.name(name) : issueEn });
}

export function titleBlock(model: PackModel, wording: Wording): TitleBlock {
  return {
    lines: [
      wording.say('kind'),
      planTitle(model, wording),
      provinceName(model, wording),
      roundWithMonths(model, wording),
    ].map(wholeBrackets),
    facts: facts(model, wording),
    notice: model.invented ? wording.say('inventedNote') : null,
  };
}

/** Years and months in brackets stand on a line of their own, whole. */
function wholeBrackets(line: string): string {
  return line.replace(
    / \([^()]*[\d๐-๙]{2}[^()]*[–-][^()]*\)/,
    (found) => `\n${found.slice(1).replaceAll(' ', '\u00A0')}`,
  );
}

function roundWithMonths(model: PackModel, wording: Wording): string {
  const { starts, ends } = getRound(model.summary.round);
  const lastMonth = monthSpan(Number(ends.slice(0, 4)), Number(ends.slice(5, 7))).starts;
  return wording.say('roundWithMonths', {
    round: roundName(model, wording),
    from: wording.shortMonth(starts),
    to: wording.shortMonth(lastMonth),
  });
}

function facts(model: PackModel, wording: Wording): readonly Fact[] {
  const region = wording.language === 'th' ? model.region.name : model.region.nameEn;
  return [
    { label: wording.say('dataDateLabel'), text: wording.date(model.dataDate) },
    { label: wording.say('madeOnLabel'), text: wording.instant(model.madeOn) },
    { label: wording.say('referenceLabel'), text: model.reference },
    {
      label: wording.say('regionLabel'),
      text: wording.say('area', { province: provinceName(model, wording), region: wording.name(region) }),
    },
    {
      label: wording.say('ledgerLabel'),
      text: wording.say('ledger', {
        leaves: wording.count(model.ledger.leaves),
        root: inGroups(model.ledger.root.slice(0, 16)),
        section: wording.count(notesSection),
      }),
    },
  ];
}

/** A long code in groups of four, so that two people can compare it aloud. */
export function inGroups(code: string): string {
  return code.replace(/.{4}(?=.)/g, '$& ');
}

function getRound(id: string) {
  const round = findRound(id);
  if (round === null) throw new RangeError(`no such round: ${id}`);
  return round;
}
