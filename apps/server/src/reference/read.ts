import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { crossCheck } from './cross-check.ts';
import { PlanFile, type Reference, type TableName, type Tables, tables } from './tables.ts';

/** A file of `data/` that does not hold what it must: names file and rows. A broken installation, not a person's input. */
export class BrokenReference extends Error {}

/** Reads and checks all of `data/`: every row by its schema, then codes against each other. */
export async function readReference(folder: string): Promise<Reference> {
  const names = Object.keys(tables) as TableName[];
  const read = await Promise.all(names.map(async (name) => [name, await readTable(folder, name)] as const));
  const plan = PlanFile.parse(JSON.parse(await readFile(join(folder, 'plan.json'), 'utf8')));
  const reference: Reference = { ...(Object.fromEntries(read) as Tables), plan };
  const broken = crossCheck(reference);
  if (broken.length > 0) throw new BrokenReference(broken.slice(0, 20).join('\n'));
  return reference;
}

async function readTable(folder: string, name: TableName): Promise<readonly object[]> {
  const text = await readFile(join(folder, `${name}.csv`), 'utf8');
  const rows: object[] = parse(text, { columns: true, skip_empty_lines: true });
  return rows.map((row, at) => {
    const checked = tables[name].safeParse(row);
    if (checked.success) return checked.data;
    const issues = checked.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
    throw new BrokenReference(`data/${name}.csv row ${at + 2}: ${issues.join('; ')}`);
  });
}
