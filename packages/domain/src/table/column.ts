import type { Table } from './table.ts';

type Column = Table['columns'][number];

const column =
  (kind: Column['kind']) =>
  (label: string): Column => ({ label, kind });

export const text = column('text');
export const money = column('money');
export const count = column('count');
export const number = column('number');
export const percent = column('percent');
export const date = column('date');
