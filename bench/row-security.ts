import type pg from 'pg';
import { loadState } from '../apps/server/src/report/index.ts';
import type { Transaction } from '../apps/server/src/storage/index.ts';
import { provinceFigures } from '../apps/server/src/summary/index.ts';
import { roundOf } from '../packages/domain/src/round/index.ts';
import { withCountry } from './country.ts';
import { type Explained, explain, type Statement, watchedTransaction } from './plans.ts';
import { atMost, type Row } from './row.ts';

const runs = 15;

/** What each breadth asks most: its own part of the country. */
const questions: Readonly<Record<string, (transaction: Transaction, agencyId: string) => Promise<unknown>>> =
  {
    "a province's figures": (transaction) => provinceFigures(transaction, '73', '2567Q2'),
    "an agency's state before a submission": (transaction, agencyId) =>
      loadState(transaction, { agencyId, province: '73' }, roundOf(2567, 2)),
  };

const breadths: Readonly<Record<string, (agencyId: string) => string>> = {
  country: () => "set local tidtam.breadth = 'country'",
  place: () => "set local tidtam.breadth = 'place'; set local tidtam.provinces = '73'",
  agency: (agencyId) =>
    [
      "breadth = 'agency'",
      ...['agency', 'agencies', 'own_agencies'].map((setting) => `${setting} = '${agencyId}'`),
      "agencies_in = '%'",
    ]
      .map((setting) => `set local tidtam.${setting}`)
      .join('; '),
};

/**
 * Each statement of the program's own questions with and without its policies, in turn inside one transaction: as the
 * role of a breadth, and as the owner, whom no policy holds.
 */
export async function rowSecurity(): Promise<readonly Row[]> {
  return withCountry(async ({ owner }) => {
    const { rows } = await owner.query<{ id: string }>(
      "select agency_id as id from report where province_code = '73' and round_id = '2567Q2' order by 1 limit 1",
    );
    const agencyId = rows[0]?.id ?? '';
    const all: Row[] = [];
    for (const [breadth, settings] of Object.entries(breadths)) {
      await owner.query(`begin isolation level repeatable read; ${settings(agencyId)}`);
      for (const [what, ask] of Object.entries(questions)) {
        const looked = await compare(owner, breadth, (transaction) => ask(transaction, agencyId));
        const name = `${what}, as ${breadth}`;
        all.push(
          atMost(`${name}: with policies over without`, sum(looked, 'held') / sum(looked, 'free'), 1.3, '×'),
          atMost(`${name}: statements of another plan`, looked.filter(differs).length, 0),
        );
        for (const { held, free } of looked.filter(differs)) {
          process.stdout.write(`    ${what}, as ${breadth}: ${held.shape}\n      without: ${free.shape}\n`);
        }
      }
      await owner.query('rollback');
    }
    return all;
  });
}

interface Looked {
  readonly held: Explained;
  readonly free: Explained;
}

async function compare(
  client: pg.ClientBase,
  breadth: string,
  ask: (transaction: Transaction) => Promise<unknown>,
): Promise<readonly Looked[]> {
  const looked: Looked[] = [];
  const look = async (statement: Statement) => {
    await client.query('set local role none');
    const free = await explain(client, statement, runs);
    await client.query(`set local role tidtam_${breadth}`);
    looked.push({ free, held: await explain(client, statement, runs) });
  };
  await ask(watchedTransaction(client, look));
  return looked;
}

function differs({ held, free }: Looked): boolean {
  return held.shape !== free.shape;
}

function sum(looked: readonly Looked[], side: keyof Looked): number {
  return looked.reduce((total, one) => total + one[side].ms, 0);
}
