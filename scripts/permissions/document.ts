import { readFile } from 'node:fs/promises';
import { type RouteName, routes } from '@tidtam/domain/api';
import type { Route } from '@tidtam/domain/contract';
import { type Capacity, capacityNames, type Scope, scopesOf } from '@tidtam/domain/person';

const file = 'docs/permissions.md';

/** Whom the table has a column for. The data folder's owner may everything, and whoever has not signed in has a list. */
const shown = [
  'reporter',
  'approver',
  'province_secretariat',
  'region_officer',
  'centre',
  'administrator',
  'auditor',
] as const satisfies readonly Capacity[];

/** The text of `docs/permissions.md`: who may call what, from the contract itself. */
export function permissionsDocument(): string {
  return [
    '# สิทธิ์การใช้งาน · Permissions',
    '',
    'ตารางนี้สร้างจากสัญญาของทุกเส้นทาง (`packages/domain/src/*/policy.ts`) ด้วย `npm run permissions` ไม่ได้เขียนด้วยมือ',
    '',
    'Made by `npm run permissions` from the contract of every route (`packages/domain/src/*/policy.ts`), which is what the',
    'server enforces. Within a capacity the scope decides: what lies outside is “not found”, in the query and by row-level',
    'security underneath. The data folder’s owner (`owner`, at the command line) may everything.',
    '',
    '## ขอบเขต · Scopes',
    '',
    '| | แก้ไขได้ · changes | เห็นได้ · sees |',
    '| --- | --- | --- |',
    ...shown.map(scopeRow),
    '',
    '## เส้นทาง · Routes',
    '',
    `| | | ${shown.map((capacity) => capacityNames.tell('th', capacity)).join(' | ')} |`,
    `| --- | --- |${' :-: |'.repeat(shown.length)}`,
    ...namesOf(Array.isArray).map(routeRow),
    '',
    '## เรื่องของตนเอง · One’s own',
    '',
    'ทุกคนที่เข้าใช้แล้ว · Whoever has signed in, in whichever capacity:',
    '',
    ...namesOf((allowed) => allowed === 'signed_in').map(listed),
    '',
    '## ไม่ต้องเข้าใช้ · Public',
    '',
    ...namesOf((allowed) => allowed === 'everyone').map(listed),
    '',
  ].join('\n');
}

/** `null` when docs/permissions.md is what the contract says. */
export async function permissionsFault(): Promise<string | null> {
  const current = await readFile(file, 'utf8').catch(() => '');
  return current === permissionsDocument() ? null : `${file} is not up to date: npm run permissions`;
}

function routeOf(name: RouteName): Route {
  return routes[name];
}

function namesOf(wanted: (allowed: Route['allowed']) => boolean): readonly RouteName[] {
  return (Object.keys(routes) as RouteName[]).filter((name) => wanted(routeOf(name).allowed));
}

function routeRow(name: RouteName): string {
  const { allowed } = routeOf(name);
  const marks = shown.map((capacity) => (allowed.includes(capacity) ? '●' : ''));
  return `| ${wordsOf(name)} | ${callOf(name)} | ${marks.join(' | ')} |`;
}

function listed(name: RouteName): string {
  return `- ${wordsOf(name)}: ${callOf(name)}`;
}

function wordsOf(name: RouteName): string {
  const { summary } = routeOf(name);
  return `${summary.th} · ${summary.en}`;
}

function callOf(name: RouteName): string {
  const { method, path } = routeOf(name);
  return `\`${method} ${path}\``;
}

function scopeRow(capacity: Capacity): string {
  const { acts, reads } = scopesOf(capacity, {
    provinces: ['own'],
    agencies: ['own'],
    children: null,
    reads: [],
  });
  return `| ${capacityNames.tell('th', capacity)} · ${capacity} | ${told(acts)} | ${told(reads)} |`;
}

function told(scope: Scope): string {
  switch (scope.breadth) {
    case 'country':
      return 'ทั้งประเทศ · the country';
    case 'agency':
      return 'หน่วยงานของตน · their agency';
    case 'place':
      return scope.provinces.length === 0 ? 'ไม่มีรายงาน · no report' : 'จังหวัดที่ดูแล · their provinces';
  }
}
