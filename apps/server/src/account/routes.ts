import { recordMessages } from '@tidtam/domain/record';
import { type Handlers, notFound, Refusal } from '../route/index.ts';
import { confirmMail } from './change-mail.ts';
import { beginCodes, confirmCodes, proveCode } from './codes.ts';
import { demonstrationPeople, demonstrationPerson } from './demonstration.ts';
import { enter, leave, requireSession, sessionOfEntry } from './enter.ts';
import { beginProvider, finishProvider } from './enter-by-provider.ts';
import { askForReset } from './forgotten.ts';
import { openLink, setUp, spendLink } from './links.ts';
import { accountMessages } from './messages.ts';
import { ownHandlers } from './own-routes.ts';
import { peopleHandlers } from './people-routes.ts';
import { proveAgain } from './prove-again.ts';
import { provePassword } from './prove-password.ts';
import type { AccountServices } from './services.ts';

type Entering =
  | 'getSignIn'
  | 'signIn'
  | 'beginProvider'
  | 'finishProvider'
  | 'forgetPassword'
  | 'signInAs'
  | 'giveCode'
  | 'signOut'
  | 'setUp'
  | 'openLink'
  | 'useLink'
  | 'confirmMail'
  | 'beginCodes'
  | 'confirmCodes';

export function accountHandlers(services: AccountServices) {
  return { ...enteringHandlers(services), ...ownHandlers(services), ...peopleHandlers(services) };
}

/** Signing in, out, and a first password. */
function enteringHandlers(services: AccountServices): Pick<Handlers, Entering> {
  const { runtime, kind, post, provider } = services;
  return {
    async getSignIn({ entry }) {
      const session = await sessionOfEntry(runtime, entry);
      return {
        ...{ kind, notice: recordMessages.say(kind) },
        state: session?.state ?? 'out',
        name: session?.person.name ?? null,
        mail: post !== null,
        provider: provider?.name ?? null,
        people: kind === 'demonstration' ? await demonstrationPeople(runtime) : [],
      };
    },
    async signIn({ body, entry }) {
      const person = await provePassword(runtime, body, entry.address);
      return enter(runtime, entry, { person, kind: 'browser', codePassed: false });
    },
    beginProvider: ({ body, entry }) => beginProvider(services, entry, body),
    finishProvider: ({ body, entry }) => finishProvider(services, entry, body.query),
    async forgetPassword({ body: { name } }) {
      if (post === null) throw notFound();
      await askForReset(runtime, name);
      post.wake();
      return { done: true };
    },
    async signInAs({ body: { appointment }, entry }) {
      if (kind !== 'demonstration') throw notFound();
      const person = await demonstrationPerson(runtime, appointment);
      return enter(runtime, entry, { person, kind: 'demonstration', codePassed: true, appointment });
    },
    async giveCode({ body, entry }) {
      const { person, state } = await requireSession(runtime, entry);
      if (state !== 'code') return { state };
      await proveCode(services, person.id, body.code, entry.address);
      return enter(runtime, entry, { person: person.id, kind: 'browser', codePassed: true });
    },
    signOut: ({ entry }) => leave(runtime, entry),
    async setUp({ body, entry }) {
      const person = await setUp(runtime, body);
      return enter(runtime, entry, { person, kind: 'browser', codePassed: false });
    },
    openLink: ({ body }) => openLink(runtime, body.link),
    async useLink({ body, entry }) {
      const person = await spendLink(runtime, body.link, body.password);
      return enter(runtime, entry, { person, kind: 'browser', codePassed: false });
    },
    async confirmMail({ body }) {
      await confirmMail(services, body.link);
      return { done: true };
    },
    async beginCodes({ body: { password }, entry }) {
      const { person, kind, state, hasCodes } = await requireSession(runtime, entry);
      if (kind !== 'browser' || hasCodes) {
        throw new Refusal(409, 'codes_on', accountMessages.say('codes_on'));
      }
      if (state === 'in') await proveAgain(services, entry, { password: password ?? '', code: null });
      return beginCodes(services, person.id);
    },
    async confirmCodes({ body, entry }) {
      const { person } = await requireSession(runtime, entry);
      const recoveryCodes = await confirmCodes(services, person.id, body.code);
      const entered = await enter(runtime, entry, { person: person.id, kind: 'browser', codePassed: true });
      return { ...entered, recoveryCodes: [...recoveryCodes] };
    },
  };
}
