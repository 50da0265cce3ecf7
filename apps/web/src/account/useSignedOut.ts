import { ProblemAnswer } from '../client.ts';
import { useAnswer } from '../shell/useAnswer.ts';

/** Whether the server says that nobody has signed in, and whether somebody had when the page was opened. */
export function useSignedOut(): { readonly out: boolean; readonly hadPage: boolean } {
  const { error, data } = useAnswer('getRecord', {});
  const out = error instanceof ProblemAnswer && error.details?.status === 401;
  return { out, hadPage: data !== undefined };
}
