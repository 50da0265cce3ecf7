import type { PackModel } from '@tidtam/domain/pack';
import { saidIn } from '@tidtam/domain/text';
import { alikeness } from '../../sections/alikeness.ts';
import { reportersOf } from '../../sections/reporters.ts';
import { missing, type Wording } from '../../wording.ts';
import type { Slide } from '../deck.ts';
import { places, sizes } from '../frame.ts';
import { type ColumnPlan, tablePages } from '../table-pages.ts';
import { pages, slide, sources, type Talk } from '../talk.ts';

interface Group {
  readonly problem: string;
  readonly agencies: readonly string[];
  readonly projects: number;
  readonly suggestions: readonly string[];
}

/** The problems that agencies state, one said alike by several stands once; the most frequent first. */
export function problemSlides(talk: Talk): readonly Slide[] {
  const { model, wording, say } = talk;
  const groups = problemGroups(model, wording);
  const notes = sources(talk, ['projects'], model.summary.total, model.projects);
  if (groups.length === 0) return [slide(talk, wording.say('noProblems'), [], notes)];
  const agencies = new Set(groups.flatMap((group) => group.agencies)).size;
  const title = say('problemsTitle', {
    agencies: wording.count(agencies),
    count: wording.count(groups.length),
  });
  // A column that nobody has filled in would take room from those who have.
  const hasSuggestions = groups.some(({ suggestions }) => suggestions.length > 0);
  const rows = groups.map((group) => ({
    cells: [
      group.problem,
      group.agencies.join(', '),
      wording.count(group.projects),
      ...(hasSuggestions ? [group.suggestions.join(' · ') || missing] : []),
    ],
  }));
  const columns: readonly ColumnPlan[] = [
    { header: wording.say('problems'), share: hasSuggestions ? 0.36 : 0.45, align: 'left' },
    { header: say('problemAgencies'), share: hasSuggestions ? 0.25 : 0.46, align: 'left' },
    { header: say('problemProjects'), share: 0.09, align: 'right' },
    ...(hasSuggestions ? [{ header: wording.say('suggestions'), share: 0.3, align: 'left' } as const] : []),
  ];
  const tables = tablePages(places.body, columns, rows, sizes.small);
  return pages(
    talk,
    title,
    tables.map((table) => [table]),
    [say('wholeTextNote'), ...notes],
  );
}

function problemGroups(model: PackModel, wording: Wording): readonly Group[] {
  const said = reportersOf(model, wording).flatMap(({ name, projects }) =>
    projects.flatMap(({ texts }) => {
      const problem = saidIn(texts.problems);
      return problem === null ? [] : [{ problem, agency: name, suggestion: saidIn(texts.suggestions) ?? '' }];
    }),
  );
  return [...Map.groupBy(said, ({ problem }) => alikeness(problem)).values()]
    .map((alike): Group => {
      return {
        problem: alike[0]?.problem ?? '',
        agencies: [...new Set(alike.map(({ agency }) => agency))],
        projects: alike.length,
        suggestions: [...new Set(alike.map(({ suggestion }) => suggestion))].filter((text) => text !== ''),
      };
    })
    .sort((a, b) => b.projects - a.projects);
}
