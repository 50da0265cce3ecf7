import type { ReportVersion } from '@tidtam/domain/report';
import { figuresOf, type GuidelineFigures, rollUpOf } from '@tidtam/domain/summary';
import { countable } from './countable.ts';

export interface GuidelineName {
  readonly code: string;
  readonly name: string;
  readonly toConfirm: boolean;
}

/** What the reports say under each guideline of the plan, in the plan's order; those that name none come last. */
export function guidelineFigures(
  guidelines: readonly GuidelineName[],
  versions: readonly ReportVersion[],
): readonly GuidelineFigures[] {
  const byGuideline = Map.groupBy(versions, (version) => version.guideline);
  const known = guidelines.map((guideline) =>
    rowOf(guideline.code, guideline.name, guideline.toConfirm, byGuideline.get(guideline.code) ?? []),
  );
  const codes = new Set<string | null>(guidelines.map((guideline) => guideline.code));
  const rest = versions.filter((version) => !codes.has(version.guideline));
  return rest.length === 0 ? known : [...known, rowOf(null, null, false, rest)];
}

function rowOf(
  guideline: string | null,
  name: string | null,
  toConfirm: boolean,
  versions: readonly ReportVersion[],
): GuidelineFigures {
  const agencies = Map.groupBy(versions, (version) => version.agency);
  return {
    guideline,
    name,
    toConfirm,
    figures: figuresOf(rollUpOf(versions.map(countable))),
    agencies: [...agencies].map(([agency, own]) => ({ agency, projects: own.length })),
  };
}
