import { isIsoDate } from '@tidtam/domain/calendar';
import type { Language } from '@tidtam/domain/message';
import { missing, showBaht, showDate } from '../shell/format.ts';
import { reportMessages } from './messages.ts';
import { monthsWords } from './month-words.ts';
import { statusOrder } from './status-order.ts';

type Key = keyof typeof reportMessages.texts;

/** A field's name, with its part where it is a funding line's. */
export function fieldName(field: string, part: number | null, language: Language): string {
  const key = field === 'part' ? 'part_field' : field;
  const name = isKey(key) ? reportMessages.tell(language, key) : field;
  return part === null ? name : `${name} · ${reportMessages.tell(language, 'part', { part })}`;
}

/** A field's value as people read it; a dash where there is none. */
export function fieldValue(field: string, value: string | null, language: Language): string {
  if (value === null) return missing;
  switch (field) {
    case 'budget':
    case 'committed':
    case 'disbursed':
      return showBaht(value, language);
    case 'percentComplete':
    case 'percentDisbursed':
      return `${value} %`;
    case 'starts':
    case 'ends':
      return isIsoDate(value) ? showDate(value, language) : value;
    case 'months':
      return monthsWords(value.split(' '), language);
    case 'status': {
      const status = statusOrder.find((name) => name === value);
      return status === undefined ? value : reportMessages.tell(language, status);
    }
    case 'notYetAllocated':
      return reportMessages.tell(language, value === 'true' ? 'yes' : 'no');
    case 'part':
      return reportMessages.tell(language, 'part', { part: value });
    default:
      return value;
  }
}

function isKey(field: string): field is Key {
  return field in reportMessages.texts;
}
