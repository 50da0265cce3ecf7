import { formatBaht, type Satang } from '../money/index.ts';
import type { Part } from '../project/index.ts';
import {
  type AgencyState,
  contentOfVersion,
  type ReportContent,
  type ReportedFunding,
} from '../report/index.ts';
import type { FormContent, FormLine, FormProject, KnownReport } from './shape.ts';

/** The record as `decideSubmission` asks for it. */
export function stateOf(known: readonly KnownReport[], noProjects: readonly Part[]): AgencyState {
  return {
    noProjects,
    projects: known.map(({ project, title, code, current, previous }) => ({
      id: project,
      title,
      code,
      current: current && contentOfVersion(current),
      previous: previous && { round: previous.round, content: contentOfVersion(previous.report) },
    })),
  };
}

/**
 * The form before anybody types: this round's reports as they stand; of the round before what does not change from
 * round to round, its cumulative figures and texts left to be typed.
 */
export function startForm(state: AgencyState): FormContent {
  return {
    projects: state.projects.flatMap(({ id, current, previous }) => {
      if (current !== null) return [projectOf(id, current)];
      return previous === null ? [] : [carriedOn(projectOf(id, previous.content))];
    }),
    noProjects: [...state.noProjects],
  };
}

/** A project with nothing typed in, in one part. */
export function blankProject(key: string, part: Part): FormProject {
  return {
    key,
    project: null,
    title: '',
    code: '',
    guideline: '',
    lines: [blankLine(part)],
    percentComplete: '',
    status: '',
    starts: '',
    ends: '',
    texts: { target: '', result: '', problems: '', suggestions: '', nextSteps: '', owner: '', note: '' },
  };
}

export function blankLine(part: Part): FormLine {
  return { part, budget: '', notYetAllocated: false, committed: '', disbursed: '' };
}

/** A report as it would be typed. */
export function projectOf(id: string, content: ReportContent): FormProject {
  const { guideline: _text, ...texts } = content.texts;
  return {
    key: id,
    project: id,
    title: content.title,
    code: content.code ?? '',
    guideline: content.guideline ?? '',
    lines: content.funding.map(lineOf),
    percentComplete: content.percentComplete === null ? '' : String(content.percentComplete),
    status: content.statusDerived ? '' : (content.status ?? ''),
    starts: content.starts ?? '',
    ends: content.ends ?? '',
    texts: {
      target: texts.target ?? '',
      result: texts.result ?? '',
      problems: texts.problems ?? '',
      suggestions: texts.suggestions ?? '',
      nextSteps: texts.nextSteps ?? '',
      owner: texts.owner ?? '',
      note: texts.note ?? '',
    },
  };
}

function lineOf({ part, budget, notYetAllocated, committed, disbursed }: ReportedFunding): FormLine {
  return {
    part,
    budget: typed(budget),
    notYetAllocated,
    committed: typed(committed),
    disbursed: typed(disbursed),
  };
}

function carriedOn(project: FormProject): FormProject {
  const { target, owner } = project.texts;
  const blank = blankProject(project.key, 3);
  return {
    ...project,
    lines: project.lines.map((line) => ({ ...line, committed: '', disbursed: '' })),
    percentComplete: '',
    status: '',
    texts: { ...blank.texts, target, owner },
  };
}

function typed(amount: Satang | null): string {
  return amount === null ? '' : formatBaht(amount, 'th');
}
