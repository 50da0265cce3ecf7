import { hash } from 'node:crypto';

/** One text with the salt that hides it: the ledger commits to it without containing it. */
export interface SaltedText {
  readonly field: string;
  readonly value: string;
  readonly salt: Buffer;
}

/** SHA-256 of salt, field, a zero byte and the text, as hex. */
export function commitmentOf({ field, value, salt }: SaltedText): string {
  return hash('sha256', Buffer.concat([salt, Buffer.from(`${field}\0${value}`)]), 'hex');
}
