import type { Difference } from '@tidtam/domain/import';
import { matchedId, type ProjectChange, type StoredProject } from '@tidtam/domain/report';
import type { CheckedAgency, CheckedFile } from './check-file.ts';

/** How each row of a file stands to the record, then what the round before had and the file lacks. */
export function differencesOf(file: CheckedFile): readonly Difference[] {
  return file.agencies.flatMap((agency) => [
    ...(agency.decision?.changes ?? []).map((change) => changed(agency, change)),
    ...(agency.decision?.missing ?? []).map((project) => missing(agency, project)),
  ]);
}

function changed(agency: CheckedAgency, change: ProjectChange): Difference {
  return {
    agency: agency.code,
    project: matchedId(change.match),
    title: change.content.title,
    cell: change.content.funding[0]?.cells.title ?? null,
    kind: change.kind,
    against: change.against,
    fields: [...change.fields],
  };
}

function missing(agency: CheckedAgency, project: StoredProject): Difference {
  return {
    agency: agency.code,
    project: project.id,
    title: project.title,
    cell: null,
    kind: 'missing',
    against: project.previous?.round ?? null,
    fields: [],
  };
}
