import type { FastifyInstance } from 'fastify';
import { makeSetUpLink, needsSetUp } from '../account/index.ts';
import { applicationOn } from '../http/index.ts';
import {
  type DataKind,
  exitCodeOf,
  giveBackAtRest,
  processFailure,
  removeRunFile,
  systemFailureOf,
  untilAsked,
  writeRunFile,
} from '../process/index.ts';
import { programVersion } from '../program/index.ts';
import { loadDemonstration, type OpenRecord, openRecord } from '../record/index.ts';
import { readSettings, type Settings } from '../settings/index.ts';
import { buildPages } from './build-pages.ts';
import { commandMessages } from './messages.ts';
import { bothLines, type Terminal } from './terminal.ts';

/**
 * `tidtam start` and `tidtam serve`: brings the record up, serves it, and stops everything in order when asked.
 * Answers the exit code that a shell expects of an interrupted command.
 */
export async function serveCommand(kind: DataKind, terminal: Terminal): Promise<number> {
  const asked = untilAsked();
  const settings = readSettings(process.env);
  await buildPages(() => terminal.say(bothLines(commandMessages.say('building_pages'))));
  requireSafePlace(settings, kind);
  const address = { url: '', local: '' };
  const record = await openRecord(settings, kind, address);
  try {
    const app = await applicationOn(record, address, settings.limits);
    try {
      address.local = await listen(app, settings.host, settings.port);
      address.url = settings.url ?? address.local;
      if (kind === 'demonstration') await demonstrate(record, terminal);
      await writeRunFile(record.folder.path, {
        url: address.local,
        version: programVersion,
        token: record.token,
      });
      welcome(record, address.url, terminal);
      if (kind === 'record') await inviteFirst(record, address.url, terminal);
      terminal.say(bothLines(commandMessages.say('stop_hint')));
      using _rest = giveBackAtRest();
      const ending = await asked;
      terminal.say(bothLines(commandMessages.say('stopping')));
      return exitCodeOf(ending);
    } finally {
      await removeRunFile(record.folder.path);
      await app.close();
    }
  } finally {
    await record.close();
  }
}

/** Answers the address, with the port that was really given (port 0 asks for any). */
async function listen(app: FastifyInstance, host: string, port: number): Promise<string> {
  try {
    return await app.listen({ host, port });
  } catch (error) {
    throw systemFailureOf(error) ?? error;
  }
}

async function demonstrate(record: OpenRecord, terminal: Terminal): Promise<void> {
  await loadDemonstration(record, () => {
    terminal.say(bothLines(commandMessages.say('loading_demonstration')));
  });
}

function welcome(record: OpenRecord, url: string, terminal: Terminal): void {
  const { kind } = record.services;
  terminal.say(bothLines(commandMessages.say('serving', { version: programVersion, url })));
  const what = kind === 'demonstration' ? 'serving_demonstration' : 'serving_record';
  terminal.say(bothLines(commandMessages.say(what, { folder: record.folder.path })));
}

/** A record that nobody looks after gets a link that makes its first administrator, anew at each start. */
async function inviteFirst({ services }: OpenRecord, url: string, terminal: Terminal): Promise<void> {
  if (!(await needsSetUp(services.runtime))) return;
  const link = `${url}/set-up#${await makeSetUpLink(services.runtime)}`;
  terminal.say(bothLines(commandMessages.say('set_up')));
  terminal.say(`\n  ${link}\n`);
}

/** Other machines come in through TLS only, and never to the demonstration, which asks for no password. */
function requireSafePlace({ host, url }: Settings, kind: DataKind): void {
  const toOthers = host === '0.0.0.0' || host === '::';
  if (kind === 'demonstration' && (toOthers || url !== null)) throw processFailure('demonstration_stays');
  if (toOthers && url === null) throw processFailure('address_needed', { host });
}
