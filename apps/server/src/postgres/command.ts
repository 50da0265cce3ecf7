import { spawn } from 'node:child_process';
import type { Account } from './account.ts';

export interface Outcome {
  readonly code: number;
  readonly output: string;
}

export interface CommandPlace {
  readonly account: Account | null;
  readonly folder: string;
}

// macOS has no C.UTF-8 in older releases, and PostgreSQL there refuses to start without a valid locale.
const locale = process.platform === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8';

/**
 * Runs one of PostgreSQL's programs to its end, as the account, in a folder, and returns what it said.
 * It gets a session of its own: Ctrl-C in the terminal must not cut `pg_ctl stop` or `initdb` short.
 */
export function runCommand(place: CommandPlace, file: string, args: readonly string[]): Promise<Outcome> {
  return new Promise((resolve) => {
    const child = spawn(file, [...args], {
      cwd: place.folder,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { PATH: process.env.PATH ?? '/usr/bin:/bin', LC_ALL: locale, TZ: 'UTC' },
      ...(place.account ?? {}),
    });
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
    child.on('error', (error) => resolve({ code: 127, output: error.message }));
    child.on('close', (code, signal) => resolve({ code: code ?? 128, output: output || (signal ?? '') }));
  });
}

/** Whether the account may enter the folder and write in it: the kernel's own answer, by trying. */
export async function mayWrite(account: Account | null, folder: string): Promise<boolean> {
  const tried = await runCommand({ account, folder: '/' }, '/bin/sh', [
    '-c',
    'cd -- "$1" && test -w .',
    'sh',
    folder,
  ]);
  return tried.code === 0;
}
