import type { Handlers, Services } from '../route/index.ts';
import { verifyRecord } from './verify.ts';

export function ledgerHandlers({ runtime, files }: Services): Pick<Handlers, 'verify'> {
  return {
    verify: () => verifyRecord(runtime.pool, files, runtime.now()),
  };
}
