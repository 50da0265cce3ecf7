import sql, { type Sql } from 'sql-template-tag';
import type { Transaction } from '../storage/index.ts';
import {
  type KnownRow,
  type KnownVersion,
  knownColumns,
  knownJoins,
  knownVersion,
} from './known-versions.ts';

/** A report version with all that pages say of it, before it is dressed for one. */
export interface LoadedVersion extends KnownVersion {
  readonly agency: string;
  readonly agencyName: string;
  readonly agencyNameEn: string | null;
  readonly province: string;
  readonly draftId: string | null;
  readonly file: string | null;
  readonly recordedAt: string;
  readonly recordedBy: string;
}

interface VersionRow extends KnownRow {
  agency: string;
  agency_name: string;
  agency_name_en: string | null;
  province_code: string;
  draft_id: string | null;
  file_name: string | null;
  recorded_at: string;
  recorded_by: string | null;
}

/** Versions that `where` selects (`v` is report_version), oldest first. */
export function loadVersions(transaction: Transaction, where: Sql): Promise<readonly LoadedVersion[]> {
  return loadFrom(transaction, sql`report_version v where ${where}`);
}

/** Versions that stand, withdrawals left out, of reports that `where` selects (`r` is report), oldest first. */
export function loadStanding(transaction: Transaction, where: Sql): Promise<readonly LoadedVersion[]> {
  return loadFrom(
    transaction,
    sql`report r join report_version v on v.agency_id = r.agency_id and v.id = r.current_version
        where v.kind = 'report' and ${where}`,
  );
}

async function loadFrom(transaction: Transaction, from: Sql): Promise<readonly LoadedVersion[]> {
  const rows = await transaction.rows<VersionRow>(
    sql`with v as materialized (select v.* from ${from})
        select ${knownColumns}, a.code as agency, a.name as agency_name, a.name_en as agency_name_en,
          v.province_code, n.texts->>'file_name' as file_name,
          -- What somebody else brought may not open for whoever looks.
          (select d.id from import_draft d where d.id = i.draft_id) as draft_id,
          v.recorded_at, person.name as recorded_by
        from v ${knownJoins}
        join agency a on a.id = v.agency_id
        left join import i on i.agency_id = v.agency_id and i.id = v.import_id
        left join report_text n
          on n.agency_id = v.agency_id and n.version_id = v.import_id and n.kind = 'import'
        left join person on person.id = v.recorded_by
        order by v.round_id, v.number, v.id`,
  );
  return rows.map(loadedVersion);
}

function loadedVersion(row: VersionRow): LoadedVersion {
  return {
    ...knownVersion(row),
    agency: row.agency,
    agencyName: row.agency_name,
    agencyNameEn: row.agency_name_en,
    province: row.province_code,
    draftId: row.draft_id,
    file: row.file_name,
    recordedAt: row.recorded_at,
    recordedBy: row.recorded_by ?? '',
  };
}
