import { useNavigate } from '@tanstack/react-router';
import type { RoundId } from '@tidtam/domain/round';
import type { ProvinceRound } from '@tidtam/domain/summary';
import { lazy, Suspense } from 'react';
import { loadPart } from '../line.ts';
import { Answered } from '../shell/Answered.tsx';
import { useTexts } from '../shell/language.tsx';
import { Skeleton } from '../shell/Skeleton.tsx';
import { type Tab, Tabs } from '../shell/Tabs.tsx';
import { useAnswer } from '../shell/useAnswer.ts';
import { TableDownloads } from '../table/TableDownloads.tsx';
import { AgencyTable } from './AgencyTable.tsx';
import { GuidelineTable } from './GuidelineTable.tsx';
import { summaryMessages } from './messages.ts';
import { ProblemList } from './ProblemList.tsx';
import { ProjectTab } from './ProjectTab.tsx';
import { firstPage, type ProvinceSearch, type TabName, tabNames } from './search.ts';

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
    void navigate({
      to: '.',
      search: (now) => ({ ...now, ...firstPage, tab }),
      replace: true,
      resetScroll: false,
    });
  const { province, round } = data.summary;
  const counts: Partial<Record<TabName, number>> = {
    agencies: data.agencies.length,
    projects: data.summary.total.projects,
  };
  const tab = (name: TabName): Tab<TabName> => {
    const count = counts[name];
    return { name, label: t(`tab_${name}`), ...(count === undefined ? {} : { count }) };
  };
  return (
    <section id="details" className="card" aria-label={t('details')}>
      <Tabs label={t('details')} tabs={tabNames.map(tab)} shown={shown} show={show}>
        {shown === 'agencies' && <AgencyTable data={data} />}
        {shown === 'guidelines' && <GuidelineTab province={province} round={round} />}
        {shown === 'problems' && <ProblemList province={province} round={round} search={search} />}
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

function GuidelineTab({ province, round }: { readonly province: string; readonly round: RoundId }) {
  const query = useAnswer('listGuidelines', { params: { province, round } });
  return (
    <Answered query={query} skeleton={<Skeleton shapes={['table']} />}>
      {(guidelines) => <GuidelineTable guidelines={guidelines} />}
    </Answered>
  );
}
