import { bahtOf } from '@tidtam/domain/money';
import type { ReportedFunding, ReportVersion } from '@tidtam/domain/report';
import type { RoundId } from '@tidtam/domain/round';
import type { LoadedVersion } from './load-versions.ts';

/** A version as it travels: amounts in baht. */
export function dressVersion(version: LoadedVersion): ReportVersion {
  const { content } = version;
  return {
    id: version.id,
    project: version.projectId,
    agency: version.agency,
    agencyName: version.agencyName,
    agencyNameEn: version.agencyNameEn,
    round: version.round as RoundId,
    province: version.province,
    number: version.number,
    withdrawn: version.withdrawn,
    reason: version.reason,
    title: content.title,
    code: content.code,
    guideline: content.guideline,
    funding: content.funding.map(dressFunding),
    percentComplete: content.percentComplete,
    status: content.status,
    statusDerived: content.statusDerived,
    starts: content.starts,
    ends: content.ends,
    months: [...content.months],
    texts: content.texts,
    activities: content.activities.map((activity) => ({ ...activity, budget: bahtOrNull(activity.budget) })),
    source: { import: version.draftId, file: version.file },
    recordedAt: version.recordedAt,
    recordedBy: version.recordedBy,
  };
}

function dressFunding(line: ReportedFunding): ReportVersion['funding'][number] {
  return {
    part: line.part,
    budget: bahtOrNull(line.budget),
    notYetAllocated: line.notYetAllocated,
    committed: bahtOrNull(line.committed),
    disbursed: bahtOrNull(line.disbursed),
    cells: { ...line.cells },
  };
}

export function bahtOrNull(amount: number | null): string | null {
  return amount === null ? null : bahtOf(amount);
}
