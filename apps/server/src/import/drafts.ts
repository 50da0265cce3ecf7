import { type Corrections, type ImportListed, noCorrections } from '@tidtam/domain/import';
import type { Actor } from '@tidtam/domain/person';
import sql from 'sql-template-tag';
import type { Transaction } from '../storage/index.ts';
import type { ImportOptions } from './check-file.ts';

/** A file on its way in: kept at once, outside the record, so that nothing a person did is lost. */
export interface Draft {
  readonly id: string;
  readonly revision: number;
  readonly fileSha256: string;
  readonly fileName: string;
  readonly state: 'open' | 'stored' | 'partly' | 'withdrawn';
  readonly options: ImportOptions;
  readonly corrections: Corrections;
  readonly createdAt: string;
  readonly createdBy: string;
}

/** What the list of drafts shows, kept beside the draft. */
export interface DraftStanding {
  readonly format: string | null;
  readonly province: string | null;
  readonly round: string | null;
  readonly agencies: readonly string[];
  readonly errors: number;
  readonly warnings: number;
}

const columns = sql`d.id, d.revision, d.file_sha256 as "fileSha256", d.file_name as "fileName", d.state, d.options,
  d.corrections, d.created_at as "createdAt", coalesce(p.name, '') as "createdBy"`;

/** `null` outside the actor's sight. */
export async function findDraft(transaction: Transaction, id: string, lock = false): Promise<Draft | null> {
  const [draft] = await transaction.rows<Draft>(
    sql`select ${columns} from import_draft d left join person p on p.id = d.created_by
        where d.id = ${id} ${lock ? sql`for update of d` : sql``}`,
  );
  return draft ?? null;
}

/** The newest draft of the same bytes and options that this person made, still open or unchanged since stored. */
export async function findSameDraft(
  transaction: Transaction,
  actor: Actor,
  fileSha256: string,
  options: ImportOptions,
): Promise<Draft | null> {
  const [draft] = await transaction.rows<Draft>(
    sql`select ${columns} from import_draft d left join person p on p.id = d.created_by
        where d.file_sha256 = ${fileSha256} and d.created_by = ${actor.person.id}
          and d.options = ${JSON.stringify(options)}::jsonb and d.state <> 'withdrawn'
        order by d.created_at desc limit 1`,
  );
  return draft ?? null;
}

export async function addDraft(
  transaction: Transaction,
  actor: Actor,
  draft: Pick<Draft, 'id' | 'fileSha256' | 'fileName' | 'options' | 'createdAt'>,
): Promise<void> {
  await transaction.rows(
    sql`insert into import_draft (id, revision, file_sha256, file_name, state, options, corrections, agencies,
          errors, warnings, created_at, created_by)
        values (${draft.id}, 1, ${draft.fileSha256}, ${draft.fileName}, 'open',
          ${JSON.stringify(draft.options)}::jsonb, ${JSON.stringify(noCorrections)}::jsonb, '{}', 0, 0,
          ${draft.createdAt}, ${actor.person.id})`,
  );
}

export async function setCorrections(
  transaction: Transaction,
  id: string,
  corrections: Corrections,
): Promise<void> {
  await transaction.rows(
    sql`update import_draft set corrections = ${JSON.stringify(corrections)}::jsonb, revision = revision + 1
        where id = ${id}`,
  );
}

export async function setStanding(
  transaction: Transaction,
  id: string,
  standing: DraftStanding,
): Promise<void> {
  await transaction.rows(
    sql`update import_draft set format = ${standing.format}, province_code = ${standing.province},
          round_id = ${standing.round}, agencies = ${[...standing.agencies]}::text[], errors = ${standing.errors},
          warnings = ${standing.warnings}
        where id = ${id}`,
  );
}

export async function setState(transaction: Transaction, id: string, state: Draft['state']): Promise<void> {
  await transaction.rows(sql`update import_draft set state = ${state} where id = ${id}`);
}

/** The newest hundred, of a province or round when named. */
export function listDrafts(transaction: Transaction, province: string | null, round: string | null) {
  return transaction.rows<Omit<ImportListed, 'busy'>>(
    sql`select d.id, d.file_name as file, d.state, d.created_at as "createdAt", coalesce(p.name, '') as "createdBy",
          d.province_code as province, d.round_id as round, d.agencies, d.errors, d.warnings
        from import_draft d left join person p on p.id = d.created_by
        where (${province}::text is null or d.province_code = ${province} or d.province_code is null)
          and (${round}::text is null or d.round_id = ${round} or d.round_id is null)
        order by d.created_at desc limit 100`,
  );
}
