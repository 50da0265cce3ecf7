import { spawnSync } from 'node:child_process';

/** A process that does tasks for `parent`; `null` while there is none. */
export function childOf(parent: number): number | null {
  const listed = spawnSync('ps', ['-A', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' }).stdout;
  const found = new RegExp(`^\\s*(\\d+)\\s+${parent}\\s.*stoppable-entry`, 'm').exec(listed);
  return found === null ? null : Number(found[1]);
}
