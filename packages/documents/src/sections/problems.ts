import type { PackModel } from '@tidtam/domain/pack';
import type { ReportVersion } from '@tidtam/domain/report';
import type { Block, Row } from '../paper.ts';
import { across, type ColumnPlan, type MakeTable, row, text } from '../table.ts';
import { missing, type Wording } from '../wording.ts';
import { reportersOf } from './reporters.ts';

/** What agencies say stood in the way, what they suggest and what they do next. */
export function problemBlocks(model: PackModel, wording: Wording, makeTable: MakeTable): readonly Block[] {
  const rows = reportersOf(model, wording).flatMap(({ name, projects }) => {
    const telling = projects.filter(tells);
    if (telling.length === 0) return [];
    return [row([across(text(name), 4)], 'group'), ...telling.map(problemRow)];
  });
  if (rows.length === 0) return [{ kind: 'paragraph', tone: 'body', text: wording.say('noProblems') }];
  return [
    makeTable('landscape', wording.say('problemsCaption'), plans(wording), rows, [wording.say('dashNote')]),
  ];
}

function tells({ texts }: ReportVersion): boolean {
  return [texts.problems, texts.suggestions, texts.nextSteps].some((said) => said !== null && said !== '');
}

function problemRow({ title, texts }: ReportVersion): Row {
  const said = [texts.problems, texts.suggestions, texts.nextSteps].map((each) => text(each || missing));
  return row([text(title), ...said]);
}

function plans(wording: Wording): readonly ColumnPlan[] {
  const headers = ['project', 'problems', 'suggestions', 'nextSteps'] as const;
  return headers.map((key): ColumnPlan => {
    return { header: wording.say(key), kind: 'text', least: 10, share: key === 'problems' ? 1.3 : 1 };
  });
}
