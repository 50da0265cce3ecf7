import type { AppointmentShown } from '@tidtam/domain/account';
import type { Language } from '@tidtam/domain/message';
import { capacityNames } from '@tidtam/domain/person';

/** `ฝ่ายเลขานุการของจังหวัด · นครปฐม`. */
export function roleIn({ capacity, place }: Omit<AppointmentShown, 'id'>, language: Language): string {
  const name = capacityNames.tell(language, capacity);
  return place === null ? name : `${name} · ${place[language]}`;
}
