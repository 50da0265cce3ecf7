import type { LetterModel } from '@tidtam/domain/letter';
import type { PaperOptions } from '../paper.ts';
import { printableDeep } from '../printable.ts';
import { agencyName } from '../sections/agencies.ts';
import { inGroups } from '../sections/title.ts';
import { wordingOf } from '../wording.ts';
import { coveringBody } from './covering.ts';
import type { Letter, LetterField } from './letter.ts';
import { reminderBody } from './reminder.ts';
import { blank, type Telling, tellingOf } from './telling.ts';

/** The letter as data. Pure: the same model and options give the same letter. */
export function letterOf(read: LetterModel, options: PaperOptions): Letter {
  const model = printableDeep(read);
  const telling = tellingOf(model, wordingOf(options));
  const { wording, tell } = telling;
  const isReminder = model.kind === 'reminder';
  const subject = tell(isReminder ? 'reminderSubject' : 'coveringSubject', { round: telling.round });
  const reference = `${model.kind}-${model.agency.code}-${model.round}`;
  return {
    options,
    document: {
      title: subject,
      subject: telling.agency,
      keywords: [reference, ...(model.invented ? [wording.say('invented')] : [])],
      created: model.madeOn,
    },
    mark: model.invented ? wording.say('invented') : null,
    emblem: tell('emblem'),
    place: wording.language === 'th' ? model.province.name : model.province.nameEn,
    number: tell('number'),
    office: [isReminder ? secretariatName(telling) : telling.sender, tell('address')],
    date: tell('date'),
    fields: fieldsOf(telling, subject),
    body: isReminder ? reminderBody(telling) : coveringBody(telling),
    closing: tell('closing'),
    signature: [blank, tell('signatory'), tell('position')],
    contact: [tell('unit'), tell('telephone'), tell('mail'), tell('copies')],
    footer: tell('footer', {
      version: model.programVersion,
      reference,
      madeOn: wording.instant(model.madeOn),
      leaves: wording.count(model.ledger.leaves),
      root: inGroups(model.ledger.root.slice(0, 16)),
    }),
  };
}

function fieldsOf(telling: Telling, subject: string): readonly LetterField[] {
  const { model, agency, round, tell } = telling;
  const isReminder = model.kind === 'reminder';
  return [
    { label: tell('subjectLabel'), text: subject },
    { label: tell('toLabel'), text: tell('to', { office: isReminder ? agency : secretariatName(telling) }) },
    { label: tell('referenceLabel'), text: tell('reference') },
    {
      label: tell('enclosureLabel'),
      text: isReminder ? tell('reminderEnclosure') : tell('coveringEnclosure', { round }),
    },
  ];
}

function secretariatName({ model: { secretariat }, wording, tell }: Telling): string {
  if (secretariat === null) return blank;
  const name = agencyName(secretariat, wording);
  return tell(secretariat.toConfirm ? 'officeToConfirm' : 'office', { name });
}
