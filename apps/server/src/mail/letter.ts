import type { Transaction } from '../storage/index.ts';
import { insertRows, type Runtime } from '../write/index.ts';

/** A letter to one person, in plain text. */
export interface Letter {
  readonly recipient: string;
  readonly subject: string;
  readonly body: string;
  /** When it need not be sent any more. */
  readonly expiresAt: string;
  /** The hash of the link that it carries; whoever ends the link deletes the letter. */
  readonly link?: Buffer;
}

/** Lets a letter be sent when the transaction is stored, and not when it is not. */
export function postLetter(
  transaction: Transaction,
  { newId, now }: Pick<Runtime, 'newId' | 'now'>,
  { recipient, subject, body, expiresAt, link }: Letter,
): void {
  const at = now();
  insertRows(transaction, 'mail', [
    {
      id: newId(),
      recipient,
      subject,
      body,
      created_at: at,
      expires_at: expiresAt,
      next_at: at,
      failures: 0,
      unclear: 0,
      link_sha256: link === undefined ? null : `\\x${link.toString('hex')}`,
    },
  ]);
}
