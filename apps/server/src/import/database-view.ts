import type { ReportField } from '@tidtam/domain/import';
import { mayActOn, type Scope } from '@tidtam/domain/person';
import type { Known, ReadRequest } from '@tidtam/workbook';
import sql from 'sql-template-tag';
import { loadStates, noState } from '../report/index.ts';
import type { Transaction } from '../storage/index.ts';
import { findSection4 } from '../summary/index.ts';
import type { ImportAgency, RecordView } from './record-view.ts';

/** The record as the database holds it, within the transaction's scope, which is `reads`. */
export function databaseView(transaction: Transaction, reads: Scope): RecordView {
  return {
    sees: ({ id }, province) => mayActOn(reads, id, province),
    known: () => knownNames(transaction),
    remembered: () => rememberedColumns(transaction),
    agencies: (codes) => findAgencies(transaction, codes),
    async states(agencies, province, round) {
      const owing = await findOwing(transaction, agencies, province, round.id);
      const states = await loadStates(
        transaction,
        owing.map(({ id }) => id),
        province,
        round,
      );
      return new Map(owing.map(({ id, code }) => [code, states.get(id) ?? noState]));
    },
    section4: async (province, round) => (await findSection4(transaction, province, round.id))?.text ?? null,
  };
}

/** By code; a code that the record does not know is left out. */
export async function findAgencies(
  transaction: Transaction,
  codes: readonly string[],
): Promise<ReadonlyMap<string, ImportAgency>> {
  const rows = await transaction.rows<ImportAgency>(
    sql`select id, code, name, closed from agency where code = any (${[...codes]})`,
  );
  return new Map(rows.map((row) => [row.code, row]));
}

async function findOwing(
  transaction: Transaction,
  agencies: readonly ImportAgency[],
  province: string,
  round: string,
): Promise<readonly ImportAgency[]> {
  const rows = await transaction.rows<{ agency_id: string }>(
    sql`select agency_id from obligation
        where agency_id = any (${agencies.map(({ id }) => id)}::uuid[]) and province_code = ${province}
          and round_id = ${round} and owed`,
  );
  const owing = new Set(rows.map((row) => row.agency_id));
  return agencies.filter(({ id }) => owing.has(id));
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
