import type { Record } from '@tidtam/domain/record';
import { useAnswer } from '../shell/useAnswer.ts';

/** Which record this is, its places and rounds; `undefined` until it is known. */
export function useRecord(): Record | undefined {
  return useAnswer('getRecord', {}).data;
}
