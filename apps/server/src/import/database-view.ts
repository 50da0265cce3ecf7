import type { ReportField } from '@tidtam/domain/import';
import type { Known, ReadRequest } from '@tidtam/workbook';
import sql from 'sql-template-tag';
import { loadState } from '../report/index.ts';
import type { Transaction } from '../storage/index.ts';
import { findSection4 } from '../summary/index.ts';
import type { ImportAgency, RecordView } from './record-view.ts';

/** The record as the database holds it, within the transaction's scope. */
export function databaseView(transaction: Transaction): RecordView {
  return {
    known: () => knownNames(transaction),
    remembered: () => rememberedColumns(transaction),
    agency: (code) => findAgency(transaction, code),
    async owes(agency, province, round) {
      const rows = await transaction.rows(
        sql`select 1 from obligation
            where agency_id = ${agency.id} and province_code = ${province} and round_id = ${round.id}`,
      );
      return rows.length > 0;
    },
    state: (agency, province, round) => loadState(transaction, { agencyId: agency.id, province }, round),
    section4: async (province, round) => (await findSection4(transaction, province, round.id))?.text ?? null,
  };
}

async function findAgency(transaction: Transaction, code: string): Promise<ImportAgency | null> {
  const [row] = await transaction.rows<ImportAgency>(
    sql`select id, code, name from agency where code = ${code}`,
  );
  return row ?? null;
}

async function knownNames(transaction: Transaction): Promise<Omit<Known, 'remembered'>> {
  const agencies = await transaction.rows<{ code: string; names: string[]; province: string | null }>(
    sql`select code, array_remove(array[name, name_en], null) || aliases as names, home_province as province
        from agency order by code`,
  );
  const guidelines = await transaction.rows<{ code: string; name: string }>(
    sql`select code, name from plan_node where kind = 'guideline' order by position`,
  );
  const provinces = await transaction.rows<{ code: string; name: string }>(
    sql`select code, name from province order by code`,
  );
  return { agencies, guidelines, provinces };
}

async function rememberedColumns(transaction: Transaction): Promise<ReadRequest['remembered']> {
  const rows = await transaction.rows<{
    code: string;
    signature: string;
    header: string;
    field: ReportField | null;
  }>(
    sql`select a.code, r.signature, r.header, r.field
        from remembered_column r join agency a on a.id = r.agency_id order by r.recorded_at`,
  );
  const remembered: Record<string, Record<string, Record<string, ReportField | null>>> = {};
  for (const { code, signature, header, field } of rows) {
    const ofAgency = remembered[code] ?? {};
    remembered[code] = { ...ofAgency, [signature]: { ...ofAgency[signature], [header]: field } };
  }
  return remembered;
}
