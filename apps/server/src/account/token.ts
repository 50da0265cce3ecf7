import { createHash, randomBytes } from 'node:crypto';

/** What somebody brings, and what is kept of it. */
export interface Token {
  readonly token: string;
  readonly sha256: Buffer;
}

/** 256 random bits, for a cookie, a link or a program. */
export function newToken(): Token {
  const token = randomBytes(32).toString('base64url');
  return { token, sha256: sha256OfText(token) };
}

export function sha256OfText(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
