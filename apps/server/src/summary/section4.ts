import type { Section4 } from '@tidtam/domain/summary';
import sql from 'sql-template-tag';
import { appendEntries, saltText } from '../ledger/index.ts';
import type { Transaction } from '../storage/index.ts';
import { type CommandContext, insertRows, recordedBy } from '../write/index.ts';

/** The committee's own report of a province's round. */
interface Section4Place {
  /** The committee's secretariat, whose report it is. */
  readonly agencyId: string;
  readonly province: string;
  readonly round: string;
}

export interface WriteSection4 extends Section4Place {
  readonly text: string;
  /** Where it was read: the import (`null` when it was typed in the page) and the cell. */
  readonly source: { readonly importId: string; readonly cell: string | null } | null;
}

/**
 * Locks section 4 of a province's round until the transaction ends: it hangs on no obligation. Take it after the
 * agencies' locks, never before.
 */
export async function lockSection4(
  transaction: Transaction,
  { province, round }: Pick<Section4Place, 'province' | 'round'>,
): Promise<void> {
  await transaction.rows(
    sql`select pg_advisory_xact_lock(hashtextextended(${`section4 ${province} ${round}`}, 0))`,
  );
}

/** Adds a version of the committee's own report; the same text again changes nothing. Inside its lock. */
export async function writeSection4(context: CommandContext, command: WriteSection4): Promise<void> {
  const current = await findSection4(context.transaction, command.province, command.round);
  if (current?.text === command.text) return;
  await addVersion(context, command, {
    text: command.text,
    importId: command.source?.importId ?? null,
    cell: command.source?.cell ?? null,
    reason: null,
  });
}

/**
 * Takes back what an import wrote, when it still stands: the newest text before it that nobody took back stands again,
 * as a new version; without one, none stands. Inside its lock.
 */
export async function withdrawSection4(
  context: CommandContext,
  place: Section4Place,
  importId: string,
  reason: string,
): Promise<void> {
  const versions = await context.transaction.rows<{
    import_id: string | null;
    import_withdrawn: boolean;
    text: string | null;
    cell: string | null;
  }>(
    sql`select s.import_id, w.import_id is not null as import_withdrawn, t.texts->>'section4' as text, s.cell
        from section4_version s
        left join report_text t on t.agency_id = s.agency_id and t.version_id = s.id and t.kind = 'section4_version'
        left join import_withdrawal w on w.agency_id = s.agency_id and w.import_id = s.import_id
        where s.province_code = ${place.province} and s.round_id = ${place.round}
        order by s.number desc`,
  );
  if (versions[0]?.import_id !== importId) return;
  const before = versions.find((version) => version.import_id !== importId && !version.import_withdrawn);
  await addVersion(context, place, {
    text: before?.text ?? null,
    importId: before?.import_id ?? null,
    cell: before?.cell ?? null,
    reason,
  });
}

/** A version without a text says that none stands. */
async function addVersion(
  context: CommandContext,
  { agencyId, province, round }: Section4Place,
  version: {
    readonly text: string | null;
    readonly importId: string | null;
    readonly cell: string | null;
    readonly reason: string | null;
  },
): Promise<void> {
  const own = { agency_id: agencyId, province_code: province };
  const id = context.newId();
  const { last } = await context.transaction.row<{ last: number }>(
    sql`select coalesce(max(number), 0) as last from section4_version
        where province_code = ${province} and round_id = ${round}`,
  );
  const number = last + 1;
  const texts = [
    ...saltText(context, 'section4', version.text),
    ...saltText(context, 'reason', version.reason),
  ];
  insertRows(context.transaction, 'section4_version', [
    {
      ...own,
      ...recordedBy(context),
      id,
      round_id: round,
      number,
      import_id: version.importId,
      cell: version.cell,
    },
  ]);
  appendEntries(context, [
    {
      agencyId,
      province,
      kind: 'section4_version',
      subject: id,
      body: { round, number, import: version.importId },
      texts,
    },
  ]);
}

/** Section 4 as it stands; `null` while nobody has written it, after it was taken back, and once its text is erased. */
export async function findSection4(
  transaction: Transaction,
  province: string,
  round: string,
): Promise<Section4 | null> {
  const [row] = await transaction.rows<Omit<Section4, 'text'> & { readonly text: string | null }>(
    sql`select t.texts->>'section4' as text, s.number, s.recorded_at as "recordedAt", coalesce(p.name, '') as "recordedBy", s.cell
        from section4_version s
        left join report_text t on t.agency_id = s.agency_id and t.version_id = s.id and t.kind = 'section4_version'
        left join person p on p.id = s.recorded_by
        where s.province_code = ${province} and s.round_id = ${round}
        order by s.number desc limit 1`,
  );
  return row === undefined || row.text === null ? null : { ...row, text: row.text };
}

/** The committee's secretariat: the lead agency's office of the province, else the lead agency for the country. */
export async function findSecretariat(transaction: Transaction, province: string): Promise<string | null> {
  const [office] = await transaction.rows<{ id: string }>(
    sql`select id from agency where sector = 'lead' and (home_province = ${province} or home_province is null)
        order by home_province nulls last, code limit 1`,
  );
  return office?.id ?? null;
}
