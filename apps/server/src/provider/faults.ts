import {
  AuthorizationResponseError,
  ClientError,
  ResponseBodyError,
  WWWAuthenticateChallengeError,
} from 'openid-client';
import { OtherIssuer } from './identity.ts';

/** What went wrong at the provider, and for whoever runs the server a word of why. */
export interface Fault {
  readonly code: 'provider_away' | 'provider_refused' | 'provider_failed';
  readonly why: string;
}

/** Throws what is no fault of the provider or of what it answered: that is ours. */
export function faultOf(error: unknown): Fault {
  if (error instanceof AuthorizationResponseError)
    return { code: 'provider_refused', why: shortly(error.error) };
  if (error instanceof ResponseBodyError) return { code: 'provider_failed', why: shortly(error.error) };
  if (error instanceof WWWAuthenticateChallengeError) return { code: 'provider_failed', why: 'challenge' };
  if (error instanceof OtherIssuer) return { code: 'provider_failed', why: 'other issuer' };
  if (error instanceof ClientError) {
    return { code: isAway(error) ? 'provider_away' : 'provider_failed', why: error.code ?? error.message };
  }
  // What `fetch` throws when there is no line.
  if (error instanceof TypeError && error.message === 'fetch failed') {
    return { code: 'provider_away', why: 'no line' };
  }
  throw error;
}

function isAway({ code, cause }: ClientError): boolean {
  if (code === 'OAUTH_TIMEOUT') return true;
  return code === 'OAUTH_RESPONSE_IS_NOT_CONFORM' && cause instanceof Response && cause.status >= 500;
}

/** A word of the OAuth register. Whoever sends another is heard as far as this. */
function shortly(word: string): string {
  return word.slice(0, 60);
}
