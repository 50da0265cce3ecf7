import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReportVersion } from '@tidtam/domain/report';
import type { RoundId } from '@tidtam/domain/round';
import type { Answer } from '../client.ts';
import { May } from '../record/May.tsx';
import { agencyIn, roundName } from '../record/names.ts';
import { Trail } from '../record/Trail.tsx';
import { AnsweredPage } from '../shell/AnsweredPage.tsx';
import { InTheirWords } from '../shell/InTheirWords.tsx';
import { useLanguage, useTexts } from '../shell/language.tsx';
import { PageTitle } from '../shell/PageTitle.tsx';
import { useAnswer } from '../shell/useAnswer.ts';
import { ProjectDownloads } from '../table/TableDownloads.tsx';
import { ReportCard } from './ReportCard.tsx';
import { VersionLine } from './VersionLine.tsx';
import { versionMessages } from './version-messages.ts';
import { WithdrawReport } from './WithdrawReport.tsx';

const route = getRouteApi('/agencies/$agency/projects/$project');

/** A project: its newest report whole, then the line of its versions in time. */
export function ProjectPage() {
  const params = route.useParams();
  const query = useAnswer('getProject', { params });
  return (
    <AnsweredPage query={query} shapes={['line', 'title', 'block', 'table']}>
      {(data) => <Loaded data={data} />}
    </AnsweredPage>
  );
}

function Loaded({ data }: { readonly data: Answer<'getProject'> }) {
  const t = useTexts(versionMessages);
  const [newest] = data.versions;
  if (newest === undefined) return null;
  return (
    <div className="stack">
      <Top data={data} newest={newest} />
      {!newest.withdrawn && <ReportCard version={newest} />}
      <section className="card stack-tight" aria-labelledby="history">
        <h2 id="history">{t('history')}</h2>
        <p className="soft">{t('history_lead')}</p>
        <VersionLine versions={data.versions} />
        <ProjectDownloads agency={data.agency} project={data.project} />
      </section>
    </div>
  );
}

function Top({ data, newest }: { readonly data: Answer<'getProject'>; readonly newest: ReportVersion }) {
  const language = useLanguage();
  const { province } = newest;
  // A stored round is one of the calendar's: the contract keeps it as plain text.
  const round = newest.round as RoundId;
  return (
    <div className="stack-tight">
      <PageTitle title={newest.title} />
      <Trail
        steps={[
          <Link key="round" to="/provinces/$province/rounds/$round" params={{ province, round }}>
            {roundName(round, language)}
          </Link>,
          <Link
            key="agency"
            to="/agencies/$agency/provinces/$province/rounds/$round"
            params={{ agency: data.agency, province, round }}
          >
            {agencyIn(data, language)}
          </Link>,
        ]}
      />
      <div className="spread">
        <h1>
          <InTheirWords text={newest.title} />
        </h1>
        {!newest.withdrawn && (
          <May use="withdrawProject">
            <WithdrawReport version={newest} />
          </May>
        )}
      </div>
    </div>
  );
}
