import type { Clash, Form, FormEdit, FormProject, FormSaved } from '@tidtam/domain/form';
import { blankLine, blankProject, mergeProjects } from '@tidtam/domain/form';
import type { Part } from '@tidtam/domain/project';

/** A form as one person has it before them: what the server is known to have, and what was typed since. */
export interface Desk {
  readonly revision: number;
  /** As the server has them. */
  readonly base: ReadonlyMap<string, FormProject>;
  readonly baseNoProjects: readonly Part[];
  readonly projects: readonly FormProject[];
  readonly noProjects: readonly Part[];
  /** Texts of somebody else in fields that were typed here too. */
  readonly clashes: ReadonlyMap<string, readonly Clash[]>;
}

export function openDesk({ revision, content }: Pick<Form, 'revision' | 'content'>): Desk {
  return {
    revision,
    base: new Map(content.projects.map((project) => [project.key, project])),
    baseNoProjects: content.noProjects,
    projects: content.projects,
    noProjects: content.noProjects,
    clashes: new Map(),
  };
}

export function typeInto(desk: Desk, project: FormProject): Desk {
  return { ...desk, projects: desk.projects.map((one) => (one.key === project.key ? project : one)) };
}

export function addProject(desk: Desk, key: string, part: Part): Desk {
  return {
    ...desk,
    projects: [...desk.projects, blankProject(key, part)],
    noProjects: desk.noProjects.filter((one) => one !== part),
  };
}

export function takeOut(desk: Desk, key: string): Desk {
  return { ...desk, projects: desk.projects.filter((one) => one.key !== key) };
}

export function stateNoProjects(desk: Desk, part: Part, stated: boolean): Desk {
  const others = desk.noProjects.filter((one) => one !== part);
  return { ...desk, noProjects: stated ? [...others, part].sort() : others };
}

/** Its money comes from another part instead; what was typed goes along. */
export function moveToPart(project: FormProject, part: Part): FormProject {
  const [line = blankLine(part)] = project.lines;
  return { ...project, lines: [{ ...line, part }] };
}

/** Money from one more part, or no longer. */
export function toggleLine(project: FormProject, part: Part, has: boolean): FormProject {
  const others = project.lines.filter((line) => line.part !== part);
  const lines = has ? [...others, blankLine(part)] : others;
  return lines.length === 0 ? project : { ...project, lines: lines.sort((a, b) => a.part - b.part) };
}

/** What the server does not have yet; `null` when it has everything. */
export function pendingEdit(desk: Desk): FormEdit | null {
  const put = desk.projects.filter((project) => desk.base.get(project.key) !== project);
  const here = new Set(desk.projects.map(({ key }) => key));
  const remove = [...desk.base.keys()].filter((key) => !here.has(key));
  const sameStatements = desk.noProjects.join() === desk.baseNoProjects.join();
  if (put.length === 0 && remove.length === 0 && sameStatements) return null;
  return { revision: desk.revision, put, remove, noProjects: [...desk.noProjects] };
}

/**
 * Takes in what the server answered to an edit. What was typed meanwhile stays to be sent; what somebody else changed
 * is joined field by field.
 */
export function takeIn(desk: Desk, sent: FormEdit, saved: FormSaved): Desk {
  const theirs = new Map(saved.theirs.map((project) => [project.key, project]));
  const base = new Map(desk.base);
  for (const project of sent.put) if (!theirs.has(project.key)) base.set(project.key, project);
  for (const key of [...sent.remove, ...saved.gone]) base.delete(key);
  const clashes = new Map(desk.clashes);
  const gone = new Set(saved.gone);
  const projects = desk.projects.flatMap((mine): FormProject[] => {
    const was = desk.base.get(mine.key);
    const other = theirs.get(mine.key);
    if (other !== undefined) {
      const merged = mergeProjects(was ?? other, mine, other);
      if (merged.clashes.length > 0) clashes.set(mine.key, merged.clashes);
      return [was === mine ? other : merged.project];
    }
    // Taken out by somebody else: it goes, unless something was typed into it here.
    return gone.has(mine.key) && was === mine ? [] : [mine];
  });
  const here = new Set(projects.map(({ key }) => key));
  const back = saved.theirs.filter(({ key }) => !here.has(key));
  for (const project of saved.theirs) base.set(project.key, project);
  return {
    revision: saved.revision,
    base,
    baseNoProjects: saved.noProjects,
    projects: [...projects, ...back],
    noProjects: desk.noProjects.join() === sent.noProjects.join() ? saved.noProjects : desk.noProjects,
    clashes,
  };
}

export function settleClash(desk: Desk, key: string, field: string): Desk {
  const clashes = new Map(desk.clashes);
  const left = (clashes.get(key) ?? []).filter((clash) => clash.field !== field);
  if (left.length === 0) clashes.delete(key);
  else clashes.set(key, left);
  return { ...desk, clashes };
}
