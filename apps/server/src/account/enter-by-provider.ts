import type { Proof, SignInState } from '@tidtam/domain/account';
import type { Person, Provider } from '../provider/index.ts';
import { type Entry, notFound } from '../route/index.ts';
import { accountAccess, inTransaction, type Transaction } from '../storage/index.ts';
import type { CommandContext, Runtime } from '../write/index.ts';
import { enter, renewToken, requireSession } from './enter.ts';
import { noteEvent } from './events.ts';
import { actingOnOwn, isLinked, link, personOf, personOfMail } from './identities.ts';
import { inAccounts } from './in-accounts.ts';
import { requireLink, takeLink } from './links.ts';
import { proveAgain } from './prove-again.ts';
import type { AccountServices } from './services.ts';
import { endSessions } from './sessions.ts';
import { beginVisit, endVisit, type Visit } from './visits.ts';

type Services = Pick<AccountServices, 'runtime' | 'provider'>;

/** Where the account is looked after. */
const accountPage = '/account';

/** Sends a browser to the provider to sign in, or to accept an invitation or a reset. Answers the address. */
export async function beginProvider(
  { runtime, provider }: Services,
  entry: Entry,
  { back, link: typed }: { readonly back: string; readonly link?: string | undefined },
): Promise<{ readonly address: string }> {
  const accepted = typed === undefined ? null : await requireLink(runtime, typed);
  return goTo(runtime, provider, entry, { back, session: null, link: accepted });
}

/** Sends whoever is in to the provider, to link their account with who they are there. Asks first that it is they. */
export async function beginLinking(
  services: Pick<AccountServices, 'runtime' | 'sealing' | 'provider'>,
  entry: Entry,
  proof: Proof,
): Promise<{ readonly address: string }> {
  const { runtime, provider } = services;
  const { id, person } = await requireSession(runtime, entry);
  const linked = await inTransaction(runtime.pool, accountAccess, (transaction) =>
    isLinked(transaction, person.id),
  );
  if (linked) throw present(provider).refusal('provider_taken');
  await proveAgain(services, entry, proof);
  return goTo(runtime, provider, entry, { back: accountPage, session: id, link: null });
}

async function goTo(runtime: Runtime, given: Provider | null, entry: Entry, visit: Visit) {
  const provider = present(given);
  const proof = await beginVisit(runtime, entry, visit);
  const links = visit.session !== null || visit.link !== null;
  return { address: await provider.addressFor(proof, links) };
}

/** What follows when somebody comes back from the provider: they are in, or one-time codes are next, or they linked. */
export async function finishProvider(
  { runtime, provider: given }: Services,
  entry: Entry,
  query: string,
): Promise<{ readonly state: SignInState; readonly back: string }> {
  const provider = present(given);
  const visit = await endVisit(runtime, entry);
  if (visit === null) throw provider.refusal('provider_failed');
  const who = await provider.identify(query, visit.proof);
  const { back } = visit;
  if (visit.session !== null) {
    await linkOwn(runtime, provider, entry, visit.session, who);
    return { state: 'in', back };
  }
  const person =
    visit.link === null
      ? await signIn(runtime, provider, entry, who)
      : { id: await accept(runtime, provider, visit.link, who), wasLinked: false };
  // Nobody's second factor is passed over by what linked them just now.
  const codePassed = person.wasLinked && who.usedManyFactors;
  const entered = await enter(runtime, entry, { person: person.id, kind: 'browser', codePassed });
  return { ...entered, back };
}

/** The session of before must be the one of now, and wholly in. */
async function linkOwn(
  runtime: Runtime,
  provider: Provider,
  entry: Entry,
  begunIn: string,
  who: Person,
): Promise<void> {
  const session = await requireSession(runtime, entry);
  const { id, state, person } = session;
  if (id !== begunIn || state !== 'in') throw provider.refusal('provider_failed');
  await onOwn(runtime, person.id, async (context) => {
    if (!(await link(context, person.id, who))) throw provider.refusal('provider_taken');
  });
  await renewToken(runtime, entry, session);
}

/** Takes an invitation or a reset in the place of a password; every session of before ends, as with one. */
async function accept(runtime: Runtime, provider: Provider, accepted: Buffer, who: Person): Promise<string> {
  return inAccounts(runtime, async (transaction) => {
    const person = await takeLink(transaction, accepted, runtime.now());
    const context = await contextOf(transaction, runtime, person);
    if (!(await link(context, person, who))) throw provider.refusal('provider_taken');
    await endSessions(transaction, person, null);
    return person;
  });
}

async function signIn(runtime: Runtime, provider: Provider, entry: Entry, who: Person) {
  const known = await inTransaction(runtime.pool, accountAccess, (transaction) => personOf(transaction, who));
  if (known !== null) return { id: known, wasLinked: true };
  const mail = await who.verifiedMail();
  const found = mail === null ? null : await linkByMail(runtime, mail, who);
  if (found !== null) return { id: found, wasLinked: false };
  await inTransaction(runtime.pool, accountAccess, async (transaction) =>
    noteEvent(transaction, runtime, 'sign_in_refused', { person: null, address: entry.address }),
  );
  throw provider.refusal('provider_unlinked');
}

function linkByMail(runtime: Runtime, mail: string, who: Person): Promise<string | null> {
  return inAccounts(runtime, async (transaction) => {
    const person = await personOfMail(transaction, mail, runtime.now());
    if (person === null) return null;
    return (await link(await contextOf(transaction, runtime, person), person, who)) ? person : null;
  });
}

function onOwn(runtime: Runtime, person: string, work: (context: CommandContext) => Promise<void>) {
  return inAccounts(runtime, async (transaction) => work(await contextOf(transaction, runtime, person)));
}

async function contextOf(
  transaction: Transaction,
  runtime: Runtime,
  person: string,
): Promise<CommandContext> {
  const { now, newId, newSalt } = runtime;
  const at = now();
  return { transaction, actor: await actingOnOwn(transaction, person, at), at, newId, newSalt };
}

/** Without a provider there is no such place. */
function present(provider: Provider | null): Provider {
  if (provider === null) throw notFound();
  return provider;
}
