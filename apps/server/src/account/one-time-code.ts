import { createHmac, randomBytes } from 'node:crypto';

const step = 30;
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
/** A clock may be this many steps off. */
const drift = 1;

/** 160 bits (RFC 4226, 4). */
export const secretBytes = 20;

export function newSecret(): Buffer {
  return randomBytes(secretBytes);
}

/** The six digits of a step (RFC 6238 with HMAC-SHA-1, what every authenticator speaks). */
export function codeAt(secret: Buffer, at: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(at));
  const mac = createHmac('sha1', secret).update(counter).digest();
  const offset = (mac.at(-1) ?? 0) & 15;
  const number = mac.readUInt32BE(offset) & 0x7fffffff;
  return String(number % 1_000_000).padStart(6, '0');
}

export function stepAt(instant: string): number {
  return Math.floor(Date.parse(instant) / 1_000 / step);
}

/** The step that a code is of, later than `after`; `null` when it is of none. */
export function stepOfCode(secret: Buffer, code: string, now: string, after: number): number | null {
  const middle = stepAt(now);
  for (let at = middle - drift; at <= middle + drift; at += 1) {
    if (at > after && codeAt(secret, at) === code) return at;
  }
  return null;
}

/** RFC 4648 base 32, as authenticators take it typed. */
export function base32(bytes: Buffer): string {
  let bits = '';
  for (const byte of bytes) bits += byte.toString(2).padStart(8, '0');
  return (bits.match(/.{1,5}/g) ?? [])
    .map((five) => alphabet[Number.parseInt(five.padEnd(5, '0'), 2)])
    .join('');
}

/** What the picture with the squares says. */
export function codeAddress(secret: Buffer, account: string): string {
  const label = encodeURIComponent(`Tidtam:${account}`);
  return `otpauth://totp/${label}?secret=${base32(secret)}&issuer=Tidtam`;
}
