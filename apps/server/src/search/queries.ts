import type { Scope } from '@tidtam/domain/person';
import { type Found, searchWords } from '@tidtam/domain/search';
import sql, { join, raw, type Sql } from 'sql-template-tag';
import type { Transaction } from '../storage/index.ts';

type Of<Kind extends Found['kind']> = Omit<Extract<Found, { kind: Kind }>, 'kind'>;

/** So many of each kind; whoever wants more says more. */
const most = 8;

/**
 * Everything in sight that holds all words of the text, kind by kind; nothing for a text without a word. `scope` is
 * that of the transaction.
 */
export async function searchAll(
  transaction: Transaction,
  scope: Scope,
  text: string,
): Promise<readonly Found[]> {
  const words = searchWords(text);
  if (words.length === 0) return [];
  // What does not wait for each other travels together; the role is changed last, so that it holds for what follows.
  const [inProvinces, inPlan, inFiles, { titles, names }] = await Promise.all([
    provinces(transaction, words),
    guidelines(transaction, words),
    imports(transaction, words),
    heldByIndex(transaction, scope, words),
  ]);
  const [ofAgencies, ofProjects] = await Promise.all([
    agencies(transaction, names),
    projects(transaction, titles),
  ]);
  return [
    ...inProvinces.map((one) => ({ kind: 'province' as const, ...one })),
    ...ofAgencies.map((one) => ({ kind: 'agency' as const, ...one })),
    ...ofProjects.map((one) => ({ kind: 'project' as const, ...one })),
    ...inPlan.map((one) => ({ kind: 'guideline' as const, ...one })),
    ...inFiles.map((one) => ({ kind: 'import' as const, ...one })),
  ];
}

/** Each word stands in the folded text: an index over trigrams finds it. */
function holds(folded: Sql, words: readonly string[]): Sql {
  return join(
    words.map((word) => sql`${folded} like ${patternOf(word)}`),
    ' and ',
  );
}

/** What a folded text that holds the word is `like`. */
export function patternOf(word: string): string {
  return `%${word.replace(/[\\%_]/g, '\\$&')}%`;
}

function provinces(transaction: Transaction, words: readonly string[]) {
  return transaction.rows<Of<'province'>>(
    sql`select code, name, name_en as "nameEn" from province
        where ${holds(sql`searched`, words)}
        order by code limit ${most}`,
  );
}

interface Title {
  readonly agency: string;
  readonly version: string;
}

/** What the trigram indexes find, in a role of its own: see migration 0017. Who reads it again has the last word. */
async function heldByIndex(transaction: Transaction, { breadth }: Scope, words: readonly string[]) {
  transaction.send(sql`set local role tidtam_titles`);
  const [titles, names] = await Promise.all([
    titlesHolding(transaction, words),
    agenciesHolding(transaction, words),
  ]);
  transaction.send(sql`set local role ${raw(`tidtam_${breadth}`)}`);
  return { titles, names };
}

/** Reports' titles that hold each word, in the scope of the transaction. */
function titlesHolding(transaction: Transaction, words: readonly string[]) {
  return transaction.rows<Title>(
    sql`select agency_id as agency, version_id as version from report_text
        where title is not null and ${holds(sql`search_fold(title)`, words)}
          and case current_setting('tidtam.breadth')
            when 'country' then true
            when 'place' then province_code = any (string_to_array(current_setting('tidtam.provinces'), ','))
            when 'agency' then agency_id = any (string_to_array(current_setting('tidtam.agencies'), ',')::uuid[])
              and (province_code like current_setting('tidtam.agencies_in')
                or agency_id = any (string_to_array(current_setting('tidtam.own_agencies'), ',')::uuid[]))
            else false
          end
        limit 400`,
  );
}

/** Agencies whose name, code or abbreviation hold each word: the directory, which everybody who acts may read. */
function agenciesHolding(transaction: Transaction, words: readonly string[]) {
  return transaction.rows<{ readonly id: string }>(
    sql`select id from agency where ${holds(sql`searched`, words)} order by length(name), code limit ${most}`,
  );
}

async function agencies(transaction: Transaction, names: readonly { readonly id: string }[]) {
  if (names.length === 0) return [];
  return transaction.rows<Of<'agency'>>(
    sql`select code, name, name_en as "nameEn", home_province as province from agency
        where id = any (${names.map(({ id }) => id)}::uuid[])
        order by length(name), code`,
  );
}

/** By the newest title; what a project was called before finds it too, but it shows under its name of today. */
async function projects(transaction: Transaction, titles: readonly Title[]) {
  if (titles.length === 0) return [];
  return transaction.rows<Of<'project'>>(
    sql`with named as materialized (
          select distinct on (v.agency_id, v.project_id) v.agency_id, v.project_id, n.id as newest
          from unnest(${titles.map(({ agency }) => agency)}::uuid[], ${titles.map(({ version }) => version)}::uuid[])
            as h (agency_id, version_id)
          join project_version v on v.agency_id = h.agency_id and v.id = h.version_id
          join project_version n on n.agency_id = v.agency_id and n.project_id = v.project_id
          order by v.agency_id, v.project_id, n.number desc
        )
        select p.id as project, t.title, a.code as agency, a.name as "agencyName", a.name_en as "agencyNameEn",
          p.fiscal_year as "fiscalYear"
        from named m
        join project p on p.agency_id = m.agency_id and p.id = m.project_id
        join report_text t on t.agency_id = m.agency_id and t.version_id = m.newest and t.kind = 'project_version'
        join agency a on a.id = m.agency_id
        order by length(t.title), t.title limit ${most}`,
  );
}

function guidelines(transaction: Transaction, words: readonly string[]) {
  return transaction.rows<Of<'guideline'>>(
    sql`select code, name from plan_node
        where kind = 'guideline' and ${holds(sql`searched`, words)}
        order by position limit ${most}`,
  );
}

function imports(transaction: Transaction, words: readonly string[]) {
  return transaction.rows<Of<'import'>>(
    sql`select id, file_name as file, created_at as at from import_draft
        where ${holds(sql`searched`, words)}
        order by created_at desc limit ${most}`,
  );
}
