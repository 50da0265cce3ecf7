import type { AppointmentShown } from '@tidtam/domain/account';
import type { Language } from '@tidtam/domain/message';
import { capacityNames } from '@tidtam/domain/person';
import { accountMessages } from './messages.ts';

/** `ฝ่ายเลขานุการของจังหวัด · นครปฐม`. */
export function roleIn(
  { capacity, place, withChildren }: Omit<AppointmentShown, 'id'>,
  language: Language,
): string {
  const name = capacityNames.tell(language, capacity);
  const children = withChildren ? accountMessages.tell(language, 'and_children') : '';
  return place === null ? name : `${name} · ${place[language]}${children}`;
}
