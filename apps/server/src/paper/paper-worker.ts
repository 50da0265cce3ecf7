import { flushCompileCache } from 'node:module';
import { renderLetter, renderPaper } from '@tidtam/documents';
import type { PaperTask } from './paper-task.ts';

/** Makes one paper in a process of its own, where it can be stopped. */
export async function make(task: PaperTask): Promise<Uint8Array> {
  const bytes = await rendered(task);
  // The process is ended with a signal, which leaves it no time to keep what it has compiled.
  flushCompileCache();
  return bytes;
}

function rendered(task: PaperTask): Promise<Uint8Array> {
  if (task.kind === 'pack') return renderPaper(task.model, task.format, task.options);
  return renderLetter(task.model, task.format, task.options);
}
