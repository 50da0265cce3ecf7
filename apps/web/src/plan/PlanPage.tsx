import type { UseQueryResult } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { RoundId } from '@tidtam/domain/round';
import type { GuidelineFigures } from '@tidtam/domain/summary';
import type { Answer } from '../client.ts';
import { nameIn } from '../record/names.ts';
import { RoundSwitcher } from '../record/RoundSwitcher.tsx';
import { Trail } from '../record/Trail.tsx';
import { useMay } from '../record/useMay.ts';
import { useRecord } from '../record/useRecord.ts';
import { Answered } from '../shell/Answered.tsx';
import { AnsweredPage } from '../shell/AnsweredPage.tsx';
import { useLanguage, useTexts } from '../shell/language.tsx';
import { PageTitle } from '../shell/PageTitle.tsx';
import { useAnswer } from '../shell/useAnswer.ts';
import { FigurePlace, OpenFigure } from '../summary/FigurePlace.tsx';
import { GuidelineTable } from '../summary/GuidelineTable.tsx';
import sentence from '../summary/Sentence.module.css';
import { PlanDownloads, TableDownloads } from '../table/TableDownloads.tsx';
import { planMessages } from './messages.ts';
import { PlanBranch } from './PlanBranch.tsx';
import { ToConfirm } from './ToConfirm.tsx';

interface Place {
  readonly province: string;
  readonly round: RoundId;
}

const route = getRouteApi('/plan/provinces/$province/rounds/$round');

/** The plan of issue 21 as a tree, with what a province's round reports under each guideline for who sees places. */
export function PlanPage() {
  const { province, round } = route.useParams();
  const place = { province, round: round as RoundId };
  const plan = useAnswer('getPlan', { params: { round: place.round } });
  const { seesPlaces } = useMay();
  const reported = useAnswer('listGuidelines', { params: place }, seesPlaces);
  return (
    <FigurePlace {...place}>
      <AnsweredPage query={plan} shapes={['line', 'title', 'table']} also={reported}>
        {(tree) => <Loaded plan={tree} reported={reported} {...place} />}
      </AnsweredPage>
      <OpenFigure />
    </FigurePlace>
  );
}

/** The tree stands also when what is reported under it cannot be had. */
function Loaded({
  plan,
  reported,
  province,
  round,
}: Place & {
  readonly plan: Answer<'getPlan'>;
  readonly reported: UseQueryResult<GuidelineFigures[]>;
}) {
  const t = useTexts(planMessages);
  const language = useLanguage();
  const guidelines = reported.data ?? [];
  const named = guidelines.filter(({ guideline }) => guideline !== null);
  const unnamed = guidelines.filter(({ guideline }) => guideline === null);
  return (
    <div className="stack">
      <Top province={province} round={round} />
      {plan.nodes
        .filter(({ kind }) => kind === 'issue')
        .map((issue) => (
          <div key={issue.code}>
            <p className="soft">
              {plan.nodes
                .filter(({ code }) => code === issue.parent)
                .map((dimension) => (
                  <span key={dimension.code}>
                    {nameIn(dimension, language)}
                    <ToConfirm when={dimension.toConfirm} />
                  </span>
                ))}
            </p>
            <h1>
              {issue.code} {nameIn(issue, language)}
            </h1>
          </div>
        ))}
      <Answered query={reported} skeleton={null}>
        {(all) => (
          <p className={sentence.sentence}>
            {t('lead', {
              served: named.filter(({ figures }) => figures.projects > 0).length,
              count: named.length,
              projects: all.reduce((sum, { figures }) => sum + figures.projects, 0),
            })}
          </p>
        )}
      </Answered>
      {plan.nodes
        .filter(({ kind }) => kind === 'issue' || kind === 'sub_plan')
        .map((node) => (
          <PlanBranch key={node.code} node={node} plan={plan} guidelines={named} />
        ))}
      <PlanDownloads round={round} />
      {reported.data && <TableDownloads province={province} round={round} table="guidelines" />}
      {unnamed.length > 0 && (
        <section className="card stack-tight" aria-labelledby="elsewhere">
          <h2 id="elsewhere">{t('elsewhere')}</h2>
          <GuidelineTable guidelines={unnamed} />
        </section>
      )}
    </div>
  );
}

function Top({ province, round }: Place) {
  const t = useTexts(planMessages);
  const language = useLanguage();
  const navigate = route.useNavigate();
  const { seesPlaces } = useMay();
  const place = useRecord()
    ?.regions.flatMap(({ provinces }) => provinces)
    .find(({ code }) => code === province);
  const name = place === undefined ? province : nameIn(place, language);
  return (
    <>
      <PageTitle title={`${t('title')} · ${name}`} />
      <Trail
        steps={[
          seesPlaces ? (
            <Link key="province" to="/provinces/$province/rounds/$round" params={{ province, round }}>
              {name}
            </Link>
          ) : (
            name
          ),
          <strong key="plan">{t('title')}</strong>,
          <RoundSwitcher
            key="round"
            round={round}
            go={(chosen) => void navigate({ params: { province, round: chosen } })}
          />,
        ]}
      />
    </>
  );
}
