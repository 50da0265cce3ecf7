import { getRouteApi, Link } from '@tanstack/react-router';
import type { RoundId } from '@tidtam/domain/round';
import type { ProvinceRound } from '@tidtam/domain/summary';
import type { Answer } from '../client.ts';
import { nameIn } from '../record/names.ts';
import { RoundSwitcher } from '../record/RoundSwitcher.tsx';
import { Trail } from '../record/Trail.tsx';
import { Answered } from '../shell/Answered.tsx';
import { useLanguage, useTexts } from '../shell/language.tsx';
import { PageTitle } from '../shell/PageTitle.tsx';
import { Skeleton } from '../shell/Skeleton.tsx';
import { useAnswer } from '../shell/useAnswer.ts';
import { FigurePlace, OpenFigure } from '../summary/FigurePlace.tsx';
import { GuidelineTable } from '../summary/GuidelineTable.tsx';
import sentence from '../summary/Sentence.module.css';
import { planMessages } from './messages.ts';
import { PlanBranch } from './PlanBranch.tsx';
import { ToConfirm } from './ToConfirm.tsx';

const route = getRouteApi('/plan/provinces/$province/rounds/$round');
const skeleton = <Skeleton shapes={['line', 'title', 'table']} />;

/** The plan of issue 21 as a tree, with what a province's round reports under each guideline. */
export function PlanPage() {
  const { province, round } = route.useParams();
  const place = { province, round: round as RoundId };
  const plan = useAnswer('getPlan', { params: { round: place.round } });
  const reported = useAnswer('getProvinceRound', { params: place });
  return (
    <FigurePlace {...place}>
      <Answered query={plan} skeleton={skeleton}>
        {(tree) => (
          <Answered query={reported} skeleton={skeleton}>
            {(data) => <Loaded plan={tree} data={data} />}
          </Answered>
        )}
      </Answered>
      <OpenFigure />
    </FigurePlace>
  );
}

function Loaded({ plan, data }: { readonly plan: Answer<'getPlan'>; readonly data: ProvinceRound }) {
  const t = useTexts(planMessages);
  const language = useLanguage();
  const named = data.guidelines.filter(({ guideline }) => guideline !== null);
  const unnamed = data.guidelines.filter(({ guideline }) => guideline === null);
  return (
    <div className="stack">
      <Top data={data} />
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
      <p className={sentence.sentence}>
        {t('lead', {
          served: named.filter(({ figures }) => figures.projects > 0).length,
          count: named.length,
          projects: data.summary.total.projects,
        })}
      </p>
      {plan.nodes
        .filter(({ kind }) => kind === 'issue' || kind === 'sub_plan')
        .map((node) => (
          <PlanBranch key={node.code} node={node} plan={plan} guidelines={named} />
        ))}
      {unnamed.length > 0 && (
        <section className="card stack-tight" aria-labelledby="elsewhere">
          <h2 id="elsewhere">{t('elsewhere')}</h2>
          <GuidelineTable guidelines={unnamed} />
        </section>
      )}
    </div>
  );
}

function Top({ data: { province, summary } }: { readonly data: ProvinceRound }) {
  const t = useTexts(planMessages);
  const language = useLanguage();
  const navigate = route.useNavigate();
  const { round } = summary;
  const name = nameIn(province, language);
  return (
    <>
      <PageTitle title={`${t('title')} · ${name}`} />
      <Trail
        steps={[
          <Link
            key="province"
            to="/provinces/$province/rounds/$round"
            params={{ province: province.code, round }}
          >
            {name}
          </Link>,
          <strong key="plan">{t('title')}</strong>,
          <RoundSwitcher
            key="round"
            round={round}
            go={(chosen) => void navigate({ params: { province: province.code, round: chosen } })}
          />,
        ]}
      />
    </>
  );
}
