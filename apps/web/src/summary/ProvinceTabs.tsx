import { useNavigate } from '@tanstack/react-router';
import type { ProvinceRound } from '@tidtam/domain/summary';
import { lazy, Suspense } from 'react';
import { loadPart } from '../line.ts';
import { useTexts } from '../shell/language.tsx';
import { Skeleton } from '../shell/Skeleton.tsx';
import { Tabs } from '../shell/Tabs.tsx';
import { TableDownloads } from '../table/TableDownloads.tsx';
import { AgencyTable } from './AgencyTable.tsx';
import { GuidelineTable } from './GuidelineTable.tsx';
import { summaryMessages } from './messages.ts';
import { ProblemList, withProblems } from './ProblemList.tsx';
import { ProjectTab } from './ProjectTab.tsx';
import type { ProvinceSearch, TabName } from './search.ts';

const ChartTab = lazy(() =>
  loadPart(() => import('../chart/ChartTab.tsx').then((module) => ({ default: module.ChartTab }))),
);

/** The details of a province's round; the tab stands in the address. */
export function ProvinceTabs({
  data,
  search,
}: {
  readonly data: ProvinceRound;
  readonly search: ProvinceSearch;
}) {
  const t = useTexts(summaryMessages);
  const navigate = useNavigate();
  const shown = search.tab ?? 'agencies';
  const show = (tab: TabName) =>
    void navigate({ to: '.', search: (before) => ({ ...before, tab }), replace: true, resetScroll: false });
  const { province, round } = data.summary;
  const counts: Readonly<Record<Exclude<TabName, 'charts'>, number>> = {
    agencies: data.agencies.length,
    guidelines: data.guidelines.length,
    problems: withProblems(data.projects).length,
    projects: data.projects.length,
  };
  const tab = (name: Exclude<TabName, 'charts'>) => ({ name, label: t(`tab_${name}`), count: counts[name] });
  const charts = { name: 'charts' as const, label: t('tab_charts') };
  return (
    <section id="details" className="card" aria-label={t('details')}>
      <Tabs
        label={t('details')}
        tabs={[tab('agencies'), tab('guidelines'), tab('problems'), tab('projects'), charts]}
        shown={shown}
        show={show}
      >
        {shown === 'agencies' && <AgencyTable data={data} />}
        {shown === 'guidelines' && <GuidelineTable guidelines={data.guidelines} />}
        {shown === 'problems' && <ProblemList data={data} />}
        {shown === 'projects' && <ProjectTab data={data} search={search} />}
        {shown === 'charts' ? (
          <Suspense fallback={<Skeleton shapes={['block', 'block']} />}>
            <ChartTab province={province} round={round} />
          </Suspense>
        ) : (
          <TableDownloads province={province} round={round} table={shown} search={search} />
        )}
      </Tabs>
    </section>
  );
}
