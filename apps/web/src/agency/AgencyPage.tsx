import { getRouteApi, Link } from '@tanstack/react-router';
import { parts } from '@tidtam/domain/project';
import type { RoundId } from '@tidtam/domain/round';
import type { Answer } from '../client.ts';
import { May } from '../record/May.tsx';
import { nameIn } from '../record/names.ts';
import { ProvinceTrail } from '../record/ProvinceTrail.tsx';
import { useMay } from '../record/useMay.ts';
import { AnsweredPage } from '../shell/AnsweredPage.tsx';
import { useLanguage, useTexts } from '../shell/language.tsx';
import { PageTitle } from '../shell/PageTitle.tsx';
import { useAnswer } from '../shell/useAnswer.ts';
import { SubmissionCard } from '../submission/SubmissionCard.tsx';
import { FigurePlace, OpenFigure } from '../summary/FigurePlace.tsx';
import { TableDownloads } from '../table/TableDownloads.tsx';
import { AgencyLead } from './AgencyLead.tsx';
import { AgencyPart } from './AgencyPart.tsx';
import { CallCard } from './CallCard.tsx';
import { FamilyCard } from './FamilyCard.tsx';
import { GoneProjects } from './GoneProjects.tsx';
import { agencyMessages } from './messages.ts';
import { TemplateLink } from './TemplateLink.tsx';

const route = getRouteApi('/agencies/$agency/provinces/$province/rounds/$round');

/** An agency's report to a province: its projects in the three parts, this round beside the last. */
export function AgencyPage() {
  const { agency, province, round: text } = route.useParams();
  // Whether it is a round, the server says; an address that is none answers as bad input.
  const round = text as RoundId;
  const query = useAnswer('getAgencyRound', { params: { agency, province, round } });
  const submissions = useAnswer('getSubmissions', { params: { agency, province, round } });
  return (
    <FigurePlace province={province} round={round}>
      <AnsweredPage query={query} shapes={['line', 'title', 'block', 'table']} also={submissions}>
        {(data) => <Loaded data={data} province={province} round={round} />}
      </AnsweredPage>
      <OpenFigure />
    </FigurePlace>
  );
}

function Loaded({
  data,
  province,
  round,
}: {
  readonly data: Answer<'getAgencyRound'>;
  readonly province: string;
  readonly round: RoundId;
}) {
  const t = useTexts(agencyMessages);
  const language = useLanguage();
  const navigate = route.useNavigate();
  const { breadth } = useMay();
  const name = nameIn(data.agency, language);
  const agency = data.agency.code;
  // A file of several agencies names them itself.
  const reportsForOthers = breadth === 'agency' && data.family.children.some(({ state }) => state !== null);
  return (
    <div className="stack">
      <PageTitle title={name} />
      <ProvinceTrail
        province={province}
        round={round}
        go={(chosen) => void navigate({ params: { agency, province, round: chosen } })}
      />
      <div className="stack-tight">
        <div className="spread">
          <h1>{name}</h1>
          <div className="row no-print">
            {data.owed && (
              <May use="saveForm">
                <Link
                  className="button button-primary"
                  to="/agencies/$agency/provinces/$province/rounds/$round/form"
                  params={{ agency, province, round }}
                >
                  {t('fill_in')}
                </Link>
                <TemplateLink agency={agency} province={province} round={round} />
              </May>
            )}
            <May use="importFiles">
              <Link
                className="button"
                to="/imports"
                search={{ province, round, ...(reportsForOthers ? {} : { agency }) }}
              >
                {t(reportsForOthers ? 'import_family' : 'import')}
              </Link>
            </May>
          </div>
        </div>
        {!data.owed && <p className="notice">{t('not_owed')}</p>}
        {(data.owed || data.figures.state !== 'missing') && <AgencyLead figures={data.figures} />}
      </div>
      <SubmissionCard place={{ agency, province, round }} seen={data.revision} />
      <FamilyCard data={data} province={province} round={round} />
      <CallCard data={data} province={province} round={round} />
      {data.projects.length + data.noProjects.length > 0 &&
        parts.map((part) => <AgencyPart key={part} part={part} data={data} />)}
      {data.projects.length > 0 && (
        <TableDownloads province={province} round={round} table="projects" search={{ agency }} />
      )}
      <GoneProjects data={data} />
    </div>
  );
}
