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

/** So many groups of five letters, 25 random bits each, for people to type: `K7QD2-9XWPA`. None look alike. */
export function newTypedCode(groups: number): string {
  const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';
  return Array.from({ length: groups }, () =>
    [...randomBytes(5)].map((byte) => letters[byte % letters.length]).join(''),
  ).join('-');
}

/** A code as it is compared: capitals, without what people put between. */
export function typedCodeOf(typed: string): string {
  return typed.toUpperCase().replace(/[^A-Z0-9]/g, '');
}

export function sha256OfText(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
