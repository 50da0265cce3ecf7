import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { FileAnswer } from '@tidtam/domain/import';
import { startServer } from '../e2e/support/server.ts';
import { hostileFiles } from '../packages/workbook/test/hostile/files.ts';
import type { Row } from './row.ts';

const mostSeconds = 10;
const mostMegabytes = 500;

/** Every hostile file over HTTP: seconds until its answer, and what the server with all its processes came to. */
export async function hostile(): Promise<readonly Row[]> {
  const server = await startServer();
  try {
    const rows: Row[] = [];
    for (const { name, what, make } of hostileFiles) {
      const bytes = make();
      const memory = watchMemory();
      const start = performance.now();
      const form = new FormData();
      form.append('file', new Blob([Uint8Array.from(bytes)]), name);
      const query = 'dryRun=true&agency=73-PVO&province=73&round=2567Q2';
      const answer = await fetch(`${server.url}/api/imports?${query}`, { method: 'POST', body: form });
      const body: object = JSON.parse(await answer.text());
      const seconds = (performance.now() - start) / 1_000;
      const megabytes = await memory.peak();
      const end =
        'files' in body ? endOf(FileAnswer.array().parse(body.files)) : `refused (${answer.status})`;
      process.stdout.write(`    ${name}: ${seconds.toFixed(1)} s, ${megabytes} MB, ${end}\n`);
      rows.push({
        what: `${name} (${(bytes.length / 2 ** 20).toFixed(1)} MB; ${what}): ${end}`,
        measured: `${seconds.toFixed(1)} s, ${megabytes} MB`,
        target: `≤ ${mostSeconds} s, ≤ ${mostMegabytes} MB`,
        met: seconds <= mostSeconds && megabytes <= mostMegabytes,
      });
    }
    return rows;
  } finally {
    await server.close();
  }
}

function endOf([answer]: readonly FileAnswer[]): string {
  if (answer === undefined) return 'no answer';
  const codes = [...new Set(answer.problems.map(({ code }) => code))];
  return answer.projects.length > 0
    ? `read, ${answer.projects.length} projects`
    : codes.slice(0, 2).join(', ');
}

/** Shared pages counted once (PSS), over this process's children and theirs, PostgreSQL's among them. */
function watchMemory(): { peak(): Promise<number> } {
  let most = 0;
  let isWatching = true;
  const watching = (async () => {
    while (isWatching) {
      most = Math.max(most, await megabytesOf(await descendants(process.pid)));
    }
  })();
  return {
    async peak() {
      isWatching = false;
      await watching;
      return Math.round(most);
    },
  };
}

async function descendants(root: number): Promise<readonly number[]> {
  const { stdout } = await promisify(execFile)('ps', ['-eo', 'pid=,ppid=,comm=']);
  const lines = stdout
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/));
  const found = new Set([root]);
  for (let before = 0; before < found.size; ) {
    before = found.size;
    for (const [pid, parent, command] of lines)
      if (command !== 'ps' && found.has(Number(parent))) found.add(Number(pid));
  }
  return [...found].filter((pid) => pid !== root);
}

async function megabytesOf(pids: readonly number[]): Promise<number> {
  const sizes = await Promise.all(
    pids.map(async (pid) => {
      // A process may have ended since it was listed.
      const rollup = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8').catch(() => '');
      return Number(/^Pss:\s+(\d+)/m.exec(rollup)?.[1] ?? 0);
    }),
  );
  return sizes.reduce((sum, size) => sum + size, 0) / 1024;
}
