import type { SideState } from '@tidtam/domain/plan';
import type { Answer } from '../client.ts';
import { nameIn } from '../record/names.ts';
import { Missing } from '../report/Amount.tsx';
import { showPercent } from '../shell/format.ts';
import { useLanguage, useTexts } from '../shell/language.tsx';
import { BandMark } from './BandMark.tsx';
import { planMessages } from './messages.ts';
import styles from './PlanPage.module.css';
import { ToConfirm } from './ToConfirm.tsx';

type Indicator = Answer<'getPlan'>['indicators'][number];

/** A goal's indicators: first and latest measurement, the year's target, and the band; each with its source. */
export function IndicatorTable({
  indicators,
  fiscalYear,
}: {
  readonly indicators: readonly Indicator[];
  readonly fiscalYear: number;
}) {
  const t = useTexts(planMessages);
  const year = useYear();
  return (
    <table className="table">
      <thead>
        <tr>
          <th scope="col">{t('indicator')}</th>
          <th scope="col">{t('first')}</th>
          <th scope="col">{t('latest')}</th>
          <th scope="col">{t('target', { year: year(fiscalYear) })}</th>
          <th scope="col">{t('band')}</th>
        </tr>
      </thead>
      <tbody>
        {indicators.flatMap((indicator) =>
          indicator.sides.map((side) => (
            <SideRow
              key={`${indicator.code}-${side.dimension}`}
              indicator={indicator}
              side={side}
              fiscalYear={fiscalYear}
            />
          )),
        )}
      </tbody>
    </table>
  );
}

function SideRow({
  indicator,
  side,
  fiscalYear,
}: {
  readonly indicator: Indicator;
  readonly side: SideState;
  readonly fiscalYear: number;
}) {
  const t = useTexts(planMessages);
  const language = useLanguage();
  const year = useYear();
  return (
    <tr>
      <th scope="row" className={styles.indicator}>
        <span className="small soft">{indicator.code}</span> {nameIn(indicator, language)}
        {side.dimension !== 'value' && ` · ${t(`dimension_${side.dimension}`)}`}
        <ToConfirm when={indicator.toConfirm} />
      </th>
      <td data-label={t('first')}>
        <Measured measured={side.first} side={side} />
      </td>
      <td data-label={t('latest')}>
        <Measured measured={side.latest} side={side} />
      </td>
      <td data-label={t('target', { year: year(fiscalYear) })}>
        {side.target === null ? (
          <Missing />
        ) : (
          <Sourced source={side.target.source}>
            <Value value={side.target.value} side={side} />
            <ToConfirm when={side.target.toConfirm} />
          </Sourced>
        )}
      </td>
      <td data-label={t('band')}>
        <span>
          <BandMark band={side.band} />
          {side.percent !== null && (
            <span className={`small soft ${styles.under}`}>
              {t('percent_of_target', { percent: showPercent(side.percent) })}
            </span>
          )}
        </span>
      </td>
    </tr>
  );
}

function Measured({ measured, side }: { readonly measured: SideState['latest']; readonly side: SideState }) {
  const t = useTexts(planMessages);
  const year = useYear();
  if (measured === null) return <Missing />;
  return (
    <Sourced source={measured.source}>
      <Value value={measured.value} side={side} />{' '}
      <span className="small soft">{t('year', { year: year(measured.year) })}</span>
      <ToConfirm when={measured.toConfirm} />
    </Sourced>
  );
}

function Value({ value, side }: { readonly value: number; readonly side: SideState }) {
  const t = useTexts(planMessages);
  const isPercent = side.unit?.startsWith('percent') ?? false;
  return <span className="number">{isPercent ? t('unit_percent', { value: String(value) }) : value}</span>;
}

/** A figure that opens to who published it. */
function Sourced({ source, children }: { readonly source: string; readonly children: React.ReactNode }) {
  const t = useTexts(planMessages);
  return (
    <details className={styles.sourced}>
      <summary title={t('open_source')}>{children}</summary>
      <p className="small soft">{t('source', { source })}</p>
    </details>
  );
}

/** Buddhist Era in Thai, Common Era in English. */
function useYear(): (year: number) => string {
  const language = useLanguage();
  return (year) => String(language === 'th' ? year : year - 543);
}
