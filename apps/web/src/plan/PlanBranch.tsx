import type { GuidelineFigures } from '@tidtam/domain/summary';
import type { Answer } from '../client.ts';
import { nameIn } from '../record/names.ts';
import { InTheirWords } from '../shell/InTheirWords.tsx';
import { useLanguage, useTexts } from '../shell/language.tsx';
import { GuidelineTable } from '../summary/GuidelineTable.tsx';
import { IndicatorTable } from './IndicatorTable.tsx';
import { planMessages } from './messages.ts';
import styles from './PlanPage.module.css';
import { ToConfirm } from './ToConfirm.tsx';

type Plan = Answer<'getPlan'>;

/** The issue itself or a sub-plan: its goals with their indicators, its guidelines with what is reported. */
export function PlanBranch({
  node,
  plan,
  guidelines,
}: {
  readonly node: Plan['nodes'][number];
  readonly plan: Plan;
  readonly guidelines: readonly GuidelineFigures[];
}) {
  const t = useTexts(planMessages);
  const language = useLanguage();
  const children = plan.nodes.filter(({ parent }) => parent === node.code);
  const goals = children.filter(({ kind }) => kind === 'goal');
  const below = children.filter(({ kind }) => kind === 'guideline');
  const codes = below.map(({ code }) => code);
  const own = guidelines.filter(({ guideline }) => guideline !== null && codes.includes(guideline));
  const title = node.kind === 'issue' ? t('goals') : `${node.code} ${nameIn(node, language)}`;
  return (
    <section className="card stack" aria-labelledby={`node-${node.code}`}>
      <h2 id={`node-${node.code}`}>
        {title}
        <ToConfirm when={node.toConfirm} />
      </h2>
      {goals.map((goal) => (
        <div key={goal.code} className="stack-tight">
          <h3 className={styles.goal}>
            <span className="soft">{t('goal')}</span> {goal.code} {nameIn(goal, language)}
            <ToConfirm when={goal.toConfirm} />
          </h3>
          <IndicatorTable
            indicators={plan.indicators.filter((indicator) => indicator.goal === goal.code)}
            fiscalYear={plan.fiscalYear}
          />
        </div>
      ))}
      {below.length > 0 && (
        <div className="stack-tight">
          <h3 className={styles.goal}>{t(own.length > 0 ? 'guidelines_reported' : 'guidelines')}</h3>
          {own.length > 0 ? <GuidelineTable guidelines={own} /> : <Names guidelines={below} />}
        </div>
      )}
    </section>
  );
}

/** The guidelines alone, for whoever does not see what a province reports under them. */
function Names({ guidelines }: { readonly guidelines: Plan['nodes'] }) {
  const language = useLanguage();
  return (
    <ul className="stack-tight">
      {guidelines.map((guideline) => (
        <li key={guideline.code}>
          <span className="small soft">{guideline.code}</span>{' '}
          <InTheirWords text={nameIn(guideline, language)} />
        </li>
      ))}
    </ul>
  );
}
