import { isPart, type ProjectStatus } from '../project/index.ts';
import type { ReportVersion } from '../report/index.ts';
import { isMarked, type MarkName } from './marks.ts';

/** Which projects somebody looks for; all that is left out is not asked about. */
export interface ProjectSearch {
  readonly part?: '1' | '2' | '3' | undefined;
  readonly status?: ProjectStatus | 'not_stated' | undefined;
  readonly agency?: string | undefined;
  readonly mark?: MarkName | undefined;
  readonly text?: string | undefined;
}

/** The projects that an address asks for: by part, status, agency, mark, and words of title or code. */
export function findProjects(
  projects: readonly ReportVersion[],
  { part, status, agency, mark, text }: ProjectSearch,
): readonly ReportVersion[] {
  const words = fold(text ?? '')
    .split(' ')
    .filter((word) => word !== '');
  const number = Number(part);
  return projects.filter(
    (project) =>
      (!isPart(number) || project.funding.some((line) => line.part === number)) &&
      (status === undefined || (project.status ?? 'not_stated') === status) &&
      (agency === undefined || project.agency === agency) &&
      (mark === undefined || isMarked(project, mark)) &&
      words.every((word) =>
        fold(`${project.title} ${project.code ?? ''} ${project.agencyName}`).includes(word),
      ),
  );
}

function fold(text: string): string {
  return text.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();
}
