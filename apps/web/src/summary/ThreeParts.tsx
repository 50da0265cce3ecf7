import { satangOfBaht } from '@tidtam/domain/money';
import type { PartFigures, ProvinceSummary } from '@tidtam/domain/summary';
import { reportMessages } from '../report/messages.ts';
import { StatusGlyph } from '../report/StatusMark.tsx';
import { statusOrder } from '../report/status-order.ts';
import { showCount, showPercent } from '../shell/format.ts';
import { useTexts } from '../shell/language.tsx';
import { Rich } from '../shell/Rich.tsx';
import { slots } from '../shell/slots.ts';
import { FigureLink } from './FigureLink.tsx';
import { MoneyWords } from './Money.tsx';
import { summaryMessages } from './messages.ts';
import { isInMillions } from './money-words.ts';
import { PartBar } from './PartBar.tsx';
import styles from './ThreeParts.module.css';

/** The three parts as bars of one scale; part 3 uses no money and shows its activities by status. */
export function ThreeParts({ summary }: { readonly summary: ProvinceSummary }) {
  const t = useTexts(summaryMessages);
  const longest = summary.parts
    .flatMap(({ budget, disbursed }) => [budget ?? '0', disbursed ?? '0'])
    .reduce(larger, '0');
  const shared = summary.parts.reduce((sum, { projects }) => sum + projects, 0) > summary.total.projects;
  return (
    <section className={`card ${styles.parts}`} aria-labelledby="three-parts">
      <h2 id="three-parts">{t('three_parts')}</h2>
      <ul className={styles.list}>
        {summary.parts.map((figures) => (
          <Part key={figures.part} figures={figures} longest={longest} />
        ))}
      </ul>
      {shared && <p className="small soft">{t('twice')}</p>}
    </section>
  );
}

function Part({ figures, longest }: { readonly figures: PartFigures; readonly longest: string }) {
  const t = useTexts(summaryMessages);
  const r = useTexts(reportMessages);
  const { part, projects } = figures;
  const of = { figure: 'projects', part: String(part) } as const;
  return (
    <li className={styles.part}>
      <div className="spread">
        <h3 className={styles.name} title={r(`part_${part}_long`)}>
          {r(`part_${part}`)}
        </h3>
        <p>
          {projects === 0 ? (
            <span className="soft">{t('part_none')}</span>
          ) : (
            <Rich
              text={t(part === 3 ? 'part_activities' : 'part_projects', slots('count'))}
              parts={{ count: <FigureLink of={of}>{showCount(projects)}</FigureLink> }}
            />
          )}
        </p>
      </div>
      {figures.budget !== null ? (
        <PartBar {...figures} part={part} budget={figures.budget} of={longest} />
      ) : (
        projects > 0 && <Activities figures={figures} />
      )}
      {projects > 0 && (part !== 3 || figures.budget !== null) && <PartMoney figures={figures} />}
    </li>
  );
}

/** One shape per activity, by status. */
function Activities({ figures }: { readonly figures: PartFigures }) {
  const shapes = statusOrder.flatMap((status) =>
    Array.from({ length: figures.statuses[status] }, (_, index) => ({ status, key: `${status}${index}` })),
  );
  return (
    <p className={styles.activities} aria-hidden="true">
      {shapes.slice(0, 120).map(({ status, key }) => (
        <StatusGlyph key={key} status={status} />
      ))}
    </p>
  );
}

function PartMoney({ figures }: { readonly figures: PartFigures }) {
  const t = useTexts(summaryMessages);
  const { budget, disbursed, disbursedPercent } = figures;
  if (budget === null) return <p className="small soft">{t('part_no_money')}</p>;
  const part = String(figures.part);
  const inMillions = isInMillions(budget);
  const said = disbursed === null || disbursedPercent === null ? 'part_budget_only' : 'part_money';
  return (
    <p className="small">
      <Rich
        text={t(said, slots('disbursed', 'budget', 'percent'))}
        parts={{
          disbursed: disbursed !== null && (
            <MoneyWords
              baht={disbursed}
              of={{ figure: 'disbursed', part }}
              inMillions={inMillions}
              unit={false}
            />
          ),
          budget: <MoneyWords baht={budget} of={{ figure: 'budget', part }} inMillions={inMillions} />,
          percent: disbursedPercent !== null && (
            <FigureLink of={{ figure: 'disbursedPercent', part }}>{showPercent(disbursedPercent)}</FigureLink>
          ),
        }}
      />
    </p>
  );
}

function larger(one: string, other: string): string {
  return (satangOfBaht(one) ?? 0) >= (satangOfBaht(other) ?? 0) ? one : other;
}
