import type { PackListed } from '@tidtam/domain/pack';
import { indicatorState, PackModel } from '@tidtam/domain/pack';
import { type Actor, coversProvince } from '@tidtam/domain/person';
import { planName, planState } from '@tidtam/domain/plan';
import type { RoundId } from '@tidtam/domain/round';
import canonicalize from 'canonicalize';
import sql from 'sql-template-tag';
import type { FileStore } from '../files/index.ts';
import { appendEntries, readLedgerPoint, sequenceLedger } from '../ledger/index.ts';
import type { PlanSource } from '../plan/index.ts';
import { inTransaction, type Transaction } from '../storage/index.ts';
import { findSecretariat, readWholeProvinceRound } from '../summary/index.ts';
import {
  type CommandContext,
  findAnswer,
  insertRows,
  once,
  type Retry,
  type Runtime,
  retryOf,
  runCommand,
} from '../write/index.ts';

export interface Packs {
  readonly runtime: Runtime;
  readonly files: FileStore;
  readonly plan: PlanSource;
  readonly programVersion: string;
  /** True for the demonstration: its papers say ข้อมูลสมมติ. */
  readonly invented: boolean;
}

/**
 * Freezes a province's round: the model is computed in one repeatable-read snapshot, kept as canonical JSON under
 * its SHA-256, and every paper is rendered purely from it. `null` when there is no such province in reach. `key` is the
 * client's: the same request under it is answered with the pack that it made.
 */
export async function makePack(
  packs: Packs,
  actor: Actor,
  province: string,
  round: RoundId,
  key: string | null,
): Promise<PackListed | null> {
  const { runtime, files } = packs;
  if (!coversProvince(actor.acts, province)) return null;
  const retry = retryOf(key, { pack: [province, round] });
  const made = retry && (await findMade(packs, actor, province, retry));
  if (made !== null) return made;
  await sequenceLedger(runtime.pool);
  const number = await takeNumber(packs, actor, province, round);
  const identity = {
    id: runtime.newId(),
    reference: `${province}-${round}-${number}`,
    madeOn: runtime.now(),
  };
  const model = await inTransaction(
    runtime.pool,
    { scope: actor.reads, person: actor.person.id },
    (transaction) => computeModel(packs, transaction, province, round, identity),
    'repeatable read',
  );
  if (model === null) return null;
  const text = canonicalize(model);
  if (text === undefined) throw new Error('a pack has no canonical form');
  const sha256 = await files.put(Buffer.from(text));
  const listed = await recordPack(packs, actor, model, number, sha256, retry);
  await sequenceLedger(runtime.pool);
  return listed;
}

function findMade(
  { runtime }: Packs,
  actor: Actor,
  province: string,
  retry: Retry,
): Promise<PackListed | null> {
  const access = { scope: actor.acts, person: actor.person.id };
  return inTransaction(runtime.pool, access, async (transaction) => {
    const agencyId = await findSecretariat(transaction, province);
    return agencyId === null ? null : findAnswer<PackListed>(transaction, { agencyId, province }, retry);
  });
}

async function takeNumber(
  { runtime }: Packs,
  actor: Actor,
  province: string,
  round: string,
): Promise<number> {
  return inTransaction(runtime.pool, { scope: actor.acts, person: actor.person.id }, async (transaction) => {
    const { number } = await transaction.row<{ number: number }>(
      sql`insert into pack_counter (province_code, round_id, last) values (${province}, ${round}, 1)
          on conflict (province_code, round_id) do update set last = pack_counter.last + 1
          returning last as number`,
    );
    return number;
  });
}

async function computeModel(
  packs: Packs,
  transaction: Transaction,
  province: string,
  round: RoundId,
  identity: { readonly id: string; readonly reference: string; readonly madeOn: string },
): Promise<PackModel | null> {
  const read = await readWholeProvinceRound(transaction, province, round, identity.madeOn);
  if (read === null) return null;
  const { plan, measurements } = await packs.plan();
  const { indicators } = planState(plan, measurements, Number(round.slice(0, 4)));
  return PackModel.parse({
    kind: 'province_round',
    ...identity,
    dataDate: read.summary.dataDate,
    ledger: await readLedgerPoint(transaction),
    programVersion: packs.programVersion,
    invented: packs.invented,
    province: read.province,
    region: read.region,
    plan: planName(plan),
    summary: read.summary,
    agencies: read.agencies,
    guidelines: read.guidelines,
    projects: read.projects,
    indicators: indicators.map(indicatorState),
    section4: read.section4?.text ?? null,
  });
}

async function recordPack(
  packs: Packs,
  actor: Actor,
  model: PackModel,
  number: number,
  sha256: string,
  retry: Retry | null,
): Promise<PackListed> {
  const { code: province } = model.province;
  return runCommand(packs.runtime, actor, async (context) => {
    const agencyId = await findSecretariat(context.transaction, province);
    if (agencyId === null) throw new Error(`province ${province} has no secretariat`);
    const place = { agencyId, province };
    return once(context, place, retry, async () => {
      storePack(context, model, number, sha256);
      appendEntries(context, [
        {
          ...place,
          kind: 'pack',
          subject: model.id,
          body: {
            round: model.summary.round,
            reference: model.reference,
            model: sha256,
            ledger: model.ledger,
          },
          texts: [],
        },
      ]);
      return {
        id: model.id,
        reference: model.reference,
        province,
        round: model.summary.round,
        madeOn: model.madeOn,
        madeBy: actor.person.name,
        dataDate: model.dataDate,
      };
    });
  });
}

function storePack(
  { transaction, actor }: CommandContext,
  model: PackModel,
  number: number,
  sha256: string,
): void {
  insertRows(transaction, 'pack', [
    {
      id: model.id,
      province_code: model.province.code,
      round_id: model.summary.round,
      number,
      reference: model.reference,
      data_date: model.dataDate,
      model_sha256: sha256,
      made_on: model.madeOn,
      made_by: actor.person.id,
    },
  ]);
}
