import type { AppointmentShown } from '@tidtam/domain/account';
import type { Entry } from '../route/index.ts';
import type { Runtime } from '../write/index.ts';
import { sessionOfEntry } from './enter.ts';
import { shownAppointment } from './show.ts';

/** What whoever asks holds, the one that they act in first; nothing where no session speaks for them. */
export async function appointmentsHeld(runtime: Runtime, entry: Entry): Promise<AppointmentShown[]> {
  const session = await sessionOfEntry(runtime, entry);
  return (session?.appointments ?? []).map(shownAppointment);
}
