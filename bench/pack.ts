import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { atMost, type Row } from './row.ts';

const once = fileURLToPath(new URL('pack-once.ts', import.meta.url));

/** A pack in four formats for 30 agencies and 400 projects, from a cold process: time and peak memory. */
export async function pack(): Promise<readonly Row[]> {
  const { stdout } = await promisify(execFile)(process.execPath, [once]);
  process.stdout.write(stdout.replaceAll(/^/gm, '    ').trimEnd().concat('\n'));
  const taken = [...stdout.matchAll(/^\w+ ([\d.]+) s$/gm)].map(([, seconds]) => Number(seconds));
  const megabytes = Number(/([\d.]+) MB/.exec(stdout)?.[1]);
  const whole = taken.reduce((sum, seconds) => sum + seconds, 0);
  return [
    atMost('pack: four formats, 30 agencies, 400 projects', whole, 5, 's'),
    atMost('pack: peak memory', megabytes, 400, 'MB'),
  ];
}
