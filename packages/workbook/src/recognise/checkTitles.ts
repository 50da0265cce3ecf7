import type { ReadProject } from '@tidtam/domain/import';
import type { Part } from '@tidtam/domain/project';
import { normaliseName } from '@tidtam/domain/text';
import type { Findings } from './findings.ts';

/**
 * One title twice: in one part perhaps a row copied by mistake, in parts 1 and 2 one project with two sources
 * of money.
 */
export function checkTitles(projects: readonly ReadProject[], findings: Findings): void {
  for (const own of Map.groupBy(projects, ({ agency }) => agency).values()) checkOwnTitles(own, findings);
}

/** Of one agency: a country's titles are never compared, nor kept, at once. */
function checkOwnTitles(projects: readonly ReadProject[], findings: Findings): void {
  const seen = new Map<string, ReadProject>();
  for (const project of projects) {
    const title = normaliseName(project.title).replaceAll(' ', '');
    const keyIn = (part: Part) => `${part} ${title}`;
    const same = seen.get(keyIn(project.part));
    const twin = same ?? (project.part === 3 ? undefined : seen.get(keyIn(project.part === 1 ? 2 : 1)));
    // Lines of money under one merged title say themselves that they are one project.
    if (twin !== undefined && twin.cells.title !== project.cells.title) {
      const where = { cell: project.cells.title, read: project.title, agency: project.agency };
      const values = { title: project.title, cell: twin.cells.title, part: project.part, other: twin.part };
      findings.warning(same === undefined ? 'same_title_in_parts' : 'title_repeated', where, values);
    }
    if (same === undefined) seen.set(keyIn(project.part), project);
  }
}
