import { Plan } from '../plan/index.ts';
import { crossCheck } from './cross-check.ts';
import { type ReferenceProblem, referenceProblem } from './problem.ts';
import { readTable } from './read-table.ts';
import { fileOf, planFile, type Reference, type TableName, tables } from './tables.ts';

/** Either all of it, checked, or everything that is wrong with it. */
export type ParsedReference =
  | { readonly kind: 'whole'; readonly reference: Reference }
  | { readonly kind: 'broken'; readonly problems: readonly ReferenceProblem[] };

const tableNames = Object.keys(tables) as readonly TableName[];

/** Names of the files in `data/` that `parseReference` asks for. */
export const referenceFiles: readonly string[] = [...tableNames.map(fileOf), planFile];

/**
 * Reads all reference data from the files' texts by name (`provinces.csv`, `plan.json`): every row by its schema, then
 * the codes against each other. One wrong row makes the whole broken, since what names it would be wrong too.
 */
export function parseReference(files: Readonly<Record<string, string>>): ParsedReference {
  const absent = referenceFiles.filter((file) => files[file] === undefined);
  if (absent.length > 0) {
    return { kind: 'broken', problems: absent.map((file) => referenceProblem('file_missing', file, null)) };
  }
  const read = tableNames.map(
    (name) => [name, readTable(fileOf(name), files[fileOf(name)] ?? '', tables[name])] as const,
  );
  const plan = readPlan(files[planFile] ?? '');
  const problems = [...read.flatMap(([, table]) => table.problems), ...plan.problems];
  if (problems.length > 0 || plan.plan === null) return { kind: 'broken', problems };
  const rows = Object.fromEntries(read.map(([name, table]) => [name, table.rows]));
  const reference = { ...rows, plan: plan.plan } as Reference;
  const broken = crossCheck(reference);
  return broken.length > 0 ? { kind: 'broken', problems: broken } : { kind: 'whole', reference };
}

function readPlan(text: string): {
  readonly plan: Plan | null;
  readonly problems: readonly ReferenceProblem[];
} {
  const json = jsonOf(text);
  if (json === undefined) {
    return { plan: null, problems: [referenceProblem('file_unreadable', planFile, null)] };
  }
  const checked = Plan.safeParse(json);
  if (checked.success) return { plan: checked.data, problems: [] };
  const problems = checked.error.issues.map((issue) =>
    referenceProblem('plan_invalid', planFile, null, {
      path: issue.path.join('.'),
      read: JSON.stringify(valueAt(json, issue.path))?.slice(0, 80) ?? '',
    }),
  );
  return { plan: null, problems };
}

function valueAt(json: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (value instanceof Object ? Reflect.get(value, key) : undefined),
    json,
  );
}

/** `undefined` for a text that is not JSON. */
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
