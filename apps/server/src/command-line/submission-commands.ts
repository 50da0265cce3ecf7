import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { CoveringLetter } from '@tidtam/domain/submission';
import { systemFailureOf } from '../process/index.ts';
import { call } from './client.ts';
import type { Connection } from './connect.ts';
import { type ExitCode, exitCodes, WrongUsage } from './exit.ts';
import { commandMessages } from './messages.ts';
import { connected, type PlaceOptions, requirePlace } from './record-commands.ts';
import { bothLines, type Terminal } from './terminal.ts';

export interface ReportOptions extends PlaceOptions {
  readonly agency: string;
}

export interface AttachOptions extends ReportOptions {
  readonly number: string;
  readonly date: string;
  readonly name: string;
  readonly position: string;
  readonly signedAs: string;
  readonly actingFor?: string;
}

/** `tidtam submissions list`: what was submitted to a province in a round, and what waits. */
export async function listSubmittedCommand(options: PlaceOptions, terminal: Terminal): Promise<ExitCode> {
  const params = requirePlace(options);
  terminal.json(await connected(options, ({ transport }) => call(transport, 'listSubmitted', { params })));
  return exitCodes.done;
}

/** `tidtam submissions attach SCAN`: the signed letter of what was submitted last. */
export async function attachCommand(
  path: string,
  options: AttachOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const params = placeOf(options);
  const bytes = await readFile(path).catch((error: unknown) => {
    const forbidden = systemFailureOf(error);
    if (forbidden !== null) throw forbidden;
    throw new WrongUsage(bothLines(commandMessages.say('file_missing', { path })), { cause: error });
  });
  // Before anything is sent: what is wrong with the letter is wrong with the command.
  const letterUnder = letterOf(options);
  letterUnder('0'.repeat(64));
  const answer = await connected(options, async ({ transport }) => {
    const { newest } = await standing({ transport }, params);
    const { scan } = await call(transport, 'keepScan', { files: [{ name: basename(path), bytes }] });
    return call(transport, 'attachLetter', {
      params: { ...params, submission: newest },
      body: letterUnder(scan),
    });
  });
  terminal.json(answer);
  return exitCodes.done;
}

/** `tidtam submissions sign`: the head of the agency stands for what was submitted last. */
export async function signCommand(options: ReportOptions, terminal: Terminal): Promise<ExitCode> {
  const params = placeOf(options);
  const answer = await connected(options, async ({ transport }) => {
    const { newest } = await standing({ transport }, params);
    return call(transport, 'signInPerson', { params: { ...params, submission: newest } });
  });
  terminal.json(answer);
  return exitCodes.done;
}

/** `tidtam submissions withdraw`: the form that was sent last is taken back. An import is taken back as a file. */
export async function takeBackCommand(
  options: ReportOptions & { readonly reason: string },
  terminal: Terminal,
): Promise<ExitCode> {
  const params = placeOf(options);
  const answer = await connected(options, async ({ transport }) => {
    const { newest } = await standing({ transport }, params, 'form');
    const body = { reason: options.reason };
    return call(transport, 'withdrawForm', { params: { ...params, submission: newest }, body });
  });
  terminal.json(answer);
  return exitCodes.done;
}

/** `tidtam submissions receive`, and with a reason `return`. */
export async function reviewCommand(
  options: ReportOptions & { readonly reason?: string },
  terminal: Terminal,
): Promise<ExitCode> {
  const params = placeOf(options);
  const { reason } = options;
  const answer = await connected(options, async ({ transport }) => {
    const { revision } = await standing({ transport }, params);
    const body =
      reason === undefined ? { decision: 'received', revision } : { decision: 'returned', revision, reason };
    return call(transport, 'reviewReport', { params, body });
  });
  terminal.json(answer);
  return exitCodes.done;
}

function placeOf(options: ReportOptions) {
  return { ...requirePlace(options), agency: options.agency };
}

/** The newest submission that stands, of the kind that is wanted, and the revision of the report. */
async function standing(
  { transport }: Pick<Connection, 'transport'>,
  params: Record<string, string>,
  wanted?: 'form',
) {
  const { submissions, revision } = await call(transport, 'getSubmissions', { params });
  const newest = submissions.find(
    ({ withdrawn, kind }) => !withdrawn && (wanted === undefined || kind === wanted),
  );
  if (newest === undefined) throw new WrongUsage(bothLines(commandMessages.say('nothing_submitted')));
  return { newest: newest.id, revision };
}

function letterOf({ number, date, name, position, signedAs: as, actingFor }: AttachOptions) {
  return (scan: string): CoveringLetter => {
    const letter = CoveringLetter.safeParse({
      ...{ number, date, scan },
      signatory: { as, name, position, ...(actingFor === undefined ? {} : { actingFor }) },
    });
    if (letter.success) return letter.data;
    const fields = letter.error.issues.map(({ path }) => path.join('.')).join(', ');
    throw new WrongUsage(bothLines(commandMessages.say('letter_incomplete', { fields })));
  };
}
