import type { PackModel } from '@tidtam/domain/pack';
import exceljs, { type Workbook } from 'exceljs';
import type { PaperOptions } from '../paper.ts';
import { inGroups, planTitle, provinceName, roundName } from '../sections/title.ts';
import { type Wording, wordingOf } from '../wording.ts';
import { annexTexts } from './messages.ts';

/** The workbook being written, with what every sheet of it says. */
export interface Book {
  readonly workbook: Workbook;
  readonly model: PackModel;
  readonly options: PaperOptions;
  readonly wording: Wording;
  /** A sentence that the annex alone says. */
  readonly say: (key: keyof typeof annexTexts.texts, values?: Readonly<Record<string, string>>) => string;
  /** Below the title of every sheet: place and round, then dates, reference and ledger point. */
  readonly facts: readonly string[];
  /** `ข้อมูลสมมติ` on every sheet and page; `null` for the real record. */
  readonly mark: string | null;
  readonly footer: string;
}

/** `model` is printable already. */
export function newBook(model: PackModel, options: PaperOptions): Book {
  const wording = wordingOf(options);
  const say: Book['say'] = (key, values) => annexTexts.tell(options.language, key, values);
  const workbook = new exceljs.Workbook();
  const place = `${provinceName(model, wording)} ${roundName(model, wording)}`;
  workbook.creator = 'Tidtam';
  workbook.lastModifiedBy = 'Tidtam';
  workbook.created = new Date(model.madeOn);
  workbook.modified = new Date(model.madeOn);
  workbook.title = `${say('annexTitle')} ${place}`;
  workbook.subject = planTitle(model, wording);
  workbook.keywords = [model.reference, ...(model.invented ? [wording.say('invented')] : [])].join('; ');
  workbook.calcProperties = { fullCalcOnLoad: true };
  return {
    workbook,
    model,
    options,
    wording,
    say,
    facts: [
      say('place', { place, reference: model.reference }),
      say('facts', {
        date: wording.date(model.dataDate),
        madeOn: wording.instant(model.madeOn),
        leaves: wording.count(model.ledger.leaves),
        root: inGroups(model.ledger.root.slice(0, 16)),
      }),
    ],
    mark: model.invented ? wording.say('invented') : null,
    footer: wording.say('footer', {
      reference: model.reference,
      date: wording.date(model.dataDate),
      version: model.programVersion,
    }),
  };
}
