import type { Section4 } from '@tidtam/domain/summary';
import sql from 'sql-template-tag';
import { appendEntries } from '../ledger/index.ts';
import type { Transaction } from '../storage/index.ts';
import { type CommandContext, insertRows, recordedBy } from '../write/index.ts';

export interface WriteSection4 {
  /** The committee's secretariat, whose report it is. */
  readonly agencyId: string;
  readonly province: string;
  readonly round: string;
  readonly text: string;
  readonly importId: string | null;
  readonly cell: string | null;
}

/** Adds a version of the committee's own report; the same text again changes nothing. */
export async function writeSection4(context: CommandContext, command: WriteSection4): Promise<void> {
  const { agencyId, province, round } = command;
  await context.transaction.rows(
    sql`select pg_advisory_xact_lock(hashtextextended(${`section4 ${province} ${round}`}, 0))`,
  );
  const current = await findSection4(context.transaction, province, round);
  if (current?.text === command.text) return;
  const own = { agency_id: agencyId, province_code: province };
  const id = context.newId();
  const text = { field: 'section4', value: command.text, salt: context.newSalt() };
  const number = (current?.number ?? 0) + 1;
  await insertRows(context.transaction, 'section4_version', [
    {
      ...own,
      ...recordedBy(context),
      id,
      round_id: round,
      number,
      import_id: command.importId,
      cell: command.cell,
    },
  ]);
  await insertRows(context.transaction, 'report_text', [
    { ...own, version_id: id, field: text.field, value: text.value, salt: `\\x${text.salt.toString('hex')}` },
  ]);
  await appendEntries(context, [
    {
      agencyId,
      province,
      kind: 'section4_version',
      subject: id,
      body: { round, number, import: command.importId },
      texts: [text],
    },
  ]);
}

/** Section 4 as it stands; `null` while nobody has written it. */
export async function findSection4(
  transaction: Transaction,
  province: string,
  round: string,
): Promise<Section4 | null> {
  const [row] = await transaction.rows<Section4>(
    sql`select t.value as text, s.number, s.recorded_at as "recordedAt", coalesce(p.name, '') as "recordedBy", s.cell
        from section4_version s
        join report_text t on t.agency_id = s.agency_id and t.version_id = s.id and t.field = 'section4'
        left join person p on p.id = s.recorded_by
        where s.province_code = ${province} and s.round_id = ${round}
        order by s.number desc limit 1`,
  );
  return row ?? null;
}

/** The committee's secretariat: the lead agency's office of the province, else the lead agency for the country. */
export async function findSecretariat(transaction: Transaction, province: string): Promise<string | null> {
  const [office] = await transaction.rows<{ id: string }>(
    sql`select id from agency where sector = 'lead' and (home_province = ${province} or home_province is null)
        order by home_province nulls last, code limit 1`,
  );
  return office?.id ?? null;
}
