import { isPart } from '@tidtam/domain/project';
import type { ReportVersion } from '@tidtam/domain/report';
import { isMarked } from '../report/marks.ts';
import type { ProvinceSearch } from './search.ts';

/** The projects that an address asks for: by part, status, agency, mark, and words of title or code. */
export function findProjects(
  projects: readonly ReportVersion[],
  { part, status, agency, mark, text }: ProvinceSearch,
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
