import { type PackListed, PackModel } from '@tidtam/domain/pack';
import sql from 'sql-template-tag';
import type { FileStore } from '../files/index.ts';
import type { Transaction } from '../storage/index.ts';

/** Packs of a province's round, newest first. */
export function listPacks(
  transaction: Transaction,
  province: string,
  round: string,
): Promise<readonly PackListed[]> {
  return transaction.rows<PackListed>(
    sql`select k.id, k.reference, k.province_code as province, k.round_id as round, k.made_on as "madeOn",
          coalesce(p.name, '') as "madeBy", k.data_date as "dataDate"
        from pack k left join person p on p.id = k.made_by
        where k.province_code = ${province} and k.round_id = ${round}
        order by k.number desc`,
  );
}

/** A pack's frozen model; `null` when there is none in sight. */
export async function findPack(
  transaction: Transaction,
  files: FileStore,
  id: string,
): Promise<PackModel | null> {
  const [row] = await transaction.rows<{ model_sha256: string }>(
    sql`select model_sha256 from pack where id = ${id}`,
  );
  if (row === undefined) return null;
  const bytes = await files.get(row.model_sha256);
  if (bytes === null) throw new Error(`the model of pack ${id} is gone`);
  return PackModel.parse(JSON.parse(Buffer.from(bytes).toString('utf8')));
}
