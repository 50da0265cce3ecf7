import type { Handlers } from '../http/register.ts';
import type { Services } from '../http/services.ts';
import { verifyRecord } from './verify.ts';

export function ledgerHandlers({ runtime, files }: Services): Pick<Handlers, 'verify'> {
  return {
    verify: () => verifyRecord(runtime.pool, files, runtime.now()),
  };
}
