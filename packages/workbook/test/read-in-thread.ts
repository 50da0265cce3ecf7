import { parentPort } from 'node:worker_threads';
import { readWorkbook } from '../src/read/index.ts';

parentPort?.on('message', async (bytes: Uint8Array) => {
  const read = await readWorkbook(bytes);
  parentPort?.postMessage({ code: 'problem' in read ? read.problem.code : null });
});
