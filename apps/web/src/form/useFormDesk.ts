import { type Form, type FormProject, fieldAddress, keyOf, readForm, stateOf } from '@tidtam/domain/form';
import { isError, type Problem } from '@tidtam/domain/problem';
import { type Decision, decideSubmission } from '@tidtam/domain/report';
import { findRound } from '@tidtam/domain/round';
import { useCallback, useDeferredValue, useMemo, useState } from 'react';
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

/** The desk of a form that was opened, and its checks, which follow a moment after the typing. */
export function useFormDesk(form: Form) {
  const [desk, setDesk] = useState(() => openDesk(form));
  const change = useCallback((step: (desk: Desk) => Desk) => setDesk(step), []);
  const state = useMemo(() => stateOf(form.known, form.statedNoProjects), [form]);
  const settled = useDeferredValue(desk);
  const checked = useMemo(
    () => check(form, settled.projects, settled.noProjects, state),
    [form, settled.projects, settled.noProjects, state],
  );
  return { desk, change, checked };
}

function check(
  { agency, round }: Form,
  projects: readonly FormProject[],
  noProjects: Desk['noProjects'],
  state: ReturnType<typeof stateOf>,
): Checked {
  const content = { projects: [...projects], noProjects: [...noProjects] };
  const { submission, problems: typed } = readForm(agency.code, content, state);
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
