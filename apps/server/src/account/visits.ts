import { createHmac } from 'node:crypto';
import { visitLife } from '@tidtam/domain/account';
import sql from 'sql-template-tag';
import type { Proof } from '../provider/index.ts';
import type { Entry } from '../route/index.ts';
import { accountAccess, inTransaction } from '../storage/index.ts';
import { insertRows, later, type Runtime } from '../write/index.ts';
import { newToken, sha256OfText } from './token.ts';

/** What somebody goes to the provider for, and where they go on afterwards. */
export interface Visit {
  /** An address of our own pages. */
  readonly back: string;
  /** The session whose person links their account. */
  readonly session: string | null;
  /** The hash of the link that is accepted in the place of a password. */
  readonly link: Buffer | null;
}

/** Begins a visit: the browser keeps its token, and only a hash of it is kept here. Answers what binds the answer to it. */
export async function beginVisit(runtime: Runtime, entry: Entry, visit: Visit): Promise<Proof> {
  const { token, sha256 } = newToken();
  const at = runtime.now();
  const expiresAt = later(at, visitLife);
  await inTransaction(runtime.pool, accountAccess, async (transaction) => {
    transaction.send(sql`delete from provider_visit where expires_at <= ${at}`);
    insertRows(transaction, 'provider_visit', [
      {
        token_sha256: `\\x${sha256.toString('hex')}`,
        back: visit.back,
        session_id: visit.session,
        link_sha256: visit.link === null ? null : `\\x${visit.link.toString('hex')}`,
        expires_at: expiresAt,
      },
    ]);
  });
  entry.goOnVisit(token, expiresAt);
  return proofOf(token);
}

/** The visit that the browser comes back from, used up by this; `null` where there is none, or it took too long. */
export async function endVisit(
  { pool, now }: Runtime,
  entry: Entry,
): Promise<(Visit & { readonly proof: Proof }) | null> {
  const { visit: token } = entry;
  if (token === null) return null;
  entry.endVisit();
  const [visit] = await inTransaction(pool, accountAccess, (transaction) =>
    transaction.rows<Visit & { readonly expires: string }>(
      sql`delete from provider_visit where token_sha256 = ${sha256OfText(token)}
          returning back, session_id as session, link_sha256 as link, expires_at as expires`,
    ),
  );
  if (visit === undefined || visit.expires <= now()) return null;
  return { ...visit, proof: proofOf(token) };
}

/** Whoever sees one of the three in an address learns neither the others nor the token. */
function proofOf(token: string): Proof {
  const derived = (what: string) => createHmac('sha256', token).update(what).digest('base64url');
  return { state: derived('state'), nonce: derived('nonce'), verifier: derived('verifier') };
}
