import { useNavigate } from '@tanstack/react-router';
import type { ProjectPage, ProvinceRound } from '@tidtam/domain/summary';
import { ProjectTable } from '../report/ProjectTable.tsx';
import { Answered } from '../shell/Answered.tsx';
import { useTexts } from '../shell/language.tsx';
import { Skeleton } from '../shell/Skeleton.tsx';
import { useListAnswer } from '../shell/useAnswer.ts';
import { FoundFigures } from './FoundFigures.tsx';
import { ListPages } from './ListPages.tsx';
import { summaryMessages } from './messages.ts';
import { ProjectFilters } from './ProjectFilters.tsx';
import { firstPage, type ProvinceSearch } from './search.ts';

/**
 * The projects of the round a page at a time, found by part, status, agency, mark and words; the address keeps what was
 * chosen and the page.
 */
export function ProjectTab({
  data,
  search,
}: {
  readonly data: ProvinceRound;
  readonly search: ProvinceSearch;
}) {
  const navigate = useNavigate();
  const { province, round } = data.summary;
  const { tab: _, ...query } = search;
  const page = useListAnswer('listProjects', { params: { province, round }, query });
  const choose = (chosen: Partial<ProvinceSearch>) =>
    void navigate({
      to: '.',
      search: (now) => ({ ...now, ...firstPage, ...chosen }),
      replace: true,
      resetScroll: false,
    });
  return (
    <div className="stack-tight">
      <ProjectFilters data={data} search={search} choose={choose} />
      <Answered query={page} skeleton={<Skeleton shapes={['line', 'table']} />}>
        {(found) => <Found page={found} isOld={page.isPlaceholderData} all={data} search={search} />}
      </Answered>
    </div>
  );
}

function Found({
  page,
  isOld,
  all: { summary },
  search,
}: {
  readonly page: ProjectPage;
  readonly isOld: boolean;
  readonly all: ProvinceRound;
  readonly search: ProvinceSearch;
}) {
  const t = useTexts(summaryMessages);
  const { found, projects } = page;
  const count = found.total.projects;
  if (count === 0)
    return (
      <p className="notice" aria-live="polite">
        {t(summary.total.projects === 0 ? 'no_projects_yet' : 'nothing_found')}
      </p>
    );
  return (
    <ListPages page={page} shown={projects.length} count={count} isOld={isOld}>
      <FoundFigures found={found} all={summary.total.projects} part={search.part} />
      {projects.length > 0 && <ProjectTable projects={projects} withAgency />}
    </ListPages>
  );
}
