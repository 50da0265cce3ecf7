import { knownNames, type Reference } from '@tidtam/domain/reference';
import type { RecordView } from '../import/index.ts';

/** The record as the reference data alone knows it: names and obligations, no reports yet. */
export function referenceView(reference: Reference): RecordView {
  const agencies = new Map(reference.agencies.map((agency) => [agency.code, agency]));
  const owed = new Set(reference.obligations.map((row) => `${row.agency} ${row.province} ${row.round}`));
  return {
    known: async () => knownNames(reference),
    remembered: async () => ({}),
    agencies: async (codes) =>
      new Map(
        codes.flatMap((code) => {
          const agency = agencies.get(code);
          return agency === undefined ? [] : [[code, { ...agency, closed: false }]];
        }),
      ),
    sees: () => true,
    states: async (asked, province, round) =>
      new Map(
        asked
          .filter(({ code }) => owed.has(`${code} ${province} ${round.id}`))
          .map(({ code }) => [code, { projects: [], noProjects: [] }]),
      ),
    section4: async () => null,
  };
}
