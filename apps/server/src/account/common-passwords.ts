import { readFile } from 'node:fs/promises';
import { programFolder } from '../program/index.ts';

let read: Promise<ReadonlySet<string>> | undefined;

/** The passwords that everybody tries (`data/common_passwords.txt`), read once. */
export function commonPasswords(): Promise<ReadonlySet<string>> {
  read ??= readFile(`${programFolder}data/common_passwords.txt`, 'utf8').then(
    (text) => new Set(text.split('\n')),
  );
  return read;
}
