import { formatDate } from '../calendar/index.ts';
import type { Language } from '../message/index.ts';
import { roundName } from '../round/index.ts';
import { agencyMessages } from './messages.ts';
import type { Missing } from './missing.ts';

export interface Reminder {
  /** Who is asked; empty when nobody is known by name. */
  readonly person: string;
  readonly agency: string;
  readonly province: string;
  readonly round: string;
  /** The round's last day for reports, ISO; `null` while it is not set. */
  readonly closes: string | null;
  readonly missing: readonly Missing[];
}

/** So many titles are named; of more, their number is enough. */
const named = 5;

/** A friendly reminder as one pastes it into LINE or a mail: who, what for, what is missing, until when. */
export function reminderText(language: Language, reminder: Reminder): string {
  const { person, agency, province, closes } = reminder;
  const round = roundName(reminder.round, language);
  const tell = agencyMessages.tell;
  const lines = reminder.missing.flatMap(({ text, titles }) => [
    `- ${text[language]}`,
    ...titles.slice(0, named).map((title) => `   · ${title}`),
    ...(titles.length > named
      ? [`   · ${tell(language, 'reminder_more', { count: titles.length - named })}`]
      : []),
  ]);
  return [
    tell(language, person === '' ? 'reminder_to_agency' : 'reminder_to', { person, agency }),
    tell(language, 'reminder_about', { province, round }),
    ...(lines.length === 0 ? [] : [tell(language, 'reminder_missing'), ...lines]),
    tell(language, closes === null ? 'reminder_please' : 'reminder_please_by', {
      date: closes === null ? '' : formatDate(closes, language),
    }),
    tell(language, 'reminder_thanks'),
  ].join('\n');
}
