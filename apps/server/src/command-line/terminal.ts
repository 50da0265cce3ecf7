import type { Bilingual } from '@tidtam/domain/message';

/** What people read; with `--json`, standard output holds JSON alone and words go to standard error. */
export interface Terminal {
  say(line: string): void;
  /** The answer of a command. */
  json(value: unknown): void;
  warn(line: string): void;
}

export function terminalFor(json: boolean): Terminal {
  const write = (stream: NodeJS.WriteStream, line: string) => {
    stream.write(`${line}\n`);
  };
  return {
    say: (line) => write(json ? process.stderr : process.stdout, line),
    json: (value) => write(process.stdout, JSON.stringify(value, null, 2)),
    warn: (line) => write(process.stderr, line),
  };
}

/** Thai, then English, on one line each. */
export function bothLines(text: Bilingual): string {
  return `${text.th}\n${text.en}`;
}
