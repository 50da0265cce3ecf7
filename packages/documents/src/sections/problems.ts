import type { PackModel } from '@tidtam/domain/pack';
import type { ReportVersion } from '@tidtam/domain/report';
import { saidIn } from '@tidtam/domain/text';
import type { Block } from '../paper.ts';
import { across, type ColumnPlan, type MakeTable, row, text } from '../table.ts';
import { missing, type Wording } from '../wording.ts';
import { reportersOf } from './reporters.ts';

/** What agencies are asked to say, in the order of the columns. */
const asked = ['problems', 'suggestions', 'nextSteps'] as const;
type Asked = (typeof asked)[number];

/** What agencies say stood in the way, what they suggest and what they do next; what nobody says has no column. */
export function problemBlocks(model: PackModel, wording: Wording, makeTable: MakeTable): readonly Block[] {
  const isSaid = (key: Asked) => model.projects.some(({ texts }) => saidIn(texts[key]) !== null);
  const [columns, unsaid] = [asked.filter(isSaid), asked.filter((key) => !isSaid(key))];
  if (columns.length === 0) return [{ kind: 'paragraph', tone: 'body', text: wording.say('noProblems') }];
  const rows = reportersOf(model, wording).flatMap(({ name, projects }) => {
    const telling = projects.filter(({ texts }) => columns.some((key) => saidIn(texts[key]) !== null));
    if (telling.length === 0) return [];
    const group = row([across(text(name), columns.length + 1)], 'group');
    return [group, ...telling.map((project) => problemRow(project, columns))];
  });
  const names = unsaid.map((key) => wording.say(key)).join(', ');
  const notes = unsaid.length === 0 ? [] : [wording.say('unsaidNote', { names })];
  const caption = wording.say('problemsCaption');
  return [makeTable(caption, plans(columns, wording), rows, [...notes, wording.say('dashNote')])];
}

function problemRow({ title, texts }: ReportVersion, columns: readonly Asked[]) {
  return row([text(title), ...columns.map((key) => text(saidIn(texts[key]) ?? missing))]);
}

function plans(columns: readonly Asked[], wording: Wording): readonly ColumnPlan[] {
  return [
    { header: wording.say('project'), kind: 'text', least: 8, share: 1 },
    ...columns.map((key): ColumnPlan => {
      return { header: wording.say(key), kind: 'text', least: 8, share: key === 'problems' ? 1.3 : 1 };
    }),
  ];
}
