import type { Runtime } from '../write/index.ts';
import { answerMailChanges } from './change-mail.ts';
import { answerResetRequests } from './forgotten.ts';
import type { Post } from './letters.ts';

/** Makes the letters that people asked for since the last time. */
export async function answerRequests(runtime: Runtime, post: Post): Promise<void> {
  await answerResetRequests(runtime, post);
  await answerMailChanges(runtime, post);
}
