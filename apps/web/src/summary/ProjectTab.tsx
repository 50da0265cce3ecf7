import { useNavigate } from '@tanstack/react-router';
import type { ProvinceRound } from '@tidtam/domain/summary';
import { findProjects } from '@tidtam/domain/summary';
import { ProjectTable } from '../report/ProjectTable.tsx';
import { useTexts } from '../shell/language.tsx';
import { summaryMessages } from './messages.ts';
import { ProjectFilters } from './ProjectFilters.tsx';
import type { ProvinceSearch } from './search.ts';

/** Every project of the round, found by part, status, agency, mark and words; the address keeps what was chosen. */
export function ProjectTab({
  data,
  search,
}: {
  readonly data: ProvinceRound;
  readonly search: ProvinceSearch;
}) {
  const t = useTexts(summaryMessages);
  const navigate = useNavigate();
  const found = findProjects(data.projects, search);
  const choose = (chosen: Partial<ProvinceSearch>) =>
    void navigate({
      to: '.',
      search: (before) => ({ ...before, ...chosen }),
      replace: true,
      resetScroll: false,
    });
  return (
    <div className="stack-tight">
      <ProjectFilters data={data} search={search} choose={choose} />
      <p aria-live="polite" className="soft">
        {t('found', { count: found.length, total: data.projects.length })}
      </p>
      {found.length === 0 ? (
        <p className="notice">{t(data.projects.length === 0 ? 'no_projects_yet' : 'nothing_found')}</p>
      ) : (
        <ProjectTable projects={found} withAgency />
      )}
    </div>
  );
}
