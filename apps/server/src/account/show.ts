import type { AppointmentShown } from '@tidtam/domain/account';
import type { Appointment } from '../person/index.ts';

/** An appointment as it travels. */
export function shownAppointment({ id, capacity, place, placeEn }: Appointment): AppointmentShown {
  return { id, capacity, place: place === null ? null : { th: place, en: placeEn ?? place } };
}
