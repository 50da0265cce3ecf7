import type { ReadProject } from '@tidtam/domain/import';
import { normaliseName } from '@tidtam/domain/text';
import type { Findings } from './findings.ts';

/**
 * One title twice: in one part perhaps a row copied by mistake, in parts 1 and 2 one project with two sources
 * of money.
 */
export function checkTitles(projects: readonly ReadProject[], findings: Findings): void {
  const seen = new Map<string, ReadProject[]>();
  for (const project of projects) {
    const key = `${project.agency ?? ''} ${normaliseName(project.title).replaceAll(' ', '')}`;
    const earlier = seen.get(key) ?? [];
    const same = earlier.find((one) => one.part === project.part);
    const funded = earlier.find((one) => one.part !== project.part && one.part + project.part === 3);
    const twin = same ?? funded;
    if (twin !== undefined) {
      const where = { cell: project.cells.title, read: project.title, agency: project.agency };
      const values = { title: project.title, cell: twin.cells.title, part: project.part, other: twin.part };
      findings.warning(same === undefined ? 'same_title_in_parts' : 'title_repeated', where, values);
    }
    seen.set(key, [...earlier, project]);
  }
}
