import type pg from 'pg';
import type { Transaction } from '../apps/server/src/storage/index.ts';
import { median } from './row.ts';

/** SQL with its values. */
export interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
}

interface PlanNode {
  readonly 'Node Type': string;
  readonly 'Index Name'?: string;
  readonly 'Relation Name'?: string;
  readonly 'One-Time Filter'?: string;
  readonly Plans?: readonly PlanNode[];
}

/**
 * A plan as its nodes, tables and indexes, without costs, times, and questions that are asked once before all rows
 * (the breadth); and how long its executor took, in milliseconds. */
export interface Explained {
  readonly text: string;
  readonly shape: string;
  readonly ms: number;
}

/** Executor time of a statement as it is, the median of `runs`. */
export async function explain(client: pg.ClientBase, statement: Statement, runs: number): Promise<Explained> {
  const times: number[] = [];
  let shape = '';
  for (let run = 0; run < runs; run += 1) {
    const { rows } = await client.query<{
      'QUERY PLAN': readonly { readonly Plan: PlanNode; readonly 'Execution Time': number }[];
    }>(`explain (analyze, timing off, format json) ${statement.text}`, [...statement.values]);
    const [plan] = rows[0]?.['QUERY PLAN'] ?? [];
    if (plan === undefined) throw new Error('no plan');
    times.push(plan['Execution Time']);
    shape = shapeOf(plan.Plan);
  }
  return { text: statement.text, shape, ms: median(times) };
}

function shapeOf(node: PlanNode): string {
  const name = [node['Node Type'], node['Index Name'] ?? node['Relation Name']].filter(Boolean).join(' ');
  const below = (node.Plans ?? []).map(shapeOf).join(', ');
  if (node['One-Time Filter'] !== undefined) return below;
  return below === '' ? name : `${name} (${below})`;
}

/**
 * A transaction that hands each statement to `look` before it is carried out, one after the other as they were sent: the
 * program's own SQL, not a copy of it.
 */
export function watchedTransaction(
  client: pg.ClientBase,
  look: (statement: Statement) => Promise<void>,
): Transaction {
  let before: Promise<unknown> = Promise.resolve();
  const inTurn = <Result>(work: () => Promise<Result>): Promise<Result> => {
    const done = before.then(work);
    before = done;
    return done;
  };
  const rows: Transaction['rows'] = <Row extends object>(statement: Parameters<Transaction['rows']>[0]) =>
    inTurn(async () => {
      await look(statement);
      const result = await client.query<Row>(statement.text, statement.values);
      return result.rows;
    });
  return {
    rows,
    async row<Row extends object>(statement: Parameters<Transaction['rows']>[0]) {
      const [first] = await rows<Row>(statement);
      if (first === undefined) throw new Error(`no row for: ${statement.text}`);
      return first;
    },
    /** What changes rows is not watched: the role that a question is asked in may change. */
    send(statement) {
      void inTurn(() => client.query(statement.text, statement.values));
    },
    atEnd: () => undefined,
    expectMany: () => undefined,
  };
}
