import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const cipher = 'aes-256-gcm';
const nonceBytes = 12;
const tagBytes = 16;

/** Keeps small secrets unreadable in the database and in what is copied from it. */
export interface Sealing {
  /** Nonce, cipher text and tag, one after the other; it opens for the same person alone. */
  seal(secret: Buffer, person: string): Buffer;
  /** `null` for what was sealed with another key, for another person, or was changed. */
  open(sealed: Buffer, person: string): Buffer | null;
}

/** AES-256 in Galois/Counter Mode (NIST SP 800-38D) with a random nonce; `key` has 32 bytes. */
export function sealingWith(key: Buffer): Sealing {
  return {
    seal(secret, person) {
      const nonce = randomBytes(nonceBytes);
      const sealing = createCipheriv(cipher, key, nonce).setAAD(Buffer.from(person));
      const sealed = Buffer.concat([sealing.update(secret), sealing.final()]);
      return Buffer.concat([nonce, sealed, sealing.getAuthTag()]);
    },
    open(sealed, person) {
      if (sealed.length <= nonceBytes + tagBytes) return null;
      const opening = createDecipheriv(cipher, key, sealed.subarray(0, nonceBytes), {
        authTagLength: tagBytes,
      })
        .setAAD(Buffer.from(person))
        .setAuthTag(sealed.subarray(-tagBytes));
      const secret = opening.update(sealed.subarray(nonceBytes, -tagBytes));
      try {
        return Buffer.concat([secret, opening.final()]);
      } catch {
        // The tag does not fit, and Node says nothing else of it here.
        return null;
      }
    },
  };
}
