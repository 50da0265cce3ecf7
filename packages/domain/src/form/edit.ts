import type { FormContent, FormEdit, FormProject, StoredForm } from './shape.ts';

/** What an edit came to: the form that stands, and what others did since the revision it was typed on. */
export interface Edited {
  readonly form: StoredForm;
  readonly theirs: readonly FormProject[];
  readonly gone: readonly string[];
}

/** The form that a record's state starts with, as if kept. */
export function storedFormOf({ projects, noProjects }: FormContent): StoredForm {
  return {
    revision: 0,
    projects: projects.map((project) => ({ revision: 0, project })),
    removed: [],
    noProjects,
  };
}

export function contentOfForm({ projects, noProjects }: StoredForm): FormContent {
  return { projects: projects.map(({ project }) => project), noProjects };
}

/**
 * Adds an edit to the form that stands. A project that somebody else changed after the edit's revision is not
 * overwritten and not taken out: it comes back in `theirs`, to be merged where it was typed. Nobody's text is lost.
 */
export function applyEdit(form: StoredForm, edit: FormEdit): Edited {
  const revision = form.revision + 1;
  const byKey = new Map(form.projects.map((one) => [one.project.key, one]));
  const isTheirs = (key: string) => (byKey.get(key)?.revision ?? 0) > edit.revision;
  const put = edit.put.filter(({ key }) => !isTheirs(key));
  const removed = edit.remove.filter((key) => byKey.has(key) && !isTheirs(key));
  const theirs = form.projects.filter(({ project }) => isTheirs(project.key)).map(({ project }) => project);
  const gone = form.removed.filter((one) => one.revision > edit.revision).map(({ key }) => key);
  for (const project of put) byKey.set(project.key, { revision, project });
  for (const key of removed) byKey.delete(key);
  const back = new Set(put.map(({ key }) => key));
  return {
    form: {
      revision,
      projects: [...byKey.values()],
      removed: [
        ...form.removed.filter(({ key }) => !back.has(key)),
        ...removed.map((key) => ({ revision, key })),
      ],
      noProjects: edit.noProjects,
    },
    theirs,
    gone: gone.filter((key) => !back.has(key)),
  };
}
