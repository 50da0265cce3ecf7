import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import type { FileAnswer } from '@tidtam/domain/import';
import { findRound } from '@tidtam/domain/round';
import { fileLimit } from '../http/index.ts';
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
  const files = await readFiles(paths);
  const answers = await answersFor(files, options);
  report(answers, options, terminal);
  const refused = answers.some((answer) => answer.status === 'refused' || answer.status === 'partly');
  return refused ? exitCodes.refused : exitCodes.done;
}

function requireCodes({ round, province }: ImportCommand): void {
  if (round !== undefined && findRound(round) === null) throw usage('round_wrong', { round });
  if (province !== undefined && !/^\d{2}$/.test(province)) throw usage('province_wrong', { province });
}

function usage(
  key: 'round_wrong' | 'province_wrong' | 'file_missing',
  values: Record<string, string>,
): WrongUsage {
  return new WrongUsage(bothLines(commandMessages.say(key, values)));
}

async function readFiles(paths: readonly string[]): Promise<readonly LocalFile[]> {
  return Promise.all(
    paths.map(async (path) => {
      try {
        return { name: basename(path), bytes: await readFile(path) };
      } catch (error) {
        const code = error instanceof Error && 'code' in error ? error.code : '';
        if (code === 'EACCES' || code === 'EPERM') return { name: basename(path), bytes: null };
        if (code === 'ENOENT' || code === 'EISDIR' || code === 'ENOTDIR')
          throw usage('file_missing', { path });
        throw error;
      }
    }),
  );
}

async function answersFor(
  files: readonly LocalFile[],
  options: ImportCommand,
): Promise<readonly FileAnswer[]> {
  const way = await wayFor(options);
  try {
    const answers: FileAnswer[] = [];
    for (const file of files) {
      const { answer, copy } = await takeIn(file, way, options);
      answers.push(answer);
      if (options.annotated) await writeCopy(options.annotated, file, files.length, await copy());
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

/** With several files, `--annotated` names a folder. */
async function writeCopy(
  out: string,
  file: LocalFile,
  count: number,
  bytes: Uint8Array | null,
): Promise<void> {
  if (bytes === null) return;
  const path = count > 1 ? join(out, `${basename(file.name, extname(file.name))}.xlsx`) : out;
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, bytes);
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
