import {
  type Form,
  type FormProject,
  fieldAddress,
  keyOf,
  type ReadFormProject,
  readForm,
  readFormProject,
  stateOf,
} from '@tidtam/domain/form';
import { isError, type Problem } from '@tidtam/domain/problem';
import { type AgencyState, type Decision, decideSubmission } from '@tidtam/domain/report';
import { findRound } from '@tidtam/domain/round';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { type Desk, openDesk } from './desk.ts';

/** What the form says so far, by the same rules that storing it goes by. */
export interface Checked {
  readonly problems: readonly Problem[];
  readonly byKey: ReadonlyMap<string, readonly Problem[]>;
  readonly changes: Decision['changes'];
  readonly statements: Decision['statements'];
  readonly errors: number;
  readonly warnings: number;
}

/** The desk of a form that was opened, and its checks, which follow once the typing rests. */
export function useFormDesk(form: Form) {
  const [desk, setDesk] = useState(() => openDesk(form));
  const change = useCallback((step: (desk: Desk) => Desk) => setDesk(step), []);
  const state = useMemo(() => stateOf(form.known, form.statedNoProjects), [form]);
  // With another form the desk is another: what was read of a project stays right.
  const [read] = useState(rememberRead);
  const settled = useSettled(desk);
  const checked = useMemo(
    () => check(form, settled.projects, settled.noProjects, state, read),
    [form, settled.projects, settled.noProjects, state, read],
  );
  const shown = useRef<Checked['byKey']>(new Map());
  shown.current = keepEqual(shown.current, checked.byKey);
  return { desk, change, checked: { ...checked, byKey: shown.current } };
}

/** So long after the last key the form is checked: nobody is told of a mistake in the middle of a word. */
const pause = 250;

function useSettled(desk: Desk): Desk {
  const [settled, setSettled] = useState(desk);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(desk), pause);
    return () => clearTimeout(timer);
  }, [desk]);
  return settled;
}

/** The same lists where nothing in them changed, so that only the project typed into is drawn anew. */
function keepEqual(before: Checked['byKey'], now: Checked['byKey']): Checked['byKey'] {
  const kept = new Map<string, readonly Problem[]>();
  for (const [key, problems] of now) {
    const old = before.get(key);
    const same = old?.length === problems.length && old.every((one, at) => sayTheSame(one, problems[at]));
    kept.set(key, same ? old : problems);
  }
  return kept;
}

function sayTheSame(one: Problem, other: Problem | undefined): boolean {
  return one.code === other?.code && one.cell === other.cell && one.message.th === other.message.th;
}

/** Reads a project once for as long as nobody types into it. */
function rememberRead(): typeof readFormProject {
  const kept = new WeakMap<FormProject, ReadFormProject>();
  return (agency, project, known) => {
    const read = kept.get(project) ?? readFormProject(agency, project, known);
    kept.set(project, read);
    return read;
  };
}

function check(
  { agency, round }: Form,
  projects: readonly FormProject[],
  noProjects: Desk['noProjects'],
  state: AgencyState,
  read: typeof readFormProject,
): Checked {
  const content = { projects: [...projects], noProjects: [...noProjects] };
  const { submission, problems: typed } = readForm(agency.code, content, state, read);
  const found = findRound(round);
  const decision = found === null ? null : decideSubmission(state, submission, found);
  const problems = [...typed, ...(decision?.problems ?? [])];
  return {
    problems,
    byKey: Map.groupBy(problems, ({ cell }) => (cell === null ? '' : keyOf(cell))),
    changes: decision?.changes ?? [],
    statements: decision?.statements ?? [],
    errors: problems.filter(isError).length,
    warnings: problems.filter((problem) => !isError(problem)).length,
  };
}

/** The DOM id of a field of the form. */
export function fieldId(...of: Parameters<typeof fieldAddress>): string {
  return `field-${fieldAddress(...of)}`;
}
