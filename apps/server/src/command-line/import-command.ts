import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { FileAnswer } from '@tidtam/domain/import';
import { findRound } from '@tidtam/domain/round';
import { fileLimit } from '../http/index.ts';
import { copiesFor } from './annotated-copies.ts';
import type { CommonOptions } from './connect.ts';
import { type ExitCode, exitCodes, WrongUsage } from './exit.ts';
import { offline, type TakenIn, unreadable, type Way, wayFor } from './import-ways.ts';
import { commandMessages } from './messages.ts';
import { bothLines, type Terminal } from './terminal.ts';

export interface ImportCommand extends CommonOptions {
  readonly agency?: string;
  readonly province?: string;
  readonly round?: string;
  readonly dryRun?: boolean;
  readonly acceptWarnings?: boolean;
  /** How the files came to whoever brings them on the agencies' behalf. */
  readonly behalf?: string;
  readonly annotated?: string;
  readonly json?: boolean;
}

interface LocalFile {
  readonly name: string;
  /** `null`: it is there, and this user may not read it. */
  readonly bytes: Uint8Array | null;
}

/** `tidtam import FILE…`: reads, checks and stores files; with `--dry-run` keeps nothing. */
export async function importCommand(
  paths: readonly string[],
  options: ImportCommand,
  terminal: Terminal,
): Promise<ExitCode> {
  requireCodes(options);
  await requireFiles(paths);
  const answers = await answersFor(paths, options);
  report(answers, options, terminal);
  const refused = answers.some((answer) => answer.status === 'refused' || answer.status === 'partly');
  return refused ? exitCodes.refused : exitCodes.done;
}

function requireCodes({ round, province }: ImportCommand): void {
  if (round !== undefined && findRound(round) === null) throw usage('round_wrong', { round });
  if (province !== undefined && !/^\d{2}$/.test(province)) throw usage('province_wrong', { province });
}

function usage(
  key: 'round_wrong' | 'province_wrong' | 'file_missing' | 'file_is_folder',
  values: Record<string, string>,
): WrongUsage {
  return new WrongUsage(bothLines(commandMessages.say(key, values)));
}

/** Before anything is stored: each path names a file. */
async function requireFiles(paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    try {
      if ((await stat(path)).isDirectory()) throw usage('file_is_folder', { path });
    } catch (error) {
      const code = codeOf(error);
      if (code === 'ENOENT' || code === 'ENOTDIR') throw usage('file_missing', { path });
      if (!forbidden.includes(code)) throw error;
    }
  }
}

const forbidden: readonly unknown[] = ['EACCES', 'EPERM'];

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}

/** One byte beyond the limit is enough to say that a file is too large, however large it is. */
async function readLocal(path: string): Promise<LocalFile> {
  try {
    const chunks: Buffer[] = [];
    for await (const chunk of createReadStream(path, { end: fileLimit })) chunks.push(Buffer.from(chunk));
    return { name: basename(path), bytes: Buffer.concat(chunks) };
  } catch (error) {
    if (!forbidden.includes(codeOf(error))) throw error;
    return { name: basename(path), bytes: null };
  }
}

async function answersFor(paths: readonly string[], options: ImportCommand): Promise<readonly FileAnswer[]> {
  const copies = options.annotated ? await copiesFor(options.annotated, paths) : null;
  const way = await wayFor(options);
  try {
    const answers: FileAnswer[] = [];
    for (const [index, path] of paths.entries()) {
      const { answer, copy } = await takeIn(await readLocal(path), way, options);
      answers.push(answer);
      await copies?.write(index, await copy());
    }
    return answers;
  } finally {
    await way.close();
  }
}

/** A file that is too large never goes over the wire; the reader itself says so. */
async function takeIn({ name, bytes }: LocalFile, way: Way, options: ImportCommand): Promise<TakenIn> {
  if (bytes === null) return unreadable(name);
  return bytes.length > fileLimit ? offline({ name, bytes }, options) : way.takeIn({ name, bytes });
}

function report(answers: readonly FileAnswer[], options: ImportCommand, terminal: Terminal): void {
  if (options.json) {
    terminal.json({ files: answers });
    return;
  }
  for (const answer of answers) {
    const values = {
      file: answer.file,
      status: answer.status,
      province: answer.province ?? '–',
      round: answer.round ?? '–',
      projects: answer.projects.length,
    };
    terminal.say(bothLines(commandMessages.say('file_line', values)));
    for (const problem of answer.problems) {
      const mark = problem.severity === 'error' ? '✗' : '?';
      terminal.say(`  ${mark} ${problem.cell ?? ''} ${problem.message.th}\n      ${problem.message.en}`);
    }
    const warnings = answer.problems.filter((problem) => problem.severity === 'warning').length;
    if (answer.status === 'refused' && warnings > 0 && !options.acceptWarnings) {
      terminal.say(bothLines(commandMessages.say('accept_hint', { count: warnings })));
    }
    if (answer.draft !== undefined && answer.status !== 'stored') {
      terminal.say(bothLines(commandMessages.say('draft_line', { address: answer.draft.address })));
    }
  }
}
