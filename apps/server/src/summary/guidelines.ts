import { addRollUps, figuresOf, type GuidelineFigures } from '@tidtam/domain/summary';
import sql from 'sql-template-tag';
import type { Transaction } from '../storage/index.ts';
import { foundProjects, type ProvinceInRound } from './found-projects.ts';
import { counted, type RollUpRow, rollUpOfRow, sums } from './roll-up-rows.ts';

interface GuidelineName {
  readonly code: string;
  readonly name: string;
  readonly toConfirm: boolean;
}

interface GuidelineRow extends RollUpRow {
  readonly guideline: string | null;
  readonly agencies: GuidelineFigures['agencies'];
}

/** Guidelines of the plan, in its order. */
export async function guidelineNames(transaction: Transaction): Promise<readonly GuidelineName[]> {
  const rows = await transaction.rows<{ code: string; name: string; confidence: string }>(
    sql`select code, name, confidence from plan_node where kind = 'guideline' order by position`,
  );
  return rows.map(({ code, name, confidence }) => ({ code, name, toConfirm: confidence !== 'sourced' }));
}

/** What the reports that stand in a province's round say under each guideline. */
export async function readGuidelines(
  transaction: Transaction,
  place: ProvinceInRound,
): Promise<GuidelineFigures[]> {
  const [names, rows] = await Promise.all([guidelineNames(transaction), rowsOf(transaction, place)]);
  return guidelineFigures(names, rows);
}

/** By guideline; the agencies under each by code. */
function rowsOf(transaction: Transaction, place: ProvinceInRound): Promise<readonly GuidelineRow[]> {
  return transaction.rows<GuidelineRow>(
    sql`with ${foundProjects(place)}, by_agency as (
          select guideline_code, agency_id, ${counted}
          from project
          join (select agency_id, id as project_version_id, guideline_code from project_version) version
            using (agency_id, project_version_id)
          group by guideline_code, agency_id
        )
        select guideline_code as guideline, ${sums},
          json_agg(json_build_object('agency', a.code, 'projects', projects) order by a.code) as agencies
        from by_agency join agency a on a.id = agency_id
        group by guideline_code`,
  );
}

/** What the reports say under each guideline of the plan, in the plan's order; those that name none of it come last. */
function guidelineFigures(
  names: readonly GuidelineName[],
  rows: readonly GuidelineRow[],
): GuidelineFigures[] {
  const known = names.map(({ code, name, toConfirm }) => ({
    guideline: code,
    name,
    toConfirm,
    ...together(rows.filter(({ guideline }) => guideline === code)),
  }));
  const codes = new Set<string | null>(names.map(({ code }) => code));
  const rest = rows.filter(({ guideline }) => !codes.has(guideline));
  if (rest.length === 0) return known;
  return [...known, { guideline: null, name: null, toConfirm: false, ...together(rest) }];
}

function together(rows: readonly GuidelineRow[]): Pick<GuidelineFigures, 'figures' | 'agencies'> {
  const byAgency = Map.groupBy(
    rows.flatMap(({ agencies }) => agencies),
    ({ agency }) => agency,
  );
  return {
    figures: figuresOf(addRollUps(rows.map(rollUpOfRow))),
    agencies: [...byAgency].map(([agency, own]) => ({
      agency,
      projects: own.reduce((sum, { projects }) => sum + projects, 0),
    })),
  };
}
