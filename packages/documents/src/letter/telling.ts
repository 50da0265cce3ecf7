import type { LetterModel } from '@tidtam/domain/letter';
import { agencyName } from '../sections/agencies.ts';
import { nameOfRound, provinceName } from '../sections/title.ts';
import type { Wording } from '../wording.ts';
import { letterTexts } from './messages.ts';

/** What every sentence of a letter may name, and how it says it. */
export interface Telling {
  readonly model: LetterModel;
  readonly wording: Wording;
  readonly agency: string;
  /** Whose covering letter it is: the agency's own, or of the parent that reports for it. */
  readonly sender: string;
  readonly round: string;
  /** The plan's sentence names whom, what, where and which round. */
  readonly names: Readonly<Record<'agency' | 'plan' | 'province' | 'round', string>>;
  /** A day on one line. */
  readonly day: (day: string) => string;
  readonly tell: (key: keyof typeof letterTexts.texts, values?: Readonly<Record<string, string>>) => string;
}

/** A row of dots for a person to fill, as Thai forms have it. */
export const blank = '.'.repeat(30);

export function tellingOf(model: LetterModel, wording: Wording): Telling {
  const { language } = wording;
  const agency = agencyName(model.agency, wording);
  // The quarter stays with its number.
  const round = nameOfRound(model.round, wording).replace(/ (\S+)$/, '\u00A0$1');
  const plan = language === 'th' ? wording.name(model.plan.name) : model.plan.issueEn;
  return {
    model,
    wording,
    agency,
    sender: model.parent === null ? agency : agencyName(model.parent, wording),
    round,
    names: { agency, plan, province: provinceName(model, wording), round },
    day: (day) => wording.date(day).replaceAll(' ', '\u00A0'),
    tell: (key, values) => letterTexts.tell(language, key, { blank, ...values }),
  };
}
