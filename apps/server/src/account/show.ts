import type { AppointmentShown } from '@tidtam/domain/account';
import type { Appointment } from '../person/index.ts';

/** An appointment as it travels. */
export function shownAppointment(appointment: Appointment): AppointmentShown {
  const { id, capacity, place, placeEn, children } = appointment;
  return {
    id,
    capacity,
    place: place === null ? null : { th: place, en: placeEn ?? place },
    withChildren: capacity === 'reporter' && children !== null,
  };
}
