import type { RoundId } from '@tidtam/domain/round';
import type { Answer } from '../client.ts';
import { addressOf } from '../client.ts';
import { Answered } from '../shell/Answered.tsx';
import { useLanguage, useTexts } from '../shell/language.tsx';
import { Skeleton } from '../shell/Skeleton.tsx';
import { useTheme } from '../shell/theme.tsx';
import { useAnswer } from '../shell/useAnswer.ts';
import styles from './ChartTab.module.css';
import { chartPageMessages } from './messages.ts';

type Listed = Answer<'listCharts'>[number];

interface Place {
  readonly province: string;
  readonly round: RoundId;
}

/** The widths that pictures are drawn for; the same as the server's. */
const wide = 1_088;
const narrow = 328;

/** A province's charts, each with its picture, its table and the ways to take it away. */
export function ChartTab({ province, round }: Place) {
  const language = useLanguage();
  const query = useAnswer('listCharts', { params: { province, round }, query: { language } });
  return (
    <Answered query={query} skeleton={<Skeleton shapes={['block', 'block']} />}>
      {(charts) => (
        <div className="stack">
          {charts.map((chart) => (
            <ChartFigure key={chart.name} chart={chart} province={province} round={round} />
          ))}
        </div>
      )}
    </Answered>
  );
}

function ChartFigure({ chart, province, round }: Place & { readonly chart: Listed }) {
  const t = useTexts(chartPageMessages);
  const language = useLanguage();
  const params = { province, round, chart: chart.name };
  const drawn = (theme: 'light' | 'dark', width: number) =>
    addressOf('drawChart', { params, query: { language, theme, width } });
  return (
    <figure className={`stack-tight ${styles.figure}`}>
      <Picture chart={chart} drawn={drawn} />
      <figcaption className="stack-tight no-print">
        <details>
          <summary>{t('as_table')}</summary>
          <Twin chart={chart} />
        </details>
        <p className="row small">
          <a href={addressOf('drawChart', { params, query: { language, width: wide } })} download>
            {t('take_svg')}
          </a>
          <a href={addressOf('paintChart', { params, query: { language, width: wide } })} download>
            {t('take_png')}
          </a>
        </p>
      </figcaption>
    </figure>
  );
}

/** The picture for the page's width and light; paper is always light. Its size is known before it is there. */
function Picture({
  chart: { title, heights },
  drawn,
}: {
  readonly chart: Listed;
  readonly drawn: (theme: 'light' | 'dark', width: number) => string;
}) {
  const { theme } = useTheme();
  const byDay = theme === 'dark' ? 'dark' : 'light';
  const byNight = theme === 'light' ? 'light' : 'dark';
  const small = { width: narrow, height: heights.narrow };
  const large = { width: wide, height: heights.wide };
  return (
    <>
      {/* Paper is light, and what a browser prints must be loaded before. */}
      <img className={styles.onPaper} src={drawn('light', wide)} {...large} alt={title} />
      <picture className="no-print">
        <source
          media="(prefers-color-scheme: dark) and (width <= 640px)"
          srcSet={drawn(byNight, narrow)}
          {...small}
        />
        <source media="(width <= 640px)" srcSet={drawn(byDay, narrow)} {...small} />
        <source media="(prefers-color-scheme: dark)" srcSet={drawn(byNight, wide)} {...large} />
        <img className={styles.picture} src={drawn(byDay, wide)} {...large} alt={title} loading="lazy" />
      </picture>
    </>
  );
}

/** The same figures as a table. */
function Twin({ chart: { title, table } }: { readonly chart: Listed }) {
  const [first, ...others] = table.columns;
  return (
    <table className={`table ${styles.twin}`}>
      <caption className="unseen">{title}</caption>
      <thead>
        <tr>
          <th scope="col">{first}</th>
          {others.map((column) => (
            <th key={column} scope="col" className="number">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map(({ label, cells }) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            {cells.map((cell, at) => (
              <td key={others[at]} className="number" data-label={others[at]}>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
