import type { Proof } from '@tidtam/domain/account';
import { type Entry, Refusal } from '../route/index.ts';
import { proveCode } from './codes.ts';
import { renewToken, requireSession } from './enter.ts';
import { accountMessages } from './messages.ts';
import { provePasswordOf } from './prove-password.ts';
import type { AccountServices } from './services.ts';
import type { Session } from './sessions.ts';

/**
 * Before what lets somebody in changes: that whoever is in is its person, by their password, and by a code where they
 * have one-time codes (ASVS 5, 7.5.1). Their browser gets another token (7.2.4). Throws `code_needed`. A code is used up:
 * whatever else can be refused is to be refused before.
 */
export async function proveAgain(
  services: Pick<AccountServices, 'runtime' | 'sealing'>,
  entry: Entry,
  { password, code }: Proof,
): Promise<Session> {
  const { runtime } = services;
  const session = await requireSession(runtime, entry);
  const { person, hasCodes } = session;
  if (hasCodes && code === null) throw new Refusal(403, 'code_needed', accountMessages.say('code_needed'));
  await provePasswordOf(runtime, person.id, password);
  // 403, as for a password: the session itself is well.
  if (hasCodes) await proveCode(services, person.id, code ?? '', entry.address, 403);
  await renewToken(runtime, entry, session);
  return session;
}
