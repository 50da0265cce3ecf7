import { readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { findRound } from '@tidtam/domain/round';
import { systemFailureOf, writableTarget } from '../process/index.ts';
import { call, download } from './client.ts';
import { type CommonOptions, type Connection, connect } from './connect.ts';
import { type ExitCode, exitCodes, WrongUsage } from './exit.ts';
import { commandMessages } from './messages.ts';
import { bothLines, type Terminal } from './terminal.ts';

export interface PlaceOptions extends CommonOptions {
  readonly province: string;
  readonly round: string;
  readonly json?: boolean;
}

export function requirePlace({ province, round }: PlaceOptions): { province: string; round: string } {
  if (!/^\d{2}$/.test(province)) {
    throw new WrongUsage(bothLines(commandMessages.say('province_wrong', { province })));
  }
  if (findRound(round) === null)
    throw new WrongUsage(bothLines(commandMessages.say('round_wrong', { round })));
  return { province, round };
}

/** Opens a way to the record for the length of `work`. */
export async function connected<Result>(
  options: CommonOptions,
  work: (connection: Connection) => Promise<Result>,
): Promise<Result> {
  const connection = await connect(options);
  try {
    return await work(connection);
  } finally {
    await connection.close();
  }
}

/** `tidtam summary`: a province's figures in a round. */
export async function summaryCommand(options: PlaceOptions, terminal: Terminal): Promise<ExitCode> {
  const params = requirePlace(options);
  const summary = await connected(options, ({ transport }) => call(transport, 'getSummary', { params }));
  terminal.json(summary);
  return exitCodes.done;
}

const papers = {
  docx: 'downloadWord',
  pdf: 'downloadPdf',
  pptx: 'downloadSlides',
  xlsx: 'downloadAnnex',
} as const;
type Format = keyof typeof papers;

export interface PackOptions extends PlaceOptions {
  readonly formats: string;
  readonly out: string;
  readonly language: string;
  readonly digits: string;
}

/** `tidtam pack`: freezes the record as it is and writes the meeting's papers into a folder. */
export async function packCommand(options: PackOptions, terminal: Terminal): Promise<ExitCode> {
  const place = requirePlace(options);
  const formats = formatsOf(options.formats);
  const query = { language: options.language, digits: options.digits };
  // Before the record is asked: a pack that cannot be written takes no number.
  await writableTarget(resolve(options.out));
  const written = await connected(options, async ({ transport }) => {
    const pack = await call(transport, 'makePack', { body: place });
    const paths: string[] = [];
    for (const format of formats) {
      const bytes = await download(transport, papers[format], { params: { id: pack.id }, query });
      const path = join(options.out, `tidtam-${pack.reference}.${format}`);
      await writeFile(path, bytes);
      paths.push(path);
    }
    return { pack, paths };
  });
  if (options.json) terminal.json({ ...written.pack, files: written.paths });
  else for (const path of written.paths) terminal.say(bothLines(commandMessages.say('paper_line', { path })));
  return exitCodes.done;
}

function formatsOf(text: string): readonly Format[] {
  return text.split(',').map((name) => {
    const format = name.trim();
    if (isFormat(format)) return format;
    throw new WrongUsage(bothLines(commandMessages.say('format_wrong', { format })));
  });
}

function isFormat(name: string): name is Format {
  return Object.hasOwn(papers, name);
}

export interface TemplateOptions extends PlaceOptions {
  readonly agency: string;
  readonly out: string;
}

/** `tidtam template`: an agency's workbook for a round, its projects filled in. */
export async function templateCommand(options: TemplateOptions, terminal: Terminal): Promise<ExitCode> {
  const params = { ...requirePlace(options), agency: options.agency };
  const path = resolve(options.out);
  await writableTarget(dirname(path));
  const bytes = await connected(options, ({ transport }) =>
    download(transport, 'downloadTemplate', { params }),
  );
  await writeFile(path, bytes);
  terminal.say(bothLines(commandMessages.say('paper_line', { path })));
  return exitCodes.done;
}

export interface WithdrawOptions extends CommonOptions {
  readonly reason: string;
  readonly import?: string;
  readonly agency?: string;
  readonly project?: string;
  readonly province?: string;
  readonly round?: string;
}

/** `tidtam withdraw`: an import, or one project's report of a round, with a reason. */
export async function withdrawCommand(options: WithdrawOptions, terminal: Terminal): Promise<ExitCode> {
  const { reason, agency, project, province, round } = options;
  const answer = await connected(options, async ({ transport }) => {
    if (options.import !== undefined) {
      return call(transport, 'withdrawImport', { params: { id: options.import }, body: { reason } });
    }
    if (agency === undefined || project === undefined || province === undefined || round === undefined) {
      throw new WrongUsage(bothLines(commandMessages.say('withdraw_what')));
    }
    const body = { province, round, reason };
    return call(transport, 'withdrawProject', { params: { agency, project }, body });
  });
  terminal.json(answer);
  return exitCodes.done;
}

/** `tidtam agencies import`: agencies and what they owe, from a CSV. */
export async function agenciesCommand(
  path: string,
  options: CommonOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const bytes = await readFile(path).catch((error: unknown) => {
    const forbidden = systemFailureOf(error);
    if (forbidden !== null) throw forbidden;
    throw new WrongUsage(bothLines(commandMessages.say('file_missing', { path })), { cause: error });
  });
  const answer = await connected(options, ({ transport }) =>
    call(transport, 'importAgencies', { files: [{ name: basename(path), bytes }] }),
  );
  terminal.json(answer);
  return answer.problems.length > 0 ? exitCodes.refused : exitCodes.done;
}

/** `tidtam verify`: roll-ups, ledger, texts and files against each other. */
export async function verifyCommand(
  options: CommonOptions & { readonly json?: boolean },
  terminal: Terminal,
): Promise<ExitCode> {
  const found = await connected(options, ({ transport }) => call(transport, 'verify'));
  if (options.json) terminal.json(found);
  else {
    const { leaves, root } = found.ledger;
    terminal.say(bothLines(commandMessages.say('verified', { ok: String(found.ok), leaves, root })));
    for (const { check, looked, differences } of found.checks) {
      terminal.say(`  ${differences.length === 0 ? '✓' : '✗'} ${check} ${looked}`);
      for (const difference of differences) terminal.say(`      ${difference}`);
    }
  }
  return found.ok ? exitCodes.done : exitCodes.refused;
}
