import { FileAnswer } from '@tidtam/domain/import';
import { startServer, unhurried } from '../e2e/support/server.ts';
import { hostileFiles } from '../packages/workbook/test/hostile/index.ts';
import type { Row } from './row.ts';
import { postmasterIn, watchMemory } from './tree.ts';

const mostSeconds = 10;
const mostMegabytes = 500;

/** Every hostile file over HTTP: seconds until its answer, and what the server with all its processes came to. */
export async function hostile(): Promise<readonly Row[]> {
  const server = await startServer([], undefined, unhurried);
  try {
    const postmaster = (await postmasterIn(server.folder)) ?? 0;
    const rows: Row[] = [];
    for (const { name, what, make } of hostileFiles) {
      const bytes = make();
      const memory = watchMemory([server.pid, postmaster]);
      const start = performance.now();
      const form = new FormData();
      form.append('file', new Blob([Uint8Array.from(bytes)]), name);
      const query = 'dryRun=true&agency=73-PVO&province=73&round=2567Q2';
      const answer = await server.fetch(`/api/imports?${query}`, { method: 'POST', body: form });
      const body: object = JSON.parse(await answer.text());
      const seconds = (performance.now() - start) / 1_000;
      const megabytes = Math.round(await memory.stop());
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
