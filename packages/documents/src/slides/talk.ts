import type { PackModel } from '@tidtam/domain/pack';
import type { Part } from '@tidtam/domain/project';
import type { ReportVersion } from '@tidtam/domain/report';
import { definitions, type FigureName, type Figures } from '@tidtam/domain/summary';
import type { PaperOptions } from '../paper.ts';
import { meanOf } from '../sections/figures.ts';
import { type Wording, wordingOf } from '../wording.ts';
import type { Box, Slide } from './deck.ts';
import { factNotes, figureNote } from './figure-notes.ts';
import { slideTexts } from './messages.ts';

/** What every chapter of the slides speaks of and with. */
export interface Talk {
  readonly model: PackModel;
  readonly options: PaperOptions;
  readonly wording: Wording;
  readonly say: (key: keyof typeof slideTexts.texts, values?: Readonly<Record<string, string>>) => string;
}

/** `model` is printable already. */
export function newTalk(model: PackModel, options: PaperOptions): Talk {
  return {
    model,
    options,
    wording: wordingOf(options),
    // A fixed space before a Thai word makes some programs break the word itself.
    say: (key, values) => slideTexts.tell(options.language, key, values).replaceAll('\u00A0', ' '),
  };
}

/** A slide whose notes end with the paper's dates, reference and ledger point. */
export function slide(
  { model, wording }: Talk,
  title: string,
  boxes: readonly Box[],
  notes: readonly string[],
): Slide {
  return { title, boxes, notes: [...notes, ...factNotes(model, wording)] };
}

/** One slide for each page of boxes; from two on, the titles say which page it is. */
export function pages(
  talk: Talk,
  title: string,
  bodies: readonly (readonly Box[])[],
  notes: readonly string[],
): readonly Slide[] {
  const { say, wording } = talk;
  return bodies.map((boxes, index) => {
    const values = { title, page: wording.count(index + 1), pages: wording.count(bodies.length) };
    return slide(talk, bodies.length === 1 ? title : say('continued', values), boxes, notes);
  });
}

/** The values of figures as slides show them. */
function shownValue({ wording }: Talk, figure: FigureName, figures: Figures): string {
  switch (figure) {
    case 'projects':
      return wording.count(figures.projects);
    case 'budget':
    case 'committed':
    case 'disbursed':
      return wording.money(figures[figure]);
    case 'disbursedPercent':
      return wording.rate(figures.disbursedPercent);
    case 'meanPercentComplete':
      return meanOf(wording, figures);
    default:
      return wording.count(figures.projects);
  }
}

/** Where each of these figures of a set of projects comes from, a line each. */
export function sources(
  talk: Talk,
  names: readonly FigureName[],
  figures: Figures,
  projects: readonly ReportVersion[],
  part?: Part,
): readonly string[] {
  const scope = part === undefined ? { projects } : { projects, part };
  return names.map((name) => figureNote(name, shownValue(talk, name, figures), scope, talk.wording));
}

export function agenciesNote({ model, wording, say }: Talk): string {
  const { owed, reported } = model.summary.agencies;
  const value = say('cardValueOf', { value: wording.count(reported), of: wording.count(owed) });
  return say('agenciesNote', { value, definition: definitions.tell(wording.language, 'agenciesReported') });
}
