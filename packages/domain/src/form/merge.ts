import type { FormField } from './field.ts';
import type { FormLine, FormProject } from './shape.ts';
import { blankLine } from './start-form.ts';

/** A field that two people changed to different texts: what was typed here stays, the other's is shown beside it. */
export interface Clash {
  readonly field: FormField;
  readonly theirs: string;
}

export interface Merged {
  readonly project: FormProject;
  readonly clashes: readonly Clash[];
}

/**
 * Joins two people's changes of one project since `base`, field by field. Where only one changed a field, the change
 * stands; where both did and differ, `mine` stands and the clash says what `theirs` was.
 */
export function mergeProjects(base: FormProject, mine: FormProject, theirs: FormProject): Merged {
  const clashes: Clash[] = [];
  const pick = <Value extends string | boolean>(
    field: FormField,
    was: Value,
    own: Value,
    other: Value,
  ): Value => {
    if (own === other || own === was) return other;
    if (other !== was) clashes.push({ field, theirs: String(other) });
    return own;
  };
  const texts = { ...mine.texts };
  for (const field of Object.keys(texts) as (keyof FormProject['texts'])[]) {
    texts[field] = pick(field, base.texts[field], mine.texts[field], theirs.texts[field]);
  }
  const project: FormProject = {
    ...mine,
    title: pick('title', base.title, mine.title, theirs.title),
    code: pick('code', base.code, mine.code, theirs.code),
    guideline: pick('guideline', base.guideline, mine.guideline, theirs.guideline),
    percentComplete: pick(
      'percentComplete',
      base.percentComplete,
      mine.percentComplete,
      theirs.percentComplete,
    ),
    status: pick('status', base.status, mine.status, theirs.status),
    starts: pick('starts', base.starts, mine.starts, theirs.starts),
    ends: pick('ends', base.ends, mine.ends, theirs.ends),
    lines: mergeLines(base.lines, mine.lines, theirs.lines, pick),
    texts,
  };
  return { project, clashes };
}

type Pick = <Value extends string | boolean>(field: FormField, was: Value, own: Value, other: Value) => Value;

function mergeLines(
  base: readonly FormLine[],
  mine: readonly FormLine[],
  theirs: readonly FormLine[],
  pick: Pick,
): FormLine[] {
  return ([1, 2, 3] as const).flatMap((part) => {
    const [was, own, other] = [base, mine, theirs].map((lines) => lines.find((line) => line.part === part));
    // A line that one person took out stays when the other typed into it.
    if (own === undefined) return other === undefined || sameLine(was, other) ? [] : [other];
    if (other === undefined) return was === undefined || !sameLine(was, own) ? [own] : [];
    const before = was ?? blankLine(part);
    return [
      {
        part,
        budget: pick(`budget/${part}`, before.budget, own.budget, other.budget),
        notYetAllocated: pick(
          `notYetAllocated/${part}`,
          before.notYetAllocated,
          own.notYetAllocated,
          other.notYetAllocated,
        ),
        committed: pick(`committed/${part}`, before.committed, own.committed, other.committed),
        disbursed: pick(`disbursed/${part}`, before.disbursed, own.disbursed, other.disbursed),
      },
    ];
  });
}

function sameLine(a: FormLine | undefined, b: FormLine): boolean {
  if (a === undefined) return false;
  return (['budget', 'notYetAllocated', 'committed', 'disbursed'] as const).every((f) => a[f] === b[f]);
}
