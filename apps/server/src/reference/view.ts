import type { RecordView } from '../import/index.ts';
import type { Reference } from './tables.ts';

/** The record as the reference data alone knows it: names and obligations, no reports yet. */
export function referenceView(reference: Reference): RecordView {
  const agencies = new Map(reference.agencies.map((agency) => [agency.code, agency]));
  const owed = new Set(reference.obligations.map((row) => `${row.agency} ${row.province} ${row.round}`));
  return {
    async known() {
      return {
        agencies: reference.agencies.map((agency) => ({
          code: agency.code,
          names: [agency.name, ...(agency.name_en === null ? [] : [agency.name_en]), ...agency.aliases],
          province: agency.home_province,
        })),
        guidelines: reference.plan.nodes.filter((node) => node.kind === 'guideline'),
        provinces: reference.provinces,
      };
    },
    remembered: async () => ({}),
    agency: async (code) => agencies.get(code) ?? null,
    owes: async (agency, province, round) => owed.has(`${agency.code} ${province} ${round.id}`),
    state: async () => ({ projects: [], noProjects: [] }),
  };
}
