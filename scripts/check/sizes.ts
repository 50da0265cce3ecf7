import type { Fault } from './rooms.ts';

const mostLines = 350;

/** A file that has grown past one job. Tests may list many cases; the rest is a missing noun. */
export function sizeFaults(file: string, text: string): readonly Fault[] {
  if (/(^|\/)test\//.test(file) || file.endsWith('.test.ts')) return [];
  const lines = text.split('\n').length - (text.endsWith('\n') ? 1 : 0);
  if (lines <= mostLines) return [];
  return [
    { file, line: 1, message: `${lines} lines; a file has at most ${mostLines}: split it by what it does` },
  ];
}
